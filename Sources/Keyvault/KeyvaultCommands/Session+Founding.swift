import Sodium
import Terminal
import Vault

extension Session {
  /// Checks before anything is computed that there is a screen for what is shown once.
  func checkTerminal(for founding: Founding, generates: Bool) throws(VaultError) {
    if founding.hasRecoveryCode {
      try checkScreen(
        for: "the recovery code", help: "run it in a terminal, or do without with --no-recovery")
    } else if generates {
      try checkScreenForPassphrase()
    }
  }

  /// Checks that there is a screen for a passphrase that will be made up.
  func checkScreenForPassphrase() throws(VaultError) {
    try checkScreen(
      for: "the passphrase",
      help: "run it in a terminal, or give a passphrase with --passphrase-fd")
  }

  /// Checks that there is a screen on which `what` can be shown once.
  func checkScreen(for what: String, help: String) throws(VaultError) {
    guard canAsk else { throw .cannotShow(what, help: help) }
  }

  /// The passphrase of somebody who had none: made up and shown, or typed twice, or read.
  mutating func firstPassphrase(generates: Bool) throws(VaultError) -> SecretBytes {
    guard generates else {
      return try newPassphrase(
        "Passphrase", from: options.passphrase,
        help: "give it with --passphrase-fd or --passphrase-file")
    }
    return try generatedPassphrase()
  }

  /// A made-up passphrase, shown once.
  func generatedPassphrase() throws(VaultError) -> SecretBytes {
    let passphrase = try Passphrase.generated()
    try showOnce(
      passphrase,
      before: "Your passphrase, shown once. The hyphens belong to it.\n\n",
      what: "the passphrase")
    return passphrase
  }

  /// Shows the recovery code until two of its groups are typed back.
  func hand(over code: SecretBox) throws(VaultError) {
    // The last group is shorter, and has no hyphen behind it.
    let count = code.bytes.count / Self.groupStride
    while true {
      try showOnce(
        code.bytes,
        before: "Recovery code, shown once. Write it down, keep it off this computer:\n\n",
        what: "the recovery code")
      let (first, second) = Self.twoNumbers(upTo: count)
      let typed = try readHidden(
        "Type groups \(first) and \(second) of the recovery code (not shown): ")
      if Self.hasGroups(first, second, of: code.bytes, typed) { return }
      note("That is not what was shown; look again.")
    }
  }

  private static let groupStride = 5

  /// Two different numbers from 1 to `count`, the smaller one first.
  private static func twoNumbers(upTo count: Int) -> (Int, Int) {
    let random = randomBytes(2).map(Int.init)
    let first = random[0] % count
    let second = (first + 1 + random[1] % (count - 1)) % count
    return (min(first, second) + 1, max(first, second) + 1)
  }

  /// Whether `typed` are these two groups, as people write base32.
  private static func hasGroups(
    _ first: Int, _ second: Int, of code: borrowing SecretBytes, _ typed: borrowing SecretBytes
  ) -> Bool {
    guard var expected = try? SecretBytes(capacity: 8),
      var given = try? SecretBytes(capacity: typed.count)
    else { return false }
    code.withBytes { code in
      for group in [first, second] {
        for index in 0..<(groupStride - 1) {
          expected.append(code[(group - 1) * groupStride + index])
        }
      }
    }
    typed.withBytes { typed in
      for index in typed.indices {
        if let digit = canonicalDigit(typed[index]) { given.append(digit) }
      }
    }
    return expected.matches(given)
  }

  /// The digit of base32 that somebody meant, or nil for what only keeps groups apart.
  private static func canonicalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"): nil
    case UInt8(ascii: "o"), UInt8(ascii: "O"): UInt8(ascii: "0")
    case UInt8(ascii: "i"), UInt8(ascii: "I"), UInt8(ascii: "l"), UInt8(ascii: "L"):
      UInt8(ascii: "1")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte & 0xDF
    default: byte
    }
  }

  private func showOnce(
    _ secret: borrowing SecretBytes, before: String, what: String
  ) throws(VaultError) {
    do throws(TerminalError) {
      try ControllingTerminal().show(
        secret, before: before, after: "\n\nPress a key when you have written it down.\n",
        seconds: nil)
    } catch { throw VaultError(error, asking: what, help: nil) }
  }

  private func readHidden(_ question: String) throws(VaultError) -> SecretBytes {
    do throws(TerminalError) {
      return try ControllingTerminal().readSecret(question, limit: 64)
    } catch { throw VaultError(error, asking: "the recovery code", help: nil) }
  }
}
