import APIDiff
import SourceText

extension ChangeReport {
  /// The report for people: a heading for each operation, and below it what is different there.
  ///
  /// ```
  /// POST /orders  Place an order
  ///
  ///   breaking    'phone' must now have at most 16 characters
  ///               request body, /buyer/phone, in 3 places
  ///               no limit → maxLength: 16
  ///               v1.yaml:12:9 → v2.yaml:12:9 [request-max-length-set]
  /// ```
  func text(usesColor: Bool) -> String {
    let paint = Paint(isOn: usesColor)
    var text = paint.bold(title.visible) + "\n"
    for group in groups {
      if let operation = group.operation {
        text += "\n" + paint.bold(operation.heading.visible)
        if let summary = operation.summary { text += "  " + summary.visible }
        text += "\n"
      }
      for finding in group.findings { text += "\n" + self.text(of: finding, paint) }
    }
    let hidden = set.findings.count - findings.count
    return text + (groups.isEmpty ? "" : "\n") + counts
      + (hidden > 0 ? " (\(hidden) not shown)" : "") + "\n"
  }

  private func text(of finding: Finding, _ paint: Paint) -> String {
    let word = finding.severity.word
    let blanks = String(repeating: " ", count: max(1, 12 - word.count))
    var lines = [
      "  " + paint.severity(word, finding.severity) + blanks
        + finding.sentence.plainText.visible
    ]
    let margin = String(repeating: " ", count: 14)
    if !finding.whereabouts.isEmpty { lines.append(margin + finding.whereabouts.visible) }
    if let before = finding.before?.visible, let after = finding.after?.visible {
      // Beside each other as long as they fit into a line.
      lines +=
        before.cells + after.cells <= 82
        ? ["\(margin)\(before) → \(after)"] : ["\(margin)- \(before)", "\(margin)+ \(after)"]
    }
    let places = [finding.oldPlace, finding.newPlace].compactMap { $0 }.map(location)
    let place = places.joined(separator: " → ").visible
    lines.append(
      margin
        + paint.faint([place, "[\(finding.id)]"].filter { !$0.isEmpty }.joined(separator: " "))
    )
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Emphasis by "select graphic rendition" (ECMA-48 §8.3.117), if there is any.
private struct Paint {
  let isOn: Bool

  func bold(_ text: String) -> String { paint(text, "1") }
  func faint(_ text: String) -> String { paint(text, "2") }

  func severity(_ text: String, _ severity: ChangeSeverity) -> String {
    switch severity {
    case .breaking: paint(text, "1;31")
    case .risky: paint(text, "1;33")
    case .compatible: paint(text, "32")
    case .notice: paint(text, "36")
    case .docsOnly: paint(text, "2")
    }
  }

  private func paint(_ text: String, _ rendition: String) -> String {
    isOn ? "\u{1B}[\(rendition)m\(text)\u{1B}[0m" : text
  }
}
