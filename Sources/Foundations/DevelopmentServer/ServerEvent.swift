/// An event that a server tells the pages that listen.
package struct ServerEvent: Equatable, Sendable {
  /// What listeners are registered for.
  package let name: String
  /// The text that comes with it.
  package let data: String

  /// Creates an event.
  package init(_ name: String, data: String = "") {
    self.name = name
    self.data = data
  }

  /// The event as a stream has it.
  var bytes: [UInt8] {
    let lines = data.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return Array("event: \(name)\n\(lines.map { "data: \($0)\n" }.joined())\n".utf8)
  }
}
