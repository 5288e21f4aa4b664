import Foundation
package import Search
package import WebDriver

/// A search that is tried as readers use it: put into the dialog of a page, and judged by what the
/// dialog then shows.
package struct SearchTrial: Sendable {
  private let browser: Browser

  /// Opens a page and its search by the keyboard.
  package init(at address: String, in browser: Browser) async throws {
    self.browser = browser
    try await browser.open(address)
    try await browser.press("/")
    try await browser.wait(until: "document.querySelector('dialog.finder')?.open")
  }

  /// Puts a query into the field at once, so that no part of it is searched for, and returns what
  /// the dialog shows: addresses from the site's root, without fragments, from top to bottom.
  package func ask(_ query: String) async throws -> [String] {
    try await put(query)
    // The number of results is announced last.
    try await browser.wait(until: "document.querySelector('.finder [role=status]').textContent")
    return try await browser.evaluate(
      """
      const root = new URL('..', porticoSearch.base).href;
      return [...document.querySelectorAll('.finder [role=option]')]
        .map((option) => option.href.slice(root.length).replace(/#.*/, ''));
      """)
  }

  private func put(_ query: String) async throws {
    _ = try await browser.evaluateAsync(
      """
      const input = document.querySelector('.finder input');
      input.value = '';
      input.dispatchEvent(new Event('input'));
      // What was asked before is announced until nothing more happens.
      await new Promise((resolve) => setTimeout(resolve, 150));
      document.querySelector('.finder [role=status]').textContent = '';
      input.value = values[0];
      input.dispatchEvent(new Event('input'));
      return true;
      """, [query], as: Bool.self)
  }

  /// Asks all queries of a judged set; `origins` says what a judgement calls each address.
  package func judge(_ set: JudgedQueries, origins: [String: String]) async throws -> Judgement {
    var judgement = Judgement()
    for query in set.queries {
      let shown = try await ask(query.text)
      judgement.add(query, found: shown.map { origins[$0] ?? $0 })
    }
    return judgement
  }
}
