package import OpenAPI

/// One difference with one cause, however many places it is met in.
package struct Finding: Sendable {
  /// Which sort of difference it is.
  package var rule: ChangeRule
  /// What it means for clients.
  package var severity: ChangeSeverity
  /// Who sends what is different; nil where that makes no difference, or nobody does.
  package var direction: SchemaNode.Direction?
  /// The first place it is met in.
  package var place: ChangePlace
  /// In how many places it is met, at most `Finding.mostPlaces`; recursion counts once.
  package var placeCount: Int
  /// What was said before, in the words of the description; nil where the sentence says it all.
  package var before: String?
  /// What is said now.
  package var after: String?
  /// What is different, without what it means.
  package var sentence: ChangeSentence
  /// Where the old version says it, or would: the keyword, if there is one; nil if what it
  /// belongs to is not there either.
  package var oldPlace: Place?
  /// Where the new version says it, or would.
  package var newPlace: Place?
  /// The shared schema that the cause stands in, by its name in the new version.
  package var schemaName: String?

  /// The stable name of the rule, such as `request-max-length-set`.
  package var id: String { rule.id(direction) }

  /// Where counting places ends; there are as many or more.
  package static var mostPlaces: Int { 9999 }
}

/// An operation of which something is different.
package struct ChangedOperation: Hashable, Sendable {
  /// Who sends it.
  package var kind: OpenAPI.Operation.Kind
  /// The method in lower case.
  package var method: String
  /// The path as the new version has it, or else the old one.
  package var path: String
  /// One sentence about it, by the new version if it has it.
  package var summary: String?
  /// The word for its address in the old version; nil if it is new.
  package var oldSlug: String?
  /// The word for its address in the new version; nil if it is removed.
  package var newSlug: String?
  /// The operation that a callback belongs to, such as `POST /orders`.
  package var parent: String?

  /// The method and the path, such as `POST /orders`.
  package var route: String { "\(method.uppercased()) \(path)" }
}
