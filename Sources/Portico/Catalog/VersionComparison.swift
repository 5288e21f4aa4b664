package import APIDiff

/// What is different between two versions of one API, and where on the site that is told.
package struct VersionComparison: Sendable {
  /// The versions.
  package var pair: VersionPair
  /// The path of the HTML file in the output.
  package var path: String
  /// The differences.
  package var changes: ChangeSet

  /// Compares two versions; the result has no path yet.
  package init(_ pair: VersionPair, in catalog: APICatalog) {
    self.pair = pair
    path = ""
    let (old, new, isSameEnvironment) = catalog.descriptions(of: pair)
    changes = compare(
      old, with: new, ComparisonOptions(date: catalog[pair.new].dates.released))
    guard !isSameEnvironment else { return }
    changes.findings.removeAll { $0.place.part == .servers }
  }
}

extension APICatalog {
  /// The comparisons with their paths: `changes/1.0-to-2.0.html` in the folder of the API.
  package func located(_ comparisons: [VersionComparison]) -> [VersionComparison] {
    var paths = OutputPaths()
    return comparisons.map { comparison in
      var located = comparison
      let (old, new) = (self[comparison.pair.old], self[comparison.pair.new])
      let name = "\(safeFileName(old.number.text))-to-\(safeFileName(new.number.text))"
      located.path = paths.claim("\(apis[comparison.pair.api].changesFolder)\(name).html")
      return located
    }
  }
}

extension CatalogAPI {
  /// The folder of the pages about what changed, with a final slash.
  package var changesFolder: String { "apis/\(id)/changes/" }
  /// The path of the page that lists what changed from version to version.
  package var changesPath: String { changesFolder + "index.html" }
}

extension Site {
  /// The positions of the comparisons about an API, the newest first.
  package func comparisons(of api: Int) -> [Int] {
    comparisons.indices.filter { comparisons[$0].pair.api == api }
  }

  /// The position of the comparison of two versions; nil if they are not compared.
  package func comparison(
    from old: APICatalog.VersionIndex, to new: APICatalog.VersionIndex
  ) -> Int? {
    comparisons.firstIndex { $0.pair.old == old && $0.pair.new == new }
  }

  /// The position of the comparison of a version with the one before it.
  package func comparison(before new: APICatalog.VersionIndex) -> Int? {
    comparisons.firstIndex { $0.pair.isSuccessive && $0.pair.new == new }
  }

  /// The comparisons of successive versions that readers are led to: those with a day of release
  /// by that day, the latest first, then the others, the newest of each API first.
  package var latestComparisons: [Int] {
    var ages: [Int: Int] = [:]
    var dated: [(day: String, place: Int)] = []
    var others: [(age: Int, place: Int)] = []
    for (place, comparison) in comparisons.enumerated()
    where comparison.pair.isSuccessive && isListed(comparison) {
      let age = ages[comparison.pair.api, default: 0]
      ages[comparison.pair.api] = age + 1
      if let day = apis[comparison.pair.new].dates.released {
        dated.append((day, place))
      } else {
        others.append((age, place))
      }
    }
    dated.sort { ($1.day, $0.place) < ($0.day, $1.place) }
    others.sort { ($0.age, $0.place) < ($1.age, $1.place) }
    return dated.map(\.place) + others.map(\.place)
  }

  /// Whether readers and robots are led to a comparison: not if the newer version is retired, or
  /// the API internal.
  package func isListed(_ comparison: VersionComparison) -> Bool {
    let api = apis.apis[comparison.pair.api]
    return apis[comparison.pair.new].isForRobots && api.status != .retired
      && !api.declaration.details.isInternal
  }
}
