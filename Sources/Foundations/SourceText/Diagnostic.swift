/// Something an author should know about a text: what is wrong, where, and how to mend it.
package struct Diagnostic: Sendable {
  /// A stable kebab-case word, such as `broken-link`; what `portico explain` looks up.
  package var id: String
  /// How bad it is, which decides the exit code.
  package var severity: Severity
  /// One lower-case sentence without a full stop: the rule and the consequence.
  package var message: String
  /// The text that is meant, or nil when no file is concerned.
  package var source: Source?
  /// The place within `source`, or nil when the whole file is meant.
  package var span: SourceSpan?
  /// What to try, starting with a verb; nil when the message says it all.
  package var help: String?
  /// Further places that explain the first one.
  package var notes: [Note]

  /// How bad it is; ordered from least to worst.
  package enum Severity: Int, Comparable, Sendable, CaseIterable {
    case hint, warning, error

    /// The word shown to authors.
    package var word: String {
      switch self {
      case .hint: "hint"
      case .warning: "warning"
      case .error: "error"
      }
    }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// A second place of a diagnostic, with what is there.
  package struct Note: Sendable {
    /// What is there, in lower case without a full stop.
    package var message: String
    /// The text that the place is in.
    package var source: Source
    /// The place within `source`.
    package var span: SourceSpan

    /// Creates a note that points at `span` of `source`.
    package init(_ message: String, in source: Source, at span: SourceSpan) {
      self.message = message
      self.source = source
      self.span = span
    }
  }

  /// Creates a diagnostic; without a span it is about the whole source.
  package init(
    _ id: String, _ severity: Severity, _ message: String, in source: Source? = nil,
    at span: SourceSpan? = nil, help: String? = nil, notes: [Note] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.source = source
    self.span = span
    self.help = help
    self.notes = notes
  }
}

/// A value and what its parser noticed on the way; parsers of authors' texts return this and
/// never throw.
package struct Parsed<Value> {
  /// What was understood of the text.
  package var value: Value
  /// What its author should know.
  package var diagnostics: [Diagnostic]

  /// Pairs a value with its diagnostics, in the order of their discovery.
  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Parsed: Sendable where Value: Sendable {}
