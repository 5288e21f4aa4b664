/// A browser's connection: what came and is not answered yet, and what is still to be sent.
final class Connection {
  let socket: Socket
  var inbox: [UInt8] = []
  var outbox: [UInt8] = []
  /// Whether events are sent over it from now on.
  private(set) var isStream = false
  /// Whether it ends as soon as everything is sent.
  private(set) var isClosing = false
  private var isBroken = false
  /// The larger, the later.
  var lastUse: UInt64

  init(_ socket: Socket, at use: UInt64) {
    self.socket = socket
    lastUse = use
  }

  /// Whether there is nothing left to do.
  var isFinished: Bool { isBroken || isClosing && outbox.isEmpty }

  /// Takes what has come.
  func receive() {
    guard let bytes = socket.read() else {
      isBroken = true
      return
    }
    // A stream has no more requests, and a connection that ends is not read any more.
    if !isStream, !isClosing { inbox += bytes }
  }

  /// Sends a response, as far as it is taken now.
  func send(_ response: HTTPResponse, to method: String, keepsConnection: Bool) {
    outbox += response.serialised(to: method, keepsConnection: keepsConnection)
    isStream = response.isEventStream && method == "GET"
    isClosing = !keepsConnection && !isStream
    flush()
  }

  /// Sends what is taken now.
  func flush() {
    var rest = outbox[...]
    while !rest.isEmpty {
      guard let count = socket.write(rest) else {
        isBroken = true
        break
      }
      if count == 0 { break }
      rest = rest.dropFirst(count)
    }
    outbox = Array(rest)
  }
}
