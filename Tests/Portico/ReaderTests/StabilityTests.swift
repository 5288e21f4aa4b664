import TestSupport
import Testing
import WebDriver

@Suite("The portal while it loads", .enabled(if: Browser.isAvailable))
struct StabilityTests {
  private let portal: Portal

  init() throws { portal = try Portal.shared.get() }

  @Test("Nothing moves, not even when all images come late")
  func shifts() async throws {
    var options = Browser.Options()
    options.waitsForImages = false
    defer { portal.server.holdsImages = false }
    try await Browser.run(options) { browser in
      for (width, path) in [390, 1280].flatMap({ width in Portal.tour.map { (width, $0) } }) {
        try await browser.resize(width: width, height: 900)
        portal.server.holdsImages = true
        try await browser.open(portal.address(path))
        try await browser.wait(until: "document.documentElement.classList.contains('ready')")
        if path.contains("?q=") {
          try await browser.wait(until: "document.querySelector('main .hit')")
        }
        try await painted(browser)
        portal.server.holdsImages = false
        try await browser.wait(until: "document.readyState === 'complete'")
        let shift = try await browser.evaluateAsync(try script("shifts.js"), as: String.self)
        #expect(shift == "", "\(path) at \(width) px")
      }
    }
  }

  /// Waits until the page was shown.
  private func painted(_ browser: Browser) async throws {
    try await browser.wait(until: "performance.getEntriesByName('first-contentful-paint').length")
  }
}
