import SiteBuilder
import APIExamples
import Arguments
import OpenAPI
import SourceText

/// `portico spec lint`: report what is wrong with a description.
enum SpecLintCommand {
  private static let isStrict = Option.flag("strict", help: "fail on warnings, too")

  static var command: Command<Portico.Action> {
    Command(
      "lint",
      summary: "report what is wrong with a description",
      discussion: """
        Checks the syntax, the references, the schemas and whether examples are what their \
        schemas describe. Nothing is loaded from the network.
        """,
      arguments: [SpecCommand.file],
      options: [isStrict] + ReportOptions.all,
      examples: [
        .init("portico spec lint openapi.yaml", "reports mistakes with their places"),
        .init(
          "portico spec lint openapi.yaml --strict --format json",
          "reports them to a program, and fails on warnings, too"),
      ],
      action: { invocation, session in
        let reporting = try ReportOptions(invocation, console: session.console)
        let clock = ContinuousClock()
        let start = clock.now
        let spec = try SpecDocument(at: invocation[SpecCommand.file])
        let end = clock.now
        let diagnostics = spec.diagnostics + (spec.api?.exampleDiagnostics ?? [])
        let outcome = BuildOutcome(
          pageCount: 0, diagnostics: diagnostics,
          timings: [.init("read", end - start), .init("check", clock.now - end)])
        let failing: Diagnostic.Severity = invocation[isStrict] ? .warning : .error
        try reporting.report(outcome, summary: summary(of: spec, diagnostics), failing: failing)
        return diagnostics.contains { $0.severity >= failing } ? .contentErrors : .fine
      })
  }

  private static func summary(of spec: SpecDocument, _ diagnostics: [Diagnostic]) -> String {
    let counts = DiagnosticCounts(diagnostics).summary ?? "nothing to mend"
    guard let api = spec.api else { return "no description; \(counts)\n" }
    let operations = counted(api.operations.count + api.webhooks.count, "operation")
    let schemas = counted(api.schemas.named.count, "schema")
    let title = api.info.title.isEmpty ? "no title" : api.info.title.visible
    let version = api.info.version.isEmpty ? "" : " \(api.info.version.visible)"
    return "\(title)\(version): \(operations), \(schemas); \(counts)\n"
  }

  private static func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }
}
