/// A name as a part of a fragment: white space and what separates parts become hyphens.
package func anchorSegment(_ name: String) -> String {
  let isPlain = name.utf8.allSatisfy { byte in
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
  if isPlain { return name }
  var segment = ""
  for scalar in name.unicodeScalars {
    let separates = scalar == "." || scalar == "~" || scalar == "#" || scalar.value <= 0x20
    segment.unicodeScalars.append(
      separates || scalar.properties.isWhitespace ? "-" : scalar)
  }
  return segment
}

extension Choice.Label {
  /// The label as a part of a fragment.
  package var anchorSegment: String {
    switch self {
    case .title(let text), .name(let text), .value(let text): OpenAPI.anchorSegment(text)
    case .option(let number): "option-\(number)"
    }
  }
}

extension Parameter {
  /// The fragment that links to the parameter lead to, such as `param-query-limit`.
  package var anchor: String { Self.anchor(location, name) }

  /// The fragment for a parameter of this location and name.
  package static func anchor(_ location: Location, _ name: String) -> String {
    "param-\(location.rawValue)-\(anchorSegment(name))"
  }
}

extension Response {
  /// The fragment that links to the response lead to, such as `response-404`.
  package var anchor: String { Self.anchor(status) }

  /// The fragment for a response of this status.
  package static func anchor(_ status: ResponseStatus) -> String {
    "response-\(anchorSegment(status.text))"
  }
}

extension Body {
  /// The fragment that links to the body of a request lead to.
  package static var anchor: String { "body" }
}
