import Foundation
import TestSupport
import Testing
import WebDriver

@Suite("The portal without scripts", .enabled(if: Browser.isAvailable))
struct ScriptlessTests {
  private let portal: Portal

  init() throws { portal = try Portal.shared.get() }

  @Test("Every panel, sample, property and entry is there to be read or opened")
  func texts() async throws {
    try await Browser.run { browser in
      try await browser.forbidScripts()
      for path in Portal.tour {
        try await browser.open(portal.address(path))
        let ran = try await browser.evaluate(
          "return document.documentElement.classList.contains('js')", as: Bool.self)
        #expect(!ran)
        let found = try await Findings(browser, try script("hidden.js"))
        #expect(found.count > 1, "\(path)")
        #expect(found.faults == [], "\(path)")
      }
      try await browser.open(portal.address("index.html"))
      let cards = try await browser.elements("[data-facets]").count
      let catalog = try JSONSerialization.jsonObject(
        with: Data(portal.text(of: "catalog.json").utf8))
      let lists = try ["products", "apis"].map { name in
        try #require((catalog as? [String: Any])?[name] as? [Any])
      }
      #expect(cards == lists.map(\.count).reduce(0, +))
    }
  }

  @Test("The list of everything leads to every page with two clicks at most")
  func reach() throws {
    var near: Set<String> = ["all.html"]
    for _ in 1...2 {
      for page in near { near.formUnion(links(of: page)) }
    }
    let stubs = portal.text(of: "_redirects").split(separator: "\n").compactMap { line in
      line.split(separator: " ").first?.split(separator: "/").last.map(String.init)
    }
    let far = try portal.pages().filter { page in
      !near.contains(page) && page != "404.html"
        && !stubs.contains(where: { page == $0 || page.hasSuffix("/\($0)") })
    }
    #expect(far == [])
  }

  /// The pages that a page links to.
  private func links(of page: String) -> [String] {
    let base = URL(filePath: portal.folder + "/" + page)
    return portal.text(of: page).matches(of: /<a [^>]*?href="([^"#?]+)/).compactMap { match in
      guard let url = URL(string: String(match.1), relativeTo: base), url.isFileURL else {
        return nil
      }
      let path = url.standardizedFileURL.path(percentEncoded: false)
      guard path.hasPrefix(portal.folder + "/"), path.hasSuffix(".html") else { return nil }
      return String(path.dropFirst(portal.folder.count + 1))
    }
  }
}
