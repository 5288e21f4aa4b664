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
