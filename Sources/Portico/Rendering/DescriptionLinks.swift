package import Catalog
internal import Content
internal import GitBook
internal import SourceText

/// Finds out what links in the descriptions of APIs mean, which pages cannot have resolved before.
package struct DescriptionLinks: Sendable {
  private let locator: Locator
  private let resolver: Resolver

  /// Prepares for the files at `paths` of the source tree and the pages of `site`.
  package init(of site: Site, paths: [String]) {
    locator = Locator(paths: paths, spaces: site.spaces, configuration: site.configuration)
    resolver = Resolver(pages: site.pages, assets: site.assets)
  }

  /// What the references of a text mean; links on the page itself stay as they are.
  func targets(of document: Document, in space: Int) -> [Target] {
    document.references.map { reference in
      // What is broken in a description is shown as text; its author is not this site's.
      var unused: [Diagnostic] = []
      let location = locator.locate(reference, in: space, &unused)
      if case .fragment(let id) = location { return .fragment(id) }
      return resolver.resolve(location, of: reference, on: PageIndex(0), &unused)
    }
  }
}
