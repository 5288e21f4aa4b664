package import DataTree

/// What may come back from a request.
package struct Response: Sendable {
  /// When it comes.
  package var status: ResponseStatus
  /// One sentence about it (OpenAPI 3.2).
  package var summary: String?
  /// What it means.
  package var description: Description?
  /// The headers, in the order of the source.
  package var headers: [Header] = []
  /// The formats its body may have; empty if it has none.
  package var content: [MediaType] = []
  /// The requests that can follow it.
  package var links: [OperationLink] = []
  /// The name of the shared component it is, if it is one.
  package var componentName: String?
  /// What the author says beyond the format.
  package var extensions = Extensions()
  /// Where it was written.
  package var place: Place
}

/// A header of a response or of a part.
package struct Header: Sendable {
  /// The name.
  package var name: String
  /// What it means.
  package var description: Description?
  /// Whether it is always there.
  package var isRequired = false
  /// Whether it should not be relied on any more.
  package var isDeprecated = false
  /// Whether the members of an object are written as pairs.
  package var isExploded = false
  /// What values it has; nil if `content` says so, or nothing does.
  package var schema: SchemaID?
  /// The format of its value, where that is a text in a format.
  package var content: [MediaType] = []
  /// The examples that the author gave for it.
  package var examples: [ExampleValue] = []
  /// The name of the shared component it is, if it is one.
  package var componentName: String?
  /// What the author says beyond the format.
  package var extensions = Extensions()
  /// Where it was written.
  package var place: Place
}

/// A request that can follow a response, with what to take over.
package struct OperationLink: Sendable {
  /// The name of the link.
  package var name: String
  /// What it leads to.
  package var description: Description?
  /// The operation as written: its id, or a reference to it.
  package var target: Target
  /// Where the operation stands in `API.operations`; nil if there is no such operation.
  package var operation: Int?
  /// What each parameter of the operation becomes: values or runtime expressions.
  package var parameters: [Argument] = []
  /// What the body of the operation becomes.
  package var body: DataNode?
  /// The server to use.
  package var server: Server?
  /// The name of the shared component it is, if it is one.
  package var componentName: String?
  /// Where it was written.
  package var place: Place

  /// How a link names its operation.
  package enum Target: Hashable, Sendable {
    case operationID(String)
    case reference(String)
    case none
  }

  /// A parameter of the linked operation and its value.
  package struct Argument: Sendable {
    /// The name, which may begin with the location and a dot.
    package var name: String
    /// A value, or a runtime expression such as `$response.body#/id`.
    package var value: DataNode
  }
}

/// An example as its author wrote it.
package struct ExampleValue: Sendable {
  /// The name among several; nil for a lone one.
  package var name: String?
  /// One sentence about it.
  package var summary: String?
  /// All about it.
  package var description: Description?
  /// The value; nil if it stands elsewhere.
  package var value: DataNode?
  /// The value as it is sent, if the author wrote that (OpenAPI 3.2).
  package var serializedValue: String?
  /// The address of a value elsewhere, as written.
  package var externalValue: String?
  /// Where it was written.
  package var place: Place
}
