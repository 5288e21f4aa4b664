import SiteBuilder
import Arguments
import SourceText

/// How a command reports: the options that all commands with diagnostics share, and their use.
struct ReportOptions {
  private static let format = Option.optional(
    "format", Notation<Format>.choice("FORMAT"), default: .human,
    help: "report for people on standard error, or on standard output as lines of JSON, as a log "
      + "in SARIF, or as commands for workflows of GitHub")
  private static let showsTimings = Option.flag(
    "timings", help: "show how long each stage took")
  private static let isQuiet = Option.flag(
    "quiet", short: "q", help: "show only what makes the build fail")
  private static let isVerbose = Option.flag(
    "verbose", short: "v", help: "show every diagnostic, even when many are alike")

  /// The options in the order of the help.
  static var all: [any DeclaresOption] {
    [format, ColorOption.option, showsTimings, isQuiet, isVerbose]
  }

  private enum Format: String, CaseIterable {
    case human, json, sarif, github
  }

  private let format: Format
  private let style: ReportStyle
  private let isQuiet: Bool
  private let showsTimings: Bool
  private let console: Console
  private let folder: String

  /// Understands the options of an invocation, some of which exclude each other.
  ///
  /// Reports for programs name files from where the command was called; `folder` is the path from
  /// there to the folder that diagnostics count from.
  init(
    _ invocation: Invocation, console: Console, below folder: String = "."
  ) throws(UsageError) {
    if invocation[Self.isQuiet], invocation[Self.isVerbose] {
      throw invocation.usageError("'--quiet' and '--verbose' exclude each other")
    }
    let usesColor = ColorOption.usesColor(invocation, welcome: console.welcomesColor)
    self.console = console
    self.folder =
      folder == "." || folder.isEmpty ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    format = invocation[Self.format]
    style = ReportStyle(usesColor: usesColor, isVerbose: invocation[Self.isVerbose])
    isQuiet = invocation[Self.isQuiet]
    showsTimings = invocation[Self.showsTimings]
  }

  /// Prints the diagnostics, the timings if wanted, and the summary.
  ///
  /// A quiet report holds what makes the build fail: diagnostics from `failing` on.
  /// The summary is the result on standard output, except beside formats for programs, which have
  /// it to themselves.
  func report(
    _ outcome: BuildOutcome, after duration: Duration, failing: Diagnostic.Severity
  ) throws {
    try report(outcome, summary: summary(of: outcome, after: duration), failing: failing)
  }

  /// Prints the same with a summary of the command's own.
  func report(
    _ outcome: BuildOutcome, summary: String, failing: Diagnostic.Severity
  ) throws {
    let diagnostics = outcome.diagnostics.filter { !isQuiet || $0.severity >= failing }
    switch format {
    case .human: console.complain(renderReport(diagnostics, style: style))
    case .json: try console.write(renderJSONLines(diagnostics))
    case .sarif:
      let log = DiagnosticLog(diagnostics, below: folder)
      try console.write(log.sarif(version: Portico.version))
    case .github: try console.write(renderWorkflowCommands(diagnostics, below: folder))
    }
    if showsTimings { console.complain(table(of: outcome.timings)) }
    guard !isQuiet else { return }
    switch format {
    case .human: try console.write(summary)
    case .json, .sarif, .github: console.complain(summary)
    }
  }

  private func summary(of outcome: BuildOutcome, after duration: Duration) -> String {
    let pages = "\(outcome.pageCount) page\(outcome.pageCount == 1 ? "" : "s")"
    let counts = DiagnosticCounts(outcome.diagnostics).summary.map { "; \($0)" } ?? ""
    return "built \(pages) in \(seconds(duration))\(counts)\n"
  }

  private func table(of timings: [BuildOutcome.Timing]) -> String {
    let widest = timings.map(\.stage.count).max() ?? 0
    return timings.map { timing in
      let blanks = String(repeating: " ", count: widest - timing.stage.count)
      return "\(timing.stage)\(blanks)  \(seconds(timing.duration))\n"
    }.joined()
  }

  /// A duration to the millisecond, such as `0.041 s`.
  private func seconds(_ duration: Duration) -> String {
    let (whole, fraction) = duration.components
    let thousandths = String(fraction / 1_000_000_000_000_000)
    let zeros = String(repeating: "0", count: 3 - thousandths.count)
    return "\(whole).\(zeros)\(thousandths) s"
  }
}
