import Sodium
package import VaultFile

/// What the comparison of a string with all secrets of a key found.
package struct SecretVerification: Hashable, Sendable {
  /// The version that the string is, if it is one: the current one rather than an older, and the
  /// newer of two older ones.
  package var version: SecretVersion?
  /// The stored versions to which this person could not compare it, in the order of their numbers:
  /// those too easily guessed for a verifier, for members.
  package var unchecked: [Int]

  /// What the comparison means; the words are those of the JSON output.
  package enum Verdict: String, Hashable, Sendable {
    /// It is the secret in use.
    case current
    /// It is a superseded, revoked or destroyed secret.
    case previous
    /// It is no secret of the key.
    case noMatch = "none"
  }

  /// What the comparison means.
  package var verdict: Verdict {
    guard let version else { return .noMatch }
    return version.status == .current ? .current : .previous
  }
}

/// A version of a key at which a string was found.
package struct SecretLocation: Hashable, Sendable {
  /// Whose secret it is.
  package var key: KeyName
  /// Which one, and whether it is in use.
  package var version: SecretVersion
}

/// What stands for a secret in the index: Argon2id of it with the salt and at the costs of a key.
///
/// It takes as long as it costs, so it is made before the write lock is taken, and made again only
/// when the key has got another salt or other costs since.
package struct SecretVerifier: Hashable, Sendable {
  let salt: Identifier
  let costs: Argon2id.Costs
  let digest: Digest
}
