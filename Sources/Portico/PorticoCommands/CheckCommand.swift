import Arguments
import Foundation
import SiteBuilder
import SourceText

/// `portico check`: report what is to be mended, and write nothing.
enum CheckCommand {
  private static let source = Argument.optional(
    .folder("SRC"), default: ".", help: "the folder with the Markdown files")
  private static let output = Option.optional(
    "output", short: "o", .folder("DIR"), help: "check the site that was built into DIR instead")
  private static let config = Option.optional(
    "config", .file("FILE"), help: "the configuration, instead of the one in SRC")
  private static let links = Option.optional(
    "links", Notation<CheckTopic.LinkKind>.choice("KIND"), help: "report on links of a kind only")
  private static let catalog = Option.flag(
    "catalog", help: "report on products and APIs and what they name only")
  private static let includesInternal = Option.flag(
    "include-internal", help: "check what is for people inside the house only, too")

  static var command: Command<Portico.Action> {
    Command(
      "check",
      summary: "report what is to be mended, and write nothing",
      discussion: """
        Does all that a build does but writing, and looks besides for what a build does not mind: \
        pictures without a text, skipped headings, links that say only "here", missing \
        descriptions, secrets. With '--output', it looks at a built site instead: whether \
        everything leads somewhere, and nothing in a page runs by itself.
        """,
      arguments: [source],
      options: [output, config, links, catalog, includesInternal] + FailureOptions.all
        + ReportOptions.all,
      examples: [
        .init("portico check docs", "reports what is to be mended in the folder 'docs'"),
        .init(
          "portico check docs --max-warnings 0 --format github",
          "fails on any warning, and marks the lines in a workflow of GitHub"),
        .init(
          "portico check docs --links anchors", "reports links to places that do not exist"),
        .init("portico check --output site", "checks the site in the folder 'site'"),
      ],
      action: { invocation, session in
        let folder = invocation[output] ?? invocation[source]
        let reporting = try ReportOptions(invocation, console: session.console, below: folder)
        let failure = FailureOptions(invocation)
        let jobs = ProcessInfo.processInfo.activeProcessorCount
        var outcome =
          if let built = invocation[output] {
            try await checkBuiltSite(at: built, jobs: jobs)
          } else {
            try await checkSite(
              BuildRequest(
                source: invocation[source], output: "", config: invocation[config], jobs: jobs,
                includesInternal: invocation[includesInternal]))
          }
        outcome.addExpiry(at: Date.now.formatted(.iso8601))
        let topics = topics(invocation)
        if !topics.isEmpty {
          outcome.diagnostics.removeAll { told in !topics.contains { $0.includes(told) } }
        }
        try reporting.report(
          outcome, summary: summary(of: outcome),
          failing: failure.failing(outcome.diagnostics))
        return failure.exitCode(outcome.diagnostics)
      })
  }

  /// What the report is limited to; nothing is no limit.
  private static func topics(_ invocation: Invocation) -> [CheckTopic] {
    (invocation[links].map { [.links($0)] } ?? []) + (invocation[catalog] ? [.catalog] : [])
  }

  private static func summary(of outcome: BuildOutcome) -> String {
    let pages = "\(outcome.pageCount) page\(outcome.pageCount == 1 ? "" : "s")"
    return
      "checked \(pages); \(DiagnosticCounts(outcome.diagnostics).summary ?? "nothing to mend")\n"
  }
}
