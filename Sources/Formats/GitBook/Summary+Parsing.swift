internal import CommonMark
internal import Content
internal import DataTree
package import SourceText
internal import YAML

/// Reads a table of contents.
///
///     summary = [ "# " title ] *( group / rule / list / paragraph )
///     group   = "## " title [ <a href="#slug" id="slug"></a> ]
///     list    = *( marker ( "[" label "](" target [ title ] ")" / label / yaml ) [ list ] )
///
/// A link outside of a list is a page as well, as mdBook writes its prefix chapters. Blank
/// lines, wide markers and any indentation that CommonMark reads as nesting are allowed.
package func parseSummary(_ source: Source) -> Parsed<Summary> {
  var parser = SummaryParser(source)
  withMarkdown(source.bytes[...]) { root in
    for node in root.children { parser.add(node) }
  }
  return Parsed(
    Summary(groups: parser.groups.filter { !$0.entries.isEmpty || $0.title != nil }),
    parser.page.diagnostics)
}

private struct SummaryParser {
  var page: PageParser
  var groups = [Summary.Group(title: nil)]

  init(_ source: Source) {
    page = PageParser(source: source, context: PageContext(), variables: [:], bodyStart: 0)
    page.text = MarkdownText(Skeleton(), of: source, from: 0)
  }

  mutating func add(_ node: MarkdownNode) {
    page.blockSpan = page.span(of: node)
    switch node.kind {
    case .heading:
      guard node.headingLevel > 1 else { return }
      var title = page.inlines(of: node)
      var slug: String?
      if case .anchor(let anchor)? = title.last {
        slug = page.anchors[Int(anchor.position)].explicitID
        title.removeLast()
        title.trimEdges()
      }
      groups.append(Summary.Group(title: title, slug: slug))
    case .thematicBreak: groups.append(Summary.Group(title: nil))
    case .list: groups[groups.count - 1].entries += entries(node, depth: 0)
    case .paragraph:
      guard let link = node.children.first(where: { $0.kind == .link }) else { return }
      groups[groups.count - 1].entries.append(entry(link))
    default: break
    }
  }

  private mutating func entries(_ list: MarkdownNode, depth: Int) -> [Summary.Entry] {
    var entries: [Summary.Entry] = []
    for item in list.children {
      page.blockSpan = page.span(of: item)
      var entry = Summary.Entry(target: .none, label: [], span: page.blockSpan)
      for child in item.children {
        switch child.kind {
        case .paragraph:
          if let link = child.children.first(where: { $0.kind == .link }) {
            let children = entry.children
            entry = self.entry(link)
            entry.children = children
          } else {
            entry.label = page.inlines(of: child)
          }
        case .list where depth < 50:
          entry.children += self.entries(child, depth: depth + 1)
        case .codeBlock: entry.target = computedTarget(child)
        default: break
        }
      }
      guard entry.target != .none || !entry.label.isEmpty || !entry.children.isEmpty else {
        continue
      }
      entries.append(entry)
    }
    return entries
  }

  private mutating func entry(_ link: MarkdownNode) -> Summary.Entry {
    let address = link.destination
    let label = page.inlines(of: link)
    let target: Summary.Target =
      if address.isEmpty {
        .none
      } else if address.contains("://") || address.hasPrefix("mailto:") {
        .external(address)
      } else {
        .page(address)
      }
    return Summary.Entry(
      target: target, label: label, linkTitle: link.title.isEmpty ? nil : link.title,
      span: page.span(of: link))
  }

  /// A YAML bullet: pages computed from an API description.
  private func computedTarget(_ node: MarkdownNode) -> Summary.Target {
    let yaml = parseYAML(Source(path: page.source.path, text: node.literal)).value
    guard yaml["type"]?.string == "builtin:openapi" else { return .none }
    let reference = yaml["dependencies"]?["spec"]?["ref"] ?? yaml["dependencies"]?["spec"]
    return .specification(reference?["spec"]?.scalarText ?? "")
  }
}
