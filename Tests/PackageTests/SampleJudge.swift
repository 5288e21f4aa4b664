import Foundation
import TestSupport
import Testing

/// Reads samples as the programs do that run them, and compares what they would send.
struct SampleJudge {
  let value: String
  let folder: TemporaryFolder

  init(value: String, in folder: TemporaryFolder) {
    self.value = value
    self.folder = folder
  }

  /// The value within an address.
  private var escaped: String {
    value.addingPercentEncoding(
      withAllowedCharacters: CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")) ?? ""
  }

  private var header: String {
    value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Checks a sample of the operation with a body in JSON.
  func check(_ text: String, in language: String) throws {
    #expect(text.contains("/items/\(escaped)?limit=10&note=\(escaped)"), "\(language)")
    #expect(text.contains("session=\(escaped)") || text.contains("\"session\": \"\(escaped)\""))
    switch language {
    case "bash":
      let words = try words(of: text)
      #expect(words.contains("X-Trace: \(header)"))
      let place = try #require(words.firstIndex(of: "--data-raw"))
      #expect(isBody(words[place + 1]))
    case "python":
      let call = try object(python(text))
      #expect((call["headers"] as? [String: String])?["X-Trace"] == header)
      #expect(isBody(call["json"]))
    case "http":
      #expect(text.contains("\nX-Trace: \(header)\n"))
      #expect(isBody(text.split(separator: "\n\n", maxSplits: 1).last.map(String.init) ?? ""))
    case "javascript":
      guard let call = try node(text) else { break }
      #expect((call["headers"] as? [String: String])?["X-Trace"] == header)
      #expect(isBody(call["body"] as? String ?? ""))
    case "php":
      guard let call = try php(text) else { break }
      #expect((call["headers"] as? [String])?.contains("X-Trace: \(header)") == true)
      #expect(isBody(call["body"] as? String ?? ""))
    default:
      #expect(text.contains("\"\(quoted(header))\""), "\(language)")
      let body = language == "java" ? unescaped(block(in: text)) : block(in: text)
      #expect(isBody(body), "\(language): \(body)")
    }
  }

  /// Checks a sample of the operation with a form.
  func checkForm(_ text: String, in language: String) throws {
    switch language {
    case "bash": #expect(try words(of: text).contains("word=\(value)"))
    case "python":
      let call = try object(python(text))
      #expect((call["data"] as? [String: String]) == ["word": value, "more": "two"])
    case "javascript":
      guard let call = try node(text) else { break }
      let form = URLComponents(string: "?" + (call["body"] as? String ?? ""))
      let word = form?.percentEncodedQueryItems?.first { $0.name == "word" }?.value
      #expect(word?.replacing("+", with: " ").removingPercentEncoding == value)
    case "php":
      guard let call = try php(text) else { break }
      let body = call["body"] as? String ?? ""
      let word = body.split(separator: "&")[0].dropFirst(5).replacing("+", with: " ")
      #expect(String(word).removingPercentEncoding == value)
    case "go", "csharp": #expect(text.contains("\"word\", \"\(quoted(value))\")"), "\(language)")
    default: #expect(text.contains("word=\(escaped)&more=two"), "\(language)")
    }
  }

  // MARK: - Programs

  /// The words that the shell gives to `curl`.
  private func words(of sample: String) throws -> [String] {
    let stub = "curl() { printf '%s\\0' \"$@\" > words; }; ACCESS_TOKEN=token\n"
    try folder.write(["sample.sh": stub + sample])
    let result = try Shell(in: folder).run("bash sample.sh")
    #expect(result.exitCode == 0, "\(result.output)")
    return try folder.text(of: "words").split(separator: "\0", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// What the sample gives to `requests`, as JSON.
  private func python(_ sample: String) throws -> String {
    try folder.write([
      "sample.py": sample,
      "requests.py": """
      import json
      class Answer:
          def raise_for_status(self): pass
          def json(self): return 0
      def post(url, **values):
          print(json.dumps(dict(values, url=url)))
          return Answer()
      """,
    ])
    return try printed(by: "ACCESS_TOKEN=token python3 sample.py")
  }

  /// What the sample gives to `fetch`; nil where there is no Node.
  private func node(_ sample: String) throws -> [String: Any]? {
    guard try has("node") else { return nil }
    try folder.write([
      "sample.mjs": """
      globalThis.fetch = (url, options) => {
        const body = String(options.body);
        process.stdout.write(JSON.stringify({ ...options, body, url }) + "\\n");
        return { ok: true, json: () => 0 };
      };
      \(sample)
      """
    ])
    return try object(printed(by: "ACCESS_TOKEN=token node sample.mjs"))
  }

  /// What the sample gives to cURL; nil where there is no PHP.
  private func php(_ sample: String) throws -> [String: Any]? {
    guard try has("php") else { return nil }
    let stub = """
      <?php
      namespace Sample;
      foreach (['CUSTOMREQUEST', 'RETURNTRANSFER', 'HTTPHEADER', 'POSTFIELDS', 'COOKIE'] as $n => $o)
        define("Sample\\\\CURLOPT_$o", $n);
      define('Sample\\\\CURLINFO_RESPONSE_CODE', 0);
      function curl_init($url) { return $url; }
      function curl_setopt_array($url, $options) {
        echo json_encode(['url' => $url, 'headers' => $options[2] ?? [], 'body' => $options[3]]), "\\n";
      }
      function curl_exec($url) { return 'null'; }
      function curl_getinfo($url, $what) { return 200; }
      """
    try folder.write(["sample.php": stub + "\n" + sample.dropFirst("<?php\n".count)])
    return try object(printed(by: "ACCESS_TOKEN=token php sample.php"))
  }

  private func has(_ program: String) throws -> Bool {
    try Shell(in: folder).run("command -v \(program)").exitCode == 0
  }

  private func printed(by command: String) throws -> String {
    let result = try Shell(in: folder).run(command)
    #expect(result.exitCode == 0, "\(result.output)")
    return result.output.joined(separator: "\n")
  }

  // MARK: - Texts

  /// The text between the raw quotes of a body.
  private func block(in text: String) -> String {
    for mark in ["\"\"\"", "`"] {
      let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      if parts.count >= 3 { return String(parts[1]) }
    }
    return ""
  }

  private func unescaped(_ text: String) -> String {
    text.replacing("\\\\", with: "\u{1}").replacing("\\\"", with: "\"").replacing(
      "\u{1}", with: "\\")
  }

  /// The text between double quotes with backslashes.
  private func quoted(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  private func isBody(_ text: String) -> Bool { (try? object(text)).map { isBody($0) } ?? false }

  private func isBody(_ body: Any?) -> Bool {
    guard let body = body as? [String: Any] else { return false }
    return body["name"] as? String == value && body["tags"] as? [String] == ["one", value]
      && body["count"] as? Int == 3 && body["password"] as? String == "hidden"
  }

  private func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }
}
