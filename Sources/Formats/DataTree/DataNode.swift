package import SourceText

/// A value of a YAML or JSON text, with its place: what both formats have in common.
package struct DataNode: Hashable, Sendable {
  /// What the value is.
  package var kind: Kind
  /// Where the value stands in its text.
  package var span: SourceSpan

  /// What the value is; mappings keep the order and the places of their keys.
  package enum Kind: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number as it was written, so that no digit is lost; see `DataNumber`.
    case number(DataNumber)
    case string(String)
    case sequence([DataNode])
    case mapping([DataEntry])
  }

  /// Creates a node of `kind` at `span`.
  package init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// One key and its value in a mapping.
package struct DataEntry: Hashable, Sendable {
  /// The key as text; a key that is not a scalar is written in YAML flow style.
  package var key: String
  /// Where the key stands in its text.
  package var keySpan: SourceSpan
  /// What the key stands for.
  package var value: DataNode

  /// Creates an entry.
  package init(key: String, at keySpan: SourceSpan, value: DataNode) {
    self.key = key
    self.keySpan = keySpan
    self.value = value
  }
}

/// A number kept as its spelling, so that integers of any size and trailing zeros survive.
package struct DataNumber: Hashable, Sendable {
  /// The number in JSON's spelling (RFC 8259 §6), or `.inf`, `-.inf`, `.nan` from YAML.
  package var text: String

  /// Creates a number from its spelling, which the caller has checked.
  package init(_ text: String) { self.text = text }

  /// Whether the number is neither an infinity nor "not a number", and so can be JSON.
  package var isFinite: Bool { text != ".inf" && text != "-.inf" && text != ".nan" }

  /// The value, when it is an integer that fits.
  package var integer: Int? { Int(text) }

  /// The nearest double-precision value.
  package var double: Double {
    switch text {
    case ".inf": .infinity
    case "-.inf": -.infinity
    case ".nan": .nan
    default: Double(text) ?? .nan
    }
  }
}

extension DataNode {
  /// The value under `key`, when the node is a mapping that has it; the first one wins.
  package subscript(key: String) -> DataNode? {
    entries?.first { $0.key == key }?.value
  }

  /// The entries, when the node is a mapping.
  package var entries: [DataEntry]? {
    guard case .mapping(let entries) = kind else { return nil }
    return entries
  }

  /// The elements, when the node is a sequence.
  package var elements: [DataNode]? {
    guard case .sequence(let elements) = kind else { return nil }
    return elements
  }

  /// The text, when the node is a string.
  package var string: String? {
    guard case .string(let string) = kind else { return nil }
    return string
  }

  /// The truth value, when the node is a boolean.
  package var bool: Bool? {
    guard case .bool(let bool) = kind else { return nil }
    return bool
  }

  /// The number, when the node is one.
  package var number: DataNumber? {
    guard case .number(let number) = kind else { return nil }
    return number
  }

  /// Whether the node is null.
  package var isNull: Bool { kind == .null }

  /// The scalar as text: strings as they are, numbers and booleans as written; nil for null
  /// and for collections.
  package var scalarText: String? {
    switch kind {
    case .string(let string): string
    case .number(let number): number.text
    case .bool(let bool): bool ? "true" : "false"
    case .null, .sequence, .mapping: nil
    }
  }
}
