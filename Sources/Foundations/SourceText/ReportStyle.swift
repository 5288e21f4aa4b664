/// How a report looks: what the command line decided, given what the terminal can do.
package struct ReportStyle: Sendable {
  /// Whether to emphasise with ANSI colours; never in files.
  package var usesColor: Bool
  /// Whether to show every diagnostic, and not only the first of those that are alike.
  package var isVerbose: Bool
  /// The cells of an excerpt, behind its line number.
  package var width: Int

  /// Creates a style; the plain one is what files and tests see.
  package init(usesColor: Bool = false, isVerbose: Bool = false, width: Int = 100) {
    self.usesColor = usesColor
    self.isVerbose = isVerbose
    self.width = max(20, width)
  }

  /// An emphasis of part of a line.
  enum Paint {
    case location, error, warning, hint, note, help, code

    init(_ severity: Diagnostic.Severity) {
      switch severity {
      case .hint: self = .hint
      case .warning: self = .warning
      case .error: self = .error
      }
    }

    /// The parameters of the escape sequence "select graphic rendition" (ECMA-48 §8.3.117).
    fileprivate var rendition: String {
      switch self {
      case .location: "1"
      case .error: "1;31"
      case .warning: "1;33"
      case .hint, .note: "1;36"
      case .help: "1;32"
      case .code: "2"
      }
    }
  }

  /// The text in the given paint, or as it is when there are no colours.
  func paint(_ text: String, _ paint: Paint) -> String {
    usesColor ? "\u{1B}[\(paint.rendition)m\(text)\u{1B}[0m" : text
  }
}
