import SourceText

/// A reference that was followed, so that `bundle` can redirect it.
struct ReferenceSite: Sendable {
  /// The file that the reference stands in, as a place in `API.documents`.
  var document: Int
  /// The scalar with the address.
  var span: SourceSpan
  /// What should be there.
  var kind: ComponentKind
  /// The file that it leads to, as a place in `API.documents`.
  var target: Int
  /// The way to the value in that file.
  var pointer: JSONPointer
}

/// What can be shared under a name.
enum ComponentKind: String, Sendable, CaseIterable {
  case schema
  case response
  case parameter
  case example
  case body
  case header
  case securityScheme
  case link
  case callback
  case pathItem

  /// The key below `components` (OpenAPI 3).
  var section: String {
    switch self {
    case .schema: "schemas"
    case .response: "responses"
    case .parameter: "parameters"
    case .example: "examples"
    case .body: "requestBodies"
    case .header: "headers"
    case .securityScheme: "securitySchemes"
    case .link: "links"
    case .callback: "callbacks"
    case .pathItem: "pathItems"
    }
  }

  /// The words for it in a message.
  var words: String {
    switch self {
    case .body: "request body"
    case .securityScheme: "security scheme"
    case .pathItem: "path item"
    case .schema, .response, .parameter, .example, .header, .link, .callback: rawValue
    }
  }
}
