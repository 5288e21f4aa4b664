internal import DataTree

/// The canonical form of a value without numbers, over which digests are computed (RFC 8785).
///
/// No blanks; the members of every object in the order of their keys; strings in UTF-8 in which
/// only `"`, `\` and the control characters below U+0020 are escaped: as `\b`, `\t`, `\n`, `\f`,
/// `\r`, and else as `\u00xx` with lower-case digits. RFC 8785 orders keys by UTF-16 code units,
/// which for our keys, all of them ASCII, is the order of their bytes.
func canonicalJSON(_ node: DataNode) -> [UInt8] {
  var bytes: [UInt8] = []
  appendCanonical(node, to: &bytes)
  return bytes
}

private func appendCanonical(_ node: DataNode, to bytes: inout [UInt8]) {
  switch node.kind {
  case .null: bytes += "null".utf8
  case .bool(let isTrue): bytes += (isTrue ? "true" : "false").utf8
  case .number: preconditionFailure("a canonical document of ours holds no numbers")
  case .string(let text): appendCanonical(text, to: &bytes)
  case .sequence(let elements):
    bytes.append(UInt8(ascii: "["))
    for (place, element) in elements.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      appendCanonical(element, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  case .mapping(let entries):
    bytes.append(UInt8(ascii: "{"))
    for (place, entry) in entries.sorted(by: { $0.key.precedes($1.key) }).enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      appendCanonical(entry.key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      appendCanonical(entry.value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }
}

private func appendCanonical(_ text: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""): bytes += #"\""#.utf8
    case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
    case 0x08: bytes += #"\b"#.utf8
    case 0x09: bytes += #"\t"#.utf8
    case 0x0A: bytes += #"\n"#.utf8
    case 0x0C: bytes += #"\f"#.utf8
    case 0x0D: bytes += #"\r"#.utf8
    case ..<0x10: bytes += (#"\u000"# + String(byte, radix: 16)).utf8
    case ..<0x20: bytes += (#"\u00"# + String(byte, radix: 16)).utf8
    default: bytes.append(byte)
    }
  }
  bytes.append(UInt8(ascii: "\""))
}
