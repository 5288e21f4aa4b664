internal import SourceText

/// A block tag, `{% name attribute="value" flag %}` or `{% endname %}`.
struct Tag {
  /// The name without `end`, in the author's spelling.
  var name: String
  var isEnd: Bool
  var attributes: [Attribute]
  /// The whole tag, delimiters included.
  var span: SourceSpan

  /// One attribute of a tag; a flag has an empty value.
  struct Attribute {
    var name: String
    var value: String
    /// The place of the value, without its quotes.
    var span: SourceSpan
  }

  /// The trimmed value of an attribute, nil when it is absent.
  subscript(name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// The place of an attribute's value, or of the whole tag when it is absent.
  func span(of name: String) -> SourceSpan {
    attributes.first { $0.name == name }?.span ?? span
  }

  /// Whether the tag's block consists of children of one kind.
  var isParent: Bool { ["tabs", "stepper", "columns", "updates", "code-tabs"].contains(name) }

  /// Whether the tag's block is a child of such a block.
  var isChild: Bool { ["tab", "step", "column", "update", "code-tabs-item"].contains(name) }

  /// Whether an attribute is there and does not say `false`.
  func isSet(_ name: String) -> Bool {
    guard let value = self[name] else { return false }
    return value.lowercased() != "false"
  }
}

/// What the program knows of the names of tags.
enum TagRole: Sendable {
  /// Opens a block that an end tag closes.
  case container
  /// Stands alone, or opens a block when its end tag follows.
  case voidOrContainer
  /// Stands alone.
  case void
  /// Divides the branches of an `if`.
  case separator
  /// Keeps everything up to its end tag as it is.
  case raw

  /// The role of a name, nil when GitBook has no such tag.
  init?(_ name: String) {
    if name.first == "@" {
      self = .voidOrContainer
      return
    }
    guard let role = Self.roles[name] else { return nil }
    self = role
  }

  /// All names, for "did you mean".
  static var names: [String] { Array(roles.keys) }

  private static let roles: [String: TagRole] = [
    "hint": .container, "tabs": .container, "tab": .container, "code": .container,
    "stepper": .container, "step": .container, "columns": .container, "column": .container,
    "updates": .container, "update": .container, "prompt": .container, "if": .container,
    "elif": .separator, "elseif": .separator, "else": .separator, "raw": .raw,
    "content-ref": .voidOrContainer, "page-ref": .voidOrContainer, "embed": .voidOrContainer,
    "file": .voidOrContainer, "include": .voidOrContainer, "reusable-content": .voidOrContainer,
    "swagger": .voidOrContainer, "openapi": .voidOrContainer,
    "openapi-operation": .voidOrContainer, "openapi-schemas": .voidOrContainer,
    "openapi-schema": .voidOrContainer, "openapi-webhook": .voidOrContainer,
    "swagger-description": .container, "swagger-parameter": .container,
    "swagger-response": .container,
    "api-method": .container, "api-method-summary": .container,
    "api-method-description": .container, "api-method-spec": .container,
    "api-method-request": .container, "api-method-path-parameters": .container,
    "api-method-query-parameters": .container, "api-method-headers": .container,
    "api-method-form-data-parameters": .container, "api-method-body-parameters": .container,
    "api-method-parameter": .container, "api-method-response": .container,
    "api-method-response-example": .container,
    "api-method-response-example-description": .container,
    "code-tabs": .container, "code-tabs-item": .container, "youtube": .voidOrContainer,
    "method": .container, "sample": .voidOrContainer, "common": .voidOrContainer,
    "carousel": .container, "tag": .voidOrContainer,
  ]
}
