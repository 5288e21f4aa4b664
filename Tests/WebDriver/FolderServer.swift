import Foundation

/// Serves the files of a folder over HTTP on this machine, as a plain web server does, until it is
/// let go.
package final class FolderServer: Sendable {
  /// The address of the folder, with a slash at its end.
  package let address: String
  private let listener: Int32
  private let log = RequestLog()

  /// Serves `folder` below a path that begins and ends with a slash.
  package init(_ folder: String, below prefix: String = "/") throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard listener >= 0 else { throw WebDriverError.failed("no socket") }
    self.listener = listener
    address = "http://127.0.0.1:\(try Self.listen(listener))\(prefix)"
    let files = ServedFolder(path: folder, prefix: prefix)
    let log = log
    Thread.detachNewThread {
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        Thread.detachNewThread {
          if let answer = files.answer(connection) { log.add(answer) }
          close(connection)
        }
      }
    }
  }

  /// A file that was asked for.
  package struct Answer: Sendable {
    /// The path below the folder, without the query.
    package var path: String
    /// The bytes of the answer's body.
    package var size: Int
  }

  /// What was answered since the last call, by pages and by what works for them, in order.
  package func takeAnswers() -> [Answer] { log.take() }

  deinit {
    // Closing alone would leave the thread waiting.
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// Listens at a free port and returns it.
  private static func listen(_ listener: Int32) throws -> Int {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(UInt32(0x7F00_0001).bigEndian)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        let bound = unsafe bind(listener, address, length)
        let listens = bound == 0 ? Foundation.listen(listener, 64) : bound
        return unsafe listens == 0 ? getsockname(listener, address, &length) : listens
      }
    }
    guard result == 0 else { throw WebDriverError.failed("no port is free") }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}

/// What was answered, noted by many threads.
private final class RequestLog: @unchecked Sendable {
  private let lock = NSLock()
  private var answers: [FolderServer.Answer] = []

  func add(_ answer: FolderServer.Answer) {
    lock.withLock { answers.append(answer) }
  }

  func take() -> [FolderServer.Answer] {
    lock.withLock {
      defer { answers = [] }
      return answers
    }
  }
}

/// What a server needs to answer.
private struct ServedFolder: Sendable {
  var path: String
  var prefix: String

  /// Answers one request and leaves the connection to be closed.
  func answer(_ connection: Int32) -> FolderServer.Answer? {
    guard let target = requestTarget(connection) else { return nil }
    let name = target.prefix { $0 != "?" }
    let body = file(String(name))
    let status = body == nil ? "404 Not Found" : "200 OK"
    let bytes = Array(body ?? Data("not found\n".utf8))
    let head = """
      HTTP/1.1 \(status)\r
      Content-Type: \(mediaType(String(name)))\r
      Content-Length: \(bytes.count)\r
      Cache-Control: no-cache\r
      Connection: close\r
      \r

      """
    var rest = (Array(head.utf8) + bytes)[...]
    while !rest.isEmpty {
      let sent = unsafe rest.withUnsafeBytes { bytes in
        unsafe send(connection, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { return nil }
      rest = rest.dropFirst(sent)
    }
    return FolderServer.Answer(path: String(name.dropFirst(prefix.count)), size: bytes.count)
  }

  /// The path that a request asks for.
  private func requestTarget(_ connection: Int32) -> String? {
    var head: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while head.firstRange(of: Array("\r\n\r\n".utf8)) == nil {
      let count = unsafe piece.withUnsafeMutableBytes { bytes in
        unsafe recv(connection, bytes.baseAddress, bytes.count, 0)
      }
      guard count > 0, head.count < 1 << 16 else { return nil }
      head += piece[..<count]
    }
    let words = String(decoding: head, as: UTF8.self).split(separator: " ", maxSplits: 2)
    return words.count > 2 ? String(words[1]) : nil
  }

  private func file(_ target: String) -> Data? {
    guard target.hasPrefix(prefix), !target.contains(".."),
      let name = target.dropFirst(prefix.count).removingPercentEncoding
    else { return nil }
    let path = path + "/" + (name.isEmpty || name.hasSuffix("/") ? name + "index.html" : name)
    return try? Data(contentsOf: URL(filePath: path))
  }

  private func mediaType(_ name: String) -> String {
    let types = [
      "html": "text/html; charset=utf-8", "js": "text/javascript; charset=utf-8",
      "css": "text/css; charset=utf-8", "json": "application/json", "svg": "image/svg+xml",
      "png": "image/png", "wasm": "application/wasm", "xml": "application/xml",
      "md": "text/markdown; charset=utf-8", "yaml": "application/yaml",
    ]
    let ending = name.split(separator: "/").last?.split(separator: ".").last.map(String.init)
    if name.hasSuffix("/") { return types["html"] ?? "" }
    return ending.flatMap { types[$0] } ?? "application/octet-stream"
  }
}
