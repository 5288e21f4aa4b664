internal import Catalog
internal import Digests
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
    return files
  }
}
