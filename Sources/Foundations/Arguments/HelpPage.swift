import SourceText

/// A help page while it is set: titles, tables of two columns, and wrapped paragraphs.
struct HelpPage {
  private(set) var text = ""
  private let width: Int

  init(width: Int) {
    self.width = max(40, width)
  }

  /// Adds paragraphs that empty lines separate; a paragraph that starts with a blank keeps its
  /// lines.
  mutating func add(paragraphs: String) {
    for paragraph in paragraphs.split(separator: "\n\n") {
      if !text.isEmpty { text += "\n" }
      if paragraph.first == " " {
        add(line: String(paragraph))
      } else {
        add(paragraph: String(paragraph), indent: 0)
      }
    }
  }

  /// Adds the title of a section, with an empty line above.
  mutating func addSection(_ title: String) {
    text += "\n\(title):\n"
  }

  /// Adds a section of terms and their explanations; nothing if there are none.
  mutating func addSection(_ title: String, _ rows: [(term: String, explanation: String)]) {
    guard !rows.isEmpty else { return }
    addSection(title)
    let widest = rows.map(\.term.cells).max() ?? 0
    let column = min(widest, width / 3) + 4
    for row in rows {
      let lines = wrapped(row.explanation, width: width - column)
      var term = "  \(row.term)"
      if term.cells + 2 > column {
        add(line: term)
        term = ""
      }
      for line in lines {
        add(line: term + String(repeating: " ", count: column - term.cells) + line)
        term = ""
      }
    }
  }

  /// Adds a paragraph, wrapped.
  mutating func add(paragraph: String, indent: Int) {
    for line in wrapped(paragraph, width: width - indent) {
      add(line: String(repeating: " ", count: indent) + line)
    }
  }

  /// Adds a paragraph of pieces that are not broken; lines behind its first are `hanging` deeper.
  mutating func add(units: [String], indent: Int, hanging: Int) {
    let lines = wrapped(units, width: width - indent - hanging)
    for (index, line) in lines.enumerated() {
      let blanks = indent + (index == 0 ? 0 : hanging)
      add(line: String(repeating: " ", count: blanks) + line)
    }
  }

  /// Adds a line as it is.
  mutating func add(line: String) {
    text += line + "\n"
  }
}

/// The words of `text` in lines of at most `width` cells; a longer word has its own line.
private func wrapped(_ text: String, width: Int) -> [String] {
  wrapped(text.split(whereSeparator: \.isWhitespace).map(String.init), width: width)
}

/// The pieces in lines of at most `width` cells; a longer one has its own line.
private func wrapped(_ units: [String], width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for unit in units {
    if !line.isEmpty, line.cells + 1 + unit.cells > width {
      lines.append(line)
      line = ""
    }
    line += line.isEmpty ? unit : " \(unit)"
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}
