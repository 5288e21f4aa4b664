/// A sentence in English in which names and values of the description are set apart.
///
/// Write it as a string literal, in which `\(code:)` sets something apart. It begins in lower
/// case unless it begins with code, and has no full stop.
package struct ChangeSentence: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The pieces in order.
  package private(set) var parts: [Part] = []

  /// A piece of a sentence.
  package enum Part: Hashable, Sendable {
    /// Words.
    case text(String)
    /// A name or a value.
    case code(String)
  }

  /// Creates a sentence of words.
  package init(stringLiteral text: String) { append(.text(text)) }

  /// Creates a sentence of what a literal holds.
  package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.sentence }

  /// The sentence as text, with code in quotes.
  package var plainText: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .code(let text): "'\(text)'"
      }
    }.joined()
  }

  fileprivate mutating func append(_ part: Part) {
    guard case .text(let more) = part else { return parts.append(part) }
    guard !more.isEmpty else { return }
    if case .text(let text) = parts.last {
      parts[parts.count - 1] = .text(text + more)
    } else {
      parts.append(part)
    }
  }

  /// Collects the pieces of a literal.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var sentence: ChangeSentence = ""

    /// Begins a sentence.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds the words of the literal.
    package mutating func appendLiteral(_ text: String) { sentence.append(.text(text)) }
    /// Adds a name or a value.
    package mutating func appendInterpolation(code: String) { sentence.append(.code(code)) }
    /// Adds words.
    package mutating func appendInterpolation(_ text: String) { sentence.append(.text(text)) }
    /// Adds a number.
    package mutating func appendInterpolation(_ number: Int) { sentence.append(.text("\(number)")) }
    /// Adds another sentence.
    package mutating func appendInterpolation(_ other: ChangeSentence) {
      for part in other.parts { sentence.append(part) }
    }
  }
}
