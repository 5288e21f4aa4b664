extension String {
  /// The text on one line, with all that could steer a terminal spelled out as in `\u{1b}`.
  ///
  /// Texts and file names come from strangers: an escape sequence in them must not reach the
  /// terminal, and a bidirectional override must not make a message read as another one.
  package var visible: String {
    guard unicodeScalars.contains(where: \.steersTerminal) else { return self }
    var shown = ""
    for scalar in unicodeScalars {
      if scalar.steersTerminal {
        shown += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control character, a line or paragraph separator, or a
  /// bidirectional mark, embedding, override or isolate (UAX #9); tabs and line feeds are, too.
  package var steersTerminal: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
