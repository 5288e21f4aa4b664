package import SourceText

// All words of this module. Each message names the rule and what was done about it; the way to
// the value stands in a note, since lines move and pointers do not.
extension Diagnostic {
  /// A diagnostic about a part of a description.
  private static func about(
    _ place: Place, _ id: String, _ severity: Severity, _ message: String, help: String? = nil,
    notes: [Note] = []
  ) -> Diagnostic {
    let pointer = Note(
      "at \(place.pointer.description.isEmpty ? "the root" : place.pointer.description.shortened)",
      in: place.source, at: place.span)
    return Diagnostic(
      id, severity, message, in: place.source, at: place.span, help: help,
      notes: [pointer] + notes)
  }

  // MARK: - Documents

  /// The text is no API description at all.
  package static func notAnAPI(at place: Place) -> Diagnostic {
    about(
      place, "unknown-openapi-version", .error,
      "neither 'openapi' nor 'swagger' is there, so this is no API description; it is left out",
      help: "begin the file with 'openapi: 3.1.0'")
  }

  static func unknownVersion(_ text: String, readAs version: String, at place: Place) -> Diagnostic
  {
    about(
      place, "unknown-openapi-version", .warning,
      "version '\(text.shortened)' is unknown; the file is read as OpenAPI \(version)",
      help: "use '2.0', '3.0.x' or '3.1.x'")
  }

  static func missingVersion(at place: Place) -> Diagnostic {
    about(
      place, "unknown-openapi-version", .error,
      "neither 'openapi' nor 'swagger' is there; the file is read as OpenAPI 3.0",
      help: "begin the file with 'openapi: 3.0.3'")
  }

  static func newerVersion(_ text: String, at place: Place) -> Diagnostic {
    about(
      place, "newer-openapi-version", .hint,
      "version '\(text.shortened)' is read as OpenAPI 3.1, with what is the same in both",
      help: "use '3.1.x' for tools that know nothing newer")
  }

  static func mixedVersions(_ key: String, at place: Place) -> Diagnostic {
    about(
      place, "mixed-openapi-versions", .warning,
      "'\(key.shortened)' belongs to Swagger 2.0, but the file says OpenAPI 3; it is read all the same",
      help: "convert the rest of the file, too")
  }

  static func wrongType(_ name: String, expected: String, at place: Place) -> Diagnostic {
    about(
      place, "wrong-type", .warning, "'\(name.shortened)' must be \(expected); it is left out",
      help: "write \(expected)")
  }

  static func missingKey(_ key: String, in what: String, at place: Place) -> Diagnostic {
    about(
      place, "missing-key", .warning, "\(what) without '\(key)' is left out",
      help: "add '\(key)'")
  }

  // MARK: - References

  static func brokenReference(
    _ text: String, to kind: ComponentKind, nearest: String?, at place: Place
  ) -> Diagnostic {
    about(
      place, kind == .schema ? "broken-schema-reference" : "broken-component-reference", .error,
      "\(kind.words) '\(text.shortened)' does not exist; the reference is shown as it is",
      help: nearest.map { "use '\($0.shortened)'" }
        ?? "correct the reference, or declare what it names")
  }

  static func missingFile(_ text: String, at place: Place) -> Diagnostic {
    about(
      place, "missing-specification-file", .error,
      "the file of '\(text.shortened)' does not exist or cannot be read; the reference is shown as it is",
      help: "correct the path, which begins at this file, or add the file")
  }

  static func referenceLoop(_ text: String, at place: Place) -> Diagnostic {
    about(
      place, "reference-loop", .error,
      "'\(text.shortened)' leads back to itself; the reference is shown as it is",
      help: "write out what one of the references stands for")
  }

  static func outsideReference(_ text: String, at place: Place) -> Diagnostic {
    about(
      place, "reference-outside-tree", .error,
      "'\(text.shortened)' leads out of the source folder; it is not read",
      help: "copy the file into the folder")
  }

  static func remoteReference(_ text: String, at place: Place) -> Diagnostic {
    about(
      place, "remote-reference", .warning,
      "'\(text.shortened)' is on another computer; it is not loaded",
      help: "copy the file beside this one and refer to it by its path")
  }

  static func wrongKind(_ text: String, expected: ComponentKind, at place: Place) -> Diagnostic {
    about(
      place, "wrong-reference-target", .error,
      "'\(text.shortened)' is no \(expected.words); the reference is shown as it is",
      help: "refer to something of that kind")
  }

  static func ignoredSibling(_ key: String, at place: Place) -> Diagnostic {
    about(
      place, "reference-siblings", .hint,
      "'\(key.shortened)' beside '$ref' has no effect before OpenAPI 3.1; it is ignored",
      help: "put the reference into 'allOf'")
  }

  static func dynamicReference(at place: Place) -> Diagnostic {
    about(
      place, "dynamic-reference", .hint,
      "'$dynamicRef' depends on the schema around it; the default is shown",
      help: "use '$ref' where nothing is to take its place")
  }

  // MARK: - Schemas

  static func conflict(_ conflict: SchemaView.Conflict, at place: Place) -> Diagnostic {
    let reason =
      switch conflict {
      case .types(let left, let right):
        "'\(left.map(\.rawValue).joined(separator: ", "))' and "
          + "'\(right.map(\.rawValue).joined(separator: ", "))'"
      case .values: "the lists of allowed values have none in common"
      case .bounds(let least, let most): "'\(least)' is greater than '\(most)'"
      }
    return about(
      place, "conflicting-composition", .warning,
      "no value can be all of this: \(reason); the parts are shown one by one",
      help: "use 'anyOf' for a choice, or correct one of the parts")
  }

