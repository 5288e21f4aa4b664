internal import APIDiff
internal import Catalog
internal import Content
internal import HTML
internal import OpenAPI
internal import Templates

/// The page about what is different between two versions.
extension CatalogWriter {
  /// How many differences a page has room for.
  static let findingLimit = 1000

  /// What the template shows of a comparison, and what the outline lists of it.
  func content(
    of comparison: VersionComparison
  ) -> (object: TemplateObject, outline: [TemplateValue]) {
    let (changes, omitted) = comparison.changes.shortened(to: Self.findingLimit)
    var page = ComparisonPage(self, comparison)
    let groups = changes.groups.map { page.group($0) }
    let new = site.apis[comparison.pair.new]
    let object: TemplateObject = [
      "lead": .text(style.verdict(on: comparison.changes)),
      "released": .nonEmpty(new.dates.released.map { style.words.date($0, .full) }),
      "total": .number(comparison.changes.findings.count),
      "counts": counts(of: comparison.changes),
      "hasFilter": .bool(comparison.changes.severities.count > 1),
      "label": .text(numbers(of: comparison)), "others": others(than: comparison),
      "groups": .list(groups),
      "omittedHtml": omitted == 0 ? .none : .html(phrase("moreChanges", textHTML("\(omitted)"))),
    ]
    return (object, page.outline)
  }

  /// The comparisons of the same API.
  private func others(than comparison: VersionComparison) -> TemplateValue {
    .list(
      site.comparisons(of: comparison.pair.api).map { place in
        let other = site.comparisons[place]
        return [
          "label": .text(numbers(of: other)), "url": .text(url(other.path)),
          "isCurrent": .bool(other.pair == comparison.pair),
          "worst": .nonEmpty(other.changes.worst.map(style.word)),
        ]
      })
  }

  fileprivate func phrase(_ name: String, _ parts: HTMLFragment...) -> HTMLFragment {
    var html = HTMLWriter()
    switch parts.count {
    case 0: html.text(word(name))
    case 1: html.phrase(word(name), parts[0])
    default: html.phrase(word(name), parts[0], parts[1])
    }
    return html.fragment
  }
}

/// Gathers what the page about a comparison shows, whose anchors are all different.
private struct ComparisonPage {
  private let writer: CatalogWriter
  private let old: VersionPages
  private let new: VersionPages
  private var anchors: Set<String> = []
  private(set) var outline: [TemplateValue] = []

  init(_ writer: CatalogWriter, _ comparison: VersionComparison) {
    self.writer = writer
    old = VersionPages(writer.site.apis[comparison.pair.old])
    new = VersionPages(writer.site.apis[comparison.pair.new])
  }

  mutating func group(_ group: ChangeSet.Group) -> TemplateValue {
    let operation = group.operation
    let title = operation.map { $0.summary ?? $0.route } ?? writer.word("wholeAPI")
    let id = anchor(operation.map { "op-" + ($0.newSlug ?? $0.oldSlug ?? "") } ?? "api")
    outline.append([
      "titleHtml": .html(textHTML(title)), "url": .text("#" + percentEncodedPathSegment(id)),
      "children": .list([]),
    ])
    let severities = Set(group.findings.map(\.severity))
    return [
      "id": .text(id), "title": .text(title),
      "classes": .text(
        ChangeSeverity.allCases.filter(severities.contains).map { "s-\($0.rawValue)" }
          .joined(separator: " ")),
      "route": operation.map(route) ?? .none,
      "linksHtml": operation.map { .nonEmpty(links(to: $0)) } ?? .none,
      "findings": .list(group.findings.map { finding($0) }),
    ]
  }

  private func route(_ operation: ChangedOperation) -> TemplateValue {
    let state = operation.newSlug == nil ? "removed" : operation.oldSlug == nil ? "added" : nil
    return [
      "method": .text(operation.kind == .webhook ? "EVENT" : operation.method.uppercased()),
      "methodClass": .text(operation.method), "path": .text(operation.path),
      "state": .nonEmpty(state.map(writer.word)),
      "color": state == "removed" ? "danger" : "success",
      "parentHtml": .nonEmpty(
        operation.parent.map { writer.phrase("callbackOf", codeHTML($0)) }),
    ]
  }

  private mutating func finding(_ finding: Finding) -> TemplateValue {
    var change: HTMLFragment?
    if let before = finding.before, let after = finding.after {
      change = writer.phrase("wasNow", oldHTML(before), newHTML(after))
    }
    let count = min(finding.placeCount, Finding.mostPlaces)
    return [
      "id": .text(anchor(finding.id)), "rule": .text(finding.id),
      "severity": .text(finding.severity.rawValue),
      "label": .text(writer.style.word(finding.severity).capitalizedFirst),
      "icon": .text(finding.severity.icon), "color": .text(finding.severity.color),
      "sentenceHtml": .html(finding.sentence.html), "changeHtml": .nonEmpty(change),
      "placeHtml": .nonEmpty(writer.style.placeHTML(finding.place)),
      "countHtml": count > 1
        ? .html(writer.phrase("placeCount", textHTML("\(count)"))) : .none,
      "linksHtml": .nonEmpty(placeLinks(of: finding)),
    ]
  }

  /// Links to the place of a difference, if it is one inside of an operation.
  private func placeLinks(of finding: Finding) -> HTMLFragment? {
    guard let operation = finding.place.operation, finding.place.anchor != nil else { return nil }
    return links(to: operation, finding)
  }

  private func oldHTML(_ value: String) -> HTMLFragment {
    var html = HTMLWriter()
    html.markup("<del>")
    html.markup(codeHTML(value))
    html.markup("</del>")
    return html.fragment
  }

  private func newHTML(_ value: String) -> HTMLFragment {
    var html = HTMLWriter()
    html.markup("<ins>")
    html.markup(codeHTML(value))
    html.markup("</ins>")
    return html.fragment
  }

  /// Where both versions show an operation or a place of it, as far as they have it.
  private func links(to operation: ChangedOperation, _ finding: Finding? = nil) -> HTMLFragment? {
    let place = finding?.place ?? ChangePlace(part: .whole)
    var links: [HTMLFragment] = []
    if finding?.rule.isAddition != true,
      let before = old.location(of: place, in: operation, operation.oldSlug)
    {
      links.append(link(old.version, before.path, before.fragment))
    }
    if finding?.rule.isRemoval != true,
      let after = new.location(of: place, in: operation, operation.newSlug)
    {
      links.append(link(new.version, after.path, after.fragment))
    }
    guard let first = links.first else { return nil }
    return links.count == 1
      ? writer.phrase("seeVersion", first) : writer.phrase("seeVersions", first, links[1])
  }

  private func link(_ version: APIVersion, _ path: String, _ fragment: String?) -> HTMLFragment {
    var html = HTMLWriter()
    html.markup("<a")
    html.attribute("href", writer.url(path, fragment))
    html.markup(">")
    html.text(version.number.text)
    html.markup("</a>")
    return html.fragment
  }

  /// The name of a place, with a number if it is taken.
  private mutating func anchor(_ name: String) -> String {
    var id = name
    var number = 2
    while !anchors.insert(id).inserted {
      id = "\(name)-\(number)"
      number += 1
    }
    return id
  }
}
