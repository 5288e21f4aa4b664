import Foundation
import Search
import SearchTrials
import WebDriver

/// Asks a judged set of a site that was built with `--debug-search`, by typing into its dialog, and
/// prints the figures.
func printJudgement(ofSite path: String, queries: String) async throws {
  let site = URL(fileURLWithPath: path)
  let map = try Data(contentsOf: site.appendingPathComponent("search/map.json"))
  let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: queries)))
  guard let origins = try JSONSerialization.jsonObject(with: map) as? [String: String],
    let set = JudgedQueries(bytes, path: queries)
  else { throw BenchmarkError.noText }
  let server = try SiteServer(site.path, at: "/below/")
  try await Browser.run { browser in
    let trial = try await SearchTrial(at: server.address, in: browser)
    say(try await trial.judge(set, origins: origins).summary)
  }
}
