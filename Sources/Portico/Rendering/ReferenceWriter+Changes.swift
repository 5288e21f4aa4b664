internal import APIDiff
internal import Catalog
internal import HTML

/// What changed since the version before, on the page about a version.
extension ReferenceWriter {
  /// How many differences the page shows.
  private static let changeLimit = 5

  /// Adds what changed since the version before, in short, if that was compared.
  mutating func addChanges(to parts: inout ReferenceParts) {
    guard let place = site.comparison(before: context.index) else { return }
    let comparison = site.comparisons[place]
    let old = site.apis[comparison.pair.old].number.text
    parts.add(
      "changes", word("changesSince").replacing("%1", with: old),
      captured { $0.write(comparison) })
  }

  private mutating func write(_ comparison: VersionComparison) {
    let changes = comparison.changes
    html.markup("<p>")
    html.text(style.verdict(on: changes))
    html.markup("</p>\n")
    let worst = changes.worst(Self.changeLimit)
    if !worst.isEmpty { html.markup("<ul class=\"props\">\n") }
    for finding in worst { write(finding) }
    if !worst.isEmpty { html.markup("</ul>\n") }
    html.markup("<p><a")
    html.attribute("href", url(comparison.path))
    html.markup(">")
    html.text(word("seeChanges"))
    html.markup("</a>")
    let counts = style.counts(of: changes)
    if !counts.isEmpty { html.text(" (\(counts))") }
    html.markup("</p>\n")
  }

  private mutating func write(_ finding: Finding) {
    html.markup("<li><p><span")
    html.attribute("class", "option color-\(finding.severity.color)")
    html.markup(">")
    html.text(style.word(finding.severity).capitalizedFirst)
    html.markup("</span> <span lang=\"en\">")
    html.markup(finding.sentence.html)
    html.markup("</span></p>")
    if let operation = finding.place.operation {
      html.markup("<p class=\"rules\">")
      html.markup(codeHTML(operation.route))
      html.markup("</p>")
    }
    html.markup("</li>\n")
  }
}

extension PageRenderer {
  /// The page that tells what is different between a version and the current one; nil if none does.
  func changes(from version: APICatalog.VersionIndex, to current: Int) -> String? {
    let newer = APICatalog.VersionIndex(api: version.api, version: current)
    let place =
      site.comparison(from: version, to: newer) ?? site.comparison(from: newer, to: version)
    return place.map { site.comparisons[$0].path }
  }
}
