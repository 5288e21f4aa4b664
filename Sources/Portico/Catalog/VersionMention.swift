internal import SourceText

/// A version that a text names.
struct VersionMention {
  var text: String
  /// The bytes of the number.
  var span: SourceSpan

  var number: VersionNumber { VersionNumber(text) }
}

/// The versions that the bytes of `slice` name, such as `V 1.0`, `1.7.1`, `1.2.x` or `version 2`.
///
/// A number without dots needs a word before it, and numbers of protocols are none.
func versionMentions(in slice: ArraySlice<UInt8>) -> [VersionMention] {
  var found: [VersionMention] = []
  var rest = slice
  var word: ArraySlice<UInt8> = slice[slice.startIndex..<slice.startIndex]
  while let byte = rest.first {
    if byte.isASCIILetter {
      word = rest.popRun { $0.isASCIILetter }
      continue
    }
    guard byte.isASCIIDigit else {
      rest.removeFirst()
      if !byte.isASCIISpace, byte != UInt8(ascii: "."), byte < 0x80 { word = word.prefix(0) }
      continue
    }
    let number = popNumber(&rest)
    let name = word.text.lowercased()
    // Letters that touch the number belong to it only as its mark: `v2`, but not `oauth2`.
    let touches = !word.isEmpty && word.endIndex == number.startIndex
    let isMarked = ["v", "version", "ver"].contains(name)
    let isVersion = (isMarked || number.contains(UInt8(ascii: "."))) && (!touches || isMarked)
    if isVersion, !protocols.contains(name) {
      found.append(VersionMention(text: number.text, span: SourceSpan(number)))
    }
    word = word.prefix(0)
  }
  return found
}

/// The versions that a text names; their spans count from its beginning.
func versionMentions(in text: String) -> [VersionMention] {
  versionMentions(in: Array(text.utf8)[...])
}

/// Splits off `digits *( "." ( digits / "x" ) )`.
private func popNumber(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let start = rest
  _ = rest.popRun { $0.isASCIIDigit }
  while rest.first == UInt8(ascii: "."), let next = rest.dropFirst().first,
    next.isASCIIDigit || next | 0x20 == UInt8(ascii: "x")
  {
    rest.removeFirst()
    if next.isASCIIDigit { _ = rest.popRun { $0.isASCIIDigit } } else { rest.removeFirst() }
  }
  return start[..<rest.startIndex]
}

private let protocols: Set<String> = [
  "oauth", "openapi", "swagger", "http", "tls", "ssl", "soap", "xml", "php", "java", "json",
]
