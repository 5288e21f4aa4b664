import Sodium
import Testing

@testable import VaultFile

@Suite("Text forms")
struct TextFormTests {
  let vaultID: Digest
  let invitation = "KVI1-A0737804PWBA313FTFQ5KKNV1M2F5C6D640Z0BZ1NMPRTYKADNJRZ9R"

  init() throws { vaultID = try SampleVault.shared.get().chain.vaultID }

  @Test("Base32 is Crockford's, the first bits first")
  func base32() {
    #expect(Base32.encode([]) == "")
    #expect(Base32.encode([0]) == "00")
    #expect(Base32.encode([0xFF]) == "ZW")
    #expect(Base32.encode([0, 0x44, 0x32, 0x14, 0xC7]) == "01234567")
    for count in 0..<20 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + 11) }
      #expect(Base32.decode(Base32.encode(bytes)) == bytes)
    }
    for broken in ["0", "ZZ", "000", "0U", "é0", "0!"] { #expect(Base32.decode(broken) == nil) }
    #expect(Base32.decode("o-i l") == Base32.decode("011"))
  }

  @Test("An invitation names its vault, in whatever groups and case it is typed")
  func invitations() {
    #expect(Invitation(vaultID: vaultID).text == invitation)
    #expect(Invitation(typed: invitation)?.vaultID == vaultID)
    #expect(Invitation(typed: invitation.lowercased())?.vaultID == vaultID)
    let grouped = invitation.enumerated().map { $0 % 5 == 4 ? "\($1)- " : "\($1)" }.joined()
    #expect(Invitation(typed: grouped)?.vaultID == vaultID)
    #expect(Invitation(typed: invitation.replacing("0", with: "O"))?.vaultID == vaultID)
  }

  @Test("A mistake in an invitation is noticed")
  func brokenInvitations() {
    #expect(Invitation(typed: "") == nil)
    #expect(Invitation(typed: String(invitation.dropLast())) == nil)
    #expect(Invitation(typed: invitation + "0") == nil)
    #expect(Invitation(typed: invitation.replacing("KVI1", with: "KVF1")) == nil)
    #expect(Invitation(typed: invitation.replacing("WBA3", with: "WBB3")) == nil)
  }

  @Test("A fingerprint is compared without its mark, its groups and its case")
  func fingerprints() {
    let fingerprint = Fingerprint(vaultID: vaultID)
    #expect(fingerprint.text == "KVF1-A073-7804-PWBA-313F")
    for typed in ["KVF1-A073-7804-PWBA-313F", "a073 78o4 pwba 3i3f", "kvf1a0737804pwba313f"] {
      #expect(fingerprint.isSpelled(by: typed) == (typed.first != "k"))
    }
    #expect(!fingerprint.isSpelled(by: "A073-7804-PWBA-313G"))
    #expect(!fingerprint.isSpelled(by: ""))
    let request = Fingerprint(joinRequest: [1, 2, 3])
    #expect(request.text.count == 19)
    #expect(request.isSpelled(by: request.text))
    #expect(!Fingerprint(joinRequest: [1, 2, 4]).isSpelled(by: request.text))
  }

  @Test("A recovery code is read as it is shown, and mistakes are noticed")
  func recoveryCodes() throws {
    let digits = try RecoveryCode.digits(of: secretBytes(Array(0..<20)))
    #expect(
      String(decoding: bytes(of: digits), as: UTF8.self) == "000G40R40M30E209185GR38E1W8124GK")
    let written = String(decoding: try bytes(of: RecoveryCode.written(digits)), as: UTF8.self)
    #expect(written == "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-AT")
    for typed in [
      written, written.lowercased(), written.replacing("-", with: " "),
      written.replacing("0", with: "o").replacing("1", with: "l"),
    ] {
      #expect(try parsed(typed) == bytes(of: digits))
    }
    for typed in [
      "", "000G", String(written.dropLast()), written + "0", written.replacing("G-", with: "H-"),
      "!" + written,
    ] {
      #expect(try parsed(typed) == nil)
    }
    #expect(try bytes(of: RecoveryCode.random()) != bytes(of: RecoveryCode.random()))
  }

  private func parsed(_ typed: String) throws -> [UInt8]? {
    guard let digits = try RecoveryCode.parse(secretBytes(Array(typed.utf8))) else { return nil }
    return bytes(of: digits)
  }
}
