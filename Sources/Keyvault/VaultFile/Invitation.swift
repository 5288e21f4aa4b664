/// The name of a vault for somebody who is to join it; not secret.
///
/// ```
/// KVI1-  then in base32: vault ID, 32 bytes ‖ H("kv.invite", vault ID), 2 bytes
/// ```
package struct Invitation: Hashable, Sendable {
  /// Which vault it is to.
  package let vaultID: Digest

  private static let mark = "KVI1-"

  /// The invitation to the vault `vaultID`.
  package init(vaultID: Digest) { self.vaultID = vaultID }

  /// Reads an invitation as people type it, or returns nil when it is none or has a mistake.
  package init?(typed text: String) {
    guard text.lowercased().hasPrefix(Self.mark.lowercased()),
      let bytes = Base32.decode(text.dropFirst(Self.mark.count)),
      let vaultID = Digest(bytes.prefix(Digest.count)),
      bytes == vaultID.bytes + Self.check(of: vaultID)
    else { return nil }
    self.vaultID = vaultID
  }

  /// The invitation as it is shown.
  package var text: String {
    Self.mark + Base32.encode(vaultID.bytes + Self.check(of: vaultID))
  }

  private static func check(of vaultID: Digest) -> [UInt8] {
    Array(Digest("kv.invite", vaultID.bytes[...]).bytes.prefix(2))
  }
}
