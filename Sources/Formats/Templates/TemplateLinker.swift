import SourceText

/// Joins templates into one and finds the templates they include.
struct TemplateLinker {
  /// All templates, one after the other.
  private(set) var merged = Template(source: Source(path: "", bytes: []))
  private(set) var members: [TemplateSet.Member] = []
  private(set) var indices: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Adds a template of which the name was not added before.
  mutating func add(_ template: Template, named name: String) {
    indices[name] = members.count
    let start = merged.nodes.count
    merged.nodes += template.nodes.map { $0.moved(behind: merged) }
    merged.inclusions += template.inclusions.map { $0.moved(behind: merged) }
    merged.spans += template.spans
    merged.literals += template.literals
    merged.names += template.names
    merged.blocks += template.blocks
    members.append(
      TemplateSet.Member(
        name: name, source: template.source, range: start..<merged.nodes.count))
  }

  /// Finds the templates that are included by name, once all are added.
  mutating func link() {
    for member in members {
      for index in member.range { link(nodeAt: index, in: member.source) }
    }
  }

  private mutating func link(nodeAt index: Int, in source: Source) {
    let inclusion: Int
    switch merged.nodes[index] {
    case .partial(let partial): inclusion = partial
    case .parent(let parent, _): inclusion = parent
    case .literal, .lineStart, .variable, .unescaped, .section, .inverted, .block: return
    }
    guard case .named(let name) = merged.inclusions[inclusion].target else { return }
    if let target = indices[name] {
      merged.inclusions[inclusion].target = .template(target)
    } else {
      merged.inclusions[inclusion].target = .missing
      diagnostics.append(
        .unknownPartial(
          name, nearest: nearest(to: name, among: indices.keys), at: merged.spans[index],
          in: source))
    }
  }
}

extension Template.Node {
  /// The same node for tables that begin with those of `template`.
  fileprivate func moved(behind template: Template) -> Template.Node {
    switch self {
    case .literal(let literal): .literal(literal + template.literals.count)
    case .lineStart: .lineStart
    case .variable(let name): .variable(name: name + template.names.count)
    case .unescaped(let name): .unescaped(name: name + template.names.count)
    case .section(let name, let body): .section(name: name + template.names.count, body: body)
    case .inverted(let name, let body): .inverted(name: name + template.names.count, body: body)
    case .partial(let inclusion): .partial(inclusion: inclusion + template.inclusions.count)
    case .parent(let inclusion, let body):
      .parent(inclusion: inclusion + template.inclusions.count, body: body)
    case .block(let block, let body): .block(block: block + template.blocks.count, body: body)
    }
  }
}

extension Template.Inclusion {
  /// The same inclusion for tables that begin with those of `template`.
  fileprivate func moved(behind template: Template) -> Template.Inclusion {
    guard case .dynamic(let name) = target else { return self }
    return Template.Inclusion(
      target: .dynamic(name: name + template.names.count), placement: placement)
  }
}
