import Foundation
import TestSupport
import Testing
import WebDriver

@Suite("The guide to hosting")
struct HostingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let built = try Shell(in: folder).run(
      "portico build $PACKAGE/content -o site --site-url https://docs.example.com/ --quiet")
    #expect(built.exitCode == 0, "\(built.output)")
  }

  private static let kinds = [
    "", "index.html", "products/checkout.html", "apis/payments/ops/create-payment.html",
    "index.md", "catalog.json", "api-catalog.json", ".well-known/api-catalog", "opensearch.xml",
    "no/such/page",
  ]

  @Test("nginx as shown sends every header that the site asks for", .enabled(if: isAvailable))
  func headers() async throws {
    let rules = HeaderRule.parse(try folder.text(of: "site/_headers"))
    #expect(rules.count > 4)
    let files = try folder.files(in: "site").keys
    let published = ["portico/", "assets/"].flatMap { start in
      files.filter { $0.hasPrefix(start) }.sorted()
    }
    #expect(published.count > 7)
    let server = try Nginx("site", in: folder)
    try await Browser.run { browser in
      try await browser.open(server.address)
      for path in Self.kinds + published {
        let sent = try await browser.evaluateAsync(
          "return Object.fromEntries((await fetch(values[0])).headers)",
          [server.address + path], as: [String: String].self)
        let served =
          path.isEmpty ? "/index.html" : path == Self.kinds.last ? "/404.html" : "/\(path)"
        for (name, value) in HeaderRule.headers(of: served, by: rules) {
          #expect(sent[name] == value, "\(name) of \(path)")
        }
        #expect(sent["content-type"]?.isEmpty == false, "\(path)")
      }
    }
  }

  @Test("Behind nginx nothing of a tour is against the policy", .enabled(if: isAvailable))
  func policy() async throws {
    let server = try Nginx("site", in: folder)
    let pages = try folder.files(in: "site").keys.filter { $0.hasSuffix(".html") }.sorted()
    try await Browser.run { browser in
      for path in stride(from: 0, to: pages.count, by: 6).map({ pages[$0] }) {
        try await browser.open(server.address + path)
      }
      try await browser.open(server.address + "search.html?q=payment")
      try await browser.wait(until: "document.querySelector('[data-results] a')")
      let messages = try await browser.consoleMessages()
      #expect(messages == [])
      try await browser.open(server.address + "no/such/page")
      let isLost = try await browser.evaluate(
        "return document.querySelector('.lost') !== null", as: Bool.self)
      #expect(isLost)
    }
  }

  @Test(
    "Compressed copies are made as shown, served, and gone after the next build",
    .enabled(if: isAvailable))
  func precompressed() async throws {
    let shell = Shell(in: folder)
    let command = try #require(
      Guide.blocks(of: "bash", in: Guide.hosting.text).first { $0.contains("gzip") })
    #expect(try shell.run(command).output == [])
    #expect(try folder.files(in: "site").keys.contains("index.html.gz"))
    let server = try Nginx("site", in: folder)
    try await Browser.run { browser in
      try await browser.open(server.address)
      let sent = try await browser.evaluateAsync(
        "return (await fetch('index.html')).headers.get('content-encoding')", as: String.self)
      #expect(sent == "gzip")
    }
    let again = try shell.run("portico build $PACKAGE/content -o site --quiet")
    #expect(again.exitCode == 0, "\(again.output)")
    #expect(try !folder.files(in: "site").keys.contains { $0.hasSuffix(".gz") })
  }

  @Test("The workflows shown are YAML, and what they call exists", .enabled(if: Python.has("yaml")))
  func workflows() throws {
    let blocks = Guide.blocks(of: "yaml", in: try Guide.hosting.text)
    #expect(blocks.count == 2)
    for (at, block) in blocks.enumerated() { try folder.write(["\(at).yml": block]) }
    let judged = try Python.run(script: "workflows.py", on: "0.yml", "1.yml", in: folder)
    #expect(judged.exitCode == 0, "\(judged.output)")
    for line in judged.output {
      let command = line.replacing(/\$\{\{[^}]*\}\}|\$\w+/, with: "https://docs.example.com")
        .replacing("./portico", with: "portico").replacing(
          "build docs", with: "build $PACKAGE/content")
      let built = try Shell(in: folder).run(command + " --quiet")
      #expect(built.exitCode == 0, "\(command): \(built.output)")
    }
    #expect(judged.output.count == 2)
  }

  private static var isAvailable: Bool { Browser.isAvailable && Nginx.isAvailable }
}

/// A rule of `_headers`: what is sent with files whose paths match a pattern.
private struct HeaderRule {
  var pattern: String
  var headers: [(name: String, value: String)] = []

  static func parse(_ text: String) -> [HeaderRule] {
    var rules: [HeaderRule] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("/") {
        rules.append(HeaderRule(pattern: String(line)))
      } else if let colon = line.firstIndex(of: ":"), !rules.isEmpty {
        let name = line[..<colon].trimmingCharacters(in: .whitespaces).lowercased()
        let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        rules[rules.count - 1].headers.append((name, value))
      }
    }
    return rules
  }

  /// What the last rule says of each header of a path.
  static func headers(of path: String, by rules: [HeaderRule]) -> [String: String] {
    var headers: [String: String] = [:]
    for rule in rules where rule.matches(path) {
      for (name, value) in rule.headers { headers[name] = value }
    }
    return headers
  }

  /// A star stands for any text.
  private func matches(_ path: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return path == pattern }
    return path.hasPrefix(parts[0]) && path.dropFirst(parts[0].count).hasSuffix(parts[1])
  }
}
