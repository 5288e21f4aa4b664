internal import APIDiff
package import Catalog
internal import Discovery

extension PageRenderer {
  /// The feed of what changed in an API, or in all of them, as Atom: the latest first.
  package func render(_ feed: ChangeFeed) -> [UInt8] {
    let writer = CatalogWriter(site, style, path: feed.path)
    let places = site.latestComparisons.filter {
      feed.api == nil || site.comparisons[$0].pair.api == feed.api
    }
    let api = feed.api.map { site.apis.apis[$0] }
    return AtomFeed(
      title: "\(api?.title ?? site.title): \(style.words["changes"])", path: feed.path,
      page: api?.changesPath ?? Site.changesPath,
      entries: places.prefix(Self.entryLimit).map { entry(site.comparisons[$0], writer) }
    ).render(for: site)
  }

  /// How many changes a feed tells.
  private static let entryLimit = 50

  private func entry(_ comparison: VersionComparison, _ writer: CatalogWriter) -> AtomFeed.Entry {
    let (old, new) = (site.apis[comparison.pair.old], site.apis[comparison.pair.new])
    let api = site.apis.apis[comparison.pair.api]
    let counts = style.counts(of: comparison.changes)
    let breaking = comparison.changes.worst(10).filter { $0.severity == .breaking }
    let sentences = breaking.map { "\($0.sentence.plainText.capitalizedFirst)." }
    return AtomFeed.Entry(
      name: "\(api.id)\n\(old.number.text)\n\(new.number.text)",
      title: writer.title(of: comparison), page: comparison.path, day: new.dates.released,
      summary: ([counts.isEmpty ? style.words["noDifferences"] : counts.capitalizedFirst + "."]
        + sentences).joined(separator: "\n"))
  }
}
