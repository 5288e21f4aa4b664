import Foundation
import TestSupport
import Testing
import WebDriver

/// What readers do with the search, from a disk and by the keyboard.
@Suite("Search in a browser", .enabled(if: Browser.isAvailable))
struct BrowserTests {
  private static let shop = [
    "SUMMARY.md": """
    * [Home](README.md)
    * [API keys](keys.md)
    * [Webhooks](webhooks.md)
    * [Orders](orders.md)
    """,
    "README.md": "# Shop\n\nWelcome.\n",
    "keys.md": "# API keys\n\nUne clé, two keys.\n\n## Rotate a key\n\nMake another key first.\n",
    "webhooks.md": "# Webhooks\n\nWe call you. See the Clé of each call.\n",
    "orders.md": """
    # Orders

    {% swagger src="shop.yaml" path="/orders" method="post" %}
    {% endswagger %}
    """,
    "shop.yaml": """
    openapi: 3.0.3
    info: { title: Shop, version: 1.0.0, description: Sells things for keys. }
    paths:
      /orders:
        post: { operationId: placeOrder, summary: Place an order with a key, responses: { "201": { description: Done } } }
    """,
  ]

  @Test("Nothing is loaded before somebody asks, and then little")
  func loading() async throws {
    var files = ["README.md": "# Home\n", "SUMMARY.md": "* [Home](README.md)\n"]
    for number in 0..<200 {
      let words = (0..<60).map { "word\((number * 37 + $0 * 11) % 900)" }.joined(separator: " ")
      let subject = number % 9 == 0 ? "Cancel a subscription" : "About number \(number)"
      files["p\(number).md"] = "# \(subject) \(number)\n\n\(words)\n\n## Cancel it\n\n\(words)\n"
      files["SUMMARY.md"]? += "* [\(number)](p\(number).md)\n"
    }
    let site = try await SearchedSite(files)
    try await Browser.run { browser in
      try await browser.open(file: site.path("index.html"))
      let before = try await browser.requests()
      #expect(!before.contains { $0.url.contains("search") || $0.url.contains("finder") })
      try await browser.press("k", with: [.control])
      try await browser.wait(until: "document.querySelector('dialog.finder')?.open")
      try await site.type("cancel subscription", in: browser)
      let requests = try await browser.requests()
      let names = requests.compactMap { URL(string: $0.url)?.lastPathComponent }
      #expect(requests.count <= 10, "\(names)")
      let sizes = try site.indexFiles()
      let indexed = names.compactMap { sizes[$0] }.reduce(0, +)
      #expect(indexed > 0)
      #expect(indexed <= 60 * 1024, "\(indexed)")
      // Postings are asked for at once, then pages, then excerpts.
      let order = names.compactMap { sizes[$0] == nil ? nil : $0.prefix(1) }.filter { $0 != "m" }
      #expect(order == order.sorted { rank($0) < rank($1) })
      #expect(try await browser.consoleMessages() == [])
    }
  }

  /// The place of a sort of file in the order of requests.
  private func rank(_ sort: Substring) -> Int { ["t", "d", "x"].firstIndex(of: sort) ?? 9 }

