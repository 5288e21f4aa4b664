package import OpenAPI

extension APIVersion {
  /// Creates a version, whose pages get addresses below `folder`.
  ///
  /// No two of them differ only in case. `specs` begins with what stands for the whole version,
  /// and `description` is what its file says.
  package init(
    number: VersionNumber, status: Status, specs: [EnvironmentSpec], description: API,
    files: [SpecDownload], folder: String, pages: [PageIndex], isListed: Bool,
    hasOperationPages: Bool = true
  ) {
    self.number = number
    self.status = status
    self.specs = specs
    self.description = description
    self.files = files
    self.folder = folder
    self.pages = pages
    self.isListed = isListed
    self.hasOperationPages = hasOperationPages
    var paths = OutputPaths()
    let overview = folder + "index.html"
    operationPaths = description.operations.map { operation in
      guard hasOperationPages else { return overview }
      return paths.claim(
        "\(folder)ops/\(operation.slug.isEmpty ? "operation" : operation.slug).html")
    }
    webhookPaths = description.webhooks.map { webhook in
      guard hasOperationPages else { return overview }
      return paths.claim(
        "\(folder)webhooks/\(webhook.slug.isEmpty ? "webhook" : webhook.slug).html")
    }
    schemaPaths = [:]
    for id in description.schemas.named {
      let name = description.schemas[id].name ?? "schema"
      schemaPaths[id] = paths.claim("\(folder)schemas/\(safeFileName(name)).html")
    }
  }

  /// Whether search engines and lists of pages have the version.
  package var isForRobots: Bool { status != .retired && isListed }

  /// The descriptions' environments, production first; those that nothing names are left out.
  package var environments: [CatalogEnvironment] { specs.compactMap(\.environment) }
}

extension APIVersion.SpecDownload {
  /// The path of the bundled copy in the output, for a description in several files.
  package var bundlePath: String {
    let dot = outputPath.lastIndex(of: ".") ?? outputPath.endIndex
    return outputPath[..<dot] + ".bundled.json"
  }
}
