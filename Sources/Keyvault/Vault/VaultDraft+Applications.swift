import VaultFile

extension VaultDraft {
  /// Adds an application with a key for each of `environments`.
  ///
  /// It is called `name` in full, or like its slug. A slug is taken once, by archived applications,
  /// too.
  package mutating func addApplication(
    _ slug: String, name: String? = nil, environments: [String] = ["UATC", "PROD"],
    verifierCost: VerifierCost = .standard
  ) throws(VaultError) {
    try checkNewSlug(slug)
    if let name, !isDisplayName(name) { throw .badName(name) }
    guard (1...VaultIndex.maximumKeys).contains(environments.count) else {
      throw .outOfBounds(
        "number of environments", environments.count, 1...VaultIndex.maximumKeys)
    }
    guard index.applications.count < VaultIndex.maximumApplications else {
      throw .tooMany("applications", VaultIndex.maximumApplications)
    }
    var application = VaultIndex.Application(
      id: .random(), slug: slug, name: name ?? slug, created: time, keys: [], subscriptions: [])
    for environment in environments {
      try application.addKey(environment, cost: verifierCost, at: time)
    }
    index.insert(application)
    record(Change(action: .applicationAdded, application: application.id))
  }

  /// Gives an application another slug, another name, or both.
  package mutating func renameApplication(
    _ slug: String, slug newSlug: String? = nil, name: String? = nil
  ) throws(VaultError) {
    let position = try index.position(ofApplication: slug)
    var application = index.applications[position]
    if let newSlug, newSlug != slug {
      try checkNewSlug(newSlug)
      application.slug = newSlug
    }
    if let name {
      guard isDisplayName(name) else { throw .badName(name) }
      application.name = name
    }
    guard application != index.applications[position] else {
      throw .unchanged("application \(quoted(slug)) is already called so")
    }
    index.applications[position] = application
    let note = application.slug == slug ? "" : "was \(slug)"
    record(Change(action: .applicationRenamed, application: application.id, note: note))
  }

  /// Puts an application aside: it stays readable, takes no more secrets, and does not grow due.
  package mutating func archiveApplication(_ slug: String) throws(VaultError) {
    let position = try index.position(ofApplication: slug)
    guard index.applications[position].archived == nil else {
      throw .unchanged("application \(quoted(slug)) is already archived")
    }
    index.applications[position].archived = time
    record(
      Change(action: .applicationArchived, application: index.applications[position].id))
  }

  /// Takes up an application that was put aside.
  package mutating func unarchiveApplication(_ slug: String) throws(VaultError) {
    let position = try index.position(ofApplication: slug)
    guard index.applications[position].archived != nil else {
      throw .unchanged("application \(quoted(slug)) is not archived")
    }
    index.applications[position].archived = nil
    record(
      Change(
        action: .applicationArchived, application: index.applications[position].id,
        note: "taken up again"))
  }

  /// Deletes an application with its keys and secrets, and chooses the vault's keys anew.
  package mutating func deleteApplication(_ slug: String) throws(VaultError) {
    let position = try index.position(ofApplication: slug)
    let application = index.applications.remove(at: position)
    try drop(application.keys.flatMap { $0.versions.compactMap(\.blob) })
    try chooseNewKeys()
    record(
      Change(action: .applicationDeleted, application: application.id, note: application.slug))
  }

  private func checkNewSlug(_ slug: String) throws(VaultError) {
    guard isSlug(slug) else { throw .badSlug(slug) }
    if let taken = index.applications.first(where: { $0.slug == slug }) {
      throw .slugTaken(slug, byArchived: taken.archived != nil)
    }
  }
}

extension VaultIndex {
  /// Puts `application` in its place among the others.
  mutating func insert(_ application: Application) {
    let place = applications.firstIndex { $0.id > application.id } ?? applications.endIndex
    applications.insert(application, at: place)
  }
}

extension VaultIndex.Application {
  /// Adds a key for an environment that has none.
  mutating func addKey(
    _ environment: String, cost: VerifierCost, at time: Int
  ) throws(VaultError) {
    guard isEnvironment(environment) else { throw .badEnvironment(environment) }
    guard keys.count < VaultIndex.maximumKeys else {
      throw .tooMany("keys of one application", VaultIndex.maximumKeys)
    }
    let name = KeyName(application: slug, environment: environment)
    guard !keys.contains(where: { $0.environment == environment }) else {
      throw .keyExists(name)
    }
    let place = keys.firstIndex {
      environment.utf8.lexicographicallyPrecedes($0.environment.utf8)
    }
    let key = VaultIndex.Key(
      environment: environment, clientID: "", created: time, verifierSalt: .random(),
      verifierCosts: cost.costs, versions: [])
    keys.insert(key, at: place ?? keys.endIndex)
  }
}
