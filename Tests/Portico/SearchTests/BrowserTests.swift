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
    * [Authentication](authentication.md)
    """,
    "README.md": """
    # Shop

    Welcome.

    <button type="button" class="button secondary" data-action="search" data-query="rotate & key">Find</button>
    """,
    "keys.md": "# API keys\n\nUne clé, two keys.\n\n## Rotate a key\n\nMake another key first.\n",
    "authentication.md": "# Authentication\n\nShow who you are.\n",
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
      // The browser tells of the end of a dialog a moment later, and the focus is where it was.
      try await browser.wait(until: "document.activeElement === document.body")
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
      try await site.type("autentication", in: browser)
      #expect(try await browser.element(".hit b").text == "Authentication")
      try await site.type("webhok", in: browser)
      let meant = try await browser.element(".search-notes").text
      #expect(meant == "Did you mean webhooks?")
      #expect(try await browser.element(".hit b").text == "Webhooks")
    }
  }

  @Test("Names that programs use lead to what has the name")
  func names() async throws {
    let site = try await SearchedSite([
      "SUMMARY.md":
        "* [Home](README.md)\n* [Codes](codes.md)\n* [Loans](loans.md)\n* [API](shop.md)\n",
      "README.md": "# Home\n\nConfirm a delivery, retrieve sellers, post subscriptions.\n",
      "codes.md":
        "# Codes\n\n| Code | Meaning |\n|---|---|\n| `INVALID_COUNTRY_CODE` | No such country |\n",
      "loans.md": "# Loans\n\n## Three times\n\nThe product `SCFRSP-3XTS` is paid three times.\n",
      "shop.yaml": """
      openapi: 3.0.3
      info: { title: Shop, version: 1.0.0 }
      paths:
        /subscriptions:
          get: { summary: List what was subscribed, responses: { "200": { description: Yes } } }
          post: { summary: Begin, responses: { "201": { description: Done } } }
        /subscriptions/{id}/_confirmDelivery:
          post: { summary: It arrived, responses: { "200": { description: Done } } }
        /sellers/{id}:
          get: { operationId: retrieveSeller, summary: Look one up, responses: { "200": { description: Yes } } }
          patch: { operationId: changeSeller, summary: Correct one, responses: { "200": { description: Yes } } }
      """,
      "shop.md": "---\nkind: api\nid: shop\nspec: shop.yaml\n---\n\n# Shop API\n",
    ])
    try await Browser.run { browser in
      try await site.openSearch(in: browser)
      for (query, title) in [
        ("POST /subscriptions", "Begin"), ("GET /subscriptions", "List what was subscribed"),
        ("_confirmDelivery", "It arrived"), ("retrieveSeller", "Look one up"),
        ("PATCH sellers", "Correct one"), ("SCFRSP-3XTS", "Loans"),
        ("INVALID_COUNTRY_CODE", "Codes"),
      ] {
        try await site.type(query, in: browser)
        #expect(try await browser.element(".hit b").text == title, "\(query)")
      }
    }
  }

  @Test("An author's button for searching opens the search, with what it asks for")
  func button() async throws {
    let site = try await SearchedSite(Self.shop)
    try await Browser.run { browser in
      try await browser.open(file: site.path("index.html"))
      let button = try await browser.element("article .button")
      #expect(
        try await button.attribute("href")?.hasSuffix("search.html?q=rotate%20%26%20key") == true)
      try await button.click()
      try await browser.wait(until: "document.querySelector('.finder .hit b')")
      #expect(
        try await browser.evaluate(
          "return document.querySelector('.finder input').value", as: String.self)
          == "rotate & key")
      #expect(try await browser.element(".hit b").text == "API keys")
      #expect(try await browser.consoleMessages() == [])
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
