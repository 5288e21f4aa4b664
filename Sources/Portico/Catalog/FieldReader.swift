internal import DataTree
internal import SourceText

/// Reads the keys of a mapping that an author wrote, and notices what is wrong with them.
///
/// Each key is asked for once; `finish` reports those that nobody asked for.
struct FieldReader {
  let node: DataNode
  let source: Source
  /// What the mapping describes, such as `product`.
  let owner: String
  var diagnostics: [Diagnostic] = []
  private var known: [String] = []

  init(_ node: DataNode, in source: Source, of owner: String) {
    self.node = node
    self.source = source
    self.owner = owner
  }

  /// The value under a key; null counts as missing.
  mutating func value(_ key: String) -> DataNode? {
    known.append(key)
    guard let value = node[key], !value.isNull else { return nil }
    return value
  }

  /// Reports that a key is missing, at the mapping's own key or its beginning.
  mutating func reportMissing(_ key: String, at span: SourceSpan? = nil) {
    diagnostics.append(
      .missingConfigurationKey(key, of: owner, at: span ?? start, in: source))
  }

  private var start: SourceSpan { node.entries?.first?.keySpan ?? node.span }

  mutating func report(_ key: String, expected: String, at value: DataNode) {
    diagnostics.append(
      .wrongConfigurationType(key, expected: expected, at: value.span, in: source))
  }

  mutating func text(_ key: String, limit: Int? = nil) -> String? {
    guard let value = value(key) else { return nil }
    guard let text = value.scalarText else {
      report(key, expected: "a text", at: value)
      return nil
    }
    if let limit, text.count > limit {
      diagnostics.append(.longText(key, text.count, limit: limit, at: value.span, in: source))
    }
    return text
  }

  mutating func texts(_ key: String) -> [String] {
    elements(key).compactMap { element in
      if let text = element.scalarText { return text }
      report(key, expected: "a list of texts", at: element)
      return nil
    }
  }

  /// The elements of a list, or the lone value as a list of one.
  mutating func elements(_ key: String) -> [DataNode] {
    guard let value = value(key) else { return [] }
    return value.elements ?? [value]
  }

  mutating func flag(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    if value.bool == nil { report(key, expected: "'true' or 'false'", at: value) }
    return value.bool
  }

  mutating func integer(_ key: String) -> Int? {
    guard let value = value(key) else { return nil }
    if value.number?.integer == nil { report(key, expected: "a whole number", at: value) }
    return value.number?.integer
  }

  /// A day as `2026-03-01`.
  mutating func date(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    guard let text = value.scalarText, text.isDate else {
      report(key, expected: "a date like '2026-03-01'", at: value)
      return nil
    }
    return text
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let value = value(key) else { return nil }
    return word(key, value, type)
  }

  mutating func words<Word: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Word.Type
  ) -> [Word] where Word.RawValue == String {
    elements(key).compactMap { word(key, $0, type) }
  }

  private mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, _ value: DataNode, _ type: Word.Type
  ) -> Word? where Word.RawValue == String {
    let text = value.scalarText ?? ""
    if let word = Word(rawValue: text) { return word }
    diagnostics.append(
      .unknownWord(
        text, of: key, known: Word.allCases.map(\.rawValue), at: value.span, in: source))
    return nil
  }

  /// An identifier with its place; reports what is none.
  mutating func identifier(_ key: String) -> (id: String, span: SourceSpan)? {
    guard let value = value(key) else { return nil }
    guard let id = value.scalarText, isCatalogID(id) else {
      diagnostics.append(
        .invalidIdentifier(value.scalarText ?? "", of: owner, at: value.span, in: source))
      return nil
    }
    return (id, value.span)
  }

  /// Reports the keys that nobody asked for, except those that mean something elsewhere.
  mutating func finish(besides others: Set<String> = []) {
    for entry in node.entries ?? [] where !known.contains(entry.key) && !others.contains(entry.key)
    {
      diagnostics.append(
        .unknownConfigurationKey(entry.key, at: entry.keySpan, in: source, known: known))
    }
  }
}

extension String {
  /// Whether it is a day of the calendar in ISO 8601's extended form.
  var isDate: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      let month = Int(Substring(parts[1])), let day = Int(Substring(parts[2]))
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }
}
