package import OpenAPI

/// A place in the structure of an API, whichever component it is written in.
package struct ChangePlace: Hashable, Sendable {
  /// The operation; nil for the API as a whole and for schemas that no operation uses.
  package var operation: ChangedOperation?
  /// The part of the operation or of the API.
  package var part: Part
  /// The way from there into the schema.
  package var steps: [Step] = []

  /// Creates a place.
  package init(operation: ChangedOperation? = nil, part: Part, steps: [Step] = []) {
    self.operation = operation
    self.part = part
    self.steps = steps
  }

  /// A part of an API or of an operation.
  package enum Part: Hashable, Sendable {
    /// All of it.
    case whole
    /// What authenticates.
    case security
    /// Where it is reached.
    case servers
    /// A parameter by its location and its name.
    case parameter(Parameter.Location, String)
    /// What a request sends along, in one of its media types if one is meant.
    case requestBody(String?)
    /// What comes back, in one of its media types if one is meant.
    case response(ResponseStatus, String?)
    /// A header of a response.
    case header(ResponseStatus, String)
    /// A schema by its shared name.
    case schema(String)
  }

  /// One step into a schema.
  package enum Step: Hashable, Sendable {
    case property(String)
    /// Any member of a list behind those of a tuple.
    case item
    /// The member of a tuple at this place, counted from 0.
    case prefixItem(Int)
    /// A property that is not named.
    case otherProperty
    /// The properties whose names match.
    case patternProperty(String)
    /// The names of properties.
    case propertyName
    /// An alternative.
    case branch(Choice.Label)
    /// What must hold if a property is there.
    case dependent(String)
    /// What a keyword such as `then` or `contains` holds.
    case keyword(String)
    /// Steps that are left out since there are too many.
    case omitted
  }

  /// The way into the schema in the manner of a JSON Pointer: `*` is any member or any name, an
  /// alternative stands in parentheses; empty for the schema itself.
  package var pointer: String { steps.map(\.text).joined() }
}

extension ChangePlace.Step {
  fileprivate var text: String {
    switch self {
    case .property(let name): "/" + JSONPointer.escaped(name)
    case .item, .otherProperty: "/*"
    case .prefixItem(let number): "/\(number)"
    case .patternProperty(let pattern): "/~(\(JSONPointer.escaped(pattern)))"
    case .propertyName: "/(name)"
    case .branch(let label): "(\(label.text))"
    case .dependent(let name): "(with \(name))"
    case .keyword(let word): "(\(word))"
    case .omitted: "/…"
    }
  }
}

extension Choice.Label {
  /// The label as text.
  var text: String {
    switch self {
    case .title(let text), .name(let text), .value(let text): text
    case .option(let number): "option \(number)"
    }
  }
}

extension ChangePlace.Part {
  /// The part in words, such as `request body`; JSON is not mentioned.
  package var words: String {
    switch self {
    case .whole: ""
    case .security: "security"
    case .servers: "servers"
    case .parameter(let location, let name): "\(location.rawValue) parameter \(name)"
    case .requestBody(let media): "request body" + Self.suffix(media)
    case .response(let status, let media): "response \(status.text)" + Self.suffix(media)
    case .header(let status, let name): "response \(status.text), header \(name)"
    case .schema(let name): "schema \(name)"
    }
  }

  private static func suffix(_ media: String?) -> String {
    guard let media, media != "application/json" else { return "" }
    return " as \(media)"
  }
}

extension ChangePlace {
  /// The place within its operation in words, such as `request body, /buyer/phone`; empty for
  /// all of the operation.
  package var words: String {
    let pointer = pointer
    return part.words + (pointer.isEmpty ? "" : ", " + pointer)
  }

  /// The fragment of the place on the page of its operation, as rows of schemas have them; nil
  /// for what has none.
  package var anchor: String? {
    var anchor: String
    switch part {
    case .whole, .security, .servers: return nil
    case .parameter(let location, let name):
      anchor = Parameter.anchor(location, name)
    case .requestBody: anchor = Body.anchor
    case .response(let status, _), .header(let status, _): anchor = Response.anchor(status)
    case .schema: anchor = "body"
    }
    for step in steps {
      switch step {
      case .property(let name): anchor += "." + anchorSegment(name)
      case .prefixItem(let number): anchor += ".\(number)"
      // Rows show what is inside of a list in place of the list.
      case .item: continue
      case .otherProperty: anchor += "~any"
      case .branch(let label): anchor += "~" + label.anchorSegment
      case .patternProperty, .propertyName, .dependent, .keyword, .omitted: return anchor
      }
    }
    return anchor
  }
}
