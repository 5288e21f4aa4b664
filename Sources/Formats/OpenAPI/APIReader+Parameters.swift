import DataTree
import SourceText

/// What a parameter object is: Swagger 2.0 has two kinds that are parts of the body.
enum ParameterPart {
  case parameter(Parameter)
  case body(Body)
  /// A field of a form: its schema, and whether it must be there.
  case field(FormField)
}

/// A field of a form, as Swagger 2.0 declares them.
struct FormField {
  var name: String
  var schema: SchemaID
  var isRequired: Bool
  var isFile: Bool
  var nameSpan: SourceSpan
  var place: Place
  var style: Parameter.Style?
  var isExploded: Bool?
}

extension APIReader {
  /// Reads the elements of `parameters`; nil for those that are no parameters.
  mutating func parameterParts(of node: SpecNode) -> [ParameterPart] {
    list("parameters", of: node).compactMap { parameterPart($0) }
  }

  private mutating func parameterPart(_ node: SpecNode) -> ParameterPart? {
    guard let part = follow(node, as: .parameter) else { return nil }
    let isPlain = part.description == nil && part.summary == nil
    if isPlain, let known = parameters[part.node.key] { return known }
    let read = readParameter(part)
    if isPlain { parameters[part.node.key] = .some(read) }
    return read
  }

  private mutating func readParameter(_ part: FollowedPart) -> ParameterPart? {
    let node = part.node
    guard let location = text("in", of: node) else {
      report(.missingKey("in", in: "a parameter", at: node.place))
      return nil
    }
    if location == "body" || location == "formData", family != .swagger2 {
      report(.mixedVersions("in: \(location)", at: node["in"]?.place ?? node.place))
    }
    if location == "body" { return .body(bodyParameter(part)) }
    guard let name = text("name", of: node) else {
      report(.missingKey("name", in: "a parameter", at: node.place))
      return nil
    }
    if location == "formData" { return .field(formField(name, part)) }
    guard let location = Parameter.Location(rawValue: location.lowercased()) else {
      report(.unknownLocation(location, at: node["in"]?.place ?? node.place))
      return nil
    }
    return .parameter(parameter(name, in: location, part))
  }

  private mutating func parameter(
    _ name: String, in location: Parameter.Location, _ part: FollowedPart
  ) -> Parameter {
    let node = part.node
    let style = style(of: node, in: location)
    var parameter = Parameter(
      name: name, location: location, style: style.style, isExploded: style.isExploded,
      place: node.place)
    parameter.description = part.description ?? description(of: node)
    parameter.isRequired = flag("required", of: node) ?? false || location == .path
    parameter.isDeprecated = flag("deprecated", of: node) ?? false
    parameter.allowsEmptyValue = flag("allowEmptyValue", of: node) ?? false
    parameter.allowsReserved = flag("allowReserved", of: node) ?? false
    parameter.schema = valueSchema(of: node)
    parameter.content = content(of: node)
    parameter.examples = ownExamples(of: node)
    parameter.componentName = part.name
    parameter.extensions = extensions(of: node)
    if parameter.isAuthorization { report(.authorizationParameter(at: node.place)) }
    return parameter
  }

  /// The schema of a parameter or header, which stands in it before OpenAPI 3.
  mutating func valueSchema(of node: SpecNode) -> SchemaID? {
    if let schema = schema("schema", of: node) { return schema }
    guard node["type"] != nil, node["content"] == nil else { return nil }
    return inlineSchema(node)
  }

  /// How lists and objects are written: as said, or as is usual in that part of a request.
  private mutating func style(
    of node: SpecNode, in location: Parameter.Location
  ) -> (style: Parameter.Style, isExploded: Bool) {
    let usual: Parameter.Style =
      switch location {
      case .path, .header: .simple
      case .query, .querystring, .cookie: .form
      }
    if let collection = collectionStyle(of: node, usual: usual) { return collection }
    var style = usual
    if let value = node["style"], let name = value.node.scalarText {
      if let known = Parameter.Style(rawValue: name) {
        style = known
      } else {
        report(
          .wrongType("style", expected: "one of the styles of OpenAPI", at: value.place))
      }
    }
    let usuallyExplodes = style == .form || style == .cookie || style == .deepObject
    return (style, flag("explode", of: node) ?? usuallyExplodes)
  }

  /// `collectionFormat` of Swagger 2.0, whose lists have commas if nothing is said.
  private mutating func collectionStyle(
    of node: SpecNode, usual: Parameter.Style
  ) -> (style: Parameter.Style, isExploded: Bool)? {
    guard node["schema"] == nil, node["type"]?.node.string == "array" else { return nil }
    switch text("collectionFormat", of: node) ?? "csv" {
    case "ssv": return (.spaceDelimited, false)
    case "tsv": return (.tabDelimited, false)
    case "pipes": return (.pipeDelimited, false)
    case "multi": return (.form, true)
    default: return (usual, false)
    }
  }

  // MARK: - Parts of bodies

  private mutating func bodyParameter(_ part: FollowedPart) -> Body {
    let node = part.node
    var body = Body(place: node.place)
    body.description = part.description ?? description(of: node)
    body.isRequired = flag("required", of: node) ?? false
    body.componentName = part.name
    body.extensions = extensions(of: node)
    var media = MediaType(name: "", place: node.place)
    media.schema = schema("schema", of: node)
    media.examples = ownExamples(of: node)
    body.content = [media]
    return body
  }

  private mutating func formField(_ name: String, _ part: FollowedPart) -> FormField {
    let node = part.node
    let schema = valueSchema(of: node) ?? newSchema(at: node.place)
    if table.schemas[schema.index].description == nil {
      table.schemas[schema.index].description = part.description ?? description(of: node)
    }
    table.schemas[schema.index].examples += ownExamples(of: node)
    let style = collectionStyle(of: node, usual: .form)
    return FormField(
      name: name, schema: schema, isRequired: flag("required", of: node) ?? false,
      isFile: node["type"]?.node.string == "file",
      nameSpan: node["name"]?.node.span ?? node.node.span, place: node.place,
      style: style?.style, isExploded: style?.isExploded)
  }

  /// The body that fields of a form make together.
  mutating func formBody(_ fields: [FormField], consumes: [String]) -> Body? {
    guard let first = fields.first else { return nil }
    let id = newSchema(at: first.place)
    table.schemas[id.index].types = [.object]
    for field in fields {
      table.schemas[id.index].properties.append(
        .init(name: field.name, schema: field.schema, nameSpan: field.nameSpan))
      if field.isRequired {
        table.schemas[id.index].required.append(.init(text: field.name, span: field.nameSpan))
      }
    }
    let forms = consumes.filter {
      $0.hasPrefix("multipart/") || $0 == "application/x-www-form-urlencoded"
    }
    let usual =
      fields.contains(where: \.isFile)
      ? "multipart/form-data" : "application/x-www-form-urlencoded"
    var body = Body(isRequired: fields.contains(where: \.isRequired), place: first.place)
    body.content = (forms.isEmpty ? [usual] : forms).map { name in
      var media = MediaType(name: name, schema: id, place: first.place)
      media.encodings = fields.compactMap { field in
        guard let style = field.style else { return nil }
        return Encoding(
          property: field.name, style: style, isExploded: field.isExploded, place: field.place)
      }
      return media
    }
    return body
  }
}