  static func unknownType(_ name: String, readAs type: SchemaType?, at place: Place) -> Diagnostic {
    about(
      place, "unknown-type", .warning,
      "type '\(name.shortened)' does not exist; "
        + (type.map { "it is read as '\($0.rawValue)'" } ?? "any type is assumed"),
      help: "use one of \(SchemaType.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", "))")
  }

  static func formatIsPattern(at place: Place) -> Diagnostic {
    about(
      place, "format-is-pattern", .hint,
      "'format' looks like a regular expression; it is shown as a pattern",
      help: "use 'pattern'")
  }

  static func undescribedProperty(_ name: String, at place: Place) -> Diagnostic {
    about(
      place, "undescribed-required-property", .warning,
      "property '\(name.shortened)' is required, but not described",
      help: "add it to 'properties', or remove it from 'required'")
  }

  static func booleanRequired(at place: Place) -> Diagnostic {
    about(
      place, "boolean-required", .warning,
      "'required' must be a list of names in the object; it is read as if this property were in it",
      help: "name the property in 'required' of the object around it")
  }

  static func misplacedConstraint(
    _ key: String, on types: [SchemaType], at place: Place
  ) -> Diagnostic {
    about(
      place, "misplaced-constraint", .hint,
      "'\(key)' says nothing about type '\(types.map(\.rawValue).joined(separator: ", "))'; "
        + "it is shown as written", help: "remove it, or correct the type")
  }

  static func exampleMismatch(
    _ found: SchemaType, expected: [SchemaType], at place: Place
  ) -> Diagnostic {
    about(
      place, "example-mismatch", .hint,
      "example of type '\(found.rawValue)' does not fit type "
        + "'\(expected.map(\.rawValue).joined(separator: ", "))'; it is shown as written",
      help: "correct the example or the schema")
  }

  // MARK: - Operations

  static func nestedCallbacks(at place: Place) -> Diagnostic {
    about(
      place, "nested-callbacks", .hint, "callbacks of a request in a callback are not shown",
      help: "describe them in words")
  }

  static func undeclaredPathParameter(_ name: String, at place: Place) -> Diagnostic {
    about(
      place, "undeclared-path-parameter", .warning,
      "path parameter '\(name.shortened)' is not declared; a row is shown for it",
      help: "add it to 'parameters'")
  }

  static func unusedPathParameter(
    _ name: String, nearest: String?, at place: Place
  ) -> Diagnostic {
    about(
      place, "unused-path-parameter", .warning,
      "path parameter '\(name.shortened)' is not in the path",
      help: nearest.map { "use '\($0)'" }
        ?? "add '{\(name.shortened)}' to the path, or remove the parameter")
  }

  static func duplicateParameter(_ name: String, at place: Place) -> Diagnostic {
    about(
      place, "duplicate-parameter", .warning,
      "parameter '\(name.shortened)' is declared twice; the first one is used",
      help: "remove one of the two")
  }

  static func unknownLocation(_ name: String, at place: Place) -> Diagnostic {
    about(
      place, "unknown-parameter-location", .warning,
      "parameters cannot be in '\(name.shortened)'; this one is left out",
      help: "use 'path', 'query', 'header' or 'cookie'")
  }

  static func authorizationParameter(at place: Place) -> Diagnostic {
    about(
      place, "authorization-parameter", .hint,
      "'Authorization' is described by 'security'; it is shown there",
      help: "remove the parameter, and describe the scheme in 'securitySchemes'")
  }

  static func duplicateSlug(
    _ slug: String, becomes unique: String, first: Place, at place: Place
  ) -> Diagnostic {
    about(
      place, "duplicate-operation-slug", .warning,
      "another operation is called '\(slug)' in addresses, too; this one becomes '\(unique)'",
      help: "give each operation an 'operationId' of its own",
      notes: [Note("the first one is here", in: first.source, at: first.span)])
  }

  static func unknownScheme(_ name: String, nearest: String?, at place: Place) -> Diagnostic {
    about(
      place, "unknown-security-scheme", .warning,
      "security scheme '\(name.shortened)' does not exist",
      help: nearest.map { "use '\($0)'" } ?? "declare it in 'securitySchemes'")
  }

  static func undeclaredScope(_ name: String, of scheme: String, at place: Place) -> Diagnostic {
    about(
      place, "undeclared-scope", .hint,
      "scope '\(name.shortened)' is not among those of '\(scheme.shortened)'",
      help: "add it to 'scopes' of the flow")
  }

  static func mockServer(at place: Place) -> Diagnostic {
    about(
      place, "mock-server", .hint, "this server answers with made-up examples only",
      help: "name a real server, or say in its description what it is")
  }

  static func undeclaredTag(_ name: String, at place: Place) -> Diagnostic {
    about(
      place, "undeclared-tag", .hint,
      "tag '\(name.shortened)' is not declared; it comes after those that are",
      help: "add it to 'tags'")
  }

  static func bodyWithoutContent(_ status: String, at place: Place) -> Diagnostic {
    about(
      place, "body-without-content", .hint,
      "responses with status \(status) have no body; the one described here is shown all the same",
      help: "remove 'content', or use status 200")
  }

  static func unknownLinkTarget(_ text: String, at place: Place) -> Diagnostic {
    about(
      place, "unknown-link-target", .warning,
      "operation '\(text.shortened)' does not exist; the link is shown without its target",
      help: "name an operation of this file")
  }

  static func internalExtension(_ key: String, at place: Place) -> Diagnostic {
    about(
      place, "internal-extension", .hint,
      "'\(key.shortened)' looks internal; pages leave it out, downloads keep it",
      help: "strip it from published copies with 'openapi.strip'")
  }
}

extension String {
  /// The text, cut where it is too long for a message.
  fileprivate var shortened: String { count <= 80 ? self : prefix(79) + "…" }
}
