import Arguments
import Explanations
import SourceText

/// `portico explain`: what a diagnostic means.
enum ExplainCommand {
  private static let id = Argument.optional(
    Notation<String>(
      "ID", expectation: "the word in brackets behind a diagnostic",
      completion: .choices(Explanation.ids)
    ) { $0 },
    help: "the id of a diagnostic; without one, all are listed")

  static var command: Command<Portico.Action> {
    Command(
      "explain",
      summary: "tell what a diagnostic means",
      discussion: """
        Every report ends its lines with an id in brackets, such as '[broken-link]'. This tells \
        what it means, how the mistake and its mending look, and how to switch it off.
        """,
      arguments: [id],
      examples: [
        .init("portico explain broken-link", "tells what 'broken-link' means"),
        .init("portico explain", "lists all ids"),
      ],
      action: { invocation, session in
        guard let id = invocation[id] else {
          try session.console.write(list)
          return .fine
        }
        guard let explanation = Explanation.of(id) else {
          let likely = nearest(to: id, among: Explanation.ids)
          throw invocation.usageError(
            "there is no diagnostic '\(id.visible)'"
              + (likely.map { "; did you mean '\($0)'?" } ?? "; 'portico explain' lists all"))
        }
        try session.console.write(explanation.text)
        return .fine
      })
  }

  private static var list: String {
    let widest = Explanation.ids.map(\.count).max() ?? 0
    return Explanation.all.map { explanation in
      let blanks = String(repeating: " ", count: widest - explanation.id.count + 2)
      return explanation.id + blanks + explanation.summary + "\n"
    }.joined()
  }
}

extension Explanation {
  /// The explanation as a terminal shows it.
  fileprivate var text: String {
    var text = "\(id): \(summary)\n\n\(meaning.wrapped(at: 80))\n"
    if let wrong { text += "\nWrong:\n\n\(wrong.indented)\n" }
    if let right { text += "\n\(wrong == nil ? "For example" : "Right"):\n\n\(right.indented)\n" }
    text += """

      To take it differently, write 'off', 'hint', 'warning' or 'error' in portico.yml:

          diagnostics:
            \(id): hint

      To silence it in one place of a page, write before the line or at its end:

          <!-- portico-ignore \(id) -->

      """
    return text
  }
}

extension String {
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }

  /// The words in lines of at most `width` characters.
  fileprivate func wrapped(at width: Int) -> String {
    var lines: [String] = [""]
    for word in split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let last = lines.count - 1
      if lines[last].isEmpty {
        lines[last] += word
      } else if lines[last].count + 1 + word.count <= width {
        lines[last] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}
