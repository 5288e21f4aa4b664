internal import SourceText

/// Looks through a text for what nobody should publish: keys by the form their makers gave them,
/// private key blocks, and random values behind words such as "secret".
///
/// A text is read once. What is made up for an example has few different characters, ordinary
/// words, or no digits; real secrets are random.
struct SecretScan {
  private let source: Source
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: Source) {
    self.source = source
    var rest = source.bytes[...]
    while let start = rest.firstIndex(where: \.isInSecret) {
      let run = rest[start...].prefix(while: \.isInSecret)
      examine(run)
      rest = rest[run.endIndex...]
    }
  }

  /// `run` is as long as the characters of secrets go on.
  private mutating func examine(_ run: ArraySlice<UInt8>) {
    if run.starts(with: Self.dashes), let block = privateKey(from: run) {
      diagnostics.append(
        .secretInText("a private key", at: SourceSpan(block.startIndex, block.endIndex), in: source)
      )
      return
    }
    guard run.count >= 16 else { return }
    for word in run.split(separator: UInt8(ascii: "=")) where word.count >= 16 {
      if let kind = kind(of: word) {
        add(kind.name, word)
        return
      }
    }
    // What is assigned without blanks, `secret=…`, is one run with its name.
    let value: ArraySlice<UInt8>
    if let sign = run.dropLast(2).lastIndex(of: UInt8(ascii: "=")) {
      guard Self.endsWithSecretWord(run[..<sign]) else { return }
      value = run[(sign + 1)...]
    } else {
      guard followsSecretWord(run) else { return }
      value = run
    }
    if value.looksRandom(least: 20) { add("a random value behind a word for secrets", value) }
  }

  private mutating func add(_ name: String, _ word: ArraySlice<UInt8>) {
    diagnostics.append(
      .secretInText(name, at: SourceSpan(word.startIndex, word.endIndex), in: source))
  }

  // MARK: - Keys with a form

  private func kind(of word: ArraySlice<UInt8>) -> SecretKind? {
    guard let first = word.first, let kinds = SecretKind.byFirst[first] else { return nil }
    return kinds.first { kind in
      guard word.starts(with: kind.prefix) else { return false }
      let rest = word.dropFirst(kind.prefix.count)
      return kind.length.contains(rest.count) && rest.looksRandom(least: 16)
    }
  }

  private static let dashes = Array("-----BEGIN".utf8)
  private static let privateWord = Array("PRIVATE KEY".utf8)

  /// A block of a private key with a body, which examples mostly leave out.
  private func privateKey(from run: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let rest = source.bytes[run.startIndex...]
    let head = rest.prefix(80).prefix { $0 != 0x0A && $0 != UInt8(ascii: "\\") }
    guard
      head.split(separator: UInt8(ascii: "-")).contains(where: {
        $0.suffix(Self.privateWord.count).elementsEqual(Self.privateWord)
      })
    else { return nil }
    // The body stands on lines of its own, or behind `\n` within a text of JSON.
    let body = rest[head.endIndex...].prefix(600)
    var letters: [UInt8] = []
    var previous: UInt8 = 0
    for byte in body {
      if byte == UInt8(ascii: "-") { break }
      if byte.isBase64, !(previous == UInt8(ascii: "\\") && byte == UInt8(ascii: "n")) {
        letters.append(byte)
      }
      previous = byte
      if letters.count >= 120 { break }
    }
    guard letters.count >= 60, letters[...].bitsPerByte >= 4 else { return nil }
    return head
  }

  // MARK: - Values with a name

  private static let words: [[UInt8]] = [
    "secret", "password", "passwd", "passphrase", "apikey", "api_key", "api-key", "access_token",
    "accesstoken", "access-token", "privatekey", "private_key", "secretkey", "secret_key",
    "secret-key",
  ].map { Array($0.utf8) }

  /// What is made of a secret so that it can be shown.
  private static let harmless: [[UInt8]] = ["hash", "encrypted", "sealed", "public"].map {
    Array($0.utf8)
  }

  private static func endsWithSecretWord(_ name: ArraySlice<UInt8>) -> Bool {
    let word = name.suffix(40).reversed().prefix { $0.isInSecret && $0 != UInt8(ascii: "=") }
    let lower = word.reversed().map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard words.contains(where: { lower.suffix($0.count).elementsEqual($0) }) else { return false }
    return !harmless.contains { part in
      lower.indices.contains { lower[$0...].starts(with: part) }
    }
  }

  /// Whether a word for secrets and a sign of assignment stand directly before the value.
  private func followsSecretWord(_ value: ArraySlice<UInt8>) -> Bool {
    var before = source.bytes[..<value.startIndex].suffix(40)
    var assigns = false
    var gap = 0
    while let byte = before.last, gap < 8 {
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "|"): assigns = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\""), UInt8(ascii: "'"),
        UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: ">"):
        break
      default: return assigns && Self.endsWithSecretWord(before)
      }
      before.removeLast()
      gap += 1
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isBase64: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "+") || self == UInt8(ascii: "/")
  }

  /// Whether secrets in texts have it.
  fileprivate var isInSecret: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="):
      true
    default: false
    }
  }
}
