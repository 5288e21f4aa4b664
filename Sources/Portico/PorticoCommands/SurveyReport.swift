import SiteBuilder
import SourceText

/// What a survey found, in lines for people.
struct SurveyReport {
  /// The report, which ends with a line feed.
  let text: String

  init(_ survey: SiteSurvey) {
    var sections = [Self.pages(survey)]
    if !survey.blocks.isEmpty {
      sections.append(
        Self.table("Blocks", survey.blocks.map { [$0.name, "\($0.count)"] }))
    }
    if !survey.specs.isEmpty { sections.append(Self.specs(survey)) }
    if !survey.apis.isEmpty { sections.append(Self.apis(survey)) }
    if !survey.environments.isEmpty {
      sections.append(
        Self.table(
          "Environments",
          survey.environments.map { environment in
            [
              environment.id, environment.label + (environment.isProduction ? " (real)" : ""),
              environment.origins.joined(separator: " "),
            ]
          }))
    }
    let products = survey.products.map { [$0.id, $0.apis.joined(separator: ", ")] }
    if !products.isEmpty { sections.append(Self.table("Products", products)) }
    sections.append(Self.problems(survey))
    text = sections.joined(separator: "\n")
  }

  private static func pages(_ survey: SiteSurvey) -> String {
    let rows = survey.spaces.map { space in
      [
        space.title, space.folder.isEmpty ? "." : space.folder,
        Self.count(space.listed, "page") + (space.others == 0 ? "" : ", \(space.others) unlisted"),
      ]
    }
    return table(survey.spaces.count == 1 ? "Space" : "Spaces", rows)
      + "  \(count(survey.assetCount, "file")) that pages show or offer\n"
  }

  private static func specs(_ survey: SiteSurvey) -> String {
    var lines = "Descriptions of APIs\n"
    for use in [SiteSurvey.SpecRow.Use.documented, .offered, .broken, .unused] {
      let paths = survey.specs.filter { $0.use == use }.map(\.path)
      guard !paths.isEmpty else { continue }
      let meaning =
        switch use {
        case .documented: "documented"
        case .offered: "only offered as a file, and part of no API"
        case .broken: "not to be understood"
        case .unused: "used by no page"
        }
      lines += "  \(count(paths.count, "file")) \(meaning)\n"
      guard use != .documented else { continue }
      lines += paths.prefix(5).map { "    \($0.visible)\n" }.joined()
      if paths.count > 5 { lines += "    and \(paths.count - 5) more\n" }
    }
    return lines
  }

  private static func apis(_ survey: SiteSurvey) -> String {
    var lines = "APIs\n"
    for api in survey.apis {
      lines += "  \(api.id): \(api.title.visible)\n"
      let rows = api.versions.map { version in
        [
          "  " + version.number, version.isCurrent ? "current" : version.status,
          count(version.operations, "operation"), version.environments.joined(separator: ", "),
        ]
      }
      lines += Self.lines(rows)
    }
    return lines
  }

  private static func problems(_ survey: SiteSurvey) -> String {
    guard let summary = DiagnosticCounts(survey.diagnostics).summary else {
      return "No problems\n"
    }
    var counts: [String: Int] = [:]
    for diagnostic in survey.diagnostics { counts[diagnostic.id, default: 0] += 1 }
    let rows = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
      .map { [$0.key, "\($0.value)"] }
    return table("Problems: \(summary)", rows)
  }

  // MARK: - Columns

  private static func table(_ title: String, _ rows: [[String]]) -> String {
    title + "\n" + lines(rows)
  }

  /// Rows indented by two blanks, with their columns aligned.
  private static func lines(_ rows: [[String]]) -> String {
    let cells = rows.map { $0.map(\.visible) }
    let columns = cells.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      cells.map { column < $0.count ? $0[column].cells : 0 }.max() ?? 0
    }
    return cells.map { row in
      var line = "  "
      for (column, cell) in row.enumerated() {
        line += cell + String(repeating: " ", count: widths[column] - cell.cells + 2)
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}
