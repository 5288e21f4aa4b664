extension Sequence<Diagnostic> {
  /// The diagnostics as they are reported: hints, warnings, then errors, which so stand next to
  /// the prompt; within each by path, place, identifier and message, whatever the order in
  /// which they were found.
  package var inReportOrder: [Diagnostic] {
    sorted { left, right in
      if left.severity != right.severity { return left.severity < right.severity }
      let leftPath = left.source?.path ?? ""
      let rightPath = right.source?.path ?? ""
      if leftPath != rightPath { return leftPath < rightPath }
      let leftStart = left.span?.start ?? -1
      let rightStart = right.span?.start ?? -1
      if leftStart != rightStart { return leftStart < rightStart }
      return (left.id, left.message) < (right.id, right.message)
    }
  }
}

/// How many diagnostics there are of each severity.
package struct DiagnosticCounts: Equatable, Sendable {
  /// What makes the output wrong.
  package private(set) var errors = 0
  /// What was repaired.
  package private(set) var warnings = 0
  /// What could be better.
  package private(set) var hints = 0

  /// Counts `diagnostics`.
  package init(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .hint: hints += 1
      }
    }
  }

  /// The counts in words, such as `2 errors, 1 warning`; nil when there is nothing to count.
  package var summary: String? {
    let parts = [(errors, "error"), (warnings, "warning"), (hints, "hint")]
      .filter { $0.0 > 0 }
      .map { count, word in "\(count) \(word)\(count == 1 ? "" : "s")" }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
