import Checks
import SourceText
import Testing

@Suite("Secrets in texts")
struct SecretTests {
  /// Values as providers draw them, put together here so that no scanner takes this file for a leak.
  static let seeds: [(String, String)] = [
    ("an access key of AWS", "AK" + "IAQ3ZT7WNPLM4XKD5R"),
    ("a token of GitHub", "gh" + "p_k7Qw2ZrT9xLmV4bNc8JsHd3FgYp6UaE1oRtX"),
    ("a token of GitLab", "gl" + "pat-x7Kq2mZr9TbWv4Lc8NsJ"),
    ("a live key of Stripe", "sk_" + "live_4eC39HqLyjWDarjtT1zdp7dcQ"),
    ("a token of Slack", "xo" + "xb-2847561930-9Kq7ZmW4rTxLbVc8Ns"),
    ("a key of Google", "AI" + "zaSyD7k2Qm9XrTbWv4Lc8NsJhGf3PyUaE1oRq"),
  ]

  @Test("Keys are known by the form their makers gave them", arguments: seeds)
  func seeded(name: String, key: String) {
    for text in ["Use \(key) here.", "```\nAuthorization: \(key)\n```", "TOKEN=\(key)\n"] {
      let found = secrets(in: Source(path: "a.md", text: text))
      #expect(found.map(\.id) == ["secret-in-text"])
      #expect(found.first?.message.hasPrefix(name) == true)
      #expect(found.first?.severity == .error)
    }
  }

  @Test("The place is that of the key alone")
  func place() {
    let key = Self.seeds[1].1
    let found = secrets(in: Source(path: "a.md", text: "Use `\(key)`."))
    #expect(found.first?.span == SourceSpan(5, 5 + key.utf8.count))
  }

  @Test(
    "Random values behind a word for secrets are found",
    arguments: [
      "client_secret: 'V9s2Kq7ZmW4rTxLbJc8NpHd3FgYu6'",
      "\"apiKey\": \"9f86d081884c7d659a2feaa0c55ad015\"",
      "password=q7ZmW4rTxLbJc8NpHd3FgYu6V9s2K", "| Secret | `V9s2Kq7ZmW4rTxLbJc8NpHd3FgYu6` |",
      "CLIENT_SECRET=V9s2Kq7ZmW4rTxLbJc8NpHd3FgYu6",
    ])
  func named(text: String) {
    #expect(secrets(in: Source(path: "a.md", text: text)).count == 1)
  }

  @Test(
    "Examples are no secrets",
    arguments: [
      "secret: mySuperSecretOrMyAPIKey", "client_secret: YOUR_CLIENT_SECRET",
      "secret: 123e4567-e89b-12d3-a456-426614174000", "password: correct-horse-battery-staple",
      "AKIAIOSFODNN7EXAMPLE", "api_key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
      "hashedPassword: TfKzh9RLix6FPcCNeHLkGrysFu3bYxqz", "secret: ${CLIENT_SECRET_FROM_VAULT_2}",
      "The secret is kept in /etc/keyvault/production/2026/client", "secret: 00000000000000000000",
      "id: 9f86d081884c7d659a2feaa0c55ad015", "-----BEGIN PRIVATE KEY-----\nMIIE…\n-----END",
    ])
  func examples(text: String) {
    #expect(secrets(in: Source(path: "a.md", text: text)).isEmpty)
  }

  @Test("A private key with its body is found, also in a text of JSON")
  func privateKey() {
    var generator = Linear()
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let body = (0..<4).map { _ in
      String((0..<64).map { _ in letters[generator.next(64)] })
    }
    for end in ["\n", "\\n"] {
      let text = "-----BEGIN " + "RSA PRIVATE KEY-----" + end + body.joined(separator: end)
      #expect(secrets(in: Source(path: "a.md", text: text)).map(\.id).contains("secret-in-text"))
    }
  }

  @Test("Ten megabytes of anything take no time", .timeLimit(.minutes(1)))
  func hostile() {
    for unit in ["secret=", "A", "-----BEGIN ", "secret: \"\"\"\" ", "AKIA", "=a"] {
      let text = String(repeating: unit, count: 2_000_000 / unit.utf8.count)
      _ = secrets(in: Source(path: "a.md", text: text))
    }
  }

  /// Numbers that only look random, the same on every run.
  private struct Linear {
    var state: UInt64 = 42
    mutating func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
  }
}
