/// A block of program text.
package struct CodeBlock: Hashable, Sendable {
  /// The text with LF line ends, without a final one.
  package var text: String
  /// The language's name in lower case, or nil for plain text.
  package var language: String?
  package var title: String?
  package var isWrapped = false
  package var isNumbered = false
  package var isFullWidth = false
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
    package var start: Int
    package var end: Int
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
