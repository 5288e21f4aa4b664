internal import Catalog
internal import Content
internal import GitBook
internal import OpenAPI

/// What blocks on authors' pages mean.
extension Site {
  /// The file of the source tree that a block's specification is.
  ///
  /// A registered name wins over a link to where its publisher keeps the file.
  func specificationPath(
    _ index: ReferenceIndex?, _ name: String?, on page: SitePage
  ) -> String? {
    if let name, let spec = configuration.specs.first(where: { $0.name == name }) {
      return spec.path
    }
    guard let index, case .asset(let asset, _) = page.targets[Int(index.position)]
    else { return nil }
    return self[asset].sourcePath
  }

  /// The operation of a specification that a block shows; nil if there is none.
  func operation(of block: OperationBlock, on page: SitePage) -> APICatalog.OperationIndex? {
    guard
      let path = specificationPath(block.specification, block.specificationName, on: page)
    else { return nil }
    if let found = apis.operation(spec: path, method: block.method, path: block.path) {
      return found
    }
    guard block.isWebhook, let version = apis.version(ofSpec: path) else { return nil }
    return apis.webhook(block.path, in: version)
  }

  /// Whether a specification has the operation that a block means, and its author or the house
  /// keeps it from the site.
  func isWithheld(_ block: OperationBlock, in path: String) -> Bool {
    if apis.withheldSpecs.contains(path) { return true }
    guard let description = apis.files[path]?.description, apis.version(ofSpec: path) != nil
    else { return false }
    let method = block.method.lowercased()
    return (description.operations + description.webhooks).contains {
      $0.method == method && $0.path == block.path
    }
  }

  /// What specifications call the operations that a page shows, by the positions of their anchors.
  func operationTitles(on page: SitePage) -> [Int: String] {
    guard !apis.apis.isEmpty else { return [:] }
    var titles: [Int: String] = [:]
    func visit(_ blocks: [Block]) {
      for block in blocks {
        if case .operation(let operation) = block.kind,
          let found = self.operation(of: operation, on: page)
        {
          titles[Int(operation.anchor.position)] = apis[found].title
        }
        visit(block.children)
      }
    }
    visit(page.content.document.blocks)
    return titles
  }
}
