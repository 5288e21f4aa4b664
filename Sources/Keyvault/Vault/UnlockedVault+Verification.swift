package import Sodium
import VaultFile

extension UnlockedVault {
  /// Compares `secret` with all versions of a key, destroyed ones included.
  ///
  /// One derivation at the costs of the key; comparisons take the same time whatever they find. An
  /// owner compares versions without verifier with what is stored, for which the caller has checked
  /// the hash of the secrets. A member who finds no match among verifiers while there are stored
  /// versions without is told `not-found`.
  package func verify(
    _ secret: borrowing SecretBytes, against name: KeyName
  ) throws(VaultError) -> SecretVerification {
    let (application, position) = try index.position(of: name)
    let key = index.applications[application].keys[position]
    guard !key.versions.isEmpty else { throw .noSecret(name) }
    let digest = try key.verifier(of: secret).digest
    var matches: [SecretVersion] = []
    for version in key.versions {
      let isSame = (version.verifier ?? .zero).matches(digest)
      if isSame { matches.append(version) }
    }
    let unchecked = key.versions.filter { $0.verifier == nil }
    if isOwner, unchecked.contains(where: { $0.blob != nil }) {
      var other = key
      other.versions = unchecked
      matches += try cabinet().versions(
        of: other, in: index.applications[application].id, equalTo: secret)
    }
    let match =
      matches.last { $0.status == .current } ?? matches.max { $0.number < $1.number }
    let open = unchecked.filter { !isOwner || $0.blob == nil }
    if match == nil, open.contains(where: { $0.blob != nil }) {
      throw .unverifiable(name, owners: owners)
    }
    return SecretVerification(version: match, unchecked: open.map(\.number))
  }

  /// Computes what will stand for `secret` in the index, before the write lock is taken.
  package func verifier(
    of secret: borrowing SecretBytes, under name: KeyName
  ) throws(VaultError) -> SecretVerifier {
    try index.key(name).verifier(of: secret)
  }

  /// Throws why a secret could not be stored under a key now, as far as this does not depend on
  /// the secret.
  package func checkStoring(
    under name: KeyName, as deposit: SecretDeposit
  ) throws(VaultError) {
    try requireSignature(to: "store secrets")
    try index.checkStoring(under: name, as: deposit)
    guard try history().entries.count < VaultHistory.maximumCount else {
      throw VaultError(writing: .limitExceeded(.history))
    }
  }

  /// No less than how many bytes the file will have with one more secret.
  ///
  /// That is the file of today, the largest blob with its name, and one more block of padding for
  /// each of index and history, to which an entry of a few hundred bytes is added.
  package var sizeWithOneMoreSecret: Int {
    let file = verified.file
    let sections = [
      file.trustChain, file.locks, file.state, file.index, file.history, file.secrets,
    ]
    return sections.reduce(VaultFile.headerSize) { $0 + $1.count } + 4 * 4096
  }
}
