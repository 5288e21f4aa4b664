package import CodeSamples
package import DataTree
package import OpenAPI
import SourceText

/// How a parameter writes its value down (RFC 6570, and the styles that OpenAPI adds).
package struct ParameterText: Sendable {
  /// The name of the parameter.
  package var name: String
  /// How lists and objects are written.
  package var style: Parameter.Style
  /// Whether members are parameters of their own.
  package var isExploded: Bool
  /// Whether reserved characters are written as they are.
  package var allowsReserved = false

  /// Takes over what the description of a parameter says.
  package init(_ parameter: Parameter) {
    self.init(
      name: parameter.name, style: parameter.style, isExploded: parameter.isExploded)
    allowsReserved = parameter.allowsReserved
  }

  init(name: String, style: Parameter.Style, isExploded: Bool) {
    self.name = name
    self.style = style
    self.isExploded = isExploded
  }

  /// The value as one piece of an address, escaped: the segment of a path, the part of a query
  /// between `&`, or the value of a header, which is not escaped.
  package func text(of value: DataNode, in location: Parameter.Location) -> String {
    let name = escaped(name)
    switch style {
    case .simple:
      let isHeader = location == .header
      return members(of: value, separator: ",", equals: isExploded ? "=" : ",", isPlain: isHeader)
    case .label:
      let separator = isExploded ? "." : ","
      return "." + members(of: value, separator: separator, equals: isExploded ? "=" : ",")
    case .matrix:
      guard isExploded else {
        return ";\(name)=" + members(of: value, separator: ",", equals: ",")
      }
      return fields(of: value).map { field in
        field.value.isEmpty ? ";\(escaped(field.name))" : ";\(query(field))"
      }.joined()
    case .form, .spaceDelimited, .pipeDelimited, .tabDelimited, .deepObject, .cookie:
      let isList = value.elements != nil || value.entries != nil
      if isList, !isExploded, style != .deepObject {
        return "\(name)="
          + members(of: value, separator: escapedSeparator, equals: escapedSeparator)
      }
      let separator = location == .cookie ? "; " : "&"
      return fields(of: value).map(query).joined(separator: separator)
    }
  }

  /// The value as fields of a query, a form or cookies, unescaped.
  package func fields(of value: DataNode) -> [SampleRequest.Field] {
    switch value.kind {
    case .sequence(let elements) where isExploded:
      return elements.map { .init(name, $0.memberText) }
    case .mapping(let entries) where style == .deepObject:
      return entries.flatMap { deepFields(of: $0.value, name: "\(name)[\($0.key)]") }
    case .mapping(let entries) where isExploded:
      return entries.map { .init($0.key, $0.value.memberText) }
    case .sequence(let elements):
      return [.init(name, elements.map(\.memberText).joined(separator: separator))]
    case .mapping(let entries):
      let members = entries.flatMap { [$0.key, $0.value.memberText] }
      return [.init(name, members.joined(separator: separator))]
    case .null, .bool, .number, .string:
      return [.init(name, value.memberText)]
    }
  }

  /// What comes behind the first level is up to the API; most understand more brackets.
  private func deepFields(of value: DataNode, name: String) -> [SampleRequest.Field] {
    if let entries = value.entries {
      return entries.flatMap { deepFields(of: $0.value, name: "\(name)[\($0.key)]") }
    }
    return (value.elements ?? [value]).map { .init(name, $0.memberText) }
  }

  private var separator: String {
    switch style {
    case .spaceDelimited: " "
    case .pipeDelimited: "|"
    case .tabDelimited: "\t"
    case .simple, .label, .matrix, .form, .deepObject, .cookie: ","
    }
  }

  private var escapedSeparator: String { separator == "," ? "," : escaped(separator) }

  private func members(
    of value: DataNode, separator: String, equals: String, isPlain: Bool = false
  ) -> String {
    func written(_ text: String) -> String { isPlain ? text : escaped(text) }
    switch value.kind {
    case .sequence(let elements):
      return elements.map { written($0.memberText) }.joined(separator: separator)
    case .mapping(let entries):
      return entries.map { written($0.key) + equals + written($0.value.memberText) }
        .joined(separator: separator)
    case .null, .bool, .number, .string: return written(value.memberText)
    }
  }

  private func query(_ field: SampleRequest.Field) -> String {
    "\(escaped(field.name))=\(escaped(field.value))"
  }

  /// Escapes all but unreserved characters (RFC 3986 §2.3), and reserved ones unless allowed.
  private func escaped(_ text: String) -> String {
    let kept = Array((allowsReserved ? "-._~:/?#[]@!$&'()*+,;=" : "-._~").utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if (byte < 0x80 && (byte.isASCIILetter || byte.isASCIIDigit)) || kept.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension DataNode {
  /// The value as a member of a list in an address: scalars as they are, the rest as JSON.
  fileprivate var memberText: String { isNull ? "" : scalarText ?? compactJSON }
}
