import Sodium
import Testing
import Vault

@Suite("Passphrases and what they cost")
struct PassphraseTests {
  @Test(
    "Passphrases that can be typed and not guessed are accepted",
    arguments: [
      "twelve bytes", "correct horse battery", "aaaaaaaaaaab", String(repeating: "ab", count: 512),
    ])
  func accepted(_ text: String) throws {
    #expect(try Passphrase.check(secret(text)) == [])
  }

  @Test("Characters beyond ASCII are accepted with a warning")
  func beyondASCII() throws {
    for text in ["pâté de campagne", "日本語のパスワード", "\u{A0}twelve bytes"] {
      #expect(try Passphrase.check(secret(text)).map(\.code) == ["passphrase-not-ascii"])
    }
  }

  @Test(
    "Passphrases that are short, long, unprintable or well known are refused",
    arguments: [
      "", "eleven byte", String(repeating: "ab", count: 512) + "c", "tab\tin the passphrase",
      "delete\u{7F}in the passphrase", "next\u{85}line in the passphrase", "aaaaaaaaaaaa",
      "éééééééééé", "日日日日日日日", "Password1234", "QWERTYUIOPASDFGHJKL",
      "correct horse battery staple",
    ])
  func refused(_ text: String) {
    #expect(failure { _ = try Passphrase.check(secret(text)) } == .valueRefused)
  }

  @Test(
    "What is no UTF-8 is refused",
    arguments: [[0xFF], [0xC3], [0xE6, 0x97], [0xED, 0xA0, 0x80], [0xC0, 0x80]] as [[UInt8]])
  func noText(_ end: [UInt8]) throws {
    let bytes = Array("twelve bytes".utf8) + end
    #expect(
      failure { _ = try Passphrase.check(SecretBytes(copying: bytes)) } == .valueRefused)
  }

  @Test("A generated passphrase has 20 digits in groups, differs each time, and is accepted")
  func generated() throws {
    let generated = try Passphrase.generated()
    let digits = text(of: generated).split(separator: "-")
    #expect(digits.map(\.count) == [4, 4, 4, 4, 4])
    #expect(try Passphrase.check(generated) == [])
    let other = try Passphrase.generated()
    let isSame = generated.matches(other)
    #expect(!isSame)
  }

  @Test("Calibrated costs take about the time asked for, and never less than the default")
  func calibration() throws {
    func passes(_ time: Duration, perPass: Duration) throws(VaultError) -> Int {
      try Argon2id.Costs.taking(time) { costs in perPass * costs.passes }.passes
    }
    #expect(try passes(.seconds(1), perPass: .milliseconds(250)) == 4)
    #expect(try passes(.seconds(1), perPass: .milliseconds(900)) == 3)
    #expect(try passes(.zero, perPass: .milliseconds(250)) == 3)
    #expect(try passes(.seconds(1_000_000), perPass: .milliseconds(250)) == 16)
    #expect(try passes(.seconds(1), perPass: .zero) == 16)
    #expect(try Argon2id.Costs.taking(.seconds(1)) { _ in .seconds(1) }.memory == 256 << 20)
  }

  @Test("A derivation that would take most of the memory is refused with both numbers")
  func memory() throws {
    let costs = KeyProfile.standard.costs
    try costs.checkMemory(available: 427 << 20)
    let error = #expect(throws: VaultError.self) {
      try costs.checkMemory(available: 426 << 20)
    }
    #expect(error?.code == .limitExceeded)
    #expect(error?.message.contains("256 MiB") == true)
    #expect(error?.message.contains("426 MiB") == true)
    #expect(failure { try costs.checkMemory(available: -1) } == .limitExceeded)
  }

  @Test("Costs are below others in memory or in work")
  func below() {
    let costs = KeyProfile.standard.costs
    #expect(KeyProfile.small.costs.areBelow(costs))
    #expect(!KeyProfile.strong.costs.areBelow(costs))
    #expect(!costs.areBelow(costs))
    #expect(Argon2id.Costs(passes: 2, memory: 256 << 20).areBelow(costs))
    #expect(!Argon2id.Costs(passes: Int.max, memory: Int.max).areBelow(costs))
  }
}
