import Foundation
import TestSupport
import Testing
import WebDriver

/// What the scripts of pages add to them.
@Suite("Behaviours of pages", .enabled(if: Browser.isAvailable), .timeLimit(.minutes(3)))
struct BehaviourTests {
  private let site: DeskSite

  init() throws { site = try DeskSite() }

  // MARK: - Tabs

  @Test("Tabs move with arrows, together, and are found again after a reload")
  func tabs() async throws {
    try await Browser.run { browser in
      try await browser.open(file: site.page("tabs.html"))
      #expect(try await shown(browser) == ["first shell", "second go"])
      try await browser.element("[role=tab]").click()
      try await browser.press(.right)
      #expect(try await browser.focused.text == "Python")
      #expect(try await browser.focused.role == "tab")
      // Both groups have this title; the outer panel holds another group.
      #expect(try await shown(browser) == ["first python", "inner one", "second python"])
      try await browser.press(.end)
      #expect(try await shown(browser) == ["first go", "second go"])
      try await browser.press(.right)
      #expect(try await browser.focused.text == "Shell")
      try await browser.press(.left)
      #expect(try await browser.focused.text == "Go")
      try await browser.press(.home)
      #expect(try await shown(browser) == ["first shell", "second go"])
      try await browser.press(.right)
      let stops = try await browser.evaluate(
        "return document.querySelectorAll('[role=tab][tabindex=\"0\"]').length", as: Int.self)
      #expect(stops == 3)
      try await browser.open(file: site.page("tabs.html"))
      #expect(try await shown(browser) == ["first python", "inner one", "second python"])
    }
  }

  @Test("A group stays where it is while groups above it change their height")
  func scrollPosition() async throws {
    try await Browser.run { browser in
      try await browser.open(file: site.page("tabs.html"))
      let move = """
        const tab = [...document.querySelectorAll('[role=tab]')].filter((t) => t.textContent === 'Python')[1];
        document.querySelector('.tab').style.minHeight = '500px';
        tab.scrollIntoView({ block: 'center', behavior: 'instant' });
        const before = tab.getBoundingClientRect().top;
        tab.click();
        return Math.abs(tab.getBoundingClientRect().top - before)
        """
      #expect(try await browser.evaluate(move, as: Double.self) < 1.5)
    }
  }

  @Test("An address and the browser's own search open what is hidden in tabs")
  func hiddenPlaces() async throws {
    try await Browser.run { browser in
      try await browser.open(file: site.page("tabs.html"), query: "#deep-place")
      try await browser.wait(until: "document.querySelector('#deep-place').checkVisibility()")
      #expect(try await shown(browser).contains("a rare axolotl"))
      try await browser.open(file: site.page("code.html"))
      try await browser.open(file: site.page("tabs.html"))
      #expect(try await !shown(browser).contains("a rare axolotl"))
      // The browser looks for a text even in hidden panels, and tells before it shows one.
      try await browser.open(file: site.page("code.html"))
      try await browser.open(file: site.page("tabs.html"), query: "#:~:text=rare%20axolotl")
      try await browser.wait(
        until:
          "[...document.querySelectorAll('.tab .tab p')].some((p) => p.textContent.includes('axolotl') && p.checkVisibility())"
      )
      let tabs = try await browser.evaluate(
        "return [...document.querySelectorAll('[aria-selected=true]')].map((tab) => tab.textContent)",
        as: [String].self)
      #expect(tabs == ["Python", "Inner two", "Go"])
      #expect(try await shown(browser).contains("a rare axolotl"))
    }
  }

  /// The first lines of the open panels.
  private func shown(_ browser: Browser) async throws -> [String] {
    try await browser.evaluate(
      """
      return [...document.querySelectorAll('[role=tabpanel] > p:first-of-type')]
        .filter((text) => text.checkVisibility()).map((text) => text.textContent)
      """, as: [String].self)
  }

  // MARK: - Theme

