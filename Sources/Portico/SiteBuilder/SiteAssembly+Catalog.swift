internal import Catalog
internal import Content
internal import GitBook

/// The pages of products, scopes and lists.
extension SiteAssembly {
  /// Finds out what is different between the versions of every API, each comparison once.
  mutating func compareVersions() async throws {
    let catalog = site.apis
    let compared = try await concurrentMap(catalog.comparedVersions, jobs: jobs) {
      VersionComparison($0, in: catalog)
    }
    site.comparisons = catalog.located(compared)
  }

  /// Moves the pages of products to the products' addresses, which leaves redirects behind, and
  /// takes the addresses of all other pages of the catalog.
  mutating func claimCatalogPages() {
    for product in site.apis.products { movePage(of: product) }
    for (position, page) in site.pages.enumerated() where !page.isUnindexed {
      if case .product(let place)? = site.catalogSubject(of: PageIndex(position)) {
        site.pages[position].isUnindexed = site.apis.products[place].status == .retired
      }
    }
    for page in site.wantedCatalogPages {
      guard outputPaths.isTaken(page.path) else {
        _ = outputPaths.claim(page.path)
        site.catalogPages.append(page)
        continue
      }
      let holder = site.pages.indices.first {
        site.pages[$0].outputPath.lowercased() == page.path.lowercased()
      }
      guard let holder, site.catalogSubject(of: PageIndex(holder)) == nil else { continue }
      diagnostics.append(
        .reservedCatalogPath(page.path, in: site.pages[holder].content.document.source))
    }
    for feed in site.wantedChangeFeeds where !outputPaths.isTaken(feed.path) {
      _ = outputPaths.claim(feed.path)
      site.changeFeeds.append(feed)
    }
    for product in site.apis.products {
      redirect(product.details.aliases, near: product.page, to: product.path)
    }
    for api in site.apis.apis {
      redirect(
        api.declaration.details.aliases, near: api.declaration.page,
        to: api.currentVersion.overviewPath)
    }
  }

  /// Gives a product's page the product's address, unless a space begins with the page.
  private mutating func movePage(of product: CatalogProduct) {
    guard let index = product.page, !site.spaces.contains(where: { $0.home == index }),
      !site.apis.products.contains(where: { $0.path == site[index].outputPath }),
      !outputPaths.isTaken(product.path)
    else { return }
    let old = site[index].outputPath
    site.pages[Int(index.position)].outputPath = outputPaths.claim(product.path)
    site.redirects.append(
      Site.Redirect(outputPath: old, target: .page(index, fragment: nil)))
  }

  private mutating func redirect(_ aliases: [String], near page: PageIndex?, to path: String) {
    let prefix = page.map { site.spaces[site[$0].space].outputPrefix } ?? ""
    for alias in aliases {
      let old = prefix + redirectPath(alias.trimmedSlashes)
      guard !outputPaths.isTaken(old) else { continue }
      site.redirects.append(
        Site.Redirect(
          outputPath: outputPaths.claim(old), target: .output(path, fragment: nil)))
    }
  }
}
