import DataTree
import OpenAPI

extension Comparison {
  /// Compares what requests carry besides a body; those in the path by their order in it.
  mutating func compareParameters(
    _ old: OpenAPI.Operation, _ new: OpenAPI.Operation, _ direction: SchemaNode.Direction
  ) {
    let renamed = Dictionary(
      zip(new.path.pathParameters, old.path.pathParameters), uniquingKeysWith: { first, _ in first }
    )
    var waiting: [ParameterKey: Parameter] = [:]
    for parameter in old.parameters { waiting[ParameterKey(parameter)] = parameter }
    var added: [Parameter] = []
    for parameter in new.parameters {
      var key = ParameterKey(parameter)
      if parameter.location == .path { key.name = renamed[parameter.name] ?? parameter.name }
      if let partner = waiting.removeValue(forKey: key) {
        compare(partner, parameter, direction)
      } else {
        added.append(parameter)
      }
    }
    for parameter in added {
      let key = Parameter.Location.allCases
        .map { ParameterKey(location: $0, name: parameter.name) }
        .first { waiting[$0] != nil }
      if let key, let partner = waiting.removeValue(forKey: key) {
        moved(partner, parameter, direction)
      } else {
        self.added(parameter, to: old, direction)
      }
    }
    for parameter in old.parameters where waiting[ParameterKey(parameter)] != nil {
      removed(parameter, from: new, direction)
    }
  }

  private struct ParameterKey: Hashable {
    var location: Parameter.Location
    var name: String

    init(location: Parameter.Location, name: String) {
      self.location = location
      // Names of headers are the same in any case (RFC 9110 §5.1).
      self.name = location == .header ? name.lowercased() : name
    }

    init(_ parameter: Parameter) {
      self.init(location: parameter.location, name: parameter.name)
    }
  }

  private mutating func added(
    _ parameter: Parameter, to old: OpenAPI.Operation, _ direction: SchemaNode.Direction
  ) {
    let hasDefault = parameter.schema.map { new.schemas.view(of: $0).defaultValue != nil } ?? false
    let change: ChangeRule.Change =
      !parameter.isRequired
      ? .optionalParameterAdded
      : hasDefault ? .requiredParameterWithDefaultAdded : .requiredParameterAdded
    report(
      change, direction, at: parameter.part, .missing(in: old.place), .at(parameter.place),
      name: parameter.name,
      "\(parameter.isRequired ? "required" : "optional") \(parameter.phrase) was added")
  }

  private mutating func removed(
    _ parameter: Parameter, from new: OpenAPI.Operation, _ direction: SchemaNode.Direction
  ) {
    report(
      parameter.isRequired ? .requiredParameterRemoved : .optionalParameterRemoved, direction,
      at: parameter.part, .at(parameter.place), .missing(in: new.place), name: parameter.name,
      "\(parameter.isRequired ? "required" : "optional") \(parameter.phrase) was removed")
  }

  private mutating func moved(
    _ old: Parameter, _ new: Parameter, _ direction: SchemaNode.Direction
  ) {
    report(
      .parameterMoved, direction, at: new.part, .at(old.place, "in"), .at(new.place, "in"),
      name: new.name, before: old.location.rawValue, after: new.location.rawValue,
      "parameter \(code: new.name) is sent in another part of the request")
    compare(old, new, direction)
  }

  private mutating func compare(
    _ old: Parameter, _ new: Parameter, _ direction: SchemaNode.Direction
  ) {
    let (oldIsRequired, newIsRequired) =
      (old.isRequired || old.location == .path, new.isRequired || new.location == .path)
    if oldIsRequired != newIsRequired {
      report(
        newIsRequired ? .parameterBecameRequired : .parameterBecameOptional, direction,
        at: new.part, .at(old.place, "required"), .at(new.place, "required"), name: new.name,
        before: oldIsRequired ? "required" : "optional",
        after: newIsRequired ? "required" : "optional",
        "\(new.phrase) is \(newIsRequired ? "now required" : "no longer required")")
    }
    compareForm(old, new, direction)
    compareDeprecation(
      old.isDeprecated, new.isDeprecated, at: new.part, old.place, new.place, new.phrase)
    compareWords(
      words(of: old.description, old.examples, old.schema, in: self.old, at: old.place),
      words(of: new.description, new.examples, new.schema, in: self.new, at: new.place),
      at: new.part, new.phrase)
    let place = ChangePlace(operation: operation, part: new.part)
    compareValues(
      (old.schema, old.content), (new.schema, new.content), direction, at: place,
      in: (old.place, new.place))
  }

  /// Compares how values are written.
  private mutating func compareForm(
    _ old: Parameter, _ new: Parameter, _ direction: SchemaNode.Direction
  ) {
    guard old.location == new.location else { return }
    if old.style != new.style || old.allowsReserved != new.allowsReserved {
      report(
        .parameterStyleChanged, direction, at: new.part, .at(old.place, "style"),
        .at(new.place, "style"), name: new.name, before: old.form, after: new.form,
        "\(new.phrase) is written in another style")
    }
    // A single value looks the same either way.
    if old.isExploded != new.isExploded, old.style == new.style,
      hasMembers(old, in: self.old) || hasMembers(new, in: self.new)
    {
      report(
        .parameterExplodeChanged, direction, at: new.part, .at(old.place, "explode"),
        .at(new.place, "explode"), name: new.name, before: "explode: \(old.isExploded)",
        after: "explode: \(new.isExploded)",
        "\(new.phrase) is \(new.isExploded ? "now" : "no longer") sent once for each member")
    }
    if old.allowsEmptyValue != new.allowsEmptyValue {
      report(
        new.allowsEmptyValue ? .emptyValueAllowed : .emptyValueForbidden, direction, at: new.part,
        .at(old.place, "allowEmptyValue"), .at(new.place, "allowEmptyValue"), name: new.name,
        "\(new.phrase) may \(new.allowsEmptyValue ? "now" : "no longer") be sent without a value")
    }
  }

  private func hasMembers(_ parameter: Parameter, in api: API) -> Bool {
    guard let schema = parameter.schema else { return false }
    let view = api.schemas.view(of: schema)
    return view.types.isEmpty || view.types.contains(.array) || view.types.contains(.object)
  }

  /// What is said about a parameter or a header, be it beside its schema or in it.
  func words(
    of description: Description?, _ examples: [ExampleValue], _ schema: SchemaID?, in api: API,
    at place: Place
  ) -> Words {
    let view = schema.map { api.schemas.view(of: $0) }
    return Words(
      description ?? view?.description, examples.isEmpty ? view?.examples ?? [] : examples,
      place: place)
  }

  /// Compares what is described by a schema or by media types, as parameters and headers are.
  mutating func compareValues(
    _ old: (schema: SchemaID?, content: [MediaType]),
    _ new: (schema: SchemaID?, content: [MediaType]), _ direction: SchemaNode.Direction,
    at place: ChangePlace, in places: (old: Place, new: Place)
  ) {
    addRoot(
      old.schema ?? old.content.first?.schema, new.schema ?? new.content.first?.schema, direction,
      at: place, in: places)
  }
}

extension Parameter {
  var part: ChangePlace.Part { .parameter(location, name) }

  fileprivate var phrase: ChangeSentence { "\(location.rawValue) parameter \(code: name)" }

  fileprivate var form: String {
    allowsReserved ? "\(style.rawValue), with reserved characters" : style.rawValue
  }
}
