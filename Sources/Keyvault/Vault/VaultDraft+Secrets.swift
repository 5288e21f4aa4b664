package import Sodium
import VaultFile

extension VaultDraft {
  /// Stores `secret` as the new current version of a key, and returns its number.
  ///
  /// The version before is superseded, and those older than the policy keeps are destroyed. Refused
  /// are a secret that breaks a rule, a key that is pending or archived, and a secret that the key
  /// has or had (`same-secret`). `verifier` saves the derivation if it still fits the key.
  @discardableResult
  package mutating func store(
    _ secret: borrowing SecretBytes, under name: KeyName, as deposit: SecretDeposit,
    verifier: SecretVerifier? = nil
  ) throws(VaultError) -> Int {
    try index.checkStoring(under: name, as: deposit)
    try deposit.check(secret)
    let (application, position) = try index.position(of: name)
    let id = index.applications[application].id
    var key = index.applications[application].keys[position]
    let number = try add(secret, to: &key, name, of: id, as: deposit, verifier: verifier)
    index.applications[application].keys[position] = key
    record(
      Change(
        action: deposit.isReset ? .secretReset : .secretStored, application: id,
        environment: name.environment, version: number))
    return number
  }

  /// Makes a secret that was checked the current version of `key`, and returns its number.
  mutating func add(
    _ secret: borrowing SecretBytes, to key: inout VaultIndex.Key, _ name: KeyName,
    of application: Identifier, as deposit: SecretDeposit, verifier: SecretVerifier? = nil
  ) throws(VaultError) -> Int {
    let isShort = secret.count < SecretDeposit.minimumCount
    // What is short was never given a verifier to compare it with.
    let digest = isShort ? nil : try key.verifier(of: secret, known: verifier).digest
    if let same = try version(of: key, in: application, equalTo: secret, digest) {
      throw .sameSecret(same, of: name)
    }
    let place = StoredSecret(
      vaultID: chain.vaultID, epoch: epoch, blob: .random(), application: application,
      environment: name.environment, version: try key.nextNumber(of: name))
    try put(secret, at: place)
    let new = SecretVersion(
      number: place.version, stored: time, status: .current, since: time, verifier: digest,
      blob: place.blob, origin: deposit.origin)
    try drop(key.add(new, keeping: policy.keptVersions))
    return new.number
  }

  /// The version of `key` that is the same as `secret`, by the verifiers or by what is stored.
  private mutating func version(
    of key: VaultIndex.Key, in application: Identifier, equalTo secret: borrowing SecretBytes,
    _ digest: Digest?
  ) throws(VaultError) -> SecretVersion? {
    var same: SecretVersion?
    for version in key.versions {
      if let digest, version.verifier?.matches(digest) == true { same = version }
    }
    guard same == nil, key.versions.contains(where: { $0.blob != nil }) else { return same }
    return try cabinet().versions(of: key, in: application, equalTo: secret).last
  }

  /// Declares a version unusable, the current one if none is named, and returns its number.
  @discardableResult
  package mutating func revoke(_ name: VersionName) throws(VaultError) -> Int {
    let (application, key) = try index.position(of: name.key)
    let versions = index.applications[application].keys[key].versions
    let position = try versions.position(of: name)
    switch versions[position].status {
    case .current, .superseded: break
    case .revoked:
      throw .unchanged("version \(versions[position].number) of \(name.key.text) is revoked")
    case .destroyed: throw .destroyed(versions[position], of: name.key)
    }
    index.applications[application].keys[key].versions[position].status = .revoked
    index.applications[application].keys[key].versions[position].since = time
    record(
      Change(
        action: .secretRevoked, application: index.applications[application].id,
        environment: name.key.environment, version: versions[position].number))
    return versions[position].number
  }

  /// Removes a version's secret from the vault, and chooses the vault's keys anew.
  ///
  /// What verifies it stays, so that a leaked string can still be told to be it.
  package mutating func destroy(_ number: Int, of name: KeyName) throws(VaultError) {
    let (application, key) = try index.position(of: name)
    let versions = index.applications[application].keys[key].versions
    let position = try versions.position(of: VersionName(key: name, version: number))
    guard let blob = versions[position].blob else {
      throw .destroyed(versions[position], of: name)
    }
    index.applications[application].keys[key].versions[position].destroy(at: time)
    try drop([blob])
    try chooseNewKeys()
    record(
      Change(
        action: .secretDestroyed, application: index.applications[application].id,
        environment: name.environment, version: number))
  }
}
