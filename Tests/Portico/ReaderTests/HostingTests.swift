import Foundation
import TestSupport
import Testing
import WebDriver

/// The same files wherever they lie: at the root of a host, below a path, on a disk.
@Suite("The portal on hosts", .enabled(if: Browser.isAvailable))
struct HostingTests {
  private let portal: Portal

  init() throws { portal = try Portal.shared.get() }

  enum Place: String, CaseIterable, Sendable { case root, path, disk }

  private static let pages = [
    "index.html", "products/checkout.html", "apis/payments/index.html",
    "apis/payments/ops/create-payment.html", "get-started/api-keys.html",
  ]

  @Test("Pages and the search work, and the browser has nothing to say", arguments: Place.allCases)
  func places(_ place: Place) async throws {
    let root = try SiteServer(portal.folder)
    let base =
      switch place {
      case .root: root.address
      case .path: portal.server.address
      case .disk: URL(filePath: portal.folder + "/").absoluteString
      }
    try await Browser.run { browser in
      for page in Self.pages {
        try await browser.open(base + page)
        let title = try await browser.element("h1").text
        #expect(!title.isEmpty, "\(page)")
        let lost = try await browser.evaluate(
          "return performance.getEntriesByType('resource').filter(entry => !entry.decodedBodySize"
            + " && entry.responseStatus >= 400).map(entry => entry.name)", as: [String].self)
        #expect(lost == [], "\(page)")
        let isStyled = try await browser.evaluate(
          "return getComputedStyle(document.querySelector('.skip')).position === 'fixed'",
          as: Bool.self)
        #expect(isStyled, "\(page)")
      }
      try await browser.element(".find").click()
      try await browser.wait(until: "document.querySelector('dialog.finder')?.open")
      try await browser.type("create payment")
      try await browser.wait(until: "document.querySelector('dialog .hit')")
      try await browser.open(base + "search.html?q=refund")
      try await browser.wait(until: "document.querySelector('main .hit')")
      #expect(try await browser.consoleMessages() == [])
    }
  }

  @Test("The page for lost readers is whole at any depth below the path of the site")
  func lost() async throws {
    try await Browser.run { browser in
      try await browser.open(portal.address("no/such/page.html"))
      _ = try await browser.consoleMessages()
      #expect(try await browser.element("h1").text.isEmpty == false)
      let isStyled = try await browser.evaluate(
        "return getComputedStyle(document.querySelector('.skip')).position === 'fixed'",
        as: Bool.self)
      #expect(isStyled)
      try await browser.element("main .button.primary").click()
      try await browser.wait(until: "document.querySelector('[data-catalog]')")
    }
  }

  @Test("Nothing is against the policy that hosts send, on thirty pages and in searches")
  func policy() async throws {
    try await Browser.run { browser in
      try await browser.devTools(
        "Page.addScriptToEvaluateOnNewDocument",
        [
          "source": """
          window.violations = [];
          addEventListener('securitypolicyviolation', (event) =>
            violations.push(event.effectiveDirective + ' ' + event.blockedURI));
          """
        ])
      let pages = try portal.pages().filter { $0 != "404.html" }
      let some = stride(from: 0, to: pages.count, by: max(1, pages.count / 30)).map { pages[$0] }
      #expect(some.count >= 30)
      let searches = ["refund", "create payment", "POST /payments", "webhok"]
      for path in some + searches.map({ "search.html?q=\($0.replacing(" ", with: "+"))" }) {
        try await browser.open(portal.address(path))
        if path.contains("?q=") {
          try await browser.wait(until: "document.querySelector('main .hit')")
        }
        #expect(try await violations(in: browser) == [], "\(path)")
      }
      #expect(try await browser.consoleMessages() == [])
      let policy = try await browser.evaluateAsync(
        "return (await fetch(location)).headers.get('content-security-policy') ?? ''",
        as: String.self)
      #expect(policy.contains("default-src 'none'"))
      #expect(policy.contains("frame-ancestors 'none'"))
      // What the policy forbids is seen, so that the silence above means something.
      _ = try await browser.evaluate(
        "document.head.append(Object.assign(document.createElement('style'),"
          + " { textContent: 'a { color: red }' })); return true", as: Bool.self)
      try await browser.wait(until: "violations.length")
    }
  }

  private func violations(in browser: Browser) async throws -> [String] {
    try await browser.evaluate("return window.violations", as: [String].self)
  }
}
