package import Catalog
internal import GitBook
internal import HTML
internal import OpenAPI

extension Site {
  /// The list of pages by space, each with its Markdown twin and its description.
  func languageModelList() -> String {
    var text = "# \(title)\n"
    if let description = configuration.description { text += "\n> \(description)\n" }
    for (index, space) in spaces.enumerated() {
      let listed = pages.filter { $0.space == index && isListed($0) }
      guard !listed.isEmpty else { continue }
      text += "\n## \(space.title)\n\n"
      for page in listed {
        let path = (configuration.siteURL ?? "") + percentEncodedPath(page.markdownPath)
        text += "- [\(page.title)](\(path))"
        if let description = page.content.frontMatter.description { text += ": \(description)" }
        text += "\n"
      }
    }
    return text + productList() + referenceList()
  }

  /// Whether a page of the catalog says more than lists do that lead to it: it shows a product.
  package func isForReading(_ page: CatalogPage) -> Bool {
    guard case .product = page.subject else { return false }
    return isListed(page)
  }

  /// The products that have no page among those of a space.
  private func productList() -> String {
    var text = ""
    for page in catalogPages where isListed(page) {
      guard case .product(let place) = page.subject else { continue }
      let product = apis.products[place]
      if text.isEmpty { text = "\n## Products\n\n" }
      text += "- [\(product.title)](\(address(ofFile: page.markdownPath)))"
      if let description = product.details.description { text += ": \(description)" }
      text += "\n"
    }
    return text
  }

  /// The pages about the current version of each API.
  private func referenceList() -> String {
    var text = ""
    for api in apis.apis where api.currentVersion.isForRobots {
      text += "\n## \(api.title)\n\n"
      guard let index = apis.version(ofSpec: api.currentVersion.specs[0].path) else { continue }
      for page in apis.referencePages(of: index) {
        let path = (configuration.siteURL ?? "") + percentEncodedPath(page.markdownPath)
        let title =
          switch page.subject {
          case .overview: api.title
          case .operation(let operation): apis[operation].title
          case .schema: String?.none
          }
        guard let title else { continue }
        text += "- [\(title)](\(path))\n"
      }
      for page in catalogPages where page.subject == .history(index.api) && isListed(page) {
        text += "- [Changes](\(address(ofFile: page.markdownPath)))\n"
      }
    }
    return text
  }
}
