import DataTree

/// What sort of value a schema stands for, short enough for one line.
package indirect enum TypeExpression: Hashable, Sendable {
  /// Anything.
  case any
  /// No value at all.
  case never
  /// A type with its format; `binary` marks a file.
  case scalar(SchemaType, format: String?)
  /// A schema that has a page of its own.
  case named(String, SchemaID)
  /// A list.
  case list(TypeExpression)
  /// A list with one type for each of its first members.
  case tuple([TypeExpression])
  /// An object whose keys are not known beforehand.
  case map(TypeExpression)
  /// A choice.
  case choice(Choice.Keyword, [TypeExpression])
  /// Any of several types.
  case union([TypeExpression])
  /// The same or null.
  case nullable(TypeExpression)
  /// A reference that leads nowhere, as written.
  case broken(String)

  /// The expression in English words, such as `array of Buyer or null`.
  package var plainText: String {
    switch self {
    case .any: "any"
    case .never: "nothing"
    case .scalar(let type, let format):
      if let format { "\(type.rawValue) (\(format))" } else { type.rawValue }
    case .named(let name, _): name
    case .list(let member): "array of \(member.plainText)"
    case .tuple(let members): "array of (\(members.map(\.plainText).joined(separator: ", ")))"
    case .map(let value): "map of string → \(value.plainText)"
    case .choice(.anyOf, let branches):
      "any of \(branches.map(\.plainText).joined(separator: ", "))"
    case .choice(_, let branches): "one of \(branches.map(\.plainText).joined(separator: ", "))"
    case .union(let types): types.map(\.plainText).joined(separator: " or ")
    case .nullable(let type): "\(type.plainText) or null"
    case .broken(let text): text
    }
  }
}

extension SchemaTable {
  /// What sort of value `view` stands for.
  ///
  /// Named objects and choices are named and not looked into; lists in lists end after eight.
  package func type(of view: SchemaView) -> TypeExpression { type(of: view, depth: 0) }

  private func type(of view: SchemaView, depth: Int) -> TypeExpression {
    if view.isNever { return .never }
    if view.parts.count <= view.brokenReferences.count + 1,
      let broken = view.brokenReferences.first,
      view.types.isEmpty, !view.hasProperties
    {
      return .broken(broken.text)
    }
    let type = typeWithoutNull(of: view, depth: depth)
    return view.isNullable && type != .any ? .nullable(type) : type
  }

  private func typeWithoutNull(of view: SchemaView, depth: Int) -> TypeExpression {
    let isObject = view.types == [.object] || (view.types.isEmpty && view.hasProperties)
    if let name = view.name, let id = view.namedSchema, isObject || !view.choices.isEmpty {
      return .named(name, id)
    }
    guard depth < 8 else { return .any }
    if let choice = view.choices.first, choice.requiredSets == nil, !view.hasProperties {
      return .choice(choice.keyword, choice.branches.map { type(below: [$0.schema], depth) })
    }
    if isObject { return objectType(of: view, depth) }
    if view.isList { return listType(of: view, depth) }
    guard !view.types.isEmpty else { return inferredType(of: view) }
    let types = view.types.map { type -> TypeExpression in
      type == .array && !view.items.isEmpty
        ? listType(of: view, depth) : .scalar(type, format: formatted(type, view.format))
    }
    return types.count == 1 ? types[0] : .union(types)
  }

  private func type(below conjunction: [SchemaID], _ depth: Int) -> TypeExpression {
    type(of: view(of: conjunction), depth: depth + 1)
  }

  private func objectType(of view: SchemaView, _ depth: Int) -> TypeExpression {
    guard view.properties.isEmpty, case .described(let value) = view.otherProperties else {
      return .scalar(.object, format: view.format)
    }
    return .map(type(below: value, depth))
  }

  private func listType(of view: SchemaView, _ depth: Int) -> TypeExpression {
    if !view.prefixItems.isEmpty {
      return .tuple(view.prefixItems.map { type(below: $0, depth) })
    }
    return view.items.isEmpty ? .scalar(.array, format: nil) : .list(type(below: view.items, depth))
  }

  /// A format that only makes sense for texts says so where the type does not.
  private func inferredType(of view: SchemaView) -> TypeExpression {
    if let value = view.constant ?? view.values.first {
      return .scalar(value.type, format: formatted(value.type, view.format))
    }
    return view.format == nil ? .any : .scalar(.string, format: view.format)
  }

  /// The format belongs to scalars; authors leave it on lists as well.
  private func formatted(_ type: SchemaType, _ format: String?) -> String? {
    switch type {
    case .string, .integer, .number: format
    case .null, .boolean, .array, .object: nil
    }
  }
}
