package import OpenAPI
package import SourceText

/// What an author names some operations of an API by.
///
/// ```
/// pattern = [ method | "*" ] path | tag      ; `*` in a path or a tag is any text
/// ```
package struct OperationPattern: Hashable, Sendable {
  /// The pattern as written.
  package var text: String
  /// Where it was written.
  package var span: SourceSpan

  /// Creates a pattern.
  package init(_ text: String, at span: SourceSpan) {
    self.text = text
    self.span = span
  }

  /// Whether an operation has the method and path, or one of its tags the name.
  ///
  /// Parameters of paths may have other names.
  package func matches(_ operation: Operation) -> Bool {
    let words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    if words.count == 2, words[1].hasPrefix("/") {
      let isMethod = words[0] == "*" || words[0].lowercased() == operation.method
      return isMethod && words[1].matchesPath(operation.path)
    }
    if text.hasPrefix("/") { return text.matchesPath(operation.path) }
    return operation.tags.contains { $0.matches(glob: text) }
  }
}

extension String {
  fileprivate func matchesPath(_ path: String) -> Bool {
    path.withoutParameterNames.matches(glob: withoutParameterNames)
  }

  /// Whether the text is as in `glob`, where `*` stands for any text.
  func matches(glob: String) -> Bool {
    let (text, pattern) = (Array(utf8), Array(glob.utf8))
    var (place, next) = (0, 0)
    var retry: (place: Int, next: Int)?
    while place < text.count {
      if next < pattern.count, pattern[next] == UInt8(ascii: "*") {
        retry = (place, next + 1)
        next += 1
      } else if next < pattern.count, pattern[next] == text[place] {
        place += 1
        next += 1
      } else if let last = retry {
        // The last star takes one letter more.
        retry = (last.place + 1, last.next)
        (place, next) = (last.place + 1, last.next)
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
