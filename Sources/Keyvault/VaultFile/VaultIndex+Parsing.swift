internal import Sodium

extension VaultIndex {
  /// How many applications an index has at most.
  package static let maximumApplications = 5000
  /// How many keys an application has at most.
  package static let maximumKeys = 16
  /// How many versions a key has at most.
  package static let maximumVersions = 1000
  /// How many versions all keys have together at most.
  package static let maximumVersionsInAll = 50_000
  /// How many scopes a subscription has at most.
  package static let maximumScopes = 256

  /// Reads the `document` of a vault that has these people.
  package init(
    parsing document: ArraySlice<UInt8>, people active: [Person]
  ) throws(VaultFileError) {
    self = try C1Reader.read(document, in: .index) { reader throws(VaultFileError) in
      try VaultIndex(from: &reader, people: active)
    }
  }

  private init(from reader: inout C1Reader, people active: [Person]) throws(VaultFileError) {
    try reader.record("kv.index.1", 4)
    try reader.record(2)
    organisation = try reader.text(1...128)
    created = try reader.time()
    people = try reader.list(upTo: TrustChain.maximumPeople) {
      reader throws(VaultFileError) in try Entry(from: &reader)
    }
    applications = try reader.set(upTo: Self.maximumApplications, by: \.id, inOrder: <) {
      reader throws(VaultFileError) in try Application(from: &reader)
    }
    guard people.map(\.person) == active.map(\.id), hasUniqueNames, hasFewEnoughVersions else {
      throw reader.damage
    }
  }

  private var hasUniqueNames: Bool {
    let blobs = blobIDs
    return Set(blobs).count == blobs.count
      && Set(applications.lazy.map(\.slug)).count == applications.count
  }

  private var hasFewEnoughVersions: Bool { versionCount <= Self.maximumVersionsInAll }

  /// How many versions all keys have together.
  package var versionCount: Int {
    var count = 0
    for application in applications {
      for key in application.keys { count += key.versions.count }
    }
    return count
  }
}

extension VaultIndex.Entry {
  init(from reader: inout C1Reader) throws(VaultFileError) {
    try reader.record(4)
    person = try reader.identifier()
    name = try reader.text(0...128)
    added = try reader.time()
    note = try reader.text(0...1024)
  }
}

extension VaultIndex.Application {
  init(from reader: inout C1Reader) throws(VaultFileError) {
    try reader.record(7)
    id = try reader.identifier()
    slug = try reader.text()
    name = try reader.text(0...128)
    created = try reader.time()
    archived = try reader.optional { reader throws(VaultFileError) in try reader.time() }
    keys = try reader.set(
      upTo: VaultIndex.maximumKeys, by: \.environment, inOrder: { $0.precedes($1) }
    ) { reader throws(VaultFileError) in try VaultIndex.Key(from: &reader) }
    subscriptions = try reader.set(
      upTo: Int.max, by: \.api, inOrder: { $0.precedes($1) }
    ) { reader throws(VaultFileError) in try VaultIndex.Subscription(from: &reader) }
    guard isSlug(slug) else { throw reader.damage }
  }
}

extension VaultIndex.Key {
  init(from reader: inout C1Reader) throws(VaultFileError) {
    try reader.record(8)
    environment = try reader.text()
    clientID = try reader.text(0...256)
    created = try reader.time()
    maximumAge = try reader.integer(in: 0...VaultState.Policy.longestAge)
    verifierSalt = try reader.identifier()
    verifierCosts = Argon2id.Costs(passes: try reader.integer(), memory: try reader.integer())
    guard KeyCosts.verifier.contain(verifierCosts) else { throw .limitExceeded(.index) }
    versions = try reader.set(upTo: VaultIndex.maximumVersions, by: \.number, inOrder: <) {
      reader throws(VaultFileError) in try SecretVersion(from: &reader)
    }
    guard isEnvironment(environment), isClientID(clientID), hasOrderedCurrentVersion else {
      throw reader.damage
    }
  }

  /// Whether no more than one version is current, with none behind it but those of forks.
  private var hasOrderedCurrentVersion: Bool {
    guard let current = versions.firstIndex(where: { $0.status == .current }) else { return true }
    return versions[(current + 1)...].allSatisfy { $0.status != .current && $0.origin == .fork }
  }
}

extension VaultIndex.Subscription {
  init(from reader: inout C1Reader) throws(VaultFileError) {
    try reader.record(4)
    api = try reader.text(1...128)
    scopes = try reader.set(
      upTo: VaultIndex.maximumScopes, by: \.self, inOrder: { $0.precedes($1) }
    ) { reader throws(VaultFileError) in try reader.text(1...128) }
    added = try reader.time()
    catalogVersion = try reader.text(0...128)
  }
}
