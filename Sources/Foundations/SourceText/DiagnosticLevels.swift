/// How bad an author wants diagnostics to be taken, by their ids.
package struct DiagnosticLevels: Equatable, Sendable {
  /// What an author can make of a diagnostic.
  package enum Level: String, CaseIterable, Sendable {
    case off, hint, warning, error

    /// The severity it stands for; nil if the diagnostic is not wanted.
    package var severity: Diagnostic.Severity? {
      switch self {
      case .off: nil
      case .hint: .hint
      case .warning: .warning
      case .error: .error
      }
    }
  }

  private var levels: [String: Level] = [:]

  /// Creates levels that leave everything as it is.
  package init() {}

  /// The level of the diagnostics with an id; nil leaves each as it is.
  package subscript(id: String) -> Level? {
    get { levels[id] }
    set { levels[id] = newValue }
  }

  /// The diagnostics with the severities that are wanted, without those that are not.
  package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !levels.isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      guard let level = levels[diagnostic.id] else { return diagnostic }
      guard let severity = level.severity else { return nil }
      var changed = diagnostic
      changed.severity = severity
      return changed
    }
  }
}
