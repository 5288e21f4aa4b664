/// Eighty bits of a hash, for reading aloud and comparing.
///
/// ```
/// of a vault         KVF1-  then the first 10 bytes of the vault ID, in base32 by fours
/// of a join request  the first 10 bytes of H("kv.joinfp", the file), in base32 by fours
/// ```
package struct Fingerprint: Hashable, Sendable {
  private let bytes: [UInt8]
  private let mark: String

  /// The fingerprint of the vault `vaultID`, such as `KVF1-A073-7804-PWBA-313F`.
  package init(vaultID: Digest) {
    bytes = Array(vaultID.bytes.prefix(10))
    mark = "KVF1-"
  }

  /// The fingerprint of the bytes of a join request, such as `4TQK-90ZD-M3CR-V7XA`.
  package init(joinRequest file: [UInt8]) {
    bytes = Array(Digest("kv.joinfp", file[...]).bytes.prefix(10))
    mark = ""
  }

  /// The fingerprint as it is shown.
  package var text: String {
    let digits = Array(Base32.encode(bytes))
    let groups = stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<($0 + 4)]) }
    return mark + groups.joined(separator: "-")
  }

  /// Whether `typed` is this fingerprint, with or without its mark, in whatever case and groups.
  package func isSpelled(by typed: String) -> Bool {
    let isMarked = typed.lowercased().hasPrefix(mark.lowercased())
    return Base32.decode(isMarked ? typed.dropFirst(mark.count) : typed[...]) == bytes
  }
}
