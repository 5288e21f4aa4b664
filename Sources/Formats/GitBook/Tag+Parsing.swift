internal import SourceText

extension Tag {
  /// Reads the tag at the front of `rest`, which begins with `{%`; nil when it is not one.
  ///
  ///     tag       = "{%" [ "-" ] [ space ] name *( space attribute ) [ space ] [ "-" ] "%}"
  ///     name      = letter *( letter / digit / "-" / "_" ) / "@" 1*( letter / digit / "-_/." )
  ///     attribute = name [ "=" ( quoted / bare ) ] / quoted
  ///
  /// `end` is the offset of the `%}` that closes the tag. Within `%}` a value ends at the last
  /// quote that is followed by another attribute or the end, because authors write quotes within
  /// quotes: `title="The "paid" event"`. A tag of several lines holds nothing but attributes with
  /// values, and no blank line outside of them; else a `%}` further down would swallow text.
  init?(_ rest: ArraySlice<UInt8>, end: Int) {
    let start = rest.startIndex
    var body = rest[(start + 2)..<end]
    if body.first == UInt8(ascii: "-") { body.removeFirst() }
    if body.last == UInt8(ascii: "-") { body.removeLast() }
    body = body.trimmed
    let nameBytes = body.popRun(while: { $0.isTagNameByte })
    guard let first = nameBytes.first, first.isASCIILetter || first == UInt8(ascii: "@"),
      body.first.map(\.isASCIISpace) ?? true || body.first == UInt8(ascii: "'")
        || body.first == UInt8(ascii: "\"")
    else { return nil }
    var name = nameBytes.text
    isEnd = name.hasPrefix("end") && name.count > 3
    if isEnd { name.removeFirst(3) }
    self.name = name
    span = SourceSpan(start, end + 2)
    attributes = []
    if name == "if" || name == "elif" || name == "elseif" {
      let expression = body.trimmed
      attributes = [
        Attribute(name: "condition", value: expression.text, span: SourceSpan(expression))
      ]
      return
    }
    let isMultiline = body.contains(0x0A)
    while true {
      let space = body.popRun(while: \.isASCIISpace)
      if isMultiline, space.count(where: { $0 == 0x0A }) > 1 { return nil }
      guard let next = body.first else { break }
      if next == UInt8(ascii: "{") { return nil }
      let before = body.startIndex
      let key = body.popRun(while: { $0.isAttributeNameByte })
      if key.isEmpty {
        if isMultiline, next != UInt8(ascii: "\""), next != UInt8(ascii: "'") { return nil }
        // `{% include "path" %}` and `{% hint 'danger' %}`: a value without a name.
        let value = quotedValue(&body)
        attributes.append(Attribute(name: "", value: value.text.tidy, span: SourceSpan(value)))
      } else if body.consume(UInt8(ascii: "=")) {
        let value = quotedValue(&body)
        attributes.append(
          Attribute(name: key.text, value: value.text.tidy, span: SourceSpan(value)))
      } else {
        if isMultiline { return nil }
        attributes.append(Attribute(name: key.text, value: "", span: SourceSpan(key)))
      }
      if body.startIndex == before { body.removeFirst() }
    }
  }
}

/// Takes the value at the front: up to the closing quote, or to the next space when unquoted.
private func quotedValue(_ body: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard let quote = body.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
    return body.popRun(while: { !$0.isASCIISpace })
  }
  body.removeFirst()
  var index = body.startIndex
  var candidate: Int?
  while index < body.endIndex {
    defer { index += 1 }
    guard body[index] == quote else { continue }
    candidate = index
    if endsValue(body[(index + 1)...]) { break }
  }
  // A typographic quote may stand where the closing one belongs.
  if candidate == nil, body.contains(0x0A) { return body[body.startIndex..<body.startIndex] }
  let end = candidate ?? body.endIndex
  var value = body[body.startIndex..<end]
  body = body[min(end + 1, body.endIndex)...]
  if candidate == nil, value.suffix(3).elementsEqual([0xE2, 0x80, 0x9D]) { value.removeLast(3) }
  return value
}

/// Whether a quote before `rest` can close a value: at the end, or before the next attribute.
private func endsValue(_ rest: ArraySlice<UInt8>) -> Bool {
  guard let first = rest.first else { return true }
  guard first.isASCIISpace else { return false }
  var rest = rest
  _ = rest.popRun(while: { $0.isASCIISpace })
  if rest.isEmpty { return true }
  let name = rest.popRun(while: { $0.isAttributeNameByte })
  return !name.isEmpty && (rest.first == UInt8(ascii: "=") || rest.isEmpty)
}

extension UInt8 {
  fileprivate var isTagNameByte: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "@") || self == UInt8(ascii: "/") || self == UInt8(ascii: ".")
  }

  fileprivate var isAttributeNameByte: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: ":")
  }
}

extension String {
  /// The value without surrounding white space and with inner runs of it as one space, except
  /// that values of several lines (diagrams) keep their lines.
  fileprivate var tidy: String {
    let bytes = Array(utf8)[...].trimmed
    guard !bytes.contains(0x0A), bytes.contains(where: \.isASCIISpace) else { return bytes.text }
    return bytes.split(whereSeparator: \.isASCIISpace).map(\.text).joined(separator: " ")
  }
}
