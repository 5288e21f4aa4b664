import TestSupport
import Testing
import WebDriver

@Suite(
  "The portal on paper, in forced colors, and without motion", .enabled(if: Browser.isAvailable))
struct ModeTests {
  private let portal: Portal

  init() throws { portal = try Portal.shared.get() }

  @Test("Paper shows everything but what only a screen can use")
  func paper() async throws {
    try await Browser.run { browser in
      try await browser.resize(width: 720, height: 900)
      for path in Portal.tour {
        try await browser.open(portal.address(path))
        try await browser.emulate(media: "print", ["prefers-color-scheme": "dark"])
        let found = try await Findings(browser, try script("paper.js"))
        #expect(found.count > 1, "\(path)")
        #expect(found.faults == [], "\(path)")
        try await browser.emulate(media: "", [:])
      }
    }
  }

  @Test("Nothing moves for those who do not want it, and everything is told apart in forced colors")
  func wishes() async throws {
    try await Browser.run { browser in
      for path in Portal.tour {
        try await browser.emulate(["prefers-reduced-motion": "reduce", "forced-colors": "active"])
        try await browser.open(portal.address(path))
        let found = try await Findings(browser, try script("wishes.js"))
        #expect(found.count > 5, "\(path)")
        #expect(found.faults == [], "\(path)")
      }
      // The same script finds motion where it is welcome.
      try await browser.emulate(["prefers-reduced-motion": "no-preference"])
      try await browser.open(portal.address("index.html"))
      let found = try await Findings(browser, try script("wishes.js"))
      #expect(found.faults.contains { $0.contains("moves") })
    }
  }
}
