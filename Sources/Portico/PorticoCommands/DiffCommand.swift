import APIDiff
import Arguments
import OpenAPI
import SiteBuilder
import SourceText

/// `portico diff`: tell what changed between two versions of an API, and whom that breaks.
enum DiffCommand {
  private static let old = Argument.required(
    .file("OLD"), help: "the description that clients were written for, in YAML or JSON")
  private static let new = Argument.required(
    .file("NEW"), help: "the description of the version that they will meet")
  private static let failing = Option.optional(
    "fail-on", Notation<ChangeSeverity>.choice("SEVERITY"),
    help: """
      end with 1 if a difference is as bad as that, or worse, or if a description has errors
      """)
  private static let least = Option.optional(
    "at-least", Notation<ChangeSeverity>.choice("SEVERITY"), default: .docsOnly,
    help: "show only differences that are as bad as that, or worse")
  private static let date = Option.optional(
    "date", .day, help: "the day of the new version: operations whose sunset is past may be gone")
  private static let format = Option.optional(
    "format", Notation<Format>.choice("FORMAT"), default: .text,
    help: "print for people, for programs, for documents or for code scanning")

  private enum Format: String, CaseIterable {
    case text, json, markdown, sarif
  }

  static var command: Command<Portico.Action> {
    Command(
      "diff",
      summary: "tell what changed between two versions of an API",
      discussion: """
        Operations are matched by method and path, and schemas by where they stand in an \
        operation, so that renaming a component changes nothing. A difference with one cause is \
        told once, with the number of places it is met in. It is breaking if a client that keeps \
        to the old version stops working, risky if some may, compatible if none does, a notice if \
        something was announced, and otherwise for readers only.

        What is wrong with a description is reported, and the rest compared.
        """,
      arguments: [old, new],
      options: [failing, least, date, format, ColorOption.option],
      examples: [
        .init("portico diff v1.yaml v2.yaml", "tells all differences, the worst first"),
        .init(
          "portico diff v1.yaml v2.yaml --fail-on breaking --at-least risky",
          "shows what may break clients, and fails if something does"),
        .init(
          "portico diff v1.yaml v2.yaml --format markdown > CHANGES.md",
          "writes a change log"),
      ],
      action: { invocation, session in
        guard let before = try read(invocation[old], session),
          let after = try read(invocation[new], session)
        else { return .inputOutput }
        let set = compare(
          before.api, with: after.api, ComparisonOptions(date: invocation[date]))
        let usesColor = ColorOption.usesColor(
          invocation, welcome: session.console.welcomesColorInResults)
        let report = ChangeReport(set, atLeast: invocation[least])
        let text =
          switch invocation[format] {
          case .text: report.text(usesColor: usesColor)
          case .json: report.json
          case .markdown: report.markdown
          case .sarif: report.sarif(version: Portico.version)
          }
        try session.console.write(text)
        guard let limit = invocation[failing] else { return .fine }
        // What is behind an error was not compared.
        let isWorse = set.worst.map { $0 >= limit } ?? false
        return isWorse || before.hasErrors || after.hasErrors ? .contentErrors : .fine
      })
  }

  /// Reads a description and complains about its errors; nil if it is none.
  private static func read(
    _ path: String, _ session: Portico.Session
  ) throws -> (api: API, hasErrors: Bool)? {
    let spec = try SpecDocument(at: path)
    let errors = spec.diagnostics.filter { $0.severity == .error }
    let style = ReportStyle(usesColor: session.console.welcomesColor)
    if !errors.isEmpty { session.console.complain(renderReport(errors, style: style)) }
    return spec.api.map { ($0, !errors.isEmpty) }
  }
}

extension Notation<String> {
  /// A day of the calendar.
  fileprivate static var day: Self {
    Notation("DAY", expectation: "a day such as '2025-06-30'") { word in
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
      let numbers = parts.compactMap { part in
        part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
      }
      guard numbers.count == 3, (1...12).contains(numbers[1]), (1...31).contains(numbers[2]) else {
        return nil
      }
      return word
    }
  }
}
