package import VaultFile

/// The state of one key at one time, and what it follows from.
package struct KeyStatus: Hashable, Sendable {
  /// Which key.
  package let name: KeyName
  /// Its client ID, or nothing.
  package let clientID: String
  /// What it comes to.
  package let state: KeyState
  /// The version in use, if one is.
  package let current: SecretVersion?
  /// How many whole days ago that version was stored.
  package let age: Int?
  /// When that version reaches the age of the policy, if the policy names one.
  package let dueAt: Int?
  /// Whether somebody who was sent away could read the newest secret.
  package let isExposed: Bool
  /// Whether the application was put aside.
  package let isArchived: Bool

  /// For how many days before its time a key is due.
  package static let notice = 14

  /// The status at the time `now` of the `key` of `application`, in a vault with that `policy`.
  package init(
    of key: VaultIndex.Key, in application: VaultIndex.Application, policy: VaultState.Policy,
    now: Int
  ) {
    name = KeyName(application: application.slug, environment: key.environment)
    clientID = key.clientID
    isArchived = application.archived != nil
    let current = key.currentVersion
    self.current = current
    let maximumAge = key.maximumAge == 0 ? policy.maximumAge : key.maximumAge
    age = current.map { max(now - $0.stored, 0) / VaultTime.day }
    dueAt = maximumAge == 0 ? nil : current.map { $0.stored + maximumAge * VaultTime.day }
    isExposed = key.newestVersion?.exposed != nil
    state = Self.state(of: key, isExposed: isExposed, dueAt: dueAt, now: now)
  }

  private static func state(
    of key: VaultIndex.Key, isExposed: Bool, dueAt: Int?, now: Int
  ) -> KeyState {
    if isExposed { return .exposed }
    if key.currentVersion == nil, key.newestVersion != nil { return .revoked }
    if key.clientID.isEmpty { return .pendingActivation }
    if key.currentVersion == nil { return .neverReset }
    guard let dueAt else { return .active }
    if now >= dueAt { return .expired }
    return now >= dueAt - notice * VaultTime.day ? .due : .active
  }

  /// Whether somebody has to do something within so many `days` of `now`.
  ///
  /// Keys of applications that were put aside do not grow due, but an exposed secret stays one.
  package func needsAttention(within days: Int, of now: Int) -> Bool {
    if isExposed { return true }
    guard !isArchived, let dueAt else { return false }
    return dueAt - now <= min(max(days, 0), VaultState.Policy.longestAge) * VaultTime.day
  }
}

extension VaultIndex.Key {
  /// The version in use, if one is.
  package var currentVersion: SecretVersion? { versions.last { $0.status == .current } }

  /// The version that was stored last, other than those taken over from a copy of the vault.
  package var newestVersion: SecretVersion? { versions.last { $0.origin != .fork } }
}
