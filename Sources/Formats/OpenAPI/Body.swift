/// What a request sends along.
package struct Body: Sendable {
  /// What it is.
  package var description: Description?
  /// Whether a request without it is wrong.
  package var isRequired = false
  /// The formats it may have, in the order of the source.
  package var content: [MediaType] = []
  /// The name of the shared component it is, if it is one.
  package var componentName: String?
  /// What the author says beyond the format.
  package var extensions = Extensions()
  /// Where it was written.
  package var place: Place
}

/// A body in one of its formats.
package struct MediaType: Sendable {
  /// The media type as written, such as `application/json`; may be a range.
  package var name: String
  /// What is sent; nil if nothing is said.
  package var schema: SchemaID?
  /// What each member of a stream is (OpenAPI 3.2).
  package var itemSchema: SchemaID?
  /// The examples that the author gave for it.
  package var examples: [ExampleValue] = []
  /// How the properties of a form are written, in the order of the source.
  package var encodings: [Encoding] = []
  /// What the author says beyond the format.
  package var extensions = Extensions()
  /// Where it was written.
  package var place: Place

  /// The type and subtype in lower case, without parameters.
  package var essence: String {
    let end = name.firstIndex(of: ";") ?? name.endIndex
    return name[..<end].filter { $0 != " " }.lowercased()
  }

  /// Whether the body is JSON: by its name, its suffix, or because it may be anything.
  package var isJSON: Bool {
    let essence = essence
    return essence == "application/json" || essence.hasSuffix("+json") || essence == "*/*"
      || essence == "text/json"
  }

  /// Whether the body is XML, by its name or its suffix.
  package var isXML: Bool {
    let essence = essence
    return essence == "application/xml" || essence == "text/xml" || essence.hasSuffix("+xml")
  }
}

/// How one property of a form is written.
package struct Encoding: Sendable {
  /// The property.
  package var property: String
  /// The media types it may have, as written.
  package var contentType: String?
  /// The headers of its part.
  package var headers: [Header] = []
  /// How lists and objects are written; nil if nothing is said.
  package var style: Parameter.Style?
  /// Whether members are parts of their own; nil if nothing is said.
  package var isExploded: Bool?
  /// Whether reserved characters are sent as they are.
  package var allowsReserved = false
  /// Where it was written.
  package var place: Place
}

extension MediaType {
  /// Creates a body of `schema` that no request or response has.
  package init(_ name: String, of schema: SchemaID, at place: Place) {
    self.init(name: name, place: place)
    self.schema = schema
  }
}
