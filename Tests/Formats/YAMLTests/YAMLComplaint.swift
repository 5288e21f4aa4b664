import Testing

/// A text that is wrong, and the places and ids of the diagnostics that say so.
struct YAMLComplaint: Sendable, CustomTestStringConvertible {
  var sentence: String
  var text: String
  var diagnostics: [String]

  init(_ sentence: String, _ text: String, _ diagnostics: String...) {
    self.sentence = sentence
    self.text = text
    self.diagnostics = diagnostics
  }

  var testDescription: String { sentence }

  static let errors =
    blockStructure + tabs + scalars + flowCollections + anchorsAliasesTags + documentsDirectives
  static let all = errors + warnings
}
