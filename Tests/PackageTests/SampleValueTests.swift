import Foundation
import TestSupport
import Testing
import WebDriver

/// Environments and a reader's own values in samples.
@Suite("Values in samples", .enabled(if: Browser.isAvailable), .timeLimit(.minutes(3)))
struct SampleValueTests {
  private let site: DeskSite
  private static let operation = "apis/desk/ops/change-item.html"

  init() throws { site = try DeskSite() }

  @Test("An environment is in all samples, and remembered; production is nobody's first")
  func environments() async throws {
    try await Browser.run { browser in
      try await browser.open(file: site.page(Self.operation))
      let before = try await samples(browser)
      #expect(before.count == 9)
      for (_, text) in before {
        #expect(text.contains("api.sandbox.desk.example.com"))
        #expect(!text.contains("api.desk.example.com"))
      }
      #expect(try await chosen(browser) == "Sandbox")
      try await choose("Production", browser)
      for (language, text) in try await samples(browser) {
        let isBase = language == "http" ? text.contains("Host: api.desk.example.com\n") : true
        #expect(isBase && text.contains("api.desk.example.com"), "\(language)")
        #expect(text.contains("/v1/items/a1") && !text.contains("/v2"), "\(language)")
        #expect(!text.contains("sandbox"), "\(language)")
      }
      try await browser.reload()
      #expect(try await chosen(browser) == "Production")
      try await browser.open(file: site.page("apis/desk/ops/send-form.html"))
      for (_, text) in try await samples(browser) { #expect(!text.contains("sandbox")) }
      try await choose("Sandbox", browser)
      try await browser.open(file: site.page(Self.operation))
      #expect(try await samples(browser) == before)
    }
  }

  @Test("A server's variables are fields")
  func variables() async throws {
    try await Browser.run { browser in
      try await browser.open(file: site.page("apis/regions/ops/now.html"))
      try await set("region", "us", browser)
      for (_, text) in try await samples(browser) {
        #expect(text.contains("us.example.org") && !text.contains("eu.example.org"))
      }
    }
  }

  @Test("Values are in all samples, and nowhere else")
  func nowhereElse() async throws {
    try await Browser.run { browser in
      try await browser.open(file: site.page(Self.operation))
      let before = try await samples(browser)
      let address = try await browser.address
      _ = try await browser.requests()
      try await browser.element(".request summary").click()
      try await field("name", browser).click()
      try await browser.type("Zebedee")
      try await browser.press(.enter)
      try await set("note", "Xylophone", browser)
      for (language, text) in try await samples(browser) {
        #expect(text.contains("AdaZebedee"), "\(language)")
        #expect(text.contains("limit=10&note=Xylophone"), "\(language)")
      }
      #expect(try await browser.address == address)
      #expect(try await browser.requests().map(\.url) == [])
      let kept = try await browser.evaluate(
        """
        return JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, name,
          history.state, location.href])
        """, as: String.self)
      #expect(!kept.contains("Zebedee") && !kept.contains("Xylophone"))
      try await browser.element(".request [type=reset]").click()
      try await browser.wait(
        until: "!document.querySelector('.samples').textContent.includes('Zeb')")
      #expect(try await samples(browser) == before)
      try await set("name", "Zebedee", browser)
      try await browser.reload()
      #expect(try await samples(browser) == before)
    }
  }

  @Test("There are fields for parameters and the body, and none for secrets")
  func fields() async throws {
    try await Browser.run { browser in
      try await browser.open(file: site.page(Self.operation))
      let names = try await browser.evaluate(
        "return [...document.querySelectorAll('.request form label')].map(l => l.firstChild.data.trim())",
        as: [String].self)
      #expect(
        names == [
          "id", "limit", "kind", "note", "X-Trace", "session", "name", "count", "open", "tags[0]",
          "tags[1]", "about.text",
        ])
      try await browser.element(".request summary").click()
      for label in try await browser.elements(".request form :is(input, select)") {
        #expect(try await !label.name.isEmpty)
      }
    }
  }

  @Test("A number stays one")
  func numbers() async throws {
    try await Browser.run { browser in
      try await browser.open(file: site.page(Self.operation))
      for (typed, shown) in [
        ("7", "7"), ("-0.50", "-0.50"), ("007", "7"), (".5", "0.5"), ("1e3", "1e3"), ("", "3"),
        ("1; evil()", "3"),
      ] {
        try await set("count", typed, browser)
        let text = try await samples(browser)["bash"] ?? ""
        #expect(text.contains("\"count\": \(shown),"), "\(typed)")
      }
      try await set("open", "false", browser)
      #expect(try await samples(browser)["python"]?.contains("\"open\": False") == true)
      #expect(try await samples(browser)["go"]?.contains("\"open\": false") == true)
    }
  }

