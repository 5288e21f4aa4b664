/// Text with variables of the environment in it.
struct SampleText: Hashable {
  var pieces: [Piece]

  enum Piece: Hashable {
    case text(String)
    case variable(String)
  }

  init(_ text: String) { pieces = text.isEmpty ? [] : [.text(text)] }

  init(_ text: String = "", variable: String) {
    self.init(text)
    pieces.append(.variable(variable))
  }

  init(joining texts: [SampleText], by separator: String) {
    pieces = []
    for (index, text) in texts.enumerated() {
      if index > 0 { append(separator) }
      for piece in text.pieces {
        if case .text(let text) = piece { append(text) } else { pieces.append(piece) }
      }
    }
  }

  mutating func append(_ text: String) {
    if case .text(let last)? = pieces.last {
      pieces[pieces.count - 1] = .text(last + text)
    } else if !text.isEmpty {
      pieces.append(.text(text))
    }
  }

  /// The text, when no variable is in it.
  var literal: String? {
    guard let first = pieces.first else { return "" }
    guard pieces.count == 1, case .text(let text) = first else { return nil }
    return text
  }

  /// The pieces in the spelling of a language, put together by its operator.
  func joined(
    by operator: String, text: (String) -> String, variable: (String) -> String
  ) -> String {
    guard !pieces.isEmpty else { return text("") }
    return pieces.map { piece in
      switch piece {
      case .text(let string): text(string)
      case .variable(let name): variable(name)
      }
    }.joined(separator: `operator`)
  }

  /// The pieces one after the other, in the spelling of a language.
  func map(text: (String) -> String, variable: (String) -> String) -> String {
    pieces.isEmpty ? "" : joined(by: "", text: text, variable: variable)
  }

  /// Every text changed, every variable as it is.
  func mapTexts(_ change: (String) -> String) -> SampleText {
    var result = self
    result.pieces = pieces.map { piece in
      if case .text(let text) = piece { .text(change(text)) } else { piece }
    }
    return result
  }
}

extension String {
  /// The text with those scalars replaced that `escape` knows.
  ///
  /// Letters and digits of ASCII, blanks, commas and points mean themselves in every language:
  /// `escape` is not asked about them.
  func escaping(_ escape: (Unicode.Scalar) -> String?) -> String {
    var text = self
    return text.withUTF8 { unsafe escaped($0, escape) } ?? self
  }

  /// The lines, each after `indentation` unless it is empty.
  func indented(by indentation: String) -> String {
    var (text, indentation) = (self, indentation)
    var result: [UInt8] = []
    text.withUTF8 { utf8 in
      indentation.withUTF8 { unsafe indent(utf8, by: $0, into: &result) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a control character other than a line feed or a tab is in the text, or one of the
  /// line separators that some languages take for line ends.
  var hasControls: Bool {
    var text = self
    return text.withUTF8 { utf8 in
      var index = 0
      while index < utf8.count {
        let byte = unsafe utf8[index]
        guard byte < 0x20 || byte >= 0x7F else {
          index += 1
          continue
        }
        let (scalar, length) = unsafe decodedScalar(in: utf8, at: index)
        if scalar.isControl && scalar != "\n" && scalar != "\t" { return true }
        index += length
      }
      return false
    }
  }
}

/// The text with what `escape` replaces; nil if that is nothing, as in most texts.
private func escaped(
  _ utf8: UnsafeBufferPointer<UInt8>, _ escape: (Unicode.Scalar) -> String?
) -> String? {
  var result: [UInt8] = []
  var plain = 0
  var index = 0
  while index < utf8.count {
    guard unsafe !isPlain(utf8[index]) else {
      index += 1
      continue
    }
    let (scalar, length) = unsafe decodedScalar(in: utf8, at: index)
    if let replacement = escape(scalar) {
      if plain == 0 { result.reserveCapacity(utf8.count + utf8.count / 8 + 8) }
      unsafe result.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain..<index]))
      result.append(contentsOf: replacement.utf8)
      plain = index + length
    }
    index += length
  }
  guard plain > 0 else { return nil }
  unsafe result.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain...]))
  return String(decoding: result, as: UTF8.self)
}

private func indent(
  _ utf8: UnsafeBufferPointer<UInt8>, by indentation: UnsafeBufferPointer<UInt8>,
  into result: inout [UInt8]
) {
  result.reserveCapacity(utf8.count + utf8.count / 4)
  var start = 0
  while start < utf8.count {
    var end = start
    while end < utf8.count, unsafe utf8[end] != 0x0A { end += 1 }
    if end > start { unsafe result.append(contentsOf: indentation) }
    end = min(end + 1, utf8.count)
    unsafe result.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<end]))
    start = end
  }
}

/// Whether a byte is a scalar that no language gives a meaning to within quotes.
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","),
    UInt8(ascii: "."):
    true
  default: false
  }
}

/// The scalar that begins at `index` of valid UTF-8, and how many bytes it has (Unicode 16 §3.9).
private func decodedScalar(
  in utf8: UnsafeBufferPointer<UInt8>, at index: Int
) -> (scalar: Unicode.Scalar, length: Int) {
  let first = unsafe utf8[index]
  let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
  for place in index + 1..<min(index + length, utf8.count) {
    value = unsafe value << 6 | UInt32(utf8[place] & 0x3F)
  }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}

extension Unicode.Scalar {
  /// Whether the scalar ends lines or shows nothing in some language.
  var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x2028...0x202E).contains(value)
      || (0x2066...0x2069).contains(value) || value == 0xFEFF
  }

  /// The code as hexadecimal digits, at least `width` of them.
  func hexadecimal(_ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