  @Test("The theme is there before the first picture, follows the system, and is kept")
  func theme() async throws {
    try await Browser.run { browser in
      try await browser.devTools(
        "Page.addScriptToEvaluateOnNewDocument",
        [
          "source": """
          requestAnimationFrame(function look() {
            if (!document.body) return requestAnimationFrame(look);
            self.firstColour = getComputedStyle(document.body).backgroundColor;
          });
          """
        ])
      try await browser.open(file: site.page("code.html"))
      let light = try await colour(browser)
      try await browser.emulate(["prefers-color-scheme": "dark"])
      let dark = try await colour(browser)
      #expect(light != dark)
      try await browser.emulate(["prefers-color-scheme": "light"])
      #expect(try await colour(browser) == light)
      let button = try await browser.element("[data-auto]")
      #expect(try await button.name == "Theme: automatic")
      try await button.click()
      #expect(try await button.name == "Theme: light")
      try await button.click()
      #expect(try await button.name == "Theme: dark")
      #expect(try await colour(browser) == dark)
      for path in ["code.html", "tabs.html"] {
        try await browser.open(file: site.page(path))
        #expect(try await colour(browser) == dark)
        try await browser.wait(until: "self.firstColour")
        let first = try await browser.evaluate("return firstColour", as: String.self)
        #expect(first == dark)
      }
      try await browser.press("t")
      #expect(try await colour(browser) == light)
      let kept = try await browser.evaluate("return localStorage.theme", as: String.self)
      #expect(kept == "auto")
    }
  }

  private func colour(_ browser: Browser) async throws -> String {
    try await browser.evaluate(
      "return getComputedStyle(document.body).backgroundColor", as: String.self)
  }

  // MARK: - Code and pictures

  private static let code = "const a = \"<b>\";\n\ncall(a); // tab\t&amp;"

