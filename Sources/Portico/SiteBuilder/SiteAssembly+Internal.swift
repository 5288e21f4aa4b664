internal import Catalog
internal import Content
internal import GitBook

/// What is for people inside the house only, and is not built.
extension SiteAssembly {
  /// Takes the pages of internal products and APIs and what stands below them out of navigation
  /// and lists, with the files that nobody else refers to; links to them become text.
  mutating func withholdInternals() {
    for page in site.apis.withheldPages { withhold(page) }
    for place in site.assets.indices
    where site.apis.withheldSpecs.contains(site.assets[place].sourcePath) {
      site.assets[place].isWithheld = true
    }
    guard
      site.pages.contains(where: \.isWithheld) || site.assets.contains(where: \.isWithheld)
    else { return }
    withholdLonelyAssets()
    for position in site.pages.indices {
      let references = site.pages[position].content.document.references
      for (place, target) in site.pages[position].targets.enumerated() where isWithheld(target) {
        // Blocks must know what they show, to keep it to themselves.
        guard references[place].role != .specification else { continue }
        site.pages[position].targets[place] = .broken
      }
    }
  }

  /// Withholds a page and those below it in the table of contents; a space keeps its first page.
  private mutating func withhold(_ index: PageIndex) {
    let position = Int(index.position)
    let space = site.pages[position].space
    guard site.spaces[space].home != index, !site.pages[position].isWithheld else { return }
    site.pages[position].isWithheld = true
    site.pages[position].isHidden = true
    site.pages[position].isUnindexed = true
    for node in site.spaces[space].navigation.nodes.indices {
      guard case .page(index, _) = site.spaces[space].navigation.nodes[node].target else {
        continue
      }
      site.spaces[space].navigation.nodes[node].isHidden = true
      for child in site.spaces[space].navigation.nodes[node].children {
        site.spaces[space].navigation.nodes[child].isHidden = true
        if case .page(let page, nil) = site.spaces[space].navigation.nodes[child].target {
          withhold(page)
        }
      }
    }
  }

  /// Withholds the files that only such pages refer to.
  private mutating func withholdLonelyAssets() {
    var isOpen: Set<AssetIndex> = []
    var isClosed: Set<AssetIndex> = []
    for page in site.pages {
      for case .asset(let asset, _) in page.targets {
        if page.isWithheld { isClosed.insert(asset) } else { isOpen.insert(asset) }
      }
    }
    for asset in isClosed.subtracting(isOpen)
    where site[asset].sourcePath != site.configuration.logo {
      site.assets[Int(asset.position)].isWithheld = true
    }
  }

  private func isWithheld(_ target: Target) -> Bool {
    switch target {
    case .page(let page, _): site[page].isWithheld
    case .asset(let asset, _): site[asset].isWithheld
    case .fragment, .output, .external, .broken: false
    }
  }
}
