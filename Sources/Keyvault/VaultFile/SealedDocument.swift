internal import Sodium

/// The index and the history as they stand in the file: padded, so that their size tells little,
/// and sealed for one edition of the vault.
///
/// ```
/// AEAD of: document ‖ 80 00 00 ... up to a multiple of 4096
/// context: domain ‖ 00 ‖ vault ID ‖ epoch ‖ generation
/// ```
enum SealedDocument {
  private static let block = 4096

  /// How many bytes a section of this sort has at most.
  static let maximumSize = 32 << 20

  static func seal(
    _ document: consuming [UInt8], context: [UInt8], key: borrowing SecretBytes, nonce: [UInt8]
  ) -> [UInt8] {
    Padding.pad(&document, to: block)
    defer { wipe(&document) }
    return AEAD.seal(document, context: context, key: key, nonce: nonce)
  }

  /// Opens a document, lends it to `body` without its padding, and wipes it.
  static func open<Result>(
    _ sealed: ArraySlice<UInt8>, context: [UInt8], key: borrowing SecretBytes,
    in section: VaultSection, _ body: (ArraySlice<UInt8>) throws(VaultFileError) -> Result
  ) throws(VaultFileError) -> Result {
    var document: [UInt8]
    do { document = try AEAD.open(sealed, context: context, key: key) } catch {
      throw VaultFileError(error, in: section)
    }
    defer { wipe(&document) }
    guard let count = Padding.unpaddedCount(of: document, block: block) else {
      throw .damaged(section)
    }
    return try body(document[..<count])
  }
}
