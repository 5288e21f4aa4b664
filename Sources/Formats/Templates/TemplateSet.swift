import HTML
package import SourceText

/// Templates that include each other by name, put together once and rendered many times.
///
/// The nodes of all templates stand in one array, one template after the other, so that
/// rendering never looks anything up by name but values.
package struct TemplateSet: Sendable {
  let nodes: [Template.Node]
  let spans: [SourceSpan]
  let markups: [HTMLFragment]
  let words: [String]
  let names: [TemplateName]
  let inclusions: [Template.Inclusion]
  let blocks: [Template.Block]
  /// The templates in the order they were given.
  let members: [Member]
  /// The nodes of each template.
  let bodies: [Range<Int>]
  private let indices: [String: Int]

  /// A template of the set.
  struct Member: Sendable {
    var name: String
    var source: Source
    /// The nodes of the template.
    var body: Range<Int>
  }

  /// A template of this very set, found by name once.
  package struct Reference: Hashable, Sendable {
    let index: Int
  }

  /// Puts together what was linked before.
  init(_ linker: TemplateLinker) {
    nodes = linker.merged.nodes
    spans = linker.merged.spans
    markups = linker.merged.markups
    words = linker.merged.words
    names = linker.merged.names
    inclusions = linker.merged.inclusions
    blocks = linker.merged.blocks
    members = linker.members
    bodies = linker.members.map(\.body)
    indices = linker.indices
  }

  /// The names of all templates, sorted.
  package var templateNames: [String] { indices.keys.sorted() }

  /// The template called `name`, or nil when there is none.
  package func template(named name: String) -> Reference? {
    indices[name].map { Reference(index: $0) }
  }
}

/// Compiles all `sources` and puts them together.
///
/// A template is named by its path below the first folder called `templates`, if any, without
/// the ending `.mustache`: `templates/blocks/hint.mustache` is `blocks/hint`. Of two templates
/// with one name the later one counts, so that a site can replace a template of its theme. Where
/// folders have other names, `paths` tells what to name each of the sources by.
package func parseTemplates(
  _ sources: [Source], at paths: [String]? = nil
) -> Parsed<TemplateSet> {
  var latest: [String: Int] = [:]
  let names = (paths ?? sources.map(\.path)).map(templateName)
  for (index, name) in names.enumerated() { latest[name] = index }
  var linker = TemplateLinker()
  var diagnostics: [Diagnostic] = []
  for (index, source) in sources.enumerated() where latest[names[index]] == index {
    let template = parseTemplate(source)
    diagnostics += template.diagnostics
    linker.add(template.value, named: names[index])
  }
  linker.link()
  return Parsed(TemplateSet(linker), diagnostics + linker.diagnostics)
}

/// The name of the template that is stored at `path`.
package func templateName(ofPath path: String) -> String {
  let ending = ".mustache"
  let path = path.hasSuffix(ending) ? path.dropLast(ending.count) : path[...]
  let parts = path.split(separator: "/")
  guard let folder = parts.firstIndex(of: "templates") else { return String(path) }
  return parts[(folder + 1)...].joined(separator: "/")
}
