/// What somebody who looks after keys wants to know of one; the words are those of the output.
///
/// The state is derived and never stored. Where several fit, the one that asks for most wins:
/// `exposed`, `revoked`, `pending-activation`, `never-reset`, `expired-by-policy`, `due`, `active`.
package enum KeyState: String, CaseIterable, Hashable, Sendable {
  /// The client ID is empty: the portal has not completed the onboarding.
  case pendingActivation = "pending-activation"
  /// There is a client ID and no secret yet.
  case neverReset = "never-reset"
  /// There is a secret, and its age is within the policy.
  case active
  /// The secret reaches the age of the policy within 14 days.
  case due
  /// The secret has reached the age of the policy.
  case expired = "expired-by-policy"
  /// Somebody who was sent away could read the secret; only a new one ends this.
  case exposed
  /// The key had a secret, and none is in use: the newest was revoked or destroyed.
  case revoked
}
