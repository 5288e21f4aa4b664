internal import APIDiff
internal import Catalog
internal import HTML
internal import OpenAPI

/// What changed, in the words of the interface.
extension PageStyle {
  /// What a severity is called.
  func word(_ severity: ChangeSeverity) -> String { words["severity-\(severity.rawValue)"] }

  /// What differences mean for clients that work today, in a sentence.
  func verdict(on changes: ChangeSet) -> String {
    words[changes.worst.map { "verdict-\($0.rawValue)" } ?? "noDifferences"]
  }

  /// How many differences there are of each severity, such as `7 breaking, 2 risky`.
  func counts(of changes: ChangeSet) -> String {
    changes.severities.map { "\(changes.count($0)) \(word($0))" }.joined(separator: ", ")
  }

  /// A place within its operation, such as `Request body, /buyer/phone`; nothing for all of it.
  func placeHTML(_ place: ChangePlace) -> HTMLFragment {
    var html = HTMLWriter()
    switch place.part {
    case .whole: break
    case .security: html.text(words["authentication"])
    case .servers: html.text(words["servers"])
    case .parameter(let location, let name):
      html.phrase(words["at-\(location.rawValue)"], codeHTML(name))
    case .requestBody(let media):
      html.text(words["at-body"])
      html.media(media)
    case .response(let status, let media):
      html.phrase(words["at-response"], textHTML(status.text))
      html.media(media)
    case .header(let status, let name):
      html.phrase(words["at-answer"], codeHTML(name), textHTML(status.text))
    case .schema(let name): html.phrase(words["at-schema"], codeHTML(name))
    }
    let pointer = place.pointer
    if !pointer.isEmpty {
      if place.part != .whole { html.text(", ") }
      html.markup(codeHTML(pointer))
    }
    return html.fragment
  }
}

extension HTMLWriter {
  fileprivate mutating func media(_ type: String?) {
    guard let type, type != "application/json" else { return }
    text(", ")
    markup(codeHTML(type))
  }
}

extension ChangeSet {
  /// The severities that occur, the worst first.
  var severities: [ChangeSeverity] {
    ChangeSeverity.allCases.sorted(by: >).filter { count($0) > 0 }
  }

  /// The differences that a page has room for, the worst of them if there are more, and how many
  /// are left out.
  func shortened(to limit: Int) -> (changes: ChangeSet, omitted: Int) {
    guard findings.count > limit else { return (self, 0) }
    var room: [ChangeSeverity: Int] = [:]
    var left = limit
    for severity in severities {
      room[severity] = min(left, count(severity))
      left -= room[severity, default: 0]
    }
    var kept = self
    kept.findings = findings.filter { finding in
      guard let places = room[finding.severity], places > 0 else { return false }
      room[finding.severity] = places - 1
      return true
    }
    return (kept, findings.count - kept.findings.count)
  }

  /// The worst differences, in their order.
  func worst(_ limit: Int) -> [Finding] { shortened(to: limit).changes.findings }
}

extension ChangeSeverity {
  /// The colour that goes with the word.
  var color: String {
    switch self {
    case .breaking: "danger"
    case .risky: "warning"
    case .compatible: "success"
    case .notice: "info"
    case .docsOnly: "default"
    }
  }

  /// The picture that goes with the word.
  var icon: String { self == .docsOnly ? "page" : color }
}

extension ChangeSentence {
  /// The sentence with a capital and a full stop.
  var html: HTMLFragment {
    var html = HTMLWriter()
    for (place, part) in parts.enumerated() {
      switch part {
      case .text(let text): html.text(place == 0 ? text.capitalizedFirst : text)
      case .code(let text): html.markup(codeHTML(text))
      }
    }
    html.text(".")
    return html.fragment
  }
}
