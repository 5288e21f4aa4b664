package import VaultFile

extension VaultIndex {
  /// The status of every key at the time `now`, in the order of the names.
  package func keyStatuses(policy: VaultState.Policy, now: Int) -> [KeyStatus] {
    applicationsByName.flatMap { application in
      application.keys.map { KeyStatus(of: $0, in: application, policy: policy, now: now) }
    }
  }

  /// The applications in the order of their slugs, whose bytes are all of ASCII.
  package var applicationsByName: [Application] {
    applications.map(\.slug).enumerated().sorted { $0.element < $1.element }
      .map { applications[$0.offset] }
  }

  /// The keys about which something is to be done within so many `days` of `now`: exposed ones
  /// first, then by the time at which they are due.
  package func dueKeys(policy: VaultState.Policy, within days: Int, of now: Int) -> [KeyStatus] {
    let due = keyStatuses(policy: policy, now: now).filter {
      $0.needsAttention(within: days, of: now)
    }
    // Sorting is not stable, so that the place in the list of names decides at last.
    return due.enumerated().sorted {
      let (left, right) = ($0.element, $1.element)
      if left.isExposed != right.isExposed { return left.isExposed }
      let times = (left.dueAt ?? VaultTime.latest, right.dueAt ?? VaultTime.latest)
      return times.0 == times.1 ? $0.offset < $1.offset : times.0 < times.1
    }.map(\.element)
  }

  /// The application with that slug, or `not-found`.
  package func application(_ slug: String) throws(VaultError) -> Application {
    applications[try position(ofApplication: slug)]
  }

  /// The key of that name, or `not-found`.
  package func key(_ name: KeyName) throws(VaultError) -> Key {
    let (application, key) = try position(of: name)
    return applications[application].keys[key]
  }

  func position(ofApplication slug: String) throws(VaultError) -> Int {
    guard let position = applications.firstIndex(where: { $0.slug == slug }) else {
      throw .noApplication(slug)
    }
    return position
  }

  func position(of name: KeyName) throws(VaultError) -> (application: Int, key: Int) {
    let application = try position(ofApplication: name.application)
    let keys = applications[application].keys
    guard let key = keys.firstIndex(where: { $0.environment == name.environment }) else {
      throw .noKey(name, among: keys.map(\.environment))
    }
    return (application, key)
  }
}
