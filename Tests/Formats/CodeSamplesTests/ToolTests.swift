import CodeSamples
import Foundation
import TestSupport
import Testing

@Suite("Samples in their own languages")
struct ToolTests {
  @Test("A shell hands curl what was meant", .enabled(if: isInstalled("bash")))
  func shell() throws { try check(.curl, .bash, json: .verbatim) }

  @Test("Python sends what was meant", .enabled(if: isInstalled("python3")))
  func python() throws { try check(.python, .python, json: .sameData) }

  @Test("JavaScript sends what was meant", .enabled(if: isInstalled("node")))
  func javaScript() throws { try check(.javascript, .node, json: .sameData) }

  @Test("PHP sends what was meant", .enabled(if: isInstalled("php")))
  func php() throws { try check(.php, .php, json: .sameData) }

  @Test("Java sends what was meant", .enabled(if: isInstalled("javac")))
  func java() throws { try check(.java, .java, json: .sameData) }

  @Test("Swift sends what was meant", .enabled(if: isInstalled("swiftc")))
  func swift() throws { try check(.swift, .swift, json: nil) }

  @Test(
    "Go and C# say what was meant",
    .enabled(
      if: Python.has("tree_sitter", "tree_sitter_go", "tree_sitter_c_sharp"),
      "Run 'make test' where PyPI can be reached."))
  func grammars() throws {
    var cases: [[String: String]] = []
    for language in [SampleLanguage.go, .csharp] {
      for (name, request) in sampleRequests.sorted(by: { $0.key < $1.key }) {
        cases.append([
          "name": "\(language.id) \(name)", "language": language.id,
          "text": codeSample(request, in: language), "value": request.method,
        ])
      }
      for text in hostileTexts {
        cases.append([
          "name": "\(language.id) \(text.debugDescription)", "language": language.id,
          "text": codeSample(hostileRequest(text), in: language), "value": text,
        ])
      }
    }
    #expect(try judged(cases) == [])
    // A judge that finds nothing wrong has to be seen finding something.
    let broken = [
      ["name": "open", "language": "go", "text": "x := \"a", "value": "a"],
      ["name": "lost", "language": "csharp", "text": "var x = \"a\";", "value": "b"],
    ]
    #expect(try judged(broken).map { $0.prefix(4) } == ["open", "lost"])
  }

  private func judged(_ cases: [[String: String]]) throws -> [Substring] {
    let data = try JSONSerialization.data(withJSONObject: cases)
    let folder = try TemporaryFolder(["cases.json": String(decoding: data, as: UTF8.self)])
    let result = try Python.run(script: "Judges/samples.py", on: "cases.json", in: folder)
    #expect(result.exitCode == 0, "\(result.output.joined(separator: "\n"))")
    return result.output
  }

