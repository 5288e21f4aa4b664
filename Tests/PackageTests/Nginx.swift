import Foundation
import TestSupport

/// Debian's nginx with the configuration that the guide to hosting shows, as a process of its own.
final class Nginx {
  /// Where it listens, with a slash at the end.
  let address: String
  private let process = Process()

  enum Failure: Error {
    case noConfigurationInGuide
    case noPort
    case notStarted
  }

  private static let program = "/usr/sbin/nginx"
  /// Whether the machine has it.
  static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: program) }

  /// Serves `site`, a folder within `folder`.
  init(_ site: String, in folder: TemporaryFolder) throws {
    let port = try Self.freePort()
    address = "http://127.0.0.1:\(port)/"
    let server = try Self.shownInGuide()
      .replacing("listen 80;", with: "listen 127.0.0.1:\(port);")
      .replacing("/srv/docs/site", with: folder.path(of: site))
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map { "\($0)_temp_path nginx/\($0);" }.joined(separator: "\n")
    try folder.write([
      "nginx/nginx.conf": """
      daemon off;
      master_process off;
      pid nginx/pid;
      events { }
      http {
      include /etc/nginx/mime.types;
      access_log off;
      \(temporary)
      \(server)
      }
      """
    ])
    process.executableURL = URL(filePath: Self.program)
    process.arguments = ["-p", folder.path, "-c", "nginx/nginx.conf", "-e", "nginx/errors"]
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while !Self.accepts(port) {
      guard process.isRunning else { throw Failure.notStarted }
      usleep(10_000)
    }
  }

  deinit {
    // Its signals may be blocked as ours are on this thread; this one never is.
    kill(process.processIdentifier, SIGKILL)
  }

  private static func shownInGuide() throws -> String {
    let guide = try Guide.hosting.text
    guard let block = Guide.blocks(of: "nginx", in: guide).first else {
      throw Failure.noConfigurationInGuide
    }
    return block
  }

  // MARK: - Ports

  private static func freePort() throws -> UInt16 {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    var address = loopback(0)
    let isBound = unsafe withUnsafeMutableBytes(of: &address) { bytes in
      let pointer = unsafe bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
      guard let pointer = unsafe pointer else { return false }
      return unsafe bind(socket, pointer, length) == 0
        && getsockname(socket, pointer, &length) == 0
    }
    guard isBound else { throw Failure.noPort }
    return UInt16(bigEndian: address.sin_port)
  }

  private static func accepts(_ port: UInt16) -> Bool {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = loopback(port)
    return unsafe withUnsafeMutableBytes(of: &address) { bytes in
      let pointer = unsafe bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
      guard let pointer = unsafe pointer else { return false }
      return unsafe connect(socket, pointer, socklen_t(bytes.count)) == 0
    }
  }

  private static func loopback(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }
}
