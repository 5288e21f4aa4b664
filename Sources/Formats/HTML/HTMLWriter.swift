/// HTML that grows at its end; the only way text of strangers reaches a page.
package struct HTMLWriter: Sendable {
  /// What has been written so far, in UTF-8.
  package private(set) var bytes: [UInt8]

  /// Creates an empty writer with room for `capacity` bytes.
  package init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// Appends markup that the program itself wrote.
  package mutating func markup(_ literal: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends markup that this module, or a template, made before.
  package mutating func markup(_ fragment: HTMLFragment) {
    unsafe fragment.bytes.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends text: `&`, `<`, `>` and `"` are escaped, so it is safe between tags and inside a
  /// double-quoted attribute value (WHATWG HTML §13.3).
  package mutating func text(_ string: String) {
    appendEscaped(string, to: &bytes)
  }

  /// Appends text given as UTF-8; see `text(_:)`.
  package mutating func text(_ utf8: ArraySlice<UInt8>) {
    appendEscaped(utf8, to: &bytes)
  }

  /// Appends a space, the name, and the escaped value in double quotes.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    bytes.append(0x20)
    markup(name)
    markup("=\"")
    text(value)
    bytes.append(0x22)
  }

  /// Appends a block of JSON-LD, which browsers do not run.
  ///
  /// In JSON `<` stands only inside of strings, where `\u003c` means the same, so that neither an
  /// end tag nor a comment can be in it (WHATWG HTML §4.12.1.3).
  package mutating func linkedData(_ json: [UInt8]) {
    markup("<script type=\"application/ld+json\">")
    for byte in json {
      if byte == UInt8(ascii: "<") {
        markup("\\u003c")
      } else {
        bytes.append(byte)
      }
    }
    markup("</script>")
  }

  /// Appends a decimal number.
  package mutating func number(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// What was written, as a fragment that may be put into other HTML unescaped.
  package var fragment: HTMLFragment { HTMLFragment(written: bytes) }
}

/// Finished HTML; it can only be made by a writer, so holding one means it was escaped.
package struct HTMLFragment: Hashable, Sendable {
  /// The markup in UTF-8.
  package let bytes: [UInt8]

  /// Nothing at all.
  package static let empty = HTMLFragment(written: [])

  fileprivate init(written bytes: [UInt8]) { self.bytes = bytes }

  /// Whether there is no markup.
  package var isEmpty: Bool { bytes.isEmpty }

  /// The parts between the places where the control character `marker` stands.
  ///
  /// A value that is written again and again with one changing part, such as the way to the
  /// site's root, is written once with a marker and split here.
  package func split(at marker: UInt8) -> [HTMLFragment] {
    bytes.split(separator: marker, omittingEmptySubsequences: false)
      .map { HTMLFragment(written: Array($0)) }
  }
}

/// Appends `string` in UTF-8 with `&`, `<`, `>` and `"` escaped.
package func appendEscaped(_ string: String, to bytes: inout [UInt8]) {
  var string = string
  string.withUTF8 { utf8 in unsafe appendEscaped(utf8, to: &bytes) }
}

/// Appends UTF-8 text with `&`, `<`, `>` and `"` escaped.
package func appendEscaped(_ utf8: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
  unsafe utf8.withUnsafeBufferPointer { utf8 in unsafe appendEscaped(utf8, to: &bytes) }
}

private func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
  var plain = 0
  var index = 0
  while index < utf8.count {
    let replacement: StaticString
    switch unsafe utf8[index] {
    case 0x26: replacement = "&amp;"
    case 0x3C: replacement = "&lt;"
    case 0x3E: replacement = "&gt;"
    case 0x22: replacement = "&quot;"
    default:
      index += 1
      continue
    }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain..<index]))
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(
        start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
    index += 1
    plain = index
  }
  unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain...]))
}
