internal import Catalog
internal import Content
internal import HTML
internal import OpenAPI

/// What all pages about one version of an API share.
struct APIContext: Sendable {
  let index: APICatalog.VersionIndex
  let api: CatalogAPI
  let version: APIVersion
  /// The pages about the version in reading order.
  let pages: [ReferencePage]
  /// Where each page stands in `pages`, by its path.
  let places: [String: Int]
  let sections: [TagSection]
  let usage: UsageIndex
  let errors: SharedErrors
  /// Trees of schemas that several operations use.
  let trees = Memo<ReferenceWriter.TreeKey, ReferenceWriter.Tree>(limit: 32 << 20)
  /// The same as Markdown.
  let lists = Memo<ReferenceTwin.ListKey, String>(limit: 8 << 20)
  let menu: NavigationMenu
  /// The entries of the menu by the paths they lead to.
  let nodes: [String: Int]

  init(_ index: APICatalog.VersionIndex, of site: Site, style: PageStyle) {
    self.index = index
    api = site.apis.apis[index.api]
    version = site.apis[index]
    pages = site.apis.referencePages(of: index)
    places = Dictionary(
      pages.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    sections = version.description.tagSections
    usage = UsageIndex(version.description)
    errors = SharedErrors(of: version.description)
    var builder = APINavigation(site, style.words)
    builder.add(version, of: api)
    builder.addSurroundings(besides: index.api)
    menu = NavigationMenu(builder.navigation, of: site, style: style)
    nodes = builder.nodes
  }

  var description: API { version.description }

  /// The path of an operation's page.
  func path(of operation: Int, isWebhook: Bool) -> String {
    isWebhook ? version.webhookPaths[operation] : version.operationPaths[operation]
  }
}

extension Operation {
  /// The method as it is shown.
  var shownMethod: String {
    switch kind {
    case .webhook: "EVENT"
    case .path, .callback: method.uppercased()
    }
  }
}

extension EnvironmentSpec {
  /// What readers know the environment by.
  var label: String? { environment?.label ?? servers.first?.name }
}
