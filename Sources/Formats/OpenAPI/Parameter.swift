/// A value that a request carries besides its body.
package struct Parameter: Sendable {
  /// The name, exactly as it is sent.
  package var name: String
  /// Which part of the request carries it.
  package var location: Location
  /// What it means.
  package var description: Description?
  /// Whether a request without it is wrong.
  package var isRequired = false
  /// Whether it should not be used any more.
  package var isDeprecated = false
  /// Whether it may be sent without a value.
  package var allowsEmptyValue = false
  /// How lists and objects are written.
  package var style: Style
  /// Whether the members of lists and objects are parameters of their own.
  package var isExploded: Bool
  /// Whether reserved characters are sent as they are.
  package var allowsReserved = false
  /// What values it has; nil if `content` says so, or nothing does.
  package var schema: SchemaID?
  /// The format of its value, where that is a text in a format.
  package var content: [MediaType] = []
  /// The examples that the author gave for it.
  package var examples: [ExampleValue] = []
  /// Whether nobody declared it, and the path's template alone names it.
  package var isSynthetic = false
  /// The name of the shared component it is, if it is one.
  package var componentName: String?
  /// What the author says beyond the format.
  package var extensions = Extensions()
  /// Where it was written.
  package var place: Place

  /// The part of a request that carries a parameter, in the order they are shown.
  package enum Location: String, Hashable, Sendable, CaseIterable {
    case path
    case query
    /// All of the query string (OpenAPI 3.2).
    case querystring
    case header
    case cookie
  }

  /// How lists and objects are written as text.
  package enum Style: String, Hashable, Sendable, CaseIterable {
    case simple
    case label
    case matrix
    case form
    case spaceDelimited
    case pipeDelimited
    /// Tabs between the members, which only Swagger 2.0 has.
    case tabDelimited
    case deepObject
    /// A cookie as cookies are written (OpenAPI 3.2).
    case cookie
  }

  /// Whether it is the header that `security` is meant to describe.
  package var isAuthorization: Bool {
    location == .header && name.lowercased() == "authorization"
  }
}
