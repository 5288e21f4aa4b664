import SiteBuilder
import Arguments
import Foundation
import SourceText

/// `portico import`: tell what a GitBook repository holds, and draft a configuration for it.
enum ImportCommand {
  private static let folder = Argument.required(
    .folder("DIR"), help: "the folder with the GitBook repository")
  private static let isDryRun = Option.flag("dry-run", help: "write nothing, and print the draft")

  static var command: Command<Portico.Action> {
    Command(
      "import",
      summary: "tell what a GitBook repository holds, and draft a configuration for it",
      discussion: """
        Nothing has to be changed in a repository for a site to be built of it. The report says \
        what was understood: pages, blocks, descriptions of APIs, versions and environments. \
        Unless there is a 'portico.yml', one is written that names the environments and has \
        products to declare as comments.
        """,
      arguments: [folder],
      options: [isDryRun] + ReportOptions.all,
      examples: [
        .init("portico import docs --dry-run", "reports, and prints what would be written"),
        .init("portico import docs", "reports, and writes 'docs/portico.yml'"),
      ],
      action: { invocation, session in
        let reporting = try ReportOptions(invocation, console: session.console)
        let path = invocation[folder]
        let survey = try await surveySite(
          at: path, jobs: ProcessInfo.processInfo.activeProcessorCount)
        var end = ""
        if survey.hasConfiguration {
          end = "'portico.yml' is there already and stays as it is\n"
        } else if invocation[isDryRun] {
          end = "'portico.yml' would be:\n\n" + survey.configurationDraft
        } else {
          var files = AuthorFiles()
          files.add("portico.yml", survey.configurationDraft)
          try files.write(to: path)
          end = "wrote 'portico.yml'; look through it, and declare your products there\n"
        }
        let outcome = BuildOutcome(
          pageCount: survey.pageCount, diagnostics: survey.diagnostics)
        try reporting.report(
          outcome, summary: SurveyReport(survey).text + "\n" + end, failing: .error)
        return outcome.diagnostics.contains { $0.severity == .error } ? .contentErrors : .fine
      })
  }
}

extension SiteSurvey {
  /// The number of pages in all spaces.
  var pageCount: Int { spaces.reduce(0) { $0 + $1.listed + $1.others } }
}
