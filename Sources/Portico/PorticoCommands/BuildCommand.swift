import SiteBuilder
import Arguments
import Foundation
import SourceText

/// `portico build`: read a folder, write a site, report.
enum BuildCommand {
  private static let source = Argument.optional(
    .folder("SRC"), default: ".", help: "the folder with the Markdown files")
  private static let output = Option.required(
    "output", short: "o", .folder("DIR"), help: "the folder to write the site to")
  private static let config = Option.optional(
    "config", .file("FILE"), help: "the configuration, instead of the one in SRC")
  private static let siteURL = Option.optional(
    "site-url", .siteURL, help: "the address under which the site will be published")
  private static let urlStyle = Option.optional(
    "urls", Notation<BuildRequest.URLStyle>.choice("STYLE"),
    help: "address pages as 'page.html' or as 'page/', instead of what the configuration says")
  private static let jobs = Option.optional(
    "jobs", short: "j", .number("N", in: 1...1024),
    help: "how many files to work on at once, instead of one for each processor")
  private static let debugsSearch = Option.flag(
    "debug-search", help: "write 'search/map.json', which names the source of each page found")
  private static let includesInternal = Option.flag(
    "include-internal", help: "build what is for people inside the house only, too")

  static var command: Command<Portico.Action> {
    Command(
      "build",
      summary: "build the site of a folder",
      discussion: """
        Reads every Markdown file that the folder's SUMMARY.md names, or all of them if there \
        is none, and writes a site that needs no server. Mistakes in the content never stop a \
        build: they are repaired as well as possible and reported.
        """,
      arguments: [source],
      options: [output, config, siteURL, urlStyle, jobs, includesInternal, debugsSearch]
        + FailureOptions.all
        + ReportOptions.all,
      examples: [
        .init("portico build docs -o site", "builds the folder 'docs' into the folder 'site'"),
        .init(
          "portico build -o site --site-url https://docs.example.com/ --strict",
          "builds the current folder for publication and fails if anything is to be mended"),
      ],
      action: { invocation, session in
        let reporting = try ReportOptions(
          invocation, console: session.console, below: invocation[source])
        let failure = FailureOptions(invocation)
        let clock = ContinuousClock()
        let start = clock.now
        var outcome = try await session.build(request(invocation))
        outcome.addExpiry(at: Date.now.formatted(.iso8601))
        try reporting.report(
          outcome, after: clock.now - start, failing: failure.failing(outcome.diagnostics))
        return failure.exitCode(outcome.diagnostics)
      })
  }

  private static func request(_ invocation: Invocation) -> BuildRequest {
    BuildRequest(
      source: invocation[source], output: invocation[output], config: invocation[config],
      siteURL: invocation[siteURL], urlStyle: invocation[urlStyle],
      jobs: invocation[jobs] ?? ProcessInfo.processInfo.activeProcessorCount,
      debugsSearch: invocation[debugsSearch], includesInternal: invocation[includesInternal])
  }
}

extension Notation<String> {
  /// The absolute address of a site, which may lie below the root; a last slash is added.
  fileprivate static var siteURL: Self {
    Notation("URL", expectation: "an address such as 'https://docs.example.com/'") { word in
      guard let url = URL(string: word), let scheme = url.scheme?.lowercased(),
        ["http", "https"].contains(scheme), url.host()?.isEmpty == false,
        url.query() == nil, url.fragment() == nil
      else { return nil }
      return word.hasSuffix("/") ? word : word + "/"
    }
  }
}
