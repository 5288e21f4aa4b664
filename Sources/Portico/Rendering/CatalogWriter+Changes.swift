internal import APIDiff
internal import Catalog
internal import Content
internal import HTML
internal import Templates

/// What changed from version to version, in short.
extension CatalogWriter {
  /// How many changes a page shows that is about something else.
  static let newsLimit = 5

  /// How many changes the page of changes shows.
  private static let listLimit = 100

  /// Comparisons as lists show them; `ofOne` if all are about the API that the page is about.
  func changes(_ places: some Sequence<Int>, ofOne: Bool = false) -> TemplateValue {
    .list(places.map { change(site.comparisons[$0], ofOne: ofOne) })
  }

  private func change(_ comparison: VersionComparison, ofOne: Bool) -> TemplateValue {
    let released = site.apis[comparison.pair.new].dates.released
    return [
      "title": .text(ofOne ? numbers(of: comparison) : title(of: comparison)),
      "url": .text(url(comparison.path)),
      "datetime": .nonEmpty(released),
      "date": .nonEmpty(released.map { style.words.date($0, .full) }),
      "verdict": .text(style.verdict(on: comparison.changes)),
      "counts": counts(of: comparison.changes),
    ]
  }

  /// How many differences there are of each severity, the worst first.
  func counts(of changes: ChangeSet) -> TemplateValue {
    .list(
      changes.severities.map { severity in
        [
          "id": .text(severity.rawValue), "word": .text(style.word(severity)),
          "label": .text(style.word(severity).capitalizedFirst),
          "count": .number(changes.count(severity)), "icon": .text(severity.icon),
          "color": .text(severity.color),
        ]
      })
  }

  /// What a comparison is called: the API and the two versions.
  func title(of comparison: VersionComparison) -> String {
    "\(site.apis.apis[comparison.pair.api].title) \(numbers(of: comparison))"
  }

  /// The two versions of a comparison, such as `1.0 → 2.0`.
  func numbers(of comparison: VersionComparison) -> String {
    let (old, new) = (site.apis[comparison.pair.old], site.apis[comparison.pair.new])
    return "\(old.number.text) → \(new.number.text)"
  }

  /// The latest changes for a page that is about something else, and the way to all of them.
  func news(of api: (CatalogAPI) -> Bool = { _ in true }) -> TemplateObject {
    let places = site.latestComparisons.filter {
      api(site.apis.apis[site.comparisons[$0].pair.api])
    }.prefix(Self.newsLimit)
    return [
      "changes": changes(places), "hasChanges": .bool(!places.isEmpty),
      "changesUrl": .text(url(Site.changesPath)),
    ]
  }

  /// What changed in all APIs of late.
  func latestChanges() -> TemplateObject {
    let compared = Set(site.comparisons.map(\.pair.api))
    let histories = site.listedAPIs.compactMap { api -> TemplateValue? in
      guard let place = site.apis.apis.firstIndex(where: { $0.id == api.id }),
        compared.contains(place)
      else { return nil }
      return link(api.title, api.changesPath)
    }
    return [
      "groups": groups([("latest", word("versionByVersion"), site.latestComparisons)], ofOne: false),
      "apis": .list(histories), "hasApis": .bool(!histories.isEmpty), "feedUrl": feedURL(of: nil),
    ]
  }

  /// What changed in an API: from version to version, then from older ones to the current one.
  func history(of api: Int) -> TemplateObject {
    let all = site.comparisons(of: api)
    let current = site.apis.apis[api].currentVersion.number.text
    return [
      "groups": groups(
        [
          (
            "successive", word("versionByVersion"),
            all.filter { site.comparisons[$0].pair.isSuccessive }
          ),
          (
            "current", word("upToVersion").replacing("%1", with: current),
            all.filter { !site.comparisons[$0].pair.isSuccessive }
          ),
        ], ofOne: true), "apis": .list([]), "hasApis": false, "feedUrl": feedURL(of: api),
    ]
  }

  private func groups(_ groups: [(id: String, title: String, places: [Int])], ofOne: Bool)
    -> TemplateValue
  {
    .list(
      groups.filter { !$0.places.isEmpty }.map { group in
        [
          "id": .text(group.id), "title": .text(group.title),
          "changes": changes(group.places.prefix(Self.listLimit), ofOne: ofOne),
        ]
      })
  }

  private func feedURL(of api: Int?) -> TemplateValue {
    .nonEmpty(site.changeFeeds.first { $0.api == api }.map { root + $0.path })
  }
}