  @Test("The keyboard alone opens, chooses, follows and closes")
  func keyboard() async throws {
    let site = try await SearchedSite(Self.shop)
    try await Browser.run { browser in
      try await site.openSearch(in: browser)
      let input = try await browser.focused
      #expect(try await input.role == "combobox")
      #expect(try await input.name == "Search")
      try await site.type("key", in: browser)
      #expect(try await input.attribute("aria-expanded") == "true")
      #expect(try await input.attribute("aria-activedescendant") == nil)
      let options = try await browser.elements("[role=option]")
      #expect(options.count > 2)
      let announced = try await browser.evaluate(
        "return document.querySelector('.finder [role=status]').textContent", as: String.self)
      #expect(announced == "\(options.count) results")
      try await browser.press(.down)
      #expect(try await input.attribute("aria-activedescendant") == "hit-0")
      #expect(try await options[0].attribute("aria-selected") == "true")
      try await browser.press(.end)
      #expect(try await input.attribute("aria-activedescendant") == "hit-\(options.count - 1)")
      try await browser.press(.down)
      #expect(try await input.attribute("aria-activedescendant") == "hit-0")
      try await browser.press(.escape)
      #expect(
        try await browser.evaluate("return !document.querySelector('dialog').open", as: Bool.self))
      // The browser tells of the end of a dialog a moment later.
      try await browser.wait(until: "!document.activeElement.matches('input')")
      try await browser.press("/")
      try await browser.wait(until: "document.querySelector('dialog.finder').open")
      try await site.type("api keys", in: browser)
      try await browser.press(.down)
      try await browser.press(.enter)
      try await browser.wait(until: "location.pathname.endsWith('keys.html')")
      #expect(try await !browser.address.contains("api%20keys"))
    }
  }

  @Test("Enter with nothing chosen leads to the page of results, which filters and remembers")
  func results() async throws {
    let site = try await SearchedSite(Self.shop)
    try await Browser.run { browser in
      try await site.openSearch(in: browser)
      try await site.type("key", in: browser)
      try await browser.press(.enter)
      try await browser.wait(
        until: "location.pathname.endsWith('search.html') && document.querySelector('.found')")
      #expect(try await browser.address.hasSuffix("search.html?q=key"))
      let all = try await browser.elements(".found .hit").count
      try await site.settle(in: browser)
      let filters = try await browser.elements(".kinds button")
      var names: [String] = []
      for filter in filters { names.append(try await filter.text) }
      let place = try #require(names.firstIndex(of: "APIs"))
      try await filters[place].click()
      try await browser.wait(until: "document.querySelectorAll('.found .hit').length === 1")
      #expect(try await browser.address.hasSuffix("?q=key&kind=api"))
      let title = try await browser.element(".found b").text
      #expect(title == "Orders")
      try await browser.reload()
      try await browser.wait(until: "document.querySelectorAll('.found .hit').length === 1")
      try await browser.goBack()
      try await browser.wait(until: "document.querySelectorAll('.found .hit').length === \(all)")
      #expect(try await browser.consoleMessages() == [])
    }
  }

  @Test("Accents make no difference, and what is found is marked as it is written")
  func accents() async throws {
    let site = try await SearchedSite(Self.shop)
    try await Browser.run { browser in
      try await site.openSearch(in: browser)
      var found: [[String]] = []
      for query in ["cle", "clé", "CLÉ"] {
        found.append(try await site.addresses(query, in: browser))
      }
      #expect(found[0].count > 1)
      #expect(found[0] == found[1])
      #expect(found[0] == found[2])
      try await site.type("cle", in: browser)
      let marks = try await browser.evaluate(
        "return [...document.querySelectorAll('mark')].map((mark) => mark.textContent)",
        as: [String].self)
      #expect(marks.contains("clé") || marks.contains("Clé"), "\(marks)")
    }
  }

  @Test("A query without results says what was searched and where to go")
  func nothing() async throws {
    let site = try await SearchedSite(Self.shop)
    try await Browser.run { browser in
      try await site.openSearch(in: browser)
      try await site.type("xqzzy", in: browser)
      let notes = try await browser.element(".search-notes").text
      #expect(notes.contains("Nothing found for xqzzy"))
      #expect(
        try await browser.element(".search-notes a").attribute("href")?.hasSuffix("all.html")
          == true)
      try await site.type("webhok", in: browser)
      let meant = try await browser.element(".search-notes").text
      #expect(meant == "Did you mean webhooks?")
      #expect(try await browser.element(".hit b").text == "Webhooks")
    }
  }

  @Test("Hostile titles are shown as they are written and run nothing")
  func hostile() async throws {
    let site = try await SearchedSite([
      "SUMMARY.md": "* [Home](README.md)\n* [Bad](bad.md)\n",
      "README.md": "# Home\n",
      "bad.md":
        "# Bad \\<img src=x onerror=alert(1)> `</script>` & \\\\ \u{2028} end\n\nBad text.\n",
    ])
    try await Browser.run { browser in
      try await site.openSearch(in: browser)
      try await site.type("bad", in: browser)
      #expect(try await browser.element(".hit b").text.contains("<img src=x onerror=alert(1)>"))
      #expect(try await browser.elements(".finder img").isEmpty)
      #expect(try await browser.consoleMessages() == [])
    }
  }

  @Test("Pairs of letters find pages in scripts without blanks, with few bytes")
  func scriptsWithoutBlanks() async throws {
    var files = ["README.md": "# Home\n"]
    let samples = ["決済の取り消しを要求する", "退款请求的处理方式", "결제 취소를 요청합니다"]
    for number in 0..<300 {
      let letters = (0..<160).map { place in
        String(UnicodeScalar(UInt32(0x4E00 + (number * 131 + place * 17) % 3000)) ?? "字")
      }
      files["p\(number).md"] = "# \(samples[number % 3]) \(number)\n\n\(letters.joined())\n"
    }
    let site = try await SearchedSite(files)
    try await Browser.run { browser in
      for (query, sample) in [("決済", 0), ("退款", 1), ("취소", 2)] {
        try await browser.open("about:blank")
        try await site.openSearch(in: browser)
        _ = try await browser.requests()
        try await site.type(query, in: browser)
        #expect(try await browser.element(".hit b").text.hasPrefix(samples[sample]))
        let sizes = try site.indexFiles()
        let names = try await browser.requests().compactMap {
          URL(string: $0.url)?.lastPathComponent
        }
        let bytes = names.compactMap { sizes[$0] }.reduce(0, +)
        #expect(bytes <= 60 * 1024, "\(query): \(bytes) \(names)")
      }
    }
  }
}
