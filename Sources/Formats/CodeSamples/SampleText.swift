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
  /// The scalars one by one, those that `escape` knows replaced.
  func escaping(_ escape: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if let replacement = escape(scalar) {
        result += replacement
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a control character other than a line feed or a tab is in the text, or one of the
  /// line separators that some languages take for line ends.
  var hasControls: Bool {
    unicodeScalars.contains { $0.isControl && $0 != "\n" && $0 != "\t" }
  }

  /// The lines, each after `indentation` unless it is empty.
  func indented(by indentation: String) -> String {
    split(separator: "\n" as Unicode.Scalar).map { $0.isEmpty ? "" : indentation + $0 }
      .joined(separator: "\n")
  }

  /// The parts between the places of one scalar; `\r\n` is two of them here.
  func split(separator: Unicode.Scalar) -> [String] {
    unicodeScalars.split(separator: separator, omittingEmptySubsequences: false)
      .map { String($0) }
  }
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
