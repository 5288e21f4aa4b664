/// What a difference means for a client that works today; ordered from least to worst.
package enum ChangeSeverity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Only readers of the documentation notice.
  case docsOnly = "docs-only"
  /// Nothing changes yet, but something was announced.
  case notice
  /// Clients that work go on working.
  case compatible
  /// Some clients stop working, depending on what they rely on.
  case risky
  /// Clients that keep to the old version stop working.
  case breaking

  /// The severity in words.
  package var word: String { self == .docsOnly ? "docs only" : rawValue }

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  /// 0 for the least.
  var rank: Int {
    switch self {
    case .docsOnly: 0
    case .notice: 1
    case .compatible: 2
    case .risky: 3
    case .breaking: 4
    }
  }
}
