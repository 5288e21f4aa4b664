internal import Catalog
internal import OpenAPI

/// The files of the source tree as they are published.
extension Site {
  /// The files to copy, each address once.
  var publishedAssets: [Asset] {
    var taken: Set<String> = []
    return assets.filter { !$0.isWithheld && taken.insert($0.outputPath).inserted }
  }

  /// The text of a specification without the keys that the configuration keeps to itself; nil for
  /// what is copied byte by byte.
  func strippedSpecification(at path: String) -> [UInt8]? {
    guard !configuration.strippedExtensions.isEmpty, let file = apis.files[path],
      file.description != nil, let tree = file.tree
    else { return nil }
    return SiteBuilder.strippedSpecification(tree, of: configuration.strippedExtensions)
  }
}
