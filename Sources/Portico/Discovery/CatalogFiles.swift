internal import Catalog
internal import Digests
internal import JSON
internal import SourceText

extension Site {
  /// The files about products and APIs, even if there are none of them: programs that look for the
  /// catalog must be able to tell an empty one from a wrong address.
  func catalogFiles(
    _ specDigests: [String: SHA256Digest], _ diagnostics: inout [Diagnostic]
  ) -> [SiteFile] {
    var files: [SiteFile] = []
    let document = CatalogDocument(self, specDigests: specDigests).render()
    if document.count <= CatalogDocument.maximumSize {
      files.append(SiteFile("catalog.json", document))
      files.append(SiteFile("catalog.schema.json", catalogSchema))
    } else {
      diagnostics.append(.catalogTooLarge(document.count))
    }
    let catalog = PublicCatalog(apis)
    guard !catalog.apis.isEmpty else { return files }
    guard configuration.siteURL != nil else {
      diagnostics.append(.addressUnknown(["'\(LinkSet.path)'", "'apis.json'", "'sitemap.xml'"]))
      return files
    }
    // Some hosts publish no folder with a dot, or know no type for a name without an ending.
    let links = renderIndentedJSON(LinkSet(self, catalog).document) + "\n"
    files.append(SiteFile(LinkSet.path, links))
    files.append(SiteFile("api-catalog.json", links))
    files.append(
      SiteFile("apis.json", renderIndentedJSON(APIsJSON(self, catalog).document) + "\n"))
    return files
  }
}
