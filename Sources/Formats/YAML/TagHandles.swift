import SourceText

/// What the tags of a document stand for: the handles of its `%TAG` directives (§6.8.2).
struct TagHandles {
  private var prefixes: [String: String] = [:]

  /// Records a directive; false when the handle has one already.
  mutating func declare(_ handle: String, as prefix: String) -> Bool {
    prefixes.updateValue(prefix, forKey: handle) == nil
  }

  /// The meaning of the tag `handle` + `suffix`, nil when nobody declared the handle.
  func tag(_ handle: String, _ suffix: String) -> Tag? {
    guard let prefix = prefixes[handle] ?? Self.standard[handle] else { return nil }
    return Tag(prefix + suffix)
  }

  /// c-tag-handle: `!`, `!!` or `!word!`.
  static func isHandle(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == .bang, text.last == .bang else { return false }
    return text.count <= 2 || text.dropFirst().dropLast().allSatisfy(\.isWordCharacter)
  }

  /// ns-tag-prefix: `!` or a tag character, and URI characters behind it.
  static func isPrefix(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, !first.isFlowIndicator else { return false }
    return text.allSatisfy(\.isURICharacter)
  }

  private static let standard = ["!": "!", "!!": Tag.corePrefix]
}

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

extension UInt8 {
  /// ns-word-char: an ASCII letter or digit or `-`.
  var isWordCharacter: Bool { isASCIILetter || isASCIIDigit || self == .dash }

  /// ns-uri-char, where `%` stands for the escapes it begins.
  var isURICharacter: Bool {
    guard !isWordCharacter else { return true }
    switch self {
    case UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: ";"), UInt8(ascii: "/"),
      UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "&"),
      UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "$"), UInt8(ascii: ","),
      UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "~"),
      UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"):
      return true
    default: return false
    }
  }

  /// ns-tag-char: a URI character that is neither `!` nor a flow indicator.
  var isTagCharacter: Bool { isURICharacter && self != .bang && !isFlowIndicator }
}
