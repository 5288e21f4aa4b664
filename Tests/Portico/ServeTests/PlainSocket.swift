import Foundation
import Glibc

/// A connection to a server on this machine, byte by byte.
final class PlainSocket {
  private let number: Int32
  private var inbox: [UInt8] = []

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  init(port: UInt16) throws {
    number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var wait = timeval(tv_sec: 20, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    _ = unsafe setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &wait, size)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe connect(number, address, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Failure(description: "nobody listens at port \(port)") }
  }

  deinit { close(number) }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { bytes in
      unsafe Glibc.send(number, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
    }
  }

  /// Reads until `mark` has come, and returns all up to its end.
  func read(until mark: String) throws -> String {
    let mark = Array(mark.utf8)
    while true {
      if let start = inbox.indices.first(where: { inbox[$0...].starts(with: mark) }) {
        let end = start + mark.count
        defer { inbox.removeFirst(end) }
        return String(decoding: inbox[..<end], as: UTF8.self)
      }
      guard try receive() else {
        throw Failure(description: "the end came before '\(String(decoding: mark, as: UTF8.self))'")
      }
    }
  }

  /// Reads so many bytes.
  func read(_ count: Int) throws -> [UInt8] {
    while inbox.count < count {
      guard try receive() else { throw Failure(description: "the end came too early") }
    }
    defer { inbox.removeFirst(count) }
    return Array(inbox[..<count])
  }

  /// Whether the server has closed the connection, with nothing more to read.
  func isAtEnd() throws -> Bool { try inbox.isEmpty && !receive() }

  private func receive() throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe recv(number, bytes.baseAddress, bytes.count, 0)
    }
    if count < 0 { throw Failure(description: "nothing came within 20 seconds") }
    inbox += buffer[..<count]
    return count > 0
  }
}
