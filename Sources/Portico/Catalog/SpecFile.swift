package import OpenAPI

/// A file of the source tree that describes an API, as far as it could be read.
package struct SpecFile: Sendable {
  /// The path of the file in the source tree.
  package var path: String
  /// The whole text; nil when it could not be parsed at all.
  package var tree: LocatedTree?
  /// What the text describes; nil when it is no description of an API.
  package var description: API?

  /// Creates a file from what was read of it.
  package init(path: String, tree: LocatedTree?, description: API?) {
    self.path = path
    self.tree = tree
    self.description = description
  }
}
