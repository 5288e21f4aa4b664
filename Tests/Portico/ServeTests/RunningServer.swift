import Foundation
import TestSupport

/// `portico serve` as a process of its own, ended with its owner.
final class RunningServer {
  let folder: TemporaryFolder
  let port: UInt16
  /// What it printed when it was ready.
  let greeting: String
  private let process = Process()
  private let output = Pipe()
  private let problems = Pipe()

  struct Answer {
    var status: Int
    var fields: [String: String]
    var body: [UInt8]
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  /// Serves `files`, and returns when it listens.
  init(_ files: [String: String], _ options: [String] = []) throws {
    folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(Array(text.utf8), to: "src/" + path) }
    process.executableURL = URL(filePath: Shell.builtTools).appending(path: "portico")
    process.arguments = ["serve", "src", "--port", "0"] + options
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = problems
    try process.run()
    var line = ""
    while !line.hasSuffix("\n") {
      // Empty is the end of the process, which closes its side of the pipe.
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw PlainSocket.Failure(description: "it ended: \(line)") }
      line += String(decoding: data, as: UTF8.self)
    }
    greeting = line
    let address = line.firstMatch(of: /http:\/\/[^:\/]+:([0-9]+)\//)
    port = address.flatMap { UInt16($0.1) } ?? 0
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// Sends a request on a connection of its own and returns the whole answer.
  func get(
    _ path: String, method: String = "GET", _ fields: [String] = [], host: String = "localhost"
  ) throws -> Answer {
    let socket = try PlainSocket(port: port)
    return try get(path, method: method, fields, host: host, over: socket)
  }

  func get(
    _ path: String, method: String = "GET", _ fields: [String] = [], host: String = "localhost",
    over socket: PlainSocket
  ) throws -> Answer {
    let lines = ["\(method) \(path) HTTP/1.1", "Host: \(host)"] + fields
    socket.send(lines.map { $0 + "\r\n" }.joined() + "\r\n")
    let head = try socket.read(until: "\r\n\r\n").split(whereSeparator: \.isNewline)
    var answer = Answer(status: 0, fields: [:], body: [])
    answer.status = head.first.flatMap { Int($0.split(separator: " ")[1]) } ?? 0
    for line in head.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      answer.fields[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    let length = answer.fields["content-length"].flatMap { Int($0) } ?? 0
    if method != "HEAD" { answer.body = try socket.read(length) }
    return answer
  }

  /// A stream of events, read up to its first list of problems.
  func listen(root: String = "/") throws -> PlainSocket {
    let socket = try PlainSocket(port: port)
    socket.send("GET \(root)_portico/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    _ = try socket.read(until: "event: problems\n")
    _ = try socket.read(until: "\n\n")
    return socket
  }

  func write(_ path: String, _ text: String) throws {
    try folder.write(Array(text.utf8), to: "src/" + path)
  }

  /// Sends a signal and returns how the process ended.
  func end(by signal: Int32) -> (code: Int32, isSignal: Bool) {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return (process.terminationStatus, process.terminationReason == .uncaughtSignal)
  }
}
