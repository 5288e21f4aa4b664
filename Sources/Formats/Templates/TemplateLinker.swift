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
    let before = merged
    merged.nodes += template.nodes.map { $0.moved(behind: before) }
    merged.inclusions += template.inclusions.map { $0.moved(behind: before) }
    merged.blocks += template.blocks.map { $0.moved(behind: before) }
    merged.names += template.names.map { $0.moved(behind: before) }
    merged.spans += template.spans
    merged.markups += template.markups
    merged.words += template.words
    members.append(
      TemplateSet.Member(
        name: name, source: template.source, body: start..<merged.nodes.count))
  }

  /// Finds the templates that are included by name, once all are added.
  mutating func link() {
    for member in members {
      for index in member.body { link(nodeAt: index, in: member.source) }
    }
  }

  private mutating func link(nodeAt index: Int, in source: Source) {
    let inclusion: Int
    switch merged.nodes[index] {
    case .partial(let partial): inclusion = partial
    case .parent(let parent, _): inclusion = parent
    case .literal, .lineStart, .variable, .unescaped, .section, .inverted, .block: return
    }
    guard case .named(let word) = merged.inclusions[inclusion].target else { return }
    let name = merged.words[word]
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

// What a template refers to by index moves when its tables are put behind those of others.

extension Template.Node {
  fileprivate func moved(behind template: Template) -> Template.Node {
    let markups = template.markups.count
    let names = template.names.count
    let inclusions = template.inclusions.count
    return switch self {
    case .literal(let first, let lines, let endsLine):
      .literal(first: first + markups, lines: lines, endsLine: endsLine)
    case .lineStart: .lineStart
    case .variable(let name): .variable(name: name + names)
    case .unescaped(let name): .unescaped(name: name + names)
    case .section(let name, let body): .section(name: name + names, body: body)
    case .inverted(let name, let body): .inverted(name: name + names, body: body)
    case .partial(let inclusion): .partial(inclusion: inclusion + inclusions)
    case .parent(let inclusion, let body): .parent(inclusion: inclusion + inclusions, body: body)
    case .block(let block, let body): .block(block: block + template.blocks.count, body: body)
    }
  }
}

extension TemplateName {
  fileprivate func moved(behind template: Template) -> TemplateName {
    let words = template.words.count
    return TemplateName(
      parts: parts.lowerBound + words..<parts.upperBound + words, isInnermost: isInnermost)
  }
}

extension Template.Inclusion {
  fileprivate func moved(behind template: Template) -> Template.Inclusion {
    let target: Target =
      switch target {
      case .named(let word): .named(word: word + template.words.count)
      case .dynamic(let name): .dynamic(name: name + template.names.count)
      case .template, .missing: target
      }
    return Template.Inclusion(target: target, placement: placement.moved(behind: template))
  }
}

extension Template.Block {
  fileprivate func moved(behind template: Template) -> Template.Block {
    Template.Block(
      name: name + template.words.count, placement: placement.moved(behind: template))
  }
}

extension Template.Placement {
  fileprivate func moved(behind template: Template) -> Template.Placement {
    var placement = self
    placement.indentation = indentation.map { $0 + template.markups.count }
    return placement
  }
}
