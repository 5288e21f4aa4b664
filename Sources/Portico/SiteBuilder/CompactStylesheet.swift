internal import SourceText

/// A stylesheet without comments, and without the white space and semicolons that mean nothing.
///
/// Strings stay as they are, and so do blanks that separate (a descendant selector, the operators
/// of `calc`): what goes is white space around `{`, `}`, `;`, `,`, `>` and `~`, around a `+` outside
/// of parentheses, after `:`, before `!`, and the semicolon before `}`. Custom properties of the
/// root that are used often get a short second name, by which the sheet itself uses them.
package func compactStylesheet(_ bytes: [UInt8]) -> [UInt8] {
  abbreviatedProperties(withoutBlanks(bytes))
}

private func withoutBlanks(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var hasBlank = false
  var depth = 0
  var rest = bytes[...]
  while let byte = rest.first {
    if rest.starts(with: "/*") {
      rest = rest.dropFirst(2)
      while !rest.isEmpty, !rest.starts(with: "*/") { rest = rest.dropFirst() }
      rest = rest.dropFirst(2)
      hasBlank = true
      continue
    }
    rest = rest.dropFirst()
    if byte.isASCIISpace {
      hasBlank = true
      continue
    }
    if hasBlank, let last = result.last, !dropsBlankAfter(last, depth),
      !dropsBlankBefore(byte, depth)
    {
      result.append(UInt8(ascii: " "))
    }
    hasBlank = false
    switch byte {
    case UInt8(ascii: "("): depth += 1
    case UInt8(ascii: ")"): depth = max(0, depth - 1)
    case UInt8(ascii: "}"): if result.last == UInt8(ascii: ";") { result.removeLast() }
    default: break
    }
    result.append(byte)
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      copyString(endingWith: byte, from: &rest, to: &result)
    }
  }
  return result
}

private func dropsBlankBefore(_ byte: UInt8, _ depth: Int) -> Bool {
  byte == UInt8(ascii: "!") || separates(byte, depth)
}

private func dropsBlankAfter(_ byte: UInt8, _ depth: Int) -> Bool {
  byte == UInt8(ascii: ":") || separates(byte, depth)
}

private func separates(_ byte: UInt8, _ depth: Int) -> Bool {
  switch byte {
  case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","),
    UInt8(ascii: ">"), UInt8(ascii: "~"):
    true
  // `calc(1px+2px)` is an error.
  case UInt8(ascii: "+"): depth == 0
  default: false
  }
}

/// Copies a string after its first quotation mark, without its escaped line ends (CSS Syntax
/// Level 3 §4.3.5).
private func copyString(
  endingWith mark: UInt8, from rest: inout ArraySlice<UInt8>, to result: inout [UInt8]
) {
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() {
      if escaped != 0x0A { result += [byte, escaped] }
      continue
    }
    result.append(byte)
    if byte == mark { return }
  }
}
