import TestSupport
import Testing
import WebDriver

/// WCAG 2.2 AA, as far as programs can tell.
@Suite("The portal for everybody", .enabled(if: Browser.isAvailable), .serialized)
struct AccessibilityTests {
  private let portal: Portal

  init() throws { portal = try Portal.shared.get() }

  @Test(
    "Axe finds nothing on a page of each type", .enabled(if: Axe.program != nil),
    arguments: [320, 1280])
  func rules(width: Int) async throws {
    let program = try #require(Axe.program)
    try await overTour(width: width) { browser, place in
      _ = try await browser.evaluate(program + ";window.axe = axe;return true", as: Bool.self)
      let found = try await Findings(browser, try script("axe.js"), isAsync: true)
      #expect(found.count > 10, "\(place)")
      #expect(found.faults == [], "\(place)")
    }
  }

  @Test("Every text stands out from its ground", arguments: [320, 1280])
  func contrast(width: Int) async throws {
    try await overTour(width: width) { browser, place in
      let found = try await Findings(browser, try script("contrast.js"))
      #expect(found.count > 5, "\(place)")
      #expect(found.faults == [], "\(place)")
    }
  }

  /// Opens a page of each type, and judges it in light and in dark.
  private func overTour(
    width: Int, _ judge: (Browser, String) async throws -> Void
  ) async throws {
    try await Browser.run { browser in
      try await browser.resize(width: width, height: 900)
      for theme in ["light", "dark"] {
        // Before the page is opened, for what is closed keeps the colors it had.
        try await browser.emulate(["prefers-color-scheme": theme])
        for path in Portal.tour {
          try await browser.open(portal.address(path))
          if path.contains("?q=") {
            try await browser.wait(until: "document.querySelector('main .hit')")
          }
          try await judge(browser, "\(path), \(theme), \(width) px")
        }
      }
    }
  }

  // MARK: - Keyboard

  @Test(
    "Tab goes through the page as it is read, and shows where it is",
    arguments: [
      (1280, "index.html"), (1280, "apis/payments/ops/create-payment.html"),
      (390, "authoring/every-block.html"), (390, "environments.html"),
    ])
  func tabOrder(width: Int, path: String) async throws {
    try await Browser.run { browser in
      // Scrolling takes no time.
      try await browser.emulate(["prefers-reduced-motion": "reduce"])
      try await browser.resize(width: width, height: 800)
      try await browser.open(portal.address(path))
      let judge = try script("focus.js")
      var stops = 0
      while stops < 400 {
        try await browser.press(.tab)
        let fault = try await browser.evaluate(judge, as: String.self)
        guard fault != "end" else { break }
        stops += 1
        #expect(fault == "", "stop \(stops)")
      }
      #expect(stops > 10)
      #expect(stops < 400)
    }
  }
}
