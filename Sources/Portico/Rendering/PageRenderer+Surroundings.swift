internal import Catalog
internal import Content
internal import GitBook
internal import HTML
internal import OpenAPI
internal import Templates

/// What leads from a page to others: breadcrumbs, outline, neighbours, sections and variants.
extension PageRenderer {
  func breadcrumbs(of page: SitePage, root: String) -> TemplateValue {
    guard let node = page.node else { return .none }
    let navigation = site.spaces[page.space].navigation
    var crumbs: [TemplateValue] = []
    if site.spaces.count > 1 {
      crumbs.append(["titleHtml": .html(textHTML(site.spaces[page.space].title)), "url": .none])
    }
    if let title = navigation.groups[navigation.nodes[node].group].title {
      crumbs.append(["titleHtml": .html(labelHTML(title)), "url": .none])
    }
    for ancestor in navigation.ancestors(of: node) {
      let entry = navigation.nodes[ancestor]
      var address: String?
      if case .page(let index, nil) = entry.target {
        address = linkURL(
          site[index].outputPath, root: root, style: site.configuration.urlStyle)
      }
      crumbs.append(["titleHtml": .html(labelHTML(entry.label)), "url": .nonEmpty(address)])
    }
    return .list(crumbs)
  }

  func outline(of page: SitePage) -> TemplateValue {
    var sections: [(anchor: Anchor, children: [Anchor])] = []
    let titles = site.operationTitles(on: page)
    var above = 1
    for (place, anchor) in page.content.document.anchors.enumerated() {
      var anchor = anchor
      var level = 2
      if case .heading(let own) = anchor.kind {
        level = own
        above = own
      }
      if let title = titles[place] {
        anchor.text = title
        // A specification's operation is shown below the heading it follows.
        level = above + 1
      }
      guard anchor.isInOutline else { continue }
      if level > 2, !sections.isEmpty {
        sections[sections.count - 1].children.append(anchor)
      } else {
        sections.append((anchor, []))
      }
    }
    return .list(
      sections.map { section in
        [
          "titleHtml": .html(textHTML(section.anchor.text)),
          "url": .text(fragmentURL(section.anchor)),
          "children": .list(
            section.children.map {
              ["titleHtml": .html(textHTML($0.text)), "url": .text(fragmentURL($0))]
            }),
        ]
      })
  }

  private func fragmentURL(_ anchor: Anchor) -> String {
    "#" + percentEncodedPathSegment(anchor.id)
  }

  func neighbour(_ index: PageIndex?, root: String) -> TemplateValue {
    guard let index else { return .none }
    let page = site[index]
    return [
      "titleHtml": .html(textHTML(page.shortTitle)),
      "url": .text(linkURL(page.outputPath, root: root, style: site.configuration.urlStyle)),
    ]
  }

  /// The tabs of a site of several sections: each section once, leading to its first space.
  func sections(current: Int, root: String) -> TemplateValue {
    var seen: Set<String> = []
    var values: [TemplateValue] = []
    for space in site.spaces where !space.isHidden {
      guard let section = space.section, seen.insert(section).inserted, let home = space.home
      else { continue }
      values.append([
        "title": .text(section), "current": .bool(site.spaces[current].section == section),
        "url": .text(
          linkURL(site[home].outputPath, root: root, style: site.configuration.urlStyle)),
      ])
    }
    return values.count > 1 ? .list(values) : .none
  }

  /// The other spaces of the current section.
  func variants(current: Int, root: String) -> TemplateValue {
    let here = site.spaces[current]
    var values: [TemplateValue] = []
    for (index, space) in site.spaces.enumerated() where space.section == here.section {
      guard let home = space.home, !space.isHidden || index == current else { continue }
      values.append([
        "title": .text(space.title), "current": .bool(index == current),
        "url": .text(
          linkURL(site[home].outputPath, root: root, style: site.configuration.urlStyle)),
      ])
    }
    return values.count > 1 ? .list(values) : .none
  }
}
