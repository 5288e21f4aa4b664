internal import Catalog
internal import Content

/// The versions of all APIs, ready to be shown.
struct APIContexts: Sendable {
  /// The versions in the order of the catalog.
  let all: [[APIContext]]
  let surroundings: ReferenceSurroundings

  init(of site: Site, style: PageStyle, paths: [String]) {
    all = site.apis.apis.indices.map { api in
      site.apis.apis[api].versions.indices.map { version in
        APIContext(.init(api: api, version: version), of: site, style: style)
      }
    }
    let hasAPIs = !site.apis.apis.isEmpty
    let sizes = hasAPIs ? site.assets.map { ($0.sourcePath, $0.size) } : []
    surroundings = ReferenceSurroundings(
      site: site, style: style, links: DescriptionLinks(of: site, paths: hasAPIs ? paths : []),
      sizes: Dictionary(sizes, uniquingKeysWith: { first, _ in first }))
  }
}

extension Navigation {
  /// The table of contents with a group at its end that lists the APIs.
  func listing(_ catalog: APICatalog, _ words: Words) -> Navigation {
    let shown = catalog.apis.filter(\.currentVersion.isListed)
    guard !shown.isEmpty else { return self }
    var whole = self
    whole.groups.append(Group(title: [.text(words["apis"])]))
    for api in shown {
      whole.groups[whole.groups.count - 1].nodes.append(whole.nodes.count)
      whole.nodes.append(
        Node(
          label: [.text(api.title)],
          target: .output(api.currentVersion.overviewPath, fragment: nil), icon: nil,
          parent: nil, group: whole.groups.count - 1))
    }
    return whole
  }
}
