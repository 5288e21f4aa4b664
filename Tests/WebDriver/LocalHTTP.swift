import Foundation

/// One request to a server of this machine (HTTP/1.1), over a socket of its own.
///
/// Foundation's own client refuses the headers that the driver answers with.
func requestLocally(_ method: String, _ path: String, port: Int, body: Data?) throws -> Data {
  let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  guard socket >= 0 else { throw WebDriverError.failed("no socket") }
  defer { close(socket) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = in_port_t(UInt16(port).bigEndian)
  address.sin_addr.s_addr = in_addr_t(UInt32(0x7F00_0001).bigEndian)
  let connected = unsafe withUnsafePointer(to: &address) { pointer in
    unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
      unsafe connect(socket, address, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
  guard connected == 0 else { throw WebDriverError.failed("nothing listens at \(port)") }
  var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
  if let body {
    head += "Content-Type: application/json; charset=utf-8\r\nContent-Length: \(body.count)\r\n"
  }
  var rest = Array((head + "\r\n").utf8)[...] + Array(body ?? Data())[...]
  while !rest.isEmpty {
    let sent = unsafe rest.withUnsafeBytes { unsafe send(socket, $0.baseAddress, $0.count, 0x4000) }
    guard sent > 0 else { throw WebDriverError.failed("the driver takes no more") }
    rest = rest.dropFirst(sent)
  }
  return Data(try content(of: socket))
}

/// The body of an answer, which ends where its length says or the connection ends.
private func content(of socket: Int32) throws -> ArraySlice<UInt8> {
  var answer: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  let mark = Array("\r\n\r\n".utf8)
  while true {
    if let end = answer.firstRange(of: mark) {
      let head = String(decoding: answer[..<end.lowerBound], as: UTF8.self).lowercased()
      let line = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
      let length = line.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
      if let length, answer.count >= end.upperBound + length {
        return answer[end.upperBound..<(end.upperBound + length)]
      }
    }
    let count = unsafe piece.withUnsafeMutableBytes {
      unsafe recv(socket, $0.baseAddress, $0.count, 0)
    }
    guard count > 0 else { throw WebDriverError.failed("the answer ended too early") }
    answer += piece[..<count]
  }
}
