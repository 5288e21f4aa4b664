/// What a tag asks of its node, as far as the core schema (§10.3) knows it.
enum Tag {
  /// `!`: the node is a string, sequence or mapping by its kind.
  case nonSpecific
  /// A type of the core schema.
  case string, integer, float, bool, null, sequence, mapping
  /// A type of somebody's own; the node is read as if it had no tag.
  case unknown

  /// The meaning of a complete tag.
  init(_ name: String) {
    guard name.hasPrefix(Self.corePrefix) else {
      self = .unknown
      return
    }
    switch name.dropFirst(Self.corePrefix.count) {
    case "str": self = .string
    case "int": self = .integer
    case "float": self = .float
    case "bool": self = .bool
    case "null": self = .null
    case "seq": self = .sequence
    case "map": self = .mapping
    default: self = .unknown
    }
  }

  static let corePrefix = "tag:yaml.org,2002:"
}
