/// The head of a request as a browser sends it (RFC 9112).
package struct HTTPRequest: Sendable {
  /// The method as it was sent, such as `GET`.
  package let method: String
  /// The path with its escapes undone, beginning with `/`; nil if it would leave the root.
  package let path: String?
  /// What follows the first `?`, without it.
  package let query: String?
  private let fields: [(name: String, value: String)]
  /// Whether the connection is wanted for further requests.
  let keepsConnection: Bool
  /// Whether a body follows, which no request to a development server needs.
  let hasBody: Bool

  /// The longest head that is read, in bytes.
  static let longestHead = 32 << 10

  /// What the front of a connection's bytes is.
  enum Reading {
    /// More has to come.
    case incomplete
    /// No request that is understood.
    case malformed
    /// A request and the number of bytes of its head.
    case request(HTTPRequest, Int)
  }

  /// Reads the head of a request at the front of `bytes`.
  static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
    var lines: [String] = []
    var rest = bytes
    while let end = rest.firstIndex(of: 0x0A) {
      var line = rest[..<end]
      if line.last == 0x0D { line.removeLast() }
      rest = rest[(end + 1)...]
      if line.isEmpty {
        // Blank lines before a request are to be skipped (RFC 9112 §2.2).
        if lines.isEmpty { continue }
        guard let request = HTTPRequest(lines) else { return .malformed }
        return .request(request, rest.startIndex - bytes.startIndex)
      }
      lines.append(String(decoding: line, as: UTF8.self))
      if lines.count > 200 { return .malformed }
    }
    return bytes.count > longestHead ? .malformed : .incomplete
  }

  private init?(_ lines: [String]) {
    let words = lines[0].split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[2].hasPrefix("HTTP/1."), !words[0].isEmpty else { return nil }
    var fields: [(name: String, value: String)] = []
    for line in lines.dropFirst() {
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let name = line[..<colon].lowercased()
      guard !name.isEmpty, !name.contains(" ") else { return nil }
      let value = line[line.utf8.index(after: colon)...]
      fields.append((name, String(value).trimmingBlanks))
    }
    self.fields = fields
    method = String(words[0])
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = Self.path(target.first.map(String.init) ?? "")
    query = target.count > 1 ? String(target[1]) : nil
    let connection = fields.first { $0.name == "connection" }?.value.lowercased() ?? ""
    keepsConnection =
      words[2] == "HTTP/1.1" ? !connection.contains("close") : connection.contains("keep-alive")
    hasBody = fields.contains { field in
      field.name == "transfer-encoding" || field.name == "content-length" && field.value != "0"
    }
  }

  /// The value of the first field with the lower-case `name`.
  package subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The path with its escapes undone; nil for one that steps out of the root by any spelling, or
  /// holds what no file name has.
  static func path(_ written: String) -> String? {
    var rest = Array(written.utf8)[...]
    guard rest.first == UInt8(ascii: "/") else { return nil }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.allSatisfy(\.isHexDigit),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
      rest.removeFirst(2)
    }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == 0x7F }),
      let path = String(validating: bytes, as: UTF8.self)
    else { return nil }
    return path.split(separator: "/").contains(where: { $0 == ".." || $0 == "." }) ? nil : path
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    self >= 0x30 && self <= 0x39 || (self | 0x20) >= 0x61 && (self | 0x20) <= 0x66
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while let first = text.utf8.first, first == 0x20 || first == 0x09 { text.removeFirst() }
    while let last = text.utf8.last, last == 0x20 || last == 0x09 { text.removeLast() }
    return String(text)
  }
}
