package import SourceText

/// What a build has to tell when the site is written.
package struct BuildOutcome: Sendable {
  /// The number of pages written.
  package var pageCount: Int
  /// What authors should know, in any order.
  package var diagnostics: [Diagnostic]
  /// The stages in the order they ran, and how long each took.
  package var timings: [Timing]

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