  static let hostile = [
    "$(touch pwned)`touch pwned`$HOME", "'; touch pwned; '", "\"; import os; os.mkdir('pwned') #",
    "\\\" \\' \\ \\u0041 \\n \\", "</script><img src=x onerror=alert(1)>--><b>&amp;",
    "${process.exit(3)} {x} {{y}} %0A %s <?php ?>", "#\" \\#(x) \"\"\" ``` '''",
    "é 漢字 👩‍👩‍👧 a+b=c&d?e/f:g@h", "` + `", "-n", "@/etc/passwd",
  ]

  @Test("Hostile values get out of no quotes")
  func escaping() async throws {
    try await Browser.run { browser in
      try await browser.open(file: site.page(Self.operation))
      let languages = try await samples(browser).keys
      for value in Self.hostile {
        let judge = SampleJudge(value: value, in: site.folder)
        for name in ["id", "note", "X-Trace", "session", "name", "tags[1]"] {
          try await set(name, value, browser)
        }
        let texts = try await samples(browser)
        #expect(texts.keys == languages)
        for (language, text) in texts { try judge.check(text, in: language) }
        #expect(try await browser.elements(".samples code :is(img, b)").isEmpty)
      }
      try await browser.open(file: site.page("apis/desk/ops/send-form.html"))
      for value in Self.hostile {
        let judge = SampleJudge(value: value, in: site.folder)
        try await set("word", value, browser)
        for (language, text) in try await samples(browser) {
          try judge.checkForm(text, in: language)
        }
      }
      #expect(try await browser.consoleMessages() == [])
    }
    #expect(try !site.folder.files().keys.contains { $0.hasSuffix("pwned") })
  }

  @Test("Lines and signs that nobody sees get into no sample")
  func invisible() async throws {
    try await Browser.run { browser in
      try await browser.open(file: site.page(Self.operation))
      try await set("name", "a\u{202E}b\u{0}c\u{2028}d\u{FEFF}e", browser)
      for (_, text) in try await samples(browser) { #expect(text.contains("abcde")) }
      try await set("X-Trace", "a\r\nEvil: 1", browser)
      for (_, text) in try await samples(browser) {
        #expect(!text.contains("\nEvil") && !text.contains("\\nEvil"))
      }
    }
  }

  // MARK: - Steps

  /// The texts of the samples by their languages.
  private func samples(_ browser: Browser) async throws -> [String: String] {
    let pairs = try await browser.evaluate(
      """
      return [...document.querySelectorAll('.samples code[class^=language-]')]
        .filter((code) => code.querySelector('data'))
        .map((code) => [code.className.slice(9), code.textContent])
      """, as: [[String]].self)
    return Dictionary(pairs.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }

  private func chosen(_ browser: Browser) async throws -> String {
    try await browser.evaluate(
      "return document.querySelector('.request p select').selectedOptions[0].text", as: String.self)
  }

  private func choose(_ name: String, _ browser: Browser) async throws {
    _ = try await browser.evaluate(
      """
      const select = document.querySelector('.request p select');
      select.value = [...select.options].find((option) => option.text === arguments[0]).value;
      select.dispatchEvent(new Event('input', { bubbles: true }));
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return true
      """, [name], as: Bool.self)
  }

  private func set(_ name: String, _ value: String, _ browser: Browser) async throws {
    let isThere = try await browser.evaluate(
      """
      const labels = [...document.querySelectorAll('.request form label')];
      const field = labels.find((label) => label.firstChild.data.trim() === arguments[0])?.control;
      if (!field) return false;
      field.value = arguments[1];
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return true
      """, [name, value], as: Bool.self)
    #expect(isThere, "\(name)")
  }

  private func field(_ name: String, _ browser: Browser) async throws -> Element {
    let index = try await browser.evaluate(
      """
      return [...document.querySelectorAll('.request form label')]
        .findIndex((label) => label.firstChild.data.trim() === arguments[0])
      """, [name], as: Int.self)
    return try await browser.element(".request form label:nth-of-type(\(index + 1)) input")
  }
}
