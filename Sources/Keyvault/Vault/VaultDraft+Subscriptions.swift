import VaultFile

extension VaultDraft {
  /// Lets an application use an API, or adds scopes to one that it uses.
  ///
  /// `catalogVersion` is that of the catalog in which API and scopes were found, or nothing.
  package mutating func addSubscription(
    of slug: String, to api: String, scopes: [String], catalogVersion: String = ""
  ) throws(VaultError) {
    let position = try index.position(ofApplication: slug)
    for name in [api] + scopes where !(1...128).contains(name.utf8.count) || !isText(name) {
      throw .badSubscription(name)
    }
    guard isDisplayName(catalogVersion) else { throw .badSubscription(catalogVersion) }
    var application = index.applications[position]
    let old = application.subscriptions.first { $0.api == api }
    let all = Set(scopes).union(old?.scopes ?? [])
    guard all.count <= VaultIndex.maximumScopes else {
      throw .tooMany("scopes of one subscription", VaultIndex.maximumScopes)
    }
    let subscription = VaultIndex.Subscription(
      api: api, scopes: all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
      added: old?.added ?? time, catalogVersion: catalogVersion)
    guard subscription != old else {
      throw .unchanged("application \(quoted(slug)) already has these scopes of \(quoted(api))")
    }
    application.subscriptions.removeAll { $0.api == api }
    let place = application.subscriptions.firstIndex {
      api.utf8.lexicographicallyPrecedes($0.api.utf8)
    }
    application.subscriptions.insert(
      subscription, at: place ?? application.subscriptions.endIndex)
    index.applications[position] = application
    record(Change(action: .subscriptionAdded, application: application.id, note: api))
  }

  /// Ends the use of an API by an application.
  package mutating func removeSubscription(
    of slug: String, to api: String
  ) throws(VaultError) {
    let position = try index.position(ofApplication: slug)
    let subscriptions = index.applications[position].subscriptions
    guard let place = subscriptions.firstIndex(where: { $0.api == api }) else {
      throw .noSubscription(of: slug, to: api)
    }
    index.applications[position].subscriptions.remove(at: place)
    record(
      Change(
        action: .subscriptionRemoved, application: index.applications[position].id, note: api))
  }
}
