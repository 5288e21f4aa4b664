package import DataTree

/// Appends `node` to `bytes` as compact JSON with its keys in order.
///
/// JSON has no infinities: `.inf`, `-.inf` and `.nan` are written as null, as browsers do. A key
/// that comes twice is written twice.
package func renderJSON(_ node: DataNode, into bytes: inout [UInt8]) {
  switch node.kind {
  case .null: bytes += "null".utf8
  case .bool(let bool): bytes += (bool ? "true" : "false").utf8
  case .number(let number): bytes += (number.isFinite ? number.text : "null").utf8
  case .string(let string): renderJSONString(string, into: &bytes)
  case .sequence(let elements):
    bytes.append(UInt8(ascii: "["))
    for (place, element) in elements.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      renderJSON(element, into: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  case .mapping(let entries):
    bytes.append(UInt8(ascii: "{"))
    for (place, entry) in entries.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      renderJSONString(entry.key, into: &bytes)
      bytes.append(UInt8(ascii: ":"))
      renderJSON(entry.value, into: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }
}

/// Appends `string` to `bytes` as a JSON string; only what must be escaped is (RFC 8259 §7).
package func renderJSONString(_ string: String, into bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  for byte in string.utf8 {
    switch byte {
    case UInt8(ascii: "\""): bytes += #"\""#.utf8
    case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
    case 0x0A: bytes += #"\n"#.utf8
    case 0x0D: bytes += #"\r"#.utf8
    case 0x09: bytes += #"\t"#.utf8
    case 0x00..<0x20:
      let digits = String(byte, radix: 16)
      bytes += (byte < 0x10 ? #"\u000"# : #"\u00"#).utf8
      bytes += digits.utf8
    default: bytes.append(byte)
    }
  }
  bytes.append(UInt8(ascii: "\""))
}
