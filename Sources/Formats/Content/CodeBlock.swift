/// A block of program text.
package struct CodeBlock: Hashable, Sendable {
  /// The text with LF line ends, without a final one.
  package var text: String
  /// The language's name in lower case, or nil for plain text.
  package var language: String?
  /// What is written above the text, such as the name of a file.
  package var title: String?
  /// Whether long lines are broken instead of scrolled.
  package var isWrapped = false
  /// Whether lines carry their numbers.
  package var isNumbered = false
  /// Whether the block is wider than the text around it.
  package var isFullWidth = false
  /// Whether a long text is shown in part until a reader opens it.
  package var isExpandable = false
  /// The marks on lines, by 0-based line number.
  package var marks: [Int: Mark] = [:]
  /// Links within the text, in order and without overlap.
  package var links: [LinkRange] = []

  /// Why a line stands out.
  package enum Mark: Hashable, Sendable {
    case highlighted, added, removed
  }

  /// A part of the text that is a link; offsets count UTF-8 bytes of `text`.
  package struct LinkRange: Hashable, Sendable {
    /// The offset of the first byte.
    package var start: Int
    /// The offset behind the last byte.
    package var end: Int
    /// What the part links to.
    package var target: ReferenceIndex

    /// Creates a link on a range of `text`.
    package init(start: Int, end: Int, target: ReferenceIndex) {
      self.start = start
      self.end = end
      self.target = target
    }
  }

  /// Creates a block without options.
  package init(text: String, language: String?) {
    self.text = text
    self.language = language
  }
}
