import Foundation
import TestSupport

/// What a sample sends, as a stand-in for its language's client saw it.
struct Arrival: Equatable {
  var url: String
  var header: String
  var authorization: String
  var body: String

  /// What arrives when nothing is lost: HTTP has no control characters in headers.
  init(of text: String, body: String) {
    url = text
    let scalars = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    var value = String.UnicodeScalarView()
    value.append(contentsOf: scalars)
    header = String(value).trimmingCharacters(in: CharacterSet(charactersIn: " "))
    authorization = "Bearer tok"
    self.body = body
  }

  /// Reads a line of four fields in Base64; of the address, the value of `q` is kept.
  init?(line: Substring) {
    let fields = line.split(separator: " ", omittingEmptySubsequences: false).map { field in
      Data(base64Encoded: String(field)).map { String(decoding: $0, as: UTF8.self) }
    }
    guard fields.count == 4, let address = fields[0], let mark = address.range(of: "&q=") else {
      return nil
    }
    url = decoded(address[mark.upperBound...])
    header = fields[1] ?? "?"
    authorization = fields[2] ?? "?"
    body = fields[3] ?? "?"
  }

  /// Texts that differ in a scalar are not the same, even if they look it.
  static func == (left: Arrival, right: Arrival) -> Bool {
    zip(left.fields, right.fields).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }

  private var fields: [String] { [url, header, authorization, body] }
}

/// A value of a query without its escapes; a plus sign is a blank, as forms have it.
private func decoded(_ value: Substring) -> String {
  var bytes: [UInt8] = []
  var rest = Array(value.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"),
      let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      bytes.append(code)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// A program that stands between the samples of a language and the network.
struct Harness: Sendable {
  /// The files beside the samples, by name.
  var files: [String: String]
  /// The name of the file for the sample of that number.
  var name: @Sendable (Int) -> String
  /// What stands around a sample; `#` is its number.
  var before = ""
  var after = ""
  /// Whether all samples stand in one file, between those of `files` called `head` and `tail`.
  var isOneFile = false
  var command: String

  /// Runs the samples one after the other and returns what arrived.
  func run(_ samples: [String]) throws -> (arrivals: [Arrival?], output: String) {
    var files = files
    let texts = samples.enumerated().map { number, sample in
      before.replacingOccurrences(of: "#", with: "\(number)") + sample + after
    }
    if isOneFile {
      files[name(0)] = (files["head"] ?? "") + texts.joined() + (files["tail"] ?? "")
    } else {
      for (number, text) in texts.enumerated() { files[name(number)] = text }
    }
    let folder = try TemporaryFolder(files)
    let result = try Shell(in: folder).run(
      "export ACCESS_TOKEN=tok PATH=\"\(toolPath)\"; \(command)")
    let output = result.output.joined(separator: "\n")
    let arrivals = result.output.filter { $0.hasPrefix("> ") }.map {
      Arrival(line: $0.dropFirst(2))
    }
    return (arrivals, output)
  }
}

/// Where tools are looked for: what the tester's shell knows.
let toolPath = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

/// Whether a tool is installed and starts.
func isInstalled(_ tool: String, _ arguments: String...) -> Bool {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [tool] + (arguments.isEmpty ? ["--version"] : arguments)
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}
