package import SourceText

/// Compiles a Mustache template.
///
/// The language is that of the Mustache specification 1.4 with inheritance and dynamic names and
/// without lambdas. What cannot be understood is reported and written as text or left out.
///
/// It departs from the specification in one rule: `{{{x}}}` and `{{&x}}` do not lift the escaping
/// of text. Only a value that is markup already is written as it is, with either kind of tag.
package func parseTemplate(_ source: Source) -> Parsed<Template> {
  var scanner = TagScanner(source)
  var tags: [TemplateTag] = []
  while let tag = scanner.next() { tags.append(tag) }
  var compiler = TemplateCompiler(source, tags: tags)
  compiler.compile()
  return Parsed(compiler.template, scanner.diagnostics + compiler.diagnostics)
}
