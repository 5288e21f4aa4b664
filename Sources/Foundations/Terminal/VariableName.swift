/// The name of an environment variable that a secret may be given to another program in.
///
/// ```
/// name = ( letter | "_" ) { letter | digit | "_" }        ASCII only
/// ```
/// Names that change how programs are found, loaded or started are not among them.
package struct VariableName: Hashable, Sendable {
  /// The name as it was written.
  package let text: String

  /// Why a word is not such a name.
  package enum Fault: Error, Hashable, Sendable {
    /// It is no name of a variable.
    case malformed
    /// It steers the shell, the loader or this program, and a secret in it would do that.
    case reserved
  }

  /// Checks `text`.
  package init(_ text: String) throws(Fault) {
    let bytes = text.utf8
    guard let first = bytes.first, !first.isDigit, bytes.allSatisfy(\.belongsToName) else {
      throw .malformed
    }
    guard !Self.reserved.contains(text), !Self.reservedPrefixes.contains(where: text.hasPrefix)
    else { throw .reserved }
    self.text = text
  }

  private static let reserved: Set = ["PATH", "HOME", "IFS", "BASH_ENV", "ENV"]
  private static let reservedPrefixes = ["LD_", "KEYVAULT_"]
}

extension UInt8 {
  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  fileprivate var belongsToName: Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    return isDigit || self == UInt8(ascii: "_") || letters ~= self | 0x20
  }
}
