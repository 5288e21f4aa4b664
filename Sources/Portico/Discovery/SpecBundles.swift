package import Catalog
internal import JSON
internal import OpenAPI

extension Site {
  /// Descriptions that consist of several files, each as one file in JSON.
  package func bundledSpecifications() -> [SiteFile] {
    apis.apis.flatMap(\.versions).flatMap(\.files).compactMap { file in
      guard let description = apis.files[file.path]?.description,
        description.documents.count > 1
      else { return nil }
      var bytes: [UInt8] = []
      renderJSON(
        description.bundled.stripped(of: configuration.strippedExtensions).tree, into: &bytes)
      return SiteFile(file.bundlePath, bytes)
    }
  }
}
