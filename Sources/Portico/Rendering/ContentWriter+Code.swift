internal import Content
internal import HTML
internal import Highlighting
internal import Templates

extension ContentWriter {
  mutating func write(_ code: CodeBlock) {
    if code.language == "mermaid" {
      return render(
        .diagram,
        [
          "source": .text(code.text),
          "caption": .text(code.title ?? style.words["diagramSource"]),
        ])
    }
    let lineCount = code.text.utf8.count { $0 == 0x0A } + 1
    let languageLabel = code.language.map(languageLabel)
    render(
      .code,
      [
        "title": .nonEmpty(code.title), "language": .nonEmpty(code.language),
        "languageLabel": .nonEmpty(languageLabel),
        "label": .text(code.title ?? languageLabel ?? style.words["code"]),
        "codeHtml": codeValue(code, lineCount), "isWrapped": .bool(code.isWrapped),
        "isNumbered": .bool(code.isNumbered && lineCount > 1),
        "isFullWidth": .bool(code.isFullWidth),
        "isExpandable": .bool(code.isExpandable && lineCount > 10),
        "lineCount": .number(lineCount), "id": .none,
      ])
  }

  private mutating func codeValue(_ code: CodeBlock, _ lineCount: Int) -> TemplateValue {
    let hasLines = (code.isNumbered && lineCount > 1) || !code.marks.isEmpty
    guard hasLines || !code.links.isEmpty else {
      return .html(codeHTML(code.text, language: code.language))
    }
    return .html(captured { $0.writeLines(code, hasLines: hasLines) })
  }

  /// Writes code line by line, with the lines' marks and with links, which may span lines.
  private mutating func writeLines(_ code: CodeBlock, hasLines: Bool) {
    let bytes = Array(code.text.utf8)
    var tokens = tokens(of: bytes, language: code.language)
    var links = code.links[...]
    var start = 0
    var line = 0
    while start <= bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      if hasLines { openLine(code.marks[line]) }
      var cursor = start
      while let link = links.first, link.start < end || link.end <= end {
        let from = max(link.start, cursor)
        html.code(bytes[cursor..<max(cursor, min(from, end))], &tokens)
        let to = min(link.end, end)
        if from < to {
          if let url = url(target(link.target)) {
            html.markup("<a")
            html.attribute("href", url)
            html.markup(">")
            html.code(bytes[from..<to], &tokens)
            html.markup("</a>")
          } else {
            html.code(bytes[from..<to], &tokens)
          }
          cursor = to
        }
        guard link.end <= end else { break }
        links.removeFirst()
      }
      html.code(bytes[cursor..<max(cursor, end)], &tokens)
      if hasLines { html.markup("</span>") }
      if end < bytes.count { html.markup("\n") }
      start = end + 1
      line += 1
    }
  }

  private mutating func openLine(_ mark: CodeBlock.Mark?) {
    switch mark {
    case nil: html.markup("<span class=\"l\">")
    case .highlighted: html.markup("<span class=\"l hl\">")
    case .added:
      html.markup("<span class=\"l ins\"><span class=\"sr\">")
      html.text(style.words["addedLine"])
      html.markup(" </span>")
    case .removed:
      html.markup("<span class=\"l del\"><span class=\"sr\">")
      html.text(style.words["removedLine"])
      html.markup(" </span>")
    }
  }

  private func languageLabel(_ name: String) -> String {
    languageLabels[name] ?? name.prefix(1).uppercased() + name.dropFirst()
  }
}

/// The names of languages whose identifier is not their name in lower case.
private let languageLabels: [String: String] = [
  "bash": "Bash", "c++": "C++", "cpp": "C++", "cs": "C#", "csharp": "C#", "cshtml": "Razor",
  "css": "CSS", "dockerfile": "Dockerfile", "graphql": "GraphQL", "html": "HTML", "http": "HTTP",
  "ini": "INI", "javascript": "JavaScript", "js": "JavaScript", "json": "JSON", "jsonc": "JSON",
  "jsx": "JSX", "latex": "LaTeX", "md": "Markdown", "objective-c": "Objective-C",
  "objectivec": "Objective-C", "php": "PHP", "powershell": "PowerShell", "ps1": "PowerShell",
  "py": "Python", "rb": "Ruby", "rs": "Rust", "sh": "Shell", "shell": "Shell",
  "shell-session": "Shell", "sql": "SQL", "toml": "TOML", "ts": "TypeScript", "tsx": "TSX",
  "typescript": "TypeScript", "vb": "Visual Basic", "xml": "XML", "yaml": "YAML", "yml": "YAML",
]
