import TestSupport
import Testing
import WebDriver

/// What readers do with this package's own content.
@Suite("The portal in a browser", .enabled(if: Browser.isAvailable))
struct PortalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let built = try Shell(in: folder).run("portico build \"$PACKAGE/content\" -o site --quiet")
    #expect(built.exitCode == 0, "\(built.output)")
  }

  private static let comparison = "apis/payments/changes/1.4.0-to-2.0.0-beta.1.html"

  @Test("Changes are shown by severity, found by their address, and lead to both versions")
  func changes() async throws {
    try await Browser.run { browser in
      try await browser.open(file: site(Self.comparison))
      let all = try await shownFindings(browser)
      try await browser.element("#only-breaking").click()
      let breaking = try await shownFindings(browser)
      #expect(breaking > 0)
      #expect(breaking < all)
      let others = try await browser.evaluate(
        "return [...document.querySelectorAll('li.sev:not(.s-breaking)')]"
          + ".filter(item => item.checkVisibility()).length", as: Int.self)
      #expect(others == 0)
      try await browser.open(file: site(Self.comparison), query: "#request-enum-value-removed")
      let target = try await browser.evaluate(
        "return document.querySelector(':target').checkVisibility()", as: Bool.self)
      #expect(target)
      for version in ["1.4.0", "2.0.0-beta.1"] {
        try await browser.open(file: site(Self.comparison))
        _ = try await browser.evaluate(
          "[...document.querySelectorAll('#request-enum-value-removed a')]"
            + ".find(link => link.textContent === '\(version)').click(); return true",
          as: Bool.self)
        try await browser.wait(until: "document.querySelector(':target')?.checkVisibility()")
        #expect(try await browser.address.contains("list-payments.html#param-query-status"))
      }
    }
  }

  @Test("The version switcher keeps the operation, or says that the version has none")
  func versions() async throws {
    try await Browser.run { browser in
      try await browser.open(file: site("apis/payments/v/1.3.0/ops/list-payments.html"))
      try await follow(version: "1.4.0", in: browser)
      try await browser.wait(
        until: "location.pathname.endsWith('/apis/payments/ops/list-payments.html')")
      try await browser.open(file: site("apis/payments/v/1.3.0/ops/list-payments.html"))
      try await follow(version: "0.9.0", in: browser)
      try await browser.wait(until: "location.pathname.endsWith('/v/0.9.0/index.html')")
      try await browser.wait(until: "document.querySelector('#not-here').checkVisibility()")
    }
  }

  private static let tour = [
    "index.html", "products/checkout.html", "apis/payments/index.html",
    "apis/payments/ops/create-payment.html", "apis/payments/v/1.3.0/index.html",
    "apis/payments/schemas/Payment.html", "scopes/payments-read.html", "environments.html",
    "changes/index.html", comparison, "get-started/api-keys.html", "search.html", "all.html",
  ]

  @Test("Every sort of page opens from a disk, and the browser has nothing to say")
  func tour() async throws {
    try await Browser.run { browser in
      for path in Self.tour {
        try await browser.open(file: site(path))
        let title = try await browser.evaluate(
          "return document.querySelector('h1')?.textContent ?? ''", as: String.self)
        #expect(!title.isEmpty, "\(path)")
        let isWide = try await browser.evaluate(
          "return document.documentElement.scrollWidth > innerWidth", as: Bool.self)
        #expect(!isWide, "\(path)")
      }
      #expect(try await browser.consoleMessages() == [])
    }
  }

  @Test("Pages fit into the width of a small phone", .timeLimit(.minutes(2)))
  func smallScreen() async throws {
    var options = Browser.Options()
    options.width = 320
    options.height = 700
    try await Browser.run(options) { browser in
      for path in Self.tour {
        try await browser.open(file: site(path))
        let width = try await browser.evaluate("return innerWidth", as: Int.self)
        #expect(width == 320)
        let excess = try await browser.evaluate(
          "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
          as: Int.self)
        #expect(excess <= 0, "\(path)")
      }
    }
  }

  @Test("Without scripts all panels are readable, and the list of everything leads everywhere")
  func withoutScripts() async throws {
    var options = Browser.Options()
    options.runsScripts = false
    try await Browser.run(options) { browser in
      try await browser.open(file: site("apis/payments/ops/create-payment.html"))
      let samples = try await browser.elements(".samples pre:not(details:not([open]) pre)")
      #expect(samples.count >= 9)
      for sample in samples { #expect(try await !sample.text.isEmpty) }
      try await browser.open(file: site("index.html"))
      #expect(try await browser.elements("article, .bay, .ledger li").count > 0)
      try await browser.open(file: site("all.html"))
      #expect(try await browser.elements("main li a").count > 60)
    }
  }

  // MARK: - Steps

  private func site(_ path: String) -> String { "\(folder.path)/site/\(path)" }

  private func shownFindings(_ browser: Browser) async throws -> Int {
    try await browser.evaluate(
      "return [...document.querySelectorAll('li.sev')].filter(item => item.checkVisibility()).length",
      as: Int.self)
  }

  private func follow(version: String, in browser: Browser) async throws {
    try await browser.element("details.versions summary").click()
    _ = try await browser.evaluate(
      "[...document.querySelectorAll('details.versions a')]"
        + ".find(link => link.textContent.startsWith('\(version)')).click(); return true",
      as: Bool.self)
  }
}
