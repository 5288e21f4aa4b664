/// A stretch of code that is shown in one colour.
package struct Token: Hashable, Sendable {
  /// What the bytes are, or nil for what is shown like plain text.
  package var kind: Kind?
  /// Where the bytes are, in the indices of the slice that was highlighted.
  package var range: Range<Int>

  /// What a token is to the eye; a grammar's finer differences are not shown.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// A word the language reserves, a command, a request's method, a directive.
    case keyword
    /// Text in quotes, and values that need none.
    case string
    /// A number, and constants such as `true` and `null`.
    case number
    /// What a machine ignores.
    case comment
    /// A key, an attribute, an option, a header, a variable, a type.
    case name
    /// A mark that is there for the parser: angle brackets, prompts, indicators.
    case punctuation
    /// An added line of a difference.
    case inserted
    /// A removed line of a difference.
    case deleted

    /// The class the stylesheet colours, one letter each.
    package var cssClass: String {
      switch self {
      case .keyword: "k"
      case .string: "s"
      case .number: "n"
      case .comment: "c"
      case .name: "a"
      case .punctuation: "p"
      case .inserted: "i"
      case .deleted: "d"
      }
    }
  }
}
