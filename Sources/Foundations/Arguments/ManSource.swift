/// The source of a page of the manual while it is written, in the macros of `man(7)`.
struct ManSource {
  private(set) var text = ""

  /// Adds a line of a macro and its arguments.
  mutating func add(_ macro: String, _ arguments: String...) {
    text += ([macro] + arguments.map { "\"\($0.manText)\"" }).joined(separator: " ") + "\n"
  }

  /// Adds a line of text whose parts are escaped already.
  mutating func add(text line: String) {
    text += line.protectedLine + "\n"
  }

  /// Adds the title of a section.
  mutating func addSection(_ title: String) { add(".SH", title) }

  /// Adds a section of terms, escaped already, and their explanations; nothing without any.
  mutating func addSection(_ title: String, _ rows: [(term: String, explanation: String)]) {
    guard !rows.isEmpty else { return }
    addSection(title)
    for row in rows {
      add(".TP")
      add(text: row.term)
      add(text: row.explanation.inOneLine.manText)
    }
  }

  /// Adds a section of lines as they are typed, each with what it does.
  mutating func add(examples: [(line: String, meaning: String)]) {
    guard !examples.isEmpty else { return }
    addSection("EXAMPLES")
    for (index, example) in examples.enumerated() {
      if index > 0 { add(".PP") }
      add(verbatim: example.line)
      add(".RS")
      add(text: example.meaning.inOneLine.manText)
      add(".RE")
    }
  }

  /// Adds paragraphs that empty lines separate; one that starts with a blank keeps its lines.
  mutating func add(paragraphs: String) {
    for (index, paragraph) in paragraphs.split(separator: "\n\n").enumerated() {
      if index > 0 { add(".PP") }
      if paragraph.first == " " {
        add(verbatim: String(paragraph))
      } else {
        add(text: String(paragraph).inOneLine.manText)
      }
    }
  }

  private mutating func add(verbatim lines: String) {
    add(".nf")
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      add(text: String(line).manText)
    }
    add(".fi")
  }
}

extension String {
  /// The text in bold type, escaped.
  var bold: String { "\\fB\(manText)\\fR" }

  /// The text in italic type, escaped.
  var italic: String { "\\fI\(manText)\\fR" }

  /// The text such that it is set as it reads: what groff would take for a command or for a
  /// typographic sign is named instead (groff_char(7)).
  var manText: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": text += #"\(rs"#
      case "-": text += #"\-"#
      case "\"": text += #"\(dq"#
      case "'": text += #"\(aq"#
      case "`": text += #"\(ga"#
      case "^": text += #"\(ha"#
      case "~": text += #"\(ti"#
      case _ where scalar.isASCII: text.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
      }
    }
    return text
  }

  /// The line behind an invisible sign if its first one would make it a command.
  fileprivate var protectedLine: String {
    first == "." || first == "'" ? "\\&\(self)" : self
  }

  fileprivate var inOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
