package import VaultFile

/// Something that two copies of a vault say differently.
package struct Difference: Hashable, Sendable {
  /// What it is said of, such as `client ID of shop/PROD`.
  package let subject: String
  /// What the first copy says, or nothing.
  package let ours: String
  /// What the other one says, or nothing.
  package let theirs: String

  /// A difference of these values.
  package init(subject: String, ours: String, theirs: String) {
    self.subject = subject
    self.ours = ours
    self.theirs = theirs
  }
}

extension VaultIndex {
  /// What `theirs` says differently of the organisation, and of the applications, keys and versions
  /// that both have; times and names of people do not count.
  package func differences(from theirs: VaultIndex) -> [Difference] {
    var found = DifferenceList()
    found.compare("name of the organisation", organisation, theirs.organisation)
    var others: [Identifier: Application] = [:]
    for application in theirs.applications { others[application.id] = application }
    for application in applicationsByName {
      guard let other = others[application.id] else { continue }
      found.compare(application, other)
    }
    return found.all
  }
}

/// Differences in the order in which they were found.
private struct DifferenceList {
  var all: [Difference] = []

  mutating func compare(_ subject: String, _ ours: String, _ theirs: String) {
    guard ours != theirs else { return }
    all.append(Difference(subject: subject, ours: ours, theirs: theirs))
  }

  mutating func compare(_ ours: VaultIndex.Application, _ theirs: VaultIndex.Application) {
    compare("slug of \(ours.slug)", ours.slug, theirs.slug)
    compare("name of \(ours.slug)", ours.name, theirs.name)
    compare("use of \(ours.slug)", ours.use, theirs.use)
    for key in ours.keys {
      guard let other = theirs.keys.first(where: { $0.environment == key.environment }) else {
        continue
      }
      compare(key, other, KeyName(application: ours.slug, environment: key.environment))
    }
    let apis = Set((ours.subscriptions + theirs.subscriptions).map(\.api))
    for api in apis.sorted() {
      compare("scopes of \(api) for \(ours.slug)", ours.scopes(of: api), theirs.scopes(of: api))
    }
  }

  private mutating func compare(
    _ ours: VaultIndex.Key, _ theirs: VaultIndex.Key, _ name: KeyName
  ) {
    compare("client ID of \(name.text)", ours.clientID, theirs.clientID)
    compare("maximum age of \(name.text)", "\(ours.maximumAge)", "\(theirs.maximumAge)")
    for version in ours.versions {
      guard let other = theirs.versions.first(where: { version.isSame(as: $0) }) else { continue }
      let versionName = VersionName(key: name, version: version.number)
      compare("status of \(versionName.text)", version.status.text, other.status.text)
    }
  }
}

extension VaultIndex.Application {
  fileprivate var use: String { archived == nil ? "in use" : "archived" }

  /// The scopes of an API in one line, or nothing where it is not subscribed to.
  fileprivate func scopes(of api: String) -> String {
    guard let subscription = subscriptions.first(where: { $0.api == api }) else { return "" }
    return subscription.scopes.isEmpty ? "none" : subscription.scopes.joined(separator: " ")
  }
}

extension SecretVersion.Status {
  fileprivate var text: String {
    switch self {
    case .current: "current"
    case .superseded: "superseded"
    case .revoked: "revoked"
    case .destroyed: "destroyed"
    }
  }
}
