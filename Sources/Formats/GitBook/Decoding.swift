package import SourceText

/// Turns a file's bytes into a source that every parser can rely on.
///
/// The result is valid UTF-8 with LF line ends, without a byte order mark and without control
/// characters other than tab; spans count the bytes of that text. What was wrong is reported:
/// `not-utf-8`, `double-encoded`, `control-character`.
package func decodeText(_ bytes: [UInt8], path: String) -> Parsed<Source> {
  var bytes = bytes
  var diagnostics: [Diagnostic] = []
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
  var invalidPlace: Int?
  do {
    _ = try UTF8Span(validating: bytes.span)
  } catch {
    invalidPlace = error.byteOffsets.lowerBound
    bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
  let removed = removeControlCharacters(from: &bytes)
  if mayBeDoubleEncoded(bytes), let repaired = undoingDoubleEncoding(ofText: bytes) {
    let source = Source(path: path, bytes: repaired)
    diagnostics.append(.doubleEncoded(in: source))
    return Parsed(source, diagnostics)
  }
  let source = Source(path: path, bytes: bytes)
  if let invalidPlace { diagnostics.append(.notUTF8(at: invalidPlace, in: source)) }
  if let first = removed.first {
    diagnostics.append(.controlCharacters(removed.count, first: first, in: source))
  }
  return Parsed(source, diagnostics)
}

/// Removes control characters, makes every line end LF and every NUL U+FFFD; returns how many
/// characters other than line ends were affected, and where the first one stood in the new text.
private func removeControlCharacters(from bytes: inout [UInt8]) -> (count: Int, first: Int?) {
  guard bytes.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }) else {
    return (0, nil)
  }
  var clean: [UInt8] = []
  clean.reserveCapacity(bytes.count)
  var count = 0
  var first: Int?
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    index += 1
    switch byte {
    case 0x0D:
      if index < bytes.count, bytes[index] == 0x0A { index += 1 }
      clean.append(0x0A)
    case 0x00:
      first = first ?? clean.count
      clean.append(contentsOf: [0xEF, 0xBF, 0xBD])
      count += 1
    case 0x09, 0x0A, 0x20...0x7E, 0x80...0xFF:
      clean.append(byte)
    default:
      first = first ?? clean.count
      count += 1
    }
  }
  bytes = clean
  return (count, first)
}
