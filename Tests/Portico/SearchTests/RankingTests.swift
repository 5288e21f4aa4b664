import Search
import TestSupport
import Testing
import WebDriver

@Suite("Ranking")
struct RankingTests {
  @Test(
    "The program and the script rank as the examples say",
    arguments: Example.all(in: "Examples/Ranking"))
  func examples(_ example: Example) async throws {
    let site = try await SearchedSite(example.files)
    let queries = example.input.split(separator: "\n").map(String.init)
    var engine = try site.engine()
    var lines: [String] = []
    var found: [[String]] = []
    for query in queries {
      let answer = try engine.search(query)
      found.append(answer.results.prefix(10).map(\.url))
      let meant = answer.correction.map { " (did you mean \($0)?)" } ?? ""
      lines.append("\(query)\(meant)")
      lines += answer.results.prefix(4).map { "  \($0.url)" }
    }
    try expect(example, gives: ["results": lines.joined(separator: "\n") + "\n"])
    guard Browser.isAvailable else { return }
    try await Browser.run { browser in
      try await site.openSearch(in: browser)
      for (query, expected) in zip(queries, found) {
        #expect(try await site.addresses(query, in: browser) == expected, "\(query)")
      }
    }
  }

  @Test("The project's own pages are found by what people ask for")
  func judged() async throws {
    let site = try await SearchedSite.ofProject()
    let set = try JudgedQueries.ofProject()
    let origins = try site.origins()
    for query in set.queries {
      for page in query.relevant { #expect(origins.values.contains(page), "\(page)") }
    }
    var engine = try site.engine()
    var program = Judgement()
    var found: [[String]] = []
    for query in set.queries {
      found.append(try engine.search(query.text).results.prefix(10).map(\.url))
      program.add(query, found: (found.last ?? []).map { origins[$0] ?? $0 })
    }
    #expect(program.meanReciprocalRank >= 0.88, "\(program.summary)")
    guard Browser.isAvailable else { return }
    try await Browser.run { browser in
      try await site.openSearch(in: browser)
      var script = Judgement()
      for (query, expected) in zip(set.queries, found) {
        let urls = try await site.addresses(query.text, in: browser)
        #expect(urls == expected, "\(query.text)")
        script.add(query, found: urls.map { origins[$0] ?? $0 })
      }
      #expect(script.meanReciprocalRank >= 0.88, "\(script.summary)")
    }
  }
}