  @Test("A message in HTTP has its parts where they belong")
  func messages() throws {
    for text in hostileTexts {
      let message = codeSample(hostileRequest(text), in: .http)
      let head = try #require(message.firstRange(of: "\n\n"), "\(text.debugDescription)")
      let lines = message[..<head.lowerBound].split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[0].hasPrefix("POST /v1/x?a=1&q=") && lines[0].hasSuffix(" HTTP/1.1"))
      #expect(lines[0].count { $0 == " " } == 2)
      #expect(
        lines.dropFirst().allSatisfy { $0.firstIndex(of: ":").map { $0 > "".startIndex } ?? false })
      let names = lines.dropFirst().map { $0.prefix { $0 != ":" } }
      #expect(
        names.allSatisfy {
          ["Host", "Authorization", "X-Text", "Cookie", "Content-Type"].contains($0)
        })
      #expect(message[head.upperBound...].utf8.elementsEqual(text.utf8), "\(text.debugDescription)")
    }
  }

  @Test("Shell samples parse", .enabled(if: isInstalled("bash")))
  func shellParses() throws { try parse(.curl, "bash -n") }

  @Test("Python samples compile", .enabled(if: isInstalled("python3")))
  func pythonParses() throws { try parse(.python, "python3 -m py_compile") }

  @Test("JavaScript samples parse", .enabled(if: isInstalled("node")))
  func javaScriptParses() throws { try parse(.javascript, "node --check") }

  @Test("PHP samples parse", .enabled(if: isInstalled("php")))
  func phpParses() throws { try parse(.php, "php -l") }

  @Test("Go samples parse", .enabled(if: isInstalled("gofmt", "-d")))
  func goParses() throws { try parse(.go, "gofmt -e") }

  @Test("Swift samples parse", .enabled(if: isInstalled("swiftc")))
  func swiftParses() throws { try parse(.swift, "swiftc -parse") }

  private func parse(
    _ language: SampleLanguage, _ command: String,
    at sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let requests = Array(sampleRequests.values) + hostileTexts.map(hostileRequest)
    var files: [String: String] = [:]
    for (number, request) in requests.enumerated() {
      let sample = codeSample(request, in: language)
      files["\(number).\(suffix(language))"] =
        switch language {
        case .go: "package main\nfunc main() {\n\(sample)\n}\n"
        case .swift: "func send() async throws {\n\(sample)\n}\n"
        default: sample
        }
    }
    let folder = try TemporaryFolder(files)
    let loop = "for file in *; do \(command) \"$file\" || echo \"FAILED $file\"; done"
    let one = language == .swift ? "\(command) *.swift || echo FAILED" : loop
    let result = try Shell(in: folder).run("PATH=\"\(toolPath)\"; \(one)")
    let failed = result.output.contains { $0.hasPrefix("FAILED") }
    let shown = result.output.prefix(20).joined(separator: "\n")
    #expect(!failed, "\(shown)", sourceLocation: sourceLocation)
  }

  @Test("Java compiles with the real library", .enabled(if: isInstalled("javac")))
  func compiles() throws {
    var text = """
      import java.io.*; import java.net.*; import java.net.http.*; import java.nio.file.*;
      import java.nio.charset.*; import java.security.*; import java.util.*; import javax.net.ssl.*;
      class Samples {

      """
    for (number, name) in sampleRequests.keys.sorted().enumerated() {
      guard let request = sampleRequests[name] else { continue }
      let sample = codeSample(request, in: .java)
      text += "static void s\(number)() throws Exception {\n\(sample)\n}\n"
    }
    let folder = try TemporaryFolder(["Samples.java": text + "}\n"])
    let result = try Shell(in: folder).run("PATH=\"\(toolPath)\"; javac Samples.java")
    #expect(result.exitCode == 0, "\(result.output.joined(separator: "\n"))")
  }

  private enum Agreement { case verbatim, sameData }

  private func check(
    _ language: SampleLanguage, _ harness: Harness, json agreement: Agreement?,
    at sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var samples: [String] = []
    var expected: [Arrival] = []
    for text in hostileTexts {
      var request = hostileRequest(text)
      samples.append(codeSample(request, in: language))
      expected.append(Arrival(of: text, body: text))
      guard agreement != nil else { continue }
      let body = try jsonText(["key \(text)": [text], "n": ["__proto__": text, "1": text]])
      request.body = .json(body)
      samples.append(codeSample(request, in: language))
      expected.append(Arrival(of: text, body: body))
    }
    let (arrivals, output) = try harness.run(samples)
    #expect(
      arrivals.count == expected.count, "\(output.prefix(2_000))", sourceLocation: sourceLocation)
    for (arrival, expected) in zip(arrivals, expected) {
      var arrival = arrival
      if agreement == .sameData, let data = try? canonical(arrival?.body ?? ""),
        let meant = try? canonical(expected.body), data == meant
      {
        arrival?.body = expected.body
      }
      #expect(arrival == expected, sourceLocation: sourceLocation)
    }
  }

  private func jsonText(_ value: [String: any Sendable]) throws -> String {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .prettyPrinted]
    return String(
      decoding: try JSONSerialization.data(withJSONObject: value, options: options), as: UTF8.self)
  }

  private func canonical(_ text: String) throws -> Data {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try JSONSerialization.data(withJSONObject: value, options: .sortedKeys)
  }

  private func suffix(_ language: SampleLanguage) -> String {
    switch language {
    case .curl: "sh"
    case .http: "http"
    case .javascript: "mjs"
    case .python: "py"
    case .php: "php"
    case .java: "java"
    case .csharp: "cs"
    case .go: "go"
    case .swift: "swift"
    }
  }
}
