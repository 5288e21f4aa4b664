import Content
import GitBook
import SourceText
import Testing

@Suite("Nothing is lost")
struct NothingLostTests {
  @Test("Every word of a random page is shown, however its blocks are broken", arguments: 0..<8)
  func words(_ part: Int) {
    for seed in (part * 400)..<(part * 400 + 400) {
      var soup = BlockSoup(seed: UInt64(seed))
      let markdown = soup.page()
      let words = TestPage(markdown).text.split { !$0.isLetter && !$0.isNumber }
      let shown = Set(words.map(String.init))
      let lost = soup.words.filter { !shown.contains($0) }
      #expect(lost.isEmpty, "lost \(lost) of seed \(seed):\n\(markdown)")
    }
  }
}

/// Random pages in which every word is unique, so that a missing one is noticed.
private struct BlockSoup {
  private var random: SeededGenerator
  private(set) var words: [String] = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A page of a few blocks; in every second one, lines of mere syntax are missing or doubled.
  mutating func page() -> String {
    var lines = (0..<Int.random(in: 1...6, using: &random)).flatMap { _ in block(depth: 0) }
    if Bool.random(using: &random) {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        guard let place = lines.indices.randomElement(using: &random), isMarkup(lines[place]) else {
          continue
        }
        if Bool.random(using: &random) {
          lines.remove(at: place)
        } else {
          let other = lines.indices.randomElement(using: &random) ?? place
          lines.insert(lines[place], at: other)
        }
        if lines.isEmpty { break }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether a line holds no word of the page; code fences and tables stay, for without them the
  /// lines around mean something else.
  private func isMarkup(_ line: String) -> Bool {
    !line.contains("w0") && !line.contains("```") && !line.contains("-|") && !line.contains("<t")
  }

  private mutating func word() -> String {
    words.append("w0\(words.count)x")
    return words[words.count - 1]
  }

  private mutating func text() -> String {
    let (first, second) = (word(), word())
    switch Int.random(in: 0..<16, using: &random) {
    case 0: return "\(first) **\(second)**"
    case 1: return "*\(first)* `\(second)`"
    case 2: return "[\(first)](page.md) \(second)"
    case 3: return "<b>\(first)</b> <mark style=\"color:red;\">\(second)</mark>"
    case 4: return "\(first)<br>\(second)"
    case 5: return "\(first) <\(second)> {%s}"
    case 6: return "$$\(first)$$ costs $\(second)"
    case 7: return "\(first) `\(second)"
    case 8: return "\(first) \\{% hint %} \(second)"
    case 9: return "<kbd>\(first)</kbd>\n\(second)"
    case 10: return "\(first) {% hint %} \(second)"
    case 11: return "<\(first) \(second)"
    case 12: return "**\(first) \(second)"
    case 13: return "\(first) <!-- --> \(second)"
    case 14: return "<i class=\"fa-star\"></i> \(first) :\(second):"
    default: return "\(first) \(second)"
    }
  }

  private mutating func lines() -> [String] {
    text().split(separator: "\n").map(String.init)
  }

  private mutating func blocks(_ depth: Int) -> [String] {
    guard depth < 4 else { return lines() }
    return (0..<Int.random(in: 1...3, using: &random)).flatMap { index in
      (index > 0 || Bool.random(using: &random) ? [""] : []) + block(depth: depth)
    }
  }

  private mutating func block(depth: Int) -> [String] {
    let inner = depth + 1
    switch Int.random(in: 0..<(depth > 3 ? 3 : 24), using: &random) {
    case 0, 1: return lines() + [""]
    case 2: return ["## \(word())"]
    case 3:
      return blocks(inner).enumerated().map { ($0 == 0 ? "* " : "  ") + $1 } + ["* \(word())"]
    case 4: return blocks(inner).enumerated().map { ($0 == 0 ? "1. " : "   ") + $1 }
    case 5: return blocks(inner).map { "> " + $0 } + [""]
    case 6: return tag("hint style=\"info\"", "hint", blocks(inner))
    case 7: return tag("tabs", "tabs", tab(inner) + [""] + tab(inner))
    case 8: return tab(inner)
    case 9: return tag("stepper", "stepper", tag("step", "step", blocks(inner)))
    case 10:
      return tag("columns", "columns", tag("column width=\"50%\"", "column", blocks(inner)))
    case 11:
      return tag("updates", "updates", tag("update date=\"2026-01-01\"", "update", blocks(inner)))
    case 12: return tag("if !visitor.x", "if", blocks(inner))
    case 13: return tag("shiny", "shiny", blocks(inner))
    case 14: return ["", "```js", "{% hint %}", word(), "```"]
    case 15: return tag("code title=\"\(word())\"", "code", ["```sh", word(), "```"])
    case 16: return ["<details>", "<summary>\(word())</summary>"] + blocks(inner) + ["</details>"]
    case 17:
      return ["<details>", "", "<summary>\(word())</summary>", ""] + blocks(inner)
        + ["", "</details>", ""]
    case 18:
      return ["", "| \(word()) | \(word()) |", "| -|- |", "| \(text()) | \(word()) |", ""]
        .map { $0.replacing("\n", with: " ") }
    case 19:
      return [
        "<table><thead><tr><th>\(word())</th></tr></thead><tbody><tr><td>\(word())</td></tr></tbody></table>"
      ]
    case 20:
      return [
        "<figure><img src=\"a.png\" alt=\"\"><figcaption><p>\(word())</p></figcaption></figure>"
      ]
    case 21: return ["<div align=\"center\">", ""] + blocks(inner) + ["", "</div>", ""]
    case 22: return tag("embed url=\"https://example.com\"", "embed", [word()])
    default: return ["<pre class=\"language-sh\"><code>\(word())", "", "\(word())</code></pre>"]
    }
  }

  private mutating func tab(_ depth: Int) -> [String] {
    tag("tab title=\"\(word())\"", "tab", blocks(depth))
  }

  /// A tag around lines, sometimes indented, sometimes on their line.
  private mutating func tag(_ open: String, _ name: String, _ body: [String]) -> [String] {
    let indent = ["", "", "", "  ", "\t"].randomElement(using: &random) ?? ""
    return ["\(indent){% \(open) %}"] + body.map { $0.isEmpty ? "" : indent + $0 }
      + ["\(indent){% end\(name) %}"]
  }
}
