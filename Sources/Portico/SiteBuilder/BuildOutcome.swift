internal import Catalog
package import SourceText

/// What a build has to tell when the site is written.
package struct BuildOutcome: Sendable {
  /// The number of pages written.
  package var pageCount: Int
  /// What authors should know, in any order.
  package var diagnostics: [Diagnostic]
  /// The stages in the order they ran, and how long each took.
  package var timings: [Timing]

  /// How bad the author wants diagnostics to be taken; those here are so already.
  package var levels = DiagnosticLevels()

  /// Until when the site may be published as it is; nil if nothing of it expires.
  package var expiry: Expiry?

  /// When something that the author wrote does not hold any more.
  package struct Expiry: Sendable {
    let contact: SecurityContact
    let source: Source

    /// A warning if it is over at `time`, which is in UTC as RFC 3339 writes it.
    package func warning(at time: String) -> Diagnostic? {
      guard contact.isExpired(at: time) else { return nil }
      return .securityTextExpired(contact.expires, at: contact.expiresSpan, in: source)
    }
  }

  /// Adds a warning if something of the site does not hold any more at `time`, which is in UTC as
  /// RFC 3339 writes it.
  package mutating func addExpiry(at time: String) {
    guard let warning = expiry?.warning(at: time) else { return }
    diagnostics += levels.applied(to: [warning])
  }

  /// A stage of the build and its duration on the clock.
  package struct Timing: Sendable {
    /// The word for the stage, such as `render`.
    package var stage: String
    /// How long it took.
    package var duration: Duration

    /// Pairs a stage with its duration.
    package init(_ stage: String, _ duration: Duration) {
      self.stage = stage
      self.duration = duration
    }
  }

  /// Gathers what a build has to tell.
  package init(pageCount: Int, diagnostics: [Diagnostic] = [], timings: [Timing] = []) {
    self.pageCount = pageCount
    self.diagnostics = diagnostics
    self.timings = timings
  }
}
