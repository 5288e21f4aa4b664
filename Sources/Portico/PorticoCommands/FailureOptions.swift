import Arguments
import SourceText

/// The options that say from when on a command fails on what it reports.
struct FailureOptions {
  private static let isStrict = Option.flag("strict", help: "fail on warnings, too")
  private static let maxWarnings = Option.optional(
    "max-warnings", .number("N", in: 0...1_000_000), help: "fail on more than N warnings")

  /// The options in the order of the help.
  static var all: [any DeclaresOption] { [isStrict, maxWarnings] }

  private let isStrict: Bool
  private let maxWarnings: Int?

  /// Understands the options of an invocation.
  init(_ invocation: Invocation) {
    isStrict = invocation[Self.isStrict]
    maxWarnings = invocation[Self.maxWarnings]
  }

  /// From which severity on these diagnostics make the command fail.
  func failing(_ diagnostics: [Diagnostic]) -> Diagnostic.Severity {
    if isStrict { return .warning }
    guard let maxWarnings else { return .error }
    return DiagnosticCounts(diagnostics).warnings > maxWarnings ? .warning : .error
  }

  /// What the command tells the program that called it.
  func exitCode(_ diagnostics: [Diagnostic]) -> ExitCode {
    let failing = failing(diagnostics)
    return diagnostics.contains { $0.severity >= failing } ? .contentErrors : .fine
  }
}
