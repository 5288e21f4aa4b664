import Sodium
import VaultFile

extension VerifierCost {
  /// The costs by that name.
  var costs: Argon2id.Costs {
    switch self {
    case .standard: Argon2id.Costs(passes: 3, memory: 64 << 20)
    case .low: Argon2id.Costs(passes: 1, memory: 8 << 20)
    }
  }
}

extension SecretDeposit {
  /// Throws `value-refused` for a secret that cannot be stored.
  func check(_ secret: borrowing SecretBytes) throws(VaultError) {
    guard secret.count > 0 else { throw .emptySecret }
    guard secret.count <= StoredSecret.maximumCount else { throw .longSecret }
    guard StoredSecret.canStore(secret) else { throw .controlInSecret }
    guard secret.count >= Self.minimumCount || allowances.contains(.short) else {
      throw .shortSecret
    }
  }
}

extension VaultIndex {
  /// Throws why no secret can be stored under a key, whatever it is.
  func checkStoring(under name: KeyName, as deposit: SecretDeposit) throws(VaultError) {
    let position = try position(of: name)
    let application = applications[position.application]
    guard application.archived == nil else { throw .archived(application.slug) }
    let key = application.keys[position.key]
    guard !key.clientID.isEmpty || deposit.allowances.contains(.pending) else {
      throw .pending(name)
    }
    _ = try key.nextNumber(of: name)
    guard versionCount < Self.maximumVersionsInAll else {
      throw .tooMany("versions", Self.maximumVersionsInAll)
    }
  }
}
