/// An element of the page that a browser shows.
package struct Element: Sendable {
  private let browser: Browser
  private let id: String

  /// The key under which the protocol names elements (§12.3).
  private static let key = "element-6066-11e4-a52e-4f735466cecf"

  init(_ browser: Browser, _ answer: Any) throws {
    guard let id = (answer as? [String: Any])?[Self.key] as? String else {
      throw WebDriverError.unexpected("\(answer)")
    }
    self.browser = browser
    self.id = id
  }

  /// Clicks the middle of the element, after it was scrolled into view.
  package func click() async throws {
    try await browser.command("POST", "/element/\(id)/click", [:])
  }

  /// The text as readers see it.
  package var text: String {
    get async throws { try await browser.string(browser.command("GET", "/element/\(id)/text")) }
  }

  /// The role by which assistive tools know the element.
  package var role: String {
    get async throws {
      try await browser.string(browser.command("GET", "/element/\(id)/computedrole"))
    }
  }

  /// The name by which assistive tools know the element.
  package var name: String {
    get async throws {
      try await browser.string(browser.command("GET", "/element/\(id)/computedlabel"))
    }
  }

  /// The value of an attribute; nil without it.
  package func attribute(_ name: String) async throws -> String? {
    try await browser.command("GET", "/element/\(id)/attribute/\(name)") as? String
  }
}

extension Browser {
  /// The first element that a CSS selector means.
  package func element(_ selector: String) async throws -> Element {
    try await Element(
      self, command("POST", "/element", ["using": "css selector", "value": selector]))
  }

  /// All elements that a CSS selector means, in their order.
  package func elements(_ selector: String) async throws -> [Element] {
    let answer = try await command(
      "POST", "/elements", ["using": "css selector", "value": selector])
    guard let list = answer as? [Any] else { throw WebDriverError.unexpected("\(answer)") }
    return try list.map { try Element(self, $0) }
  }

  /// The element that has the focus.
  package var focused: Element {
    get async throws { try await Element(self, command("GET", "/element/active")) }
  }
}