  @Test("A button copies code to the letter and says so; without the right to, it selects")
  func copy() async throws {
    try await Browser.run { browser in
      try await browser.open(file: site.page("code.html"))
      try await browser.devTools(
        "Browser.grantPermissions",
        ["permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]])
      let button = try await browser.element(".copy")
      #expect(try await button.name.hasPrefix("Copy"))
      try await button.click()
      try await browser.wait(
        until: "document.querySelector('[role=status]').textContent === 'Copied'")
      let text = try await browser.evaluateAsync(
        "return navigator.clipboard.readText()", as: String.self)
      #expect(text.trimmingCharacters(in: .newlines) == Self.code)
      _ = try await browser.evaluate(
        """
        Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(1) });
        return true
        """, as: Bool.self)
      try await button.click()
      try await browser.wait(until: "String(getSelection())")
      let selected = try await browser.evaluate("return String(getSelection())", as: String.self)
      #expect(selected.trimmingCharacters(in: .newlines) == Self.code)
    }
  }

  @Test("An animation stands still until its button is pressed, and again after that")
  func animation() async throws {
    try await Browser.run { browser in
      // Whatever the build shows in its place, a picture that does not move stands here.
      try await browser.devTools(
        "Page.addScriptToEvaluateOnNewDocument",
        [
          "source": """
          const observer = new MutationObserver(() => {
            for (const image of document.querySelectorAll('a.zoom img'))
              if (image.src === image.parentElement.href) image.src = 'still.gif';
          });
          observer.observe(document, { childList: true, subtree: true });
          addEventListener('DOMContentLoaded', () => observer.disconnect());
          """
        ])
      try await browser.open(file: site.page("code.html"))
      let source = "return document.querySelector('a.zoom img').src"
      let still = try await browser.evaluate(source, as: String.self)
      let button = try await browser.element(".shot button")
      #expect(try await button.name == "Play")
      try await button.click()
      let moving = try await browser.evaluate(source, as: String.self)
      #expect(moving != still && moving.hasSuffix(".gif"))
      #expect(try await button.name == "Pause")
      try await button.click()
      #expect(try await browser.evaluate(source, as: String.self) == still)
    }
  }

  @Test("A picture opens in a dialog, and the focus comes back to it")
  func zoom() async throws {
    try await Browser.run { browser in
      try await browser.open(file: site.page("code.html"))
      try await browser.element("a.zoom").click()
      try await browser.wait(
        until: "document.querySelector('dialog.zoomed img').src.endsWith('.gif')")
      #expect(try await browser.element("dialog").name == "Moving")
      try await browser.press(.escape)
      try await browser.wait(until: "!document.querySelector('dialog')")
      let isBack = try await browser.evaluate(
        "return document.activeElement.matches('a.zoom')", as: Bool.self)
      #expect(isBack)
    }
  }

  // MARK: - Ways

  @Test("The menu of a phone keeps the focus, and Esc and links close it")
  func menu() async throws {
    var options = Browser.Options()
    options.width = 390
    options.height = 800
    try await Browser.run(options) { browser in
      try await browser.open(file: site.page("tabs.html"))
      let open =
        "document.querySelector('#nav').getBoundingClientRect().right > 0"
        + " && document.querySelector('#nav').checkVisibility({ visibilityProperty: true })"
      #expect(try await !browser.evaluate("return \(open)", as: Bool.self))
      try await browser.element(".menu").click()
      try await browser.wait(until: open)
      let behind = try await browser.evaluate(
        "return ['main', '.masthead', '.foot'].every((n) => document.querySelector(n).inert)",
        as: Bool.self)
      #expect(behind)
      // The way round leads through the menu and the browser's own places, never behind the menu.
      for _ in 0..<20 {
        let isInside = try await browser.evaluate(
          """
          const place = document.activeElement;
          return place === document.body || place.closest('#nav') !== null
          """, as: Bool.self)
        #expect(isInside)
        try await browser.press(.tab)
      }
      try await browser.element("#nav [data-close]").click()
      try await browser.wait(until: "!(\(open))")
      try await browser.element(".menu").click()
      try await browser.press(.escape)
      try await browser.wait(until: "!(\(open))")
      let isBack = try await browser.evaluate(
        "return document.activeElement.matches('.menu') && !document.querySelector('main').inert",
        as: Bool.self)
      #expect(isBack)
      try await browser.element(".menu").click()
      try await browser.element("#nav a[href*=code]").click()
      try await browser.wait(until: "location.pathname.endsWith('/code.html')")
      #expect(try await !browser.evaluate("return \(open)", as: Bool.self))
    }
  }

  @Test("The outline marks the section that is read")
  func outline() async throws {
    try await Browser.run { browser in
      try await browser.open(file: site.page("tabs.html"), query: "#last")
      try await browser.wait(
        until: "document.querySelector('.outline [aria-current=true]')?.textContent === 'Last'")
      _ = try await browser.evaluate("scrollTo(0, 0); return true", as: Bool.self)
      try await browser.open(file: site.page("tabs.html"), query: "#next")
      try await browser.wait(
        until: "document.querySelector('.outline [aria-current=true]')?.textContent === 'Next'")
      #expect(try await browser.elements(".outline [aria-current]").count == 1)
    }
  }

  @Test("Keys lead to pages, and can be switched off where they are listed")
  func keys() async throws {
    try await Browser.run { browser in
      // The browser would click where the button was when the scrolling began.
      try await browser.emulate(["prefers-reduced-motion": "reduce"])
      try await browser.open(file: site.page("tabs.html"))
      try await browser.press("]")
      try await browser.wait(until: "location.pathname.endsWith('/code.html')")
      try await browser.press("[")
      try await browser.wait(until: "location.pathname.endsWith('/tabs.html')")
      try await browser.type("gh")
      try await browser.wait(until: "location.pathname.endsWith('/index.html')")
      try await browser.open(file: site.page("tabs.html"))
      // Not while something is typed, nor with modifiers.
      _ = try await browser.evaluate(
        """
        const field = document.createElement('input');
        document.querySelector('main').prepend(field);
        field.focus();
        return true
        """, as: Bool.self)
      try await browser.type("]t?")
      let typed = try await browser.evaluate(
        "return document.querySelector('main > input').value", as: String.self)
      #expect(typed == "]t?")
      _ = try await browser.evaluate("document.activeElement.blur(); return true", as: Bool.self)
      try await browser.press("t", with: [.control])
      #expect(try await browser.elements("dialog, [data-theme]").isEmpty)
      try await browser.press("?")
      try await browser.wait(until: "document.querySelector('dialog[open]')")
      #expect(try await browser.element("dialog").name == "Keyboard shortcuts")
      try await browser.element("dialog input").click()
      try await browser.press(.escape)
      try await browser.wait(until: "!document.querySelector('dialog')")
      for _ in 0..<2 {
        try await browser.type("t?")
        #expect(try await browser.elements("dialog, [data-theme]").isEmpty)
        try await browser.reload()
      }
      try await browser.element("[data-keys]").click()
      try await browser.element("dialog input").click()
      try await browser.element("dialog button").click()
      try await browser.wait(until: "!document.querySelector('dialog')")
      try await browser.press("t")
      #expect(try await browser.elements("[data-theme=light]").count == 1)
    }
  }
}
