import OpenAPI
import SourceText

/// What is different between two versions of an API, as those who call it are concerned.
package struct ChangeSet: Sendable {
  /// The version that clients know.
  package var old: Version
  /// The version that they will meet.
  package var new: Version
  /// The differences in the order they are told: what is removed, what is changed, what is added;
  /// within an operation the worst first.
  package var findings: [Finding] = []

  /// One of the two versions.
  package struct Version: Hashable, Sendable {
    /// The name of the API; empty if it has none.
    package var title: String
    /// Its version as written; empty if it has none.
    package var version: String
    /// The path of the description.
    package var path: String

    init(_ api: API) {
      title = api.info.title
      version = api.info.version
      path = api.place.source.path
    }
  }

  /// Findings that stand under one heading.
  package struct Group: Sendable {
    /// The operation; nil for what concerns the whole API.
    package var operation: ChangedOperation?
    /// The findings, the worst first.
    package var findings: ArraySlice<Finding>
  }

  /// The findings by operation, in their order.
  package var groups: [Group] {
    var groups: [Group] = []
    var start = 0
    for place in findings.indices {
      let next = place + 1
      let isLast =
        next == findings.count || findings[next].place.operation != findings[start].place.operation
      guard isLast else { continue }
      groups.append(
        Group(operation: findings[start].place.operation, findings: findings[start..<next]))
      start = next
    }
    return groups
  }

  /// How many findings have exactly this severity.
  package func count(_ severity: ChangeSeverity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// The worst severity among the findings; nil if nothing is different.
  package var worst: ChangeSeverity? { findings.map(\.severity).max() }

  /// Whether everything was compared, or the descriptions were too large for that.
  package var isComplete: Bool {
    !findings.contains { $0.rule == .change(.comparisonIncomplete) }
  }
}
