import HTML
import SourceText
import Templates
import Testing

/// A template, what it is given, and what it makes of it.
struct TemplateCase: Sendable, CustomTestStringConvertible {
  var sentence: String
  var template: String
  var values: TemplateValue
  var partials: [String: String]
  var output: String

  init(
    _ sentence: String, _ template: String, _ values: TemplateValue = [:],
    partials: [String: String] = [:], gives output: String
  ) {
    self.sentence = sentence
    self.template = template
    self.values = values
    self.partials = partials
    self.output = output
  }

  var testDescription: String { sentence }

  /// Renders the template and compares.
  func check(at location: SourceLocation = #_sourceLocation) {
    let (text, _) = rendered(template, values, partials: partials)
    #expect(text == output, "\(sentence)", sourceLocation: location)
  }
}

/// What the template `main` makes of `values`, and everything that is reported.
func rendered(
  _ template: String, _ values: TemplateValue, partials: [String: String] = [:]
) -> (text: String, diagnostics: [Diagnostic]) {
  let set = templateSet(template, partials: partials)
  var writer = HTMLWriter()
  var findings = TemplateFindings()
  let isKnown = set.value.render("main", with: values, into: &writer, noting: &findings)
  #expect(isKnown)
  return (
    String(decoding: writer.bytes, as: UTF8.self),
    set.diagnostics + set.value.diagnostics(for: findings)
  )
}

/// The template `main` and its partials.
func templateSet(_ template: String, partials: [String: String] = [:]) -> Parsed<TemplateSet> {
  let others = partials.sorted { $0.key < $1.key }.map { Source(path: $0.key, text: $0.value) }
  return parseTemplates([Source(path: "main", text: template)] + others)
}

/// Markup as a page's own renderer would have made it.
func markup(_ text: String) -> TemplateValue { .html(HTMLFragment(template: text.utf8)) }

/// Diagnostics as short lines: the id, and the text they point at.
func places(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { diagnostic in
    let bytes = diagnostic.source?.bytes[diagnostic.span?.range ?? 0..<0] ?? []
    return "\(diagnostic.id) \(bytes.text)"
  }
}
