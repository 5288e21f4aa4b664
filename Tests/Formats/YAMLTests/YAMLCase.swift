import Testing

/// A valid text and the JSON of its documents, one a line.
struct YAMLCase: Sendable, CustomTestStringConvertible {
  var sentence: String
  var text: String
  var json: String

  init(_ sentence: String, _ text: String, _ json: String) {
    self.sentence = sentence
    self.text = text
    self.json = json
  }

  var testDescription: String { sentence }

  static let all =
    blockCollections + flowCollections + plainScalars + quotedScalars + blockScalars
    + anchorsAliasesTags + documents + coreSchema + blanksComments
}
