import OpenAPI

extension Comparison {
  /// Compares what may come back.
  mutating func compareResponses(
    _ old: OpenAPI.Operation, _ new: OpenAPI.Operation, _ direction: SchemaNode.Direction
  ) {
    var olds: [ResponseStatus: Response] = [:]
    for response in old.responses { olds[response.status] = response }
    var news: [ResponseStatus: Response] = [:]
    for response in new.responses { news[response.status] = response }
    for response in new.responses {
      if let before = olds[response.status] ?? olds.range(around: response.status) {
        compare(before, response, direction)
      } else {
        report(
          response.status.isSuccess ? .successStatusAdded : .errorStatusAdded, direction,
          at: .response(response.status, nil), .missing(in: old.place), .at(response.place),
          name: response.status.text,
          "\(response.kind) status \(response.status.text) may come back now")
      }
    }
    for response in old.responses where news[response.status] == nil {
      if let range = news.range(around: response.status) {
        compare(response, range, direction)
      } else {
        report(
          response.status.isSuccess ? .successStatusRemoved : .errorStatusRemoved, direction,
          at: .response(response.status, nil), .at(response.place), .missing(in: new.place),
          name: response.status.text,
          "\(response.kind) status \(response.status.text) no longer comes back")
      }
    }
  }

  private mutating func compare(
    _ old: Response, _ new: Response, _ direction: SchemaNode.Direction
  ) {
    let part = ChangePlace.Part.response(new.status, nil)
    compareWords(
      Words(old.description, summary: old.summary, place: old.place),
      Words(new.description, summary: new.summary, place: new.place), at: part,
      "response \(new.status.text)")
    compare(old.content, new.content, direction, in: (old.place, new.place)) {
      .response(new.status, $0)
    }
    compareHeaders(old, new, direction)
    if old.links.map(\.text) != new.links.map(\.text) {
      report(
        .linksChanged, at: part, .at(old.place, "links"), .at(new.place, "links"),
        "what can follow response \(new.status.text) is told differently")
    }
  }

  private mutating func compareHeaders(
    _ old: Response, _ new: Response, _ direction: SchemaNode.Direction
  ) {
    var waiting: [String: Header] = [:]
    for header in old.headers { waiting[header.name.lowercased()] = header }
    for header in new.headers {
      let part = ChangePlace.Part.header(new.status, header.name)
      if let before = waiting.removeValue(forKey: header.name.lowercased()) {
        compare(before, header, direction, at: part)
      } else {
        report(
          header.isRequired ? .requiredHeaderAdded : .optionalHeaderAdded, direction, at: part,
          .missing(in: old.place), .at(header.place), name: header.name,
          "header \(code: header.name) was added")
      }
    }
    for header in old.headers where waiting[header.name.lowercased()] != nil {
      report(
        header.isRequired ? .requiredHeaderRemoved : .optionalHeaderRemoved, direction,
        at: .header(new.status, header.name), .at(header.place), .missing(in: new.place),
        name: header.name, "header \(code: header.name) was removed")
    }
  }

  private mutating func compare(
    _ old: Header, _ new: Header, _ direction: SchemaNode.Direction, at part: ChangePlace.Part
  ) {
    if old.isRequired != new.isRequired {
      report(
        new.isRequired ? .headerBecameRequired : .headerBecameOptional, direction, at: part,
        .at(old.place, "required"), .at(new.place, "required"), name: new.name,
        before: old.isRequired ? "required" : "optional",
        after: new.isRequired ? "required" : "optional",
        "header \(code: new.name) is \(new.isRequired ? "now always" : "no longer always") there")
    }
    compareDeprecation(
      old.isDeprecated, new.isDeprecated, at: part, old.place, new.place,
      "header \(code: new.name)")
    compareWords(
      words(of: old.description, old.examples, old.schema, in: self.old, at: old.place),
      words(of: new.description, new.examples, new.schema, in: self.new, at: new.place), at: part,
      "header \(code: new.name)")
    let place = ChangePlace(operation: operation, part: part)
    compareValues(
      (old.schema, old.content), (new.schema, new.content), direction, at: place,
      in: (old.place, new.place))
  }
}

extension Response {
  fileprivate var kind: String { status.isSuccess ? "success" : "error" }
}

extension [ResponseStatus: Response] {
  /// The response for the range that a code belongs to.
  fileprivate func range(around status: ResponseStatus) -> Response? {
    guard case .code(let code) = status else { return nil }
    return self[.range(code / 100)]
  }
}

extension OperationLink {
  fileprivate var text: String {
    let target =
      switch target {
      case .operationID(let id): id
      case .reference(let text): text
      case .none: ""
      }
    let values = parameters.map { "\($0.name)=\($0.value.valueKey)" }
    return ([name, target, body?.valueKey ?? ""] + values).joined(separator: " ")
  }
}
