/// The diagnostics as an author reads them in a terminal, in report order, each line ended.
///
/// ```
/// content/auth.md:12:16: warning: hint style 'loud' does not exist; shown as 'info' [hint-style]
///    12 | {% hint style="loud" %}
///       |                ^~~~
/// help: use 'info', 'success', 'warning' or 'danger'
/// ```
/// Of those with the same identifier and message three are shown, and the others counted; of hints
/// with the same identifier two, whatever they say, for nothing depends on them.
package func renderReport(
  _ diagnostics: [Diagnostic], style: ReportStyle = ReportStyle()
) -> String {
  let ordered = diagnostics.inReportOrder
  var alike: [Likeness: [Int]] = [:]
  for (index, diagnostic) in ordered.enumerated() {
    alike[Likeness(diagnostic), default: []].append(index)
  }
  var report = DiagnosticReport(style: style)
  for (index, diagnostic) in ordered.enumerated() {
    guard let group = alike[Likeness(diagnostic)] else { continue }
    let limit = style.isVerbose ? Int.max : diagnostic.severity == .hint ? 2 : 3
    if group.count > limit, index >= group[limit] {
      guard index == group[limit] else { continue }
      report.add(group.count - limit, moreLike: diagnostic)
    } else {
      report.add(diagnostic)
    }
  }
  return report.text
}

/// What makes diagnostics say the same thing about several places.
private struct Likeness: Hashable {
  var id: String
  var severity: Diagnostic.Severity
  var message: String

  init(_ diagnostic: Diagnostic) {
    id = diagnostic.id
    severity = diagnostic.severity
    message = diagnostic.severity == .hint ? "" : diagnostic.message
  }
}

private struct DiagnosticReport {
  let style: ReportStyle
  var text = ""
  var places = DiagnosticPlaces()

  mutating func add(_ diagnostic: Diagnostic) {
    let paint = ReportStyle.Paint(diagnostic.severity)
    addHead(
      diagnostic.severity.word, paint, diagnostic.message, in: diagnostic.source,
      at: diagnostic.span, code: diagnostic.id)
    addExcerpt(of: diagnostic.span, in: diagnostic.source, paint)
    for note in diagnostic.notes { add(note, of: diagnostic) }
    if let help = diagnostic.help {
      text += "\(style.paint("help:", .help)) \(help.visible)\n"
    }
  }

  /// Adds a note, without a place when that is the diagnostic's own.
  private mutating func add(_ note: Diagnostic.Note, of diagnostic: Diagnostic) {
    if note.source === diagnostic.source, note.span == diagnostic.span {
      return addHead("note", .note, note.message, in: nil, at: nil)
    }
    addHead("note", .note, note.message, in: note.source, at: note.span)
    addExcerpt(of: note.span, in: note.source, .note)
  }

  mutating func add(_ count: Int, moreLike diagnostic: Diagnostic) {
    let place = location(of: diagnostic.span, in: diagnostic.source)
    let first = place.map { " (first: \($0))" } ?? ""
    let all = diagnostic.severity == .hint ? "; '--verbose' shows all" : ""
    let name = diagnostic.severity == .hint ? " [\(diagnostic.id)]" : ""
    text += "and \(count) more like this\(name)\(first)\(all)\n"
  }

  /// Adds `path:line:column: word: message [code]`, as far as there is a place and a code.
  private mutating func addHead(
    _ word: String, _ paint: ReportStyle.Paint, _ message: String, in source: Source?,
    at span: SourceSpan?, code: String? = nil
  ) {
    if let place = location(of: span, in: source) {
      text += style.paint("\(place):", .location) + " "
    }
    text += "\(style.paint("\(word):", paint)) \(message.visible)"
    if let code { text += " " + style.paint("[\(code)]", .code) }
    text += "\n"
  }

  private mutating func location(of span: SourceSpan?, in source: Source?) -> String? {
    guard let source else { return nil }
    guard let span else { return source.path.visible }
    let position = places.position(of: Int(span.start), in: source)
    return "\(source.path.visible):\(position.line):\(position.column)"
  }

  private mutating func addExcerpt(
    of span: SourceSpan?, in source: Source?, _ paint: ReportStyle.Paint
  ) {
    guard let span, let source else { return }
    let table = places.table(of: source)
    let line = table.line(of: Int(span.start))
    let digits = String(line)
    let number = String(repeating: " ", count: max(0, 5 - digits.count)) + digits
    let excerpt = Excerpt(
      of: span, inLine: table.text(ofLine: line), width: style.width, margin: number.count + 3)
    text += excerpt.line.isEmpty ? "\(number) |\n" : "\(number) | \(excerpt.line)\n"
    text += String(repeating: " ", count: number.count)
    text += " | \(excerpt.indent)\(style.paint(excerpt.marks, paint))\n"
  }
}
