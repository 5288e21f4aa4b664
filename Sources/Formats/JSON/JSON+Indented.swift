package import DataTree

/// `node` as JSON with two blanks a level, as people read it; without a line feed at the end.
///
/// Collections without members stay on their line. Infinities are written as by `renderJSON`.
package func renderIndentedJSON(_ node: DataNode) -> String {
  var bytes: [UInt8] = []
  appendIndented(node, level: 0, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

private func appendIndented(_ node: DataNode, level: Int, to bytes: inout [UInt8]) {
  switch node.kind {
  case .null, .bool, .number, .string: renderJSON(node, into: &bytes)
  case .sequence(let elements):
    guard !elements.isEmpty else { return bytes += "[]".utf8 }
    for (place, element) in elements.enumerated() {
      bytes += (place == 0 ? "[" : ",").utf8
      appendLine(level + 1, to: &bytes)
      appendIndented(element, level: level + 1, to: &bytes)
    }
    appendLine(level, to: &bytes)
    bytes.append(UInt8(ascii: "]"))
  case .mapping(let entries):
    guard !entries.isEmpty else { return bytes += "{}".utf8 }
    for (place, entry) in entries.enumerated() {
      bytes += (place == 0 ? "{" : ",").utf8
      appendLine(level + 1, to: &bytes)
      renderJSONString(entry.key, into: &bytes)
      bytes += ": ".utf8
      appendIndented(entry.value, level: level + 1, to: &bytes)
    }
    appendLine(level, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }
}

private func appendLine(_ level: Int, to bytes: inout [UInt8]) {
  bytes.append(0x0A)
  bytes += repeatElement(0x20, count: 2 * level)
}
