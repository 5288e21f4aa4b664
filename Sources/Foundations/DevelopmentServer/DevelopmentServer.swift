internal import Glibc

/// A server for one author's browser: HTTP/1.1 on this machine, files that change, and events that
/// say so.
///
/// One loop waits for everything: connections, changes of files, and the wish to end. So an answer
/// is never older than what the loop knows of the files.
package final class DevelopmentServer {
  /// The port that it listens at.
  package let port: UInt16
  private let listener: Socket
  private let host: String
  private var connections: [Int32: Connection] = [:]
  private var clock: UInt64 = 0

  /// More are not kept; the one that was quiet for longest is closed.
  private static let mostConnections = 128

  /// Listens at `host`, at the first of `tries` ports from `port` on that is free.
  package init(host: String, port: UInt16, tries: Int = 1) throws(ServerError) {
    (listener, self.port) = try Socket.listening(at: host, port: port, tries: tries)
    self.host = host
  }

  /// Answers with `respond` until `stop`; `change` gets the paths that `watch` saw change, and
  /// returns what listening pages are to be told.
  package func run(
    watching watch: FolderWatch?, until stop: StopSignal,
    change: (Set<String>) async -> [ServerEvent],
    respond: (HTTPRequest) async -> HTTPResponse
  ) async {
    while true {
      let ready = wait(watch, stop, milliseconds: -1)
      if ready.contains(stop.number) { break }
      if let watch, ready.contains(watch.number) {
        let changed = settled(watch, stop)
        if !changed.isEmpty {
          let events = await change(changed)
          for connection in connections.values where connection.isStream {
            for event in events { connection.outbox += event.bytes }
          }
        }
      }
      if ready.contains(listener.number) { accept() }
      for number in ready.sorted() {
        guard let connection = connections[number] else { continue }
        await serve(connection, respond)
      }
      for (number, connection) in connections {
        if !connection.outbox.isEmpty { connection.flush() }
        if connection.isFinished { connections[number] = nil }
      }
    }
    connections = [:]
  }

  /// The changes until nothing happens for a moment: editors save in several steps.
  private func settled(_ watch: FolderWatch, _ stop: StopSignal) -> Set<String> {
    var changed = watch.changes()
    for _ in 0..<20 where poll([watch.number], milliseconds: 10).contains(watch.number) {
      changed.formUnion(watch.changes())
    }
    return changed
  }

  // MARK: - Connections

  private func accept() {
    guard let socket = listener.accept() else { return }
    if connections.count >= Self.mostConnections,
      let oldest = connections.values.filter({ !$0.isStream }).min(by: { $0.lastUse < $1.lastUse })
        ?? connections.values.min(by: { $0.lastUse < $1.lastUse })
    {
      connections[oldest.socket.number] = nil
    }
    clock += 1
    connections[socket.number] = Connection(socket, at: clock)
  }

  private func serve(
    _ connection: Connection, _ respond: (HTTPRequest) async -> HTTPResponse
  ) async {
    clock += 1
    connection.lastUse = clock
    connection.receive()
    while !connection.isClosing, !connection.isStream {
      switch HTTPRequest.read(connection.inbox[...]) {
      case .incomplete: return
      case .malformed:
        let isLong = connection.inbox.count > HTTPRequest.longestHead
        connection.send(
          HTTPResponse(isLong ? .requestHeaderFieldsTooLarge : .badRequest, "no request\n"),
          to: "GET", keepsConnection: false)
      case .request(let request, let length):
        connection.inbox.removeFirst(length)
        let response = await answer(request, respond)
        connection.send(
          response, to: request.method,
          keepsConnection: request.keepsConnection && !request.hasBody)
      }
    }
  }

  private func answer(
    _ request: HTTPRequest, _ respond: (HTTPRequest) async -> HTTPResponse
  ) async -> HTTPResponse {
    guard request.method == "GET" || request.method == "HEAD" else {
      var response = HTTPResponse(.methodNotAllowed, "only GET and HEAD\n")
      response.fields.append(("Allow", "GET, HEAD"))
      return response
    }
    guard isMeant(request["host"]) else {
      return HTTPResponse(.misdirectedRequest, "no such host here\n")
    }
    guard request.path != nil else { return HTTPResponse(.badRequest, "no such path\n") }
    return await respond(request)
  }

  /// Whether a request means this server.
  ///
  /// A page of another site could have its own name lead to this machine, to read what is only for
  /// its user.
  private func isMeant(_ field: String?) -> Bool {
    guard host.isLoopback else { return true }
    guard let field else { return false }
    let name =
      field.hasPrefix("[")
      ? String(field.dropFirst().prefix { $0 != "]" }) : String(field.prefix { $0 != ":" })
    return name.isLoopback || name == host
  }

  // MARK: - Waiting

  private func wait(
    _ watch: FolderWatch?, _ stop: StopSignal, milliseconds: Int32
  ) -> Set<Int32> {
    var reading = [stop.number, listener.number] + connections.keys
    if let watch { reading.append(watch.number) }
    let writing = connections.values.filter { !$0.outbox.isEmpty }.map(\.socket.number)
    return poll(reading, writing: writing, milliseconds: milliseconds)
  }

  /// Those of the descriptors that are ready.
  private func poll(
    _ reading: [Int32], writing: [Int32] = [], milliseconds: Int32
  ) -> Set<Int32> {
    let isWriting = Set(writing)
    var entries = reading.map { number in
      pollfd(
        fd: number, events: Int16(POLLIN) | (isWriting.contains(number) ? Int16(POLLOUT) : 0),
        revents: 0)
    }
    let count = unsafe entries.withUnsafeMutableBufferPointer { buffer in
      unsafe Glibc.poll(buffer.baseAddress, nfds_t(buffer.count), milliseconds)
    }
    guard count > 0 else { return [] }
    return Set(entries.filter { $0.revents != 0 }.map(\.fd))
  }
}

extension String {
  /// Whether a host is this machine and reached by nobody else.
  fileprivate var isLoopback: Bool {
    let lower = lowercased()
    return lower == "localhost" || lower == "::1" || lower.hasPrefix("127.")
      || lower.hasSuffix(".localhost")
  }
}
