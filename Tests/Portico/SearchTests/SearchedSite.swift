import Foundation
import Search
import SiteBuilder
import TestSupport
import Testing
import WebDriver

/// A built site whose search is tried, in the program and in a browser.
final class SearchedSite: Sendable {
  private let folder: TemporaryFolder

  /// Builds a site of files.
  init(_ files: [String: String]) async throws {
    folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(Array(text.utf8), to: "src/" + path) }
    try await build(folder.path(of: "src"))
  }

  /// Builds the site of a folder.
  init(of path: String) async throws {
    folder = try TemporaryFolder()
    try await build(path)
  }

  /// Builds the site of the project's own pages.
  static func ofProject() async throws -> SearchedSite {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try await SearchedSite(of: project.appending(path: "content").path)
  }

  /// Pages of a hundred and twenty words, of which every ninth is about cancelling.
  static func longFiles(_ count: Int) -> [String: String] {
    var files = ["README.md": "# Home\n", "SUMMARY.md": "* [Home](README.md)\n"]
    for number in 0..<count {
      let words = (0..<60).map { "word\((number * 37 + $0 * 11) % 900)" }.joined(separator: " ")
      let subject = number % 9 == 0 ? "Cancel a subscription" : "About number \(number)"
      files["p\(number).md"] = "# \(subject) \(number)\n\n\(words)\n\n## Cancel it\n\n\(words)\n"
      files["SUMMARY.md"]? += "* [\(number)](p\(number).md)\n"
    }
    return files
  }

  private func build(_ source: String) async throws {
    _ = try await buildSite(
      BuildRequest(source: source, output: self.path(), jobs: 2, debugsSearch: true))
  }

  /// The absolute path of a file of the site, or of its folder.
  func path(_ name: String = "") -> String { folder.path(of: name.isEmpty ? "out" : "out/" + name) }

  /// The files of the index with their sizes.
  func indexFiles() throws -> [String: Int] {
    try folder.files(in: "out/search").mapValues(\.count)
  }

  /// The engine of the program on the files of the site.
  func engine() throws -> SearchEngine {
    try SearchEngine { [folder] path in try? folder.bytes(of: "out/" + path) }
  }

  /// Where addresses came from.
  func origins() throws -> [String: String] {
    let data = Data(try folder.bytes(of: "out/search/map.json"))
    return try JSONSerialization.jsonObject(with: data) as? [String: String] ?? [:]
  }

  /// Opens the first page and its search.
  func openSearch(in browser: Browser) async throws {
    try await browser.open(file: path("index.html"))
    try await browser.press("/")
    try await browser.wait(
      until: "self.porticoSearch?.open && document.querySelector('dialog.finder')?.open")
  }

  /// Types into the open search and waits for what it finds.
  func type(_ text: String, in browser: Browser) async throws {
    _ = try await browser.evaluateAsync(
      """
      const input = document.querySelector('.finder input');
      input.value = '';
      input.focus();
      return true;
      """, as: Bool.self)
    try await browser.type(text)
    try await settle(in: browser)
  }

  /// Waits until nothing changes in the results any more and the number was announced.
  func settle(in browser: Browser) async throws {
    _ = try await browser.evaluateAsync(
      """
      const box = document.querySelector('.finder') || document.querySelector('[data-results]');
      await new Promise((resolve) => {
        let timer = setTimeout(resolve, 700);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, 700);
        }).observe(box, { childList: true, subtree: true, characterData: true, attributes: true });
      });
      return true;
      """, as: Bool.self)
  }

  /// The addresses of results that the script in the browser finds, from the site's root.
  func addresses(_ query: String, in browser: Browser) async throws -> [String] {
    try await browser.evaluateAsync(
      """
      const { results } = await porticoSearch.search(values[0]);
      return results.filter((result) => result.url).map((result) => result.url);
      """, [query], as: [String].self)
  }
}

extension JudgedQueries {
  /// What people ask the project's own pages.
  static func ofProject() throws -> JudgedQueries {
    let beside = URL(filePath: #filePath).deletingLastPathComponent()
    let file = beside.appending(path: "Examples/judged.json")
    return try #require(JudgedQueries(Array(try Data(contentsOf: file)), path: "judged.json"))
  }
}
