import Sodium
import VaultFile

extension VaultIndex.Key {
  /// The number of the next version.
  func nextNumber(of name: KeyName) throws(VaultError) -> Int {
    let last = versions.last?.number ?? 0
    guard last < Int.max else { throw .tooMany("versions of \(name.text)", last) }
    return last + 1
  }

  /// Makes `new` the current version, destroys those that are no longer kept, and returns the
  /// blobs that are to be dropped.
  ///
  /// Besides the current version as many stay stored as the policy says, whether they were
  /// superseded or revoked: the one just replaced, and then those that were in use last. At the
  /// limit of what a key can remember, the oldest of the destroyed versions is forgotten.
  mutating func add(_ new: SecretVersion, keeping count: Int) -> [Identifier] {
    let replaced = versions.lastIndex { $0.status == .current }
    if let replaced {
      versions[replaced].status = .superseded
      versions[replaced].since = new.stored
    }
    let old = versions.indices.filter { versions[$0].blob != nil && $0 != replaced }.sorted {
      (versions[$0].since, versions[$0].number) > (versions[$1].since, versions[$1].number)
    }
    let most = VaultIndex.maximumVersions - 1
    var dropped: [Identifier] = []
    for position in ((replaced.map { [$0] } ?? []) + old).dropFirst(min(count, most)) {
      if let blob = versions[position].blob { dropped.append(blob) }
      versions[position].destroy(at: new.stored)
    }
    versions.append(new)
    while versions.count > VaultIndex.maximumVersions,
      let oldest = versions.firstIndex(where: { $0.status == .destroyed })
    {
      versions.remove(at: oldest)
    }
    return dropped
  }

  /// What stands for `secret` under this key: `known`, if it was made with the key's salt and
  /// costs, or else what is derived now.
  func verifier(
    of secret: borrowing SecretBytes, known: SecretVerifier? = nil
  ) throws(VaultError) -> SecretVerifier {
    if let known, known.salt == verifierSalt, known.costs == verifierCosts { return known }
    do {
      return SecretVerifier(
        salt: verifierSalt, costs: verifierCosts, digest: try verifier(of: secret))
    } catch { throw VaultError(error) }
  }
}

extension SecretVersion {
  /// Gives up what is stored of the version.
  mutating func destroy(at time: Int) {
    status = .destroyed
    since = time
    blob = nil
  }
}

extension [SecretVersion] {
  /// Where the version of that name is, or the current one if the name has no number.
  func position(of name: VersionName) throws(VaultError) -> Int {
    guard let number = name.version else {
      guard let current = lastIndex(where: { $0.status == .current }) else {
        throw isEmpty ? .noSecret(name.key) : .noCurrentSecret(name.key)
      }
      return current
    }
    guard let position = firstIndex(where: { $0.number == number }) else {
      throw .noVersion(name)
    }
    return position
  }
}
