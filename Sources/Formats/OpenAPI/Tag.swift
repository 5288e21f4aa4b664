/// A subject that operations are sorted under.
package struct Tag: Sendable {
  /// The name that operations use.
  package var name: String
  /// The name for readers, if it differs.
  package var displayName: String?
  /// One sentence about it (OpenAPI 3.2).
  package var summary: String?
  /// All about it.
  package var description: Description?
  /// Documentation elsewhere.
  package var externalDocs: ExternalDocs?
  /// The name of the tag it belongs under (OpenAPI 3.2).
  package var parent: String?
  /// Whether the author listed it, or an operation just uses it.
  package var isDeclared = true
  /// What the author says beyond the format.
  package var extensions = Extensions()
  /// Where it was declared, or first used.
  package var place: Place

  /// The name to show.
  package var title: String { displayName ?? summary ?? name }
}

/// Tags under a common heading.
package struct TagGroup: Sendable {
  /// The heading.
  package var name: String
  /// The names of its tags, in order.
  package var tags: [String]
  /// Where it was written.
  package var place: Place
}

/// The operations of one tag.
package struct TagSection: Sendable {
  /// The tag; nil for operations without any.
  package var tag: Tag?
  /// Where the operations stand in `API.operations`, in order.
  package var operations: [Int]
}

extension API {
  /// The operations by tag: tags in order, those without operations left out, untagged ones last.
  package var tagSections: [TagSection] {
    var places: [String: Int] = [:]
    var sections = tags.map { TagSection(tag: $0, operations: []) }
    for (place, tag) in tags.enumerated() where places[tag.name] == nil {
      places[tag.name] = place
    }
    var untagged = TagSection(tag: nil, operations: [])
    for (index, operation) in operations.enumerated() {
      let found = operation.tags.compactMap { places[$0] }
      if found.isEmpty { untagged.operations.append(index) }
      for place in found where sections[place].operations.last != index {
        sections[place].operations.append(index)
      }
    }
    return (sections + [untagged]).filter { !$0.operations.isEmpty }
  }
}
