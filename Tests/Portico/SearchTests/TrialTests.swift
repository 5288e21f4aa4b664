import Foundation
import Search
import SearchTrials
import TestSupport
import Testing
import WebDriver

/// The search as readers of a published site have it: over HTTP, below any path.
@Suite("Search over HTTP", .enabled(if: Browser.isAvailable))
struct TrialTests {
  @Test("What people ask the project's own pages is answered by what the dialog shows")
  func judged() async throws {
    let site = try await SearchedSite.ofProject()
    let set = try JudgedQueries.ofProject()
    #expect(set.queries.count >= 25)
    let origins = try site.origins()
    let server = try SiteServer(site.path(), at: "/a/b/")
    try await Browser.run { browser in
      let trial = try await SearchTrial(at: server.address, in: browser)
      let judgement = try await trial.judge(set, origins: origins)
      print("judged set of the project's pages, in the browser: \(judgement.summary)")
      #expect(judgement.meanReciprocalRank >= 0.9)
      #expect(judgement.successes(within: 3) >= set.queries.count - 1)
      #expect(try await browser.consoleMessages() == [])
    }
  }

  @Test("Nothing is asked for before somebody searches, and then little, in two steps")
  func cold() async throws {
    let site = try await SearchedSite(SearchedSite.longFiles(200))
    let server = try SiteServer(site.path())
    try await Browser.run { browser in
      try await browser.open(server.address)
      try await browser.wait(until: "document.readyState === 'complete'")
      #expect(try await resources(browser).allSatisfy { !$0.isOfSearch })
      let trial = try await SearchTrial(at: server.address, in: browser)
      #expect(try await !trial.ask("cancel subscription").isEmpty)
      try await site.settle(in: browser)
      let asked = try await resources(browser).filter(\.isOfSearch)
      #expect(asked.count <= 10, "\(asked)")
      #expect(asked.map(\.size).reduce(0, +) <= 80_000, "\(asked)")
      #expect(try depth(of: asked) <= 2, "\(asked)")
    }
  }

  @Test("A query of many words is answered without holding the page up")
  func warm() async throws {
    let site = try await SearchedSite(SearchedSite.longFiles(300))
    let server = try SiteServer(site.path())
    try await Browser.run { browser in
      _ = try await SearchTrial(at: server.address, in: browser)
      let figures = try await SearchTrial.warmFigures(
        ["cancel", "subscription", "cancel a subscription", "word1 word2 word3", "wrod17"],
        in: browser)
      // The machine of a test may be busy with others; the figures stand in the log.
      print("warm queries on 300 pages: \(figures)")
      #expect(figures.count == 50)
    }
  }

  /// What the page has loaded.
  private func resources(_ browser: Browser) async throws -> [LoadedFile] {
    let entries: [[Any]] = try await browser.evaluate(
      """
      return performance.getEntriesByType('resource').map((entry) =>
        [entry.name, entry.encodedBodySize, entry.startTime, entry.responseEnd]);
      """)
    return entries.compactMap(LoadedFile.init)
  }

  /// How many files of the index had to come one after another, besides what is loaded when the
  /// search opens, and the excerpts.
  private func depth(of files: [LoadedFile]) throws -> Int {
    let index = files.filter { ["t", "d", "v"].contains($0.name.prefix(1)) }
      .filter { $0.name.dropFirst().hasPrefix("-") }.sorted { $0.start < $1.start }
    var depth = 0
    var end = 0.0
    for file in index where file.start >= end {
      depth += 1
      end = index.filter { $0.start < file.end }.map(\.end).max() ?? file.end
    }
    return depth
  }
}

/// A file that a page has loaded.
private struct LoadedFile: CustomStringConvertible {
  var name: String
  var size: Int
  var start: Double
  var end: Double
  var isOfSearch: Bool

  init?(_ entry: [Any]) {
    guard entry.count > 3, let url = entry[0] as? String, let size = entry[1] as? Int,
      let start = (entry[2] as? NSNumber)?.doubleValue,
      let end = (entry[3] as? NSNumber)?.doubleValue
    else { return nil }
    name = url.split(separator: "/").last.map(String.init) ?? ""
    self.size = size
    self.start = start
    self.end = end
    isOfSearch = url.contains("/search") || url.contains("/finder")
  }

  var description: String { "\(name) \(size)" }
}
