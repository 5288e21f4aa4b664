/// A feed of what changed from version to version.
package struct ChangeFeed: Hashable, Sendable {
  /// The position of the API in `APICatalog.apis`; nil for all of them.
  package var api: Int?
  /// The path of the file in the output.
  package var path: String
}

extension Site {
  /// Whether there are versions that were compared.
  package var hasChanges: Bool { !comparisons.isEmpty }

  /// The feeds that the site has, whether or not another file stands at their addresses.
  package var wantedChangeFeeds: [ChangeFeed] {
    guard hasChanges else { return [] }
    return [ChangeFeed(api: nil, path: Self.changesFolder + Self.feedName)]
      + comparedAPIs.map {
        ChangeFeed(api: $0, path: apis.apis[$0].changesFolder + Self.feedName)
      }
  }

  /// The pages about what changed: of the site, then API by API.
  var wantedChangePages: [CatalogPage] {
    guard hasChanges else { return [] }
    return [CatalogPage(.changes, path: Self.changesPath)]
      + comparedAPIs.map { CatalogPage(.history($0), path: apis.apis[$0].changesPath) }
      + comparisons.enumerated().map { CatalogPage(.comparison($0), path: $1.path) }
  }

  /// The positions of the APIs of which versions are compared.
  private var comparedAPIs: [Int] {
    let compared = Set(comparisons.map(\.pair.api))
    return apis.apis.indices.filter(compared.contains)
  }

  private static let changesFolder = "changes/"
  private static let feedName = "feed.xml"
  /// The path of the page that tells what changed of late.
  package static let changesPath = changesFolder + "index.html"
}
