import APIDiff
import SourceText

extension ChangeReport {
  /// The report as Markdown, for change logs and reviews.
  var markdown: String {
    var text = "# \(title.escapedMarkdown)\n\n\(counts.capitalizedFirst).\n"
    for group in groups {
      if let operation = group.operation {
        let summary = operation.summary.map { " – \($0.escapedMarkdown)" } ?? ""
        text += "\n## \(operation.heading.codeSpan)\(summary)\n"
      } else {
        text += "\n## The whole API\n"
      }
      text += "\n" + group.findings.map(Self.item).joined()
    }
    return text
  }

  private static func item(_ finding: Finding) -> String {
    var text = "- **\(finding.severity.word.capitalizedFirst)**: "
    for part in finding.sentence.parts {
      switch part {
      case .text(let words): text += words.escapedMarkdown
      case .code(let code): text += code.codeSpan
      }
    }
    text += ".\n"
    if let before = finding.before, let after = finding.after {
      text += "  Was \(before.codeSpan), now \(after.codeSpan).\n"
    }
    let place = finding.whereabouts
    let words = place.isEmpty ? "" : "\(place.escapedMarkdown.capitalizedFirst) · "
    return text + "  \(words)\(finding.id.codeSpan)\n"
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text in one line, with everything escaped that Markdown could take for its own.
  fileprivate var escapedMarkdown: String {
    var text = ""
    for scalar in inOneLine.unicodeScalars {
      if Self.marks.contains(scalar) { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  private static let marks = Set("\\`*_[]<>#|~&!".unicodeScalars)

  /// The text as code (CommonMark §6.1), in as many backticks as it takes.
  fileprivate var codeSpan: String {
    let code = inOneLine
    var (longest, run) = (0, 0)
    for byte in code.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    guard longest > 0 else { return code.isEmpty ? "` `" : "`\(code)`" }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence) \(code) \(fence)"
  }

  /// The text with white space as single blanks, and with nothing that steers a terminal.
  private var inOneLine: String {
    var text = ""
    for character in self {
      guard character.isWhitespace else {
        text.append(character)
        continue
      }
      if text.last != " " { text.append(" ") }
    }
    return text.visible
  }
}
