/// A few values by name, in the order they were given.
///
/// Objects of templates have a dozen keys, most of them short: searching one after the other
/// beats hashing, and building an object costs no more than its array.
package struct TemplateObject: Sendable {
  private var entries: [(String, TemplateValue)]

  /// Creates an object; of two entries with one key the first counts.
  package init(_ entries: [(String, TemplateValue)] = []) { self.entries = entries }

  /// The keys in the order they were given.
  package var keys: [String] { entries.map(\.0) }

  /// The value under `key`, or nil when the object does not know it; setting nil does nothing.
  package subscript(key: String) -> TemplateValue? {
    get {
      let entries = entries.span
      for index in entries.indices
      where entries[index].0.utf8.count == key.utf8.count && entries[index].0 == key {
        return entries[index].1
      }
      return nil
    }
    set {
      guard let newValue else { return }
      if let index = entries.firstIndex(where: { $0.0 == key }) {
        entries[index].1 = newValue
      } else {
        entries.append((key, newValue))
      }
    }
  }
}

extension TemplateObject: ExpressibleByDictionaryLiteral {
  /// Creates an object from a literal; of two entries with one key the first counts.
  package init(dictionaryLiteral entries: (String, TemplateValue)...) { self.init(entries) }
}
