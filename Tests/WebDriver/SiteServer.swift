import Foundation

/// A host for a built site on this machine: its files below a path, with the fields that the site's
/// own `_headers` asks for.
package final class SiteServer: Sendable {
  /// The address of the site, with a slash at its end.
  package let address: String
  private let listener: Int32
  private let gate = Gate()
  private let log = AnswerLog()

  /// Serves `folder`, which may be filled later, below `base`, which begins and ends with a slash.
  ///
  /// A plain one sends nothing that the site asks for, neither its fields nor its page for lost
  /// addresses.
  package init(_ folder: String, at base: String = "/", isPlain: Bool = false) throws {
    let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { throw WebDriverError.failed("no socket") }
    let port = try Self.listen(socket)
    address = "http://127.0.0.1:\(port)\(base)"
    listener = socket
    let host = Host(folder: folder, base: base, isPlain: isPlain, gate: gate, log: log)
    Thread.detachNewThread {
      while true {
        let connection = accept(socket, nil, nil)
        guard connection >= 0 else { return }
        Thread.detachNewThread { host.serve(connection) }
      }
    }
  }

  deinit {
    gate.isClosed = false
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// A file that was asked for.
  package struct Answer: Sendable {
    /// The path below the base, without the query.
    package var path: String
    /// The bytes of the answer's body.
    package var size: Int
  }

  /// What was answered since the last call, by pages and by what works for them, in order.
  package func takeAnswers() -> [Answer] { log.take() }

  /// Whether images are kept back, until this is false again.
  package var holdsImages: Bool {
    get { gate.isClosed }
    set { gate.isClosed = newValue }
  }

  /// Listens at a free port of this machine, and returns which.
  private static func listen(_ socket: Int32) throws -> UInt16 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(UInt32(0x7F00_0001).bigEndian)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard unsafe bind(socket, address, length) == 0, Foundation.listen(socket, 64) == 0 else {
          return Int32(-1)
        }
        return unsafe getsockname(socket, address, &length)
      }
    }
    guard result == 0 else { throw WebDriverError.failed("no port is free") }
    return UInt16(bigEndian: address.sin_port)
  }
}

/// Where answers wait for as long as it is closed.
private final class Gate: Sendable {
  private let condition = NSCondition()
  private nonisolated(unsafe) var closed = false

  var isClosed: Bool {
    get { condition.withLock { unsafe closed } }
    set {
      condition.withLock { unsafe closed = newValue }
      condition.broadcast()
    }
  }

  func pass() {
    condition.withLock {
      while unsafe closed { condition.wait() }
    }
  }
}

/// What was answered, noted by many threads.
private final class AnswerLog: Sendable {
  private let lock = NSLock()
  private nonisolated(unsafe) var answers: [SiteServer.Answer] = []

  func add(_ answer: SiteServer.Answer) { lock.withLock { unsafe answers.append(answer) } }

  func take() -> [SiteServer.Answer] {
    lock.withLock {
      defer { unsafe answers = [] }
      return unsafe answers
    }
  }
}

/// What answers the requests, one to a connection.
private struct Host: Sendable {
  var folder: String
  var base: String
  var isPlain: Bool
  var gate: Gate
  var log: AnswerLog

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css", "js": "text/javascript",
    "svg": "image/svg+xml", "png": "image/png", "gif": "image/gif", "jpg": "image/jpeg",
    "json": "application/json", "xml": "application/xml", "md": "text/markdown; charset=utf-8",
    "wasm": "application/wasm", "yaml": "application/yaml",
  ]

  func serve(_ connection: Int32) {
    defer { close(connection) }
    guard let head = head(of: connection),
      let target = head.split(separator: " ").dropFirst().first,
      let path = target.prefix(while: { $0 != "?" }).removingPercentEncoding
    else { return }
    let type = Self.types[path.split(separator: ".").last.map(String.init) ?? ""]
    if type?.hasPrefix("image/") == true { gate.pass() }
    send(answer(path), to: connection)
  }

  private func answer(_ path: String) -> Data {
    guard path.hasPrefix(base), !path.contains("/../") else {
      return response("404 Not Found", "text/plain", [], Data())
    }
    var inner = path.dropFirst(base.count)
    if inner.isEmpty || inner.hasSuffix("/") { inner += "index.html" }
    let ending = inner.split(separator: ".").last.map(String.init) ?? ""
    let type = Self.types[ending] ?? "application/octet-stream"
    if let bytes = FileManager.default.contents(atPath: "\(folder)/\(inner)") {
      log.add(SiteServer.Answer(path: String(inner), size: bytes.count))
      return response("200 OK", type, fields(for: "/\(inner)"), bytes)
    }
    guard !isPlain, let page = FileManager.default.contents(atPath: "\(folder)/404.html") else {
      return response("404 Not Found", "text/plain", [], Data("not found\n".utf8))
    }
    return response("404 Not Found", "text/html; charset=utf-8", fields(for: "/404.html"), page)
  }

  private func response(_ status: String, _ type: String, _ fields: [String], _ body: Data) -> Data
  {
    var lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)", "Connection: close"]
    if !fields.contains(where: { $0.lowercased().hasPrefix("content-type:") }) {
      lines.append("Content-Type: \(type)")
    }
    return Data((lines + fields).map { $0 + "\r\n" }.joined().utf8) + Data("\r\n".utf8) + body
  }

  /// The fields under all patterns that the path fits, of which each has one `*` at most.
  private func fields(for path: String) -> [String] {
    guard !isPlain else { return [] }
    let file = FileManager.default.contents(atPath: "\(folder)/_headers") ?? Data()
    var fits = false
    var fields: [String] = []
    for line in String(decoding: file, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("/") {
        let parts = line.split(separator: "*", omittingEmptySubsequences: false)
        fits =
          parts.count == 1
          ? path == line : path.hasPrefix(parts[0]) && path.hasSuffix(parts[parts.count - 1])
      } else if fits {
        fields.append(line.trimmingCharacters(in: .whitespaces))
      }
    }
    return fields
  }

  private func head(of connection: Int32) -> String? {
    var head: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 12)
    while head.firstRange(of: Array("\r\n\r\n".utf8)) == nil {
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe recv(connection, $0.baseAddress, $0.count, 0)
      }
      guard count > 0 else { return nil }
      head += piece[..<count]
    }
    return String(decoding: head, as: UTF8.self)
  }

  private func send(_ data: Data, to connection: Int32) {
    var rest = Array(data)[...]
    while !rest.isEmpty {
      let sent = unsafe rest.withUnsafeBytes {
        unsafe Foundation.send(connection, $0.baseAddress, $0.count, 0x4000)
      }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }
}
