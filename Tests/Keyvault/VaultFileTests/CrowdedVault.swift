import Sodium
import Testing
import VaultFile

/// A vault with two owners, a member and a recovery code, several applications and secrets of all
/// sizes, in its third generation, and with everything random that is so in a real one.
struct CrowdedVault {
  let bytes: [UInt8]
  let index: VaultIndex
  let history: VaultHistory
  /// The secrets under the names by which commands call their places.
  let secrets: [String: [UInt8]]

  static let handles = ["ops", "eva", "dev1", "recovery"]
  private static let time = 1_800_000_000
  private static let epoch = 300

  init() throws {
    let seeds = (0..<4).map { _ in randomBytes(32) }
    let chain = try Self.chain(seeds)
    let vaultID = chain.vaultID
    let locks = try zip(seeds, Self.handles).map { seed, handle in
      try Lock.sealing(
        Seed(secretBytes(seed)), with: secretBytes(Self.passphrase(of: handle)),
        costs: SampleVault.costs, number: 1000, vaultID: vaultID, time: Self.time)
    }
    let stored = Dictionary(
      uniqueKeysWithValues: [1, 20, 255, 256, 1023, 1024, 4095].enumerated().map {
        number, count in (number + 1, (0..<count).map { UInt8(0x20 + ($0 + number) % 95) })
      })
    var index = try Self.index(of: chain, versions: Array(stored.keys.sorted()))
    index.applications.sort { $0.id < $1.id }
    self.index = index
    let grant = try Grant.random()
    let key = try #require(try grant.secretsKey())
    var blobs: [SecretBlobs.Blob] = []
    var secrets: [String: [UInt8]] = [:]
    for application in index.applications {
      for environment in application.keys {
        for version in environment.versions {
          guard let blob = version.blob, let value = stored[version.number] else { continue }
          let place = StoredSecret(
            vaultID: vaultID, epoch: Self.epoch, blob: blob, application: application.id,
            environment: environment.environment, version: version.number)
          let sealed = try place.seal(secretBytes(value), key: key.bytes)
          blobs.append(SecretBlobs.Blob(id: blob, sealed: sealed[...]))
          let name = "\(application.slug)/\(environment.environment)@\(version.number)"
          secrets[name] = value
        }
      }
    }
    self.secrets = secrets
    history = try Self.history(by: try #require(chain.person(called: "eva")).id)
    let edition = Edition(vaultID: vaultID, epoch: Self.epoch, generation: 9)
    let sealedIndex = try index.sealed(with: grant, for: edition)
    let sealedHistory = try history.sealed(with: grant, for: edition)
    let section = SecretBlobs(blobs).encoded[...]
    let newest = try #require(history.entries.last)
    var grants: [VaultState.SealedGrant] = []
    for person in chain.people {
      grants.append(try grant.sealed(to: person, vaultID: vaultID, epoch: Self.epoch))
    }
    let state = try Signed.signing(
      VaultState(
        chain: chain, generation: 9, time: newest.time, author: newest.author, epoch: Self.epoch,
        previous: newest.previous,
        hashes: VaultState.SectionHashes(
          index: sealedIndex[...], history: sealedHistory[...], secrets: section),
        policy: SampleVault.policy, grants: grants), by: Seed(secretBytes(seeds[1])))
    bytes = try VaultFile(
      trustChain: chain, locks: Locks(locks), state: state, index: sealedIndex,
      history: sealedHistory, secrets: section
    ).encoded()
  }

  static func passphrase(of handle: String) -> [UInt8] {
    Array("the passphrase öf \(handle)".utf8)
  }

  private static func chain(_ seeds: [[UInt8]]) throws -> TrustChain {
    let ops = Seed(try secretBytes(seeds[0]))
    var chain = try TrustChain.founded(by: ops, called: "ops", at: time)
    for (number, handle) in handles.enumerated().dropFirst() {
      let kind = handle == "recovery" ? TrustRecord.Kind.recovery : .person
      let person = Person(
        keys: try Seed(secretBytes(seeds[number])).publicKeys(),
        role: kind == .recovery ? .owner : .member, kind: kind, handle: handle)
      try chain.add(person, by: ops, at: time + number)
    }
    let eva = try #require(chain.person(called: "eva")).id
    try chain.setRole(of: eva, to: .owner, by: ops, at: time + 9)
    let gone = try Seed.random().publicKeys()
    try chain.add(
      Person(keys: gone, role: .member, kind: .person, handle: "gone"),
      by: Seed(secretBytes(seeds[1])), at: time + 10)
    try chain.remove(gone.person, by: Seed(secretBytes(seeds[3])), at: time + 11)
    return chain
  }

  private static func index(of chain: TrustChain, versions: [Int]) throws -> VaultIndex {
    let stored = try versions.map { number in
      SecretVersion(
        number: number, stored: time, status: number == versions.count ? .current : .superseded,
        since: time, verifier: number % 2 == 0 ? Digest("kv.test", [UInt8(number)]) : nil,
        blob: try randomIdentifier(), exposed: number == 3 ? time : nil,
        origin: .typed)
    }
    let destroyed = SecretVersion(
      number: 100, stored: time, status: .destroyed, since: time, verifier: nil, blob: nil,
      origin: .fork)
    let salt = try randomIdentifier()
    let cheap = Argon2id.Costs(passes: 1, memory: 8 << 20)
    let applications = try ["shop", "8-bit", String(repeating: "a", count: 63)].map { slug in
      VaultIndex.Application(
        id: try randomIdentifier(), slug: slug, name: "Läden \"\(slug)\"",
        created: time, archived: slug == "shop" ? nil : time,
        keys: [
          VaultIndex.Key(
            environment: "PROD", clientID: "", created: time, maximumAge: 365, verifierSalt: salt,
            verifierCosts: cheap, versions: slug == "shop" ? stored + [destroyed] : []),
          VaultIndex.Key(
            environment: "UATC", clientID: "3f2c 9a10", created: time, verifierSalt: salt,
            verifierCosts: cheap, versions: []),
        ],
        subscriptions: [
          VaultIndex.Subscription(
            api: "accounts", scopes: ["a", "aa", "b", "é"], added: time, catalogVersion: "2")
        ])
    }
    return VaultIndex(
      organisation: "Bücher & Söhne", created: time,
      people: chain.people.map {
        VaultIndex.Entry(person: $0.id, name: $0.handle, added: time, note: "日本")
      }, applications: applications)
  }

  private static func history(by author: Identifier) throws -> VaultHistory {
    var history = VaultHistory()
    try history.append(
      HistoryEntry(
        generation: 1, time: time, author: author, action: .initialised, previous: .zero))
    try history.append(
      HistoryEntry(
        generation: 2, time: time, author: author, action: .secretStored,
        application: randomIdentifier(), environment: "PROD", version: 1, note: "shop",
        previous: Digest("kv.test")))
    try history.append(
      HistoryEntry(
        generation: 9, time: time, author: author, action: .reconciled,
        note: "theirs " + hexadecimal(Digest("kv.test").bytes), previous: Digest("kv.state")))
    return history
  }
}

private func randomIdentifier() throws -> Identifier {
  let identifier = Identifier(randomBytes(Identifier.count))
  return try #require(identifier)
}
