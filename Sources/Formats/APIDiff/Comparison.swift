import DataTree
package import OpenAPI
import SourceText

/// What a comparison cannot know from the descriptions.
package struct ComparisonOptions: Hashable, Sendable {
  /// The day of the new version, such as `2025-06-30`.
  ///
  /// An operation may be removed whose announced sunset is not after it; without it no sunset
  /// counts as passed.
  package var date: String?
  /// How much is looked at before the rest is left out; a property, a value or an alternative
  /// of a schema counts as one.
  package var budget = 1_000_000

  /// Creates the options.
  package init(date: String? = nil) { self.date = date }
}

/// Finds what is different between two versions of an API, in linear time.
///
/// Operations are matched by method and path, whatever path parameters are called; schemas by
/// where they stand in an operation, whatever components are called. A difference with one cause
/// is one finding, however many operations lead to it.
package func compare(
  _ old: API, with new: API, _ options: ComparisonOptions = ComparisonOptions()
) -> ChangeSet {
  var comparison = Comparison(old, new, options)
  comparison.compareAPIs()
  comparison.compareOperations()
  comparison.compareUnusedSchemas()
  return comparison.finished()
}

/// The state of a comparison.
struct Comparison {
  let old: API
  let new: API
  let options: ComparisonOptions
  /// What the descriptions were read from.
  var oldKeywords: KeywordPlaces
  var newKeywords: KeywordPlaces
  /// What is left of the budget.
  var budget: Int
  /// Whether something was left out.
  var isIncomplete = false
  /// The operation that is being compared.
  var operation: ChangedOperation?
  /// What was found, in the order of discovery.
  var found: [Found] = []
  /// Where each cause stands in `found`.
  var places: [Cause: Int] = [:]
  /// The schemas that were compared with each other.
  var pairs = SchemaPairs()
  /// Whether findings belong to schemas that nobody sends.
  var isAboutUnused = false

  init(_ old: API, _ new: API, _ options: ComparisonOptions) {
    self.old = old
    self.new = new
    self.options = options
    oldKeywords = KeywordPlaces(old)
    newKeywords = KeywordPlaces(new)
    budget = options.budget
  }

  /// A finding before its places are counted and its keywords are looked up.
  struct Found {
    var finding: Finding
    var old: Spot?
    var new: Spot?
    /// The pairs of schemas that it was met at.
    var pairs: [Int] = []
  }

  /// A place that a finding is about.
  struct Spot {
    var place: Place
    /// The keyword at that place, if one is meant.
    var keyword: String?
    /// Whether it only tells where something is missing, so that it is no part of the cause.
    var isContext = false

    static func at(_ place: Place, _ keyword: String? = nil) -> Spot {
      Spot(place: place, keyword: keyword)
    }

    static func missing(in place: Place) -> Spot { Spot(place: place, isContext: true) }
  }

  /// What makes findings the same.
  struct Cause: Hashable {
    var id: String
    var name: String
    var old: Anchor?
    var new: Anchor?

    struct Anchor: Hashable {
      var source: ObjectIdentifier
      var span: SourceSpan

      init?(_ spot: Spot?) {
        guard let spot, !spot.isContext else { return nil }
        source = ObjectIdentifier(spot.place.source)
        span = spot.place.span
      }
    }
  }

  /// Spends `count` of the budget; false if there is not that much left of it.
  mutating func spend(_ count: Int) -> Bool {
    guard budget >= count else {
      budget = 0
      isIncomplete = true
      return false
    }
    budget -= count
    return true
  }
}
