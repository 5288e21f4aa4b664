internal import Glibc

/// An open descriptor that is closed when its owner goes.
final class Socket {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }

  /// Reads what is there; nil at the end, an empty list if nothing is there yet.
  func read() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe recv(number, bytes.baseAddress, bytes.count, Int32(MSG_DONTWAIT))
    }
    if count > 0 { return Array(buffer[..<count]) }
    if count < 0, errno == EAGAIN || errno == EINTR { return [] }
    return nil
  }

  /// Writes as much as is taken; nil when nobody reads any more.
  func write(_ bytes: ArraySlice<UInt8>) -> Int? {
    let flags = Int32(MSG_DONTWAIT | MSG_NOSIGNAL)
    let count = unsafe bytes.withUnsafeBytes { bytes in
      unsafe send(number, bytes.baseAddress, bytes.count, flags)
    }
    if count >= 0 { return count }
    return errno == EAGAIN || errno == EINTR ? 0 : nil
  }

  /// Accepts the connection that waits, if there is one.
  func accept() -> Socket? {
    let number = Glibc.accept(self.number, nil, nil)
    guard number >= 0 else { return nil }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    return Socket(number)
  }

  // MARK: - Listening

  /// Listens at the first free port from `port` on, at most `tries` further.
  static func listening(
    at host: String, port: UInt16, tries: Int
  ) throws(ServerError) -> (socket: Socket, port: UInt16) {
    var last = ServerError("listen at '\(host)'", reason: "no port is free")
    for offset in 0..<max(1, tries) {
      guard let next = UInt16(exactly: Int(port) + offset) else { break }
      do throws(ServerError) {
        let socket = try listening(at: host, port: next)
        return (socket, try socket.boundPort())
      } catch {
        last = error
        if errno != EADDRINUSE { break }
      }
    }
    throw last
  }

  private static func listening(at host: String, port: UInt16) throws(ServerError) -> Socket {
    var hints = unsafe addrinfo()
    unsafe hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let failure = unsafe getaddrinfo(host, String(port), &hints, &list)
    guard failure == 0, let first = unsafe list else {
      throw ServerError(
        "find '\(host)'", reason: unsafe String(cString: gai_strerror(failure)))
    }
    defer { unsafe freeaddrinfo(first) }
    let address = unsafe first.pointee
    let number = unsafe socket(address.ai_family, address.ai_socktype, address.ai_protocol)
    guard number >= 0 else { throw ServerError("open a socket") }
    let opened = Socket(number)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    var yes: Int32 = 1
    _ = unsafe setsockopt(
      number, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard unsafe bind(number, address.ai_addr, address.ai_addrlen) == 0, listen(number, 64) == 0
    else { throw ServerError("listen at '\(host)', port \(port)") }
    return opened
  }

  /// The port that the socket listens at, which the system chose if 0 was asked for.
  private func boundPort() throws(ServerError) -> UInt16 {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let result = unsafe withUnsafeMutablePointer(to: &storage) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe getsockname(number, address, &length)
      }
    }
    guard result == 0 else { throw ServerError("find the port") }
    // The port has the same place in addresses of both families.
    return unsafe withUnsafeBytes(of: &storage) { bytes in
      UInt16(unsafe bytes[2]) << 8 | UInt16(unsafe bytes[3])
    }
  }
}
