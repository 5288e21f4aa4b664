internal import Sodium

extension VaultIndex {
  private static let domain: StaticString = "keyvault.index.v1"

  /// Opens the index of an edition of a vault that has these people.
  package init(
    opening section: ArraySlice<UInt8>, with grant: borrowing Grant, of edition: Edition,
    people: [Person]
  ) throws(VaultFileError) {
    let key = try grant.indexKey(in: .index)
    self = try SealedDocument.open(
      section, context: edition.context(Self.domain), key: key, in: .index
    ) { document throws(VaultFileError) in try VaultIndex(parsing: document, people: people) }
  }

  /// Seals the index for an edition of its vault.
  package func sealed(
    with grant: borrowing Grant, for edition: Edition,
    nonce: [UInt8] = randomBytes(AEAD.nonceCount)
  ) throws(VaultFileError) -> [UInt8] {
    let key = try grant.indexKey(in: .index)
    return SealedDocument.seal(
      document, context: edition.context(Self.domain), key: key, nonce: nonce)
  }
}

extension Grant {
  func indexKey(in section: VaultSection) throws(VaultFileError) -> SecretBytes {
    do { return try indexKey() } catch { throw VaultFileError(error, in: section) }
  }

  func historyKey(in section: VaultSection) throws(VaultFileError) -> SecretBytes {
    do { return try historyKey() } catch { throw VaultFileError(error, in: section) }
  }
}
