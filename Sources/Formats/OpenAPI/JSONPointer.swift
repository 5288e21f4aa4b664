/// The way from the root of a document to one of its values (RFC 6901).
///
/// Pointers of neighbours share their beginnings, so keeping one for each value costs little.
package struct JSONPointer: Sendable, CustomStringConvertible {
  private let last: Step?

  private final class Step: Sendable {
    let before: Step?
    let token: String

    init(_ token: String, after before: Step?) {
      self.before = before
      self.token = token
    }
  }

  /// The pointer to the whole document.
  package static let root = JSONPointer(last: nil)

  private init(last: Step?) { self.last = last }

  /// The pointer to what stands under `token`, which is not escaped yet.
  package func appending(_ token: String) -> JSONPointer {
    JSONPointer(last: Step(token, after: last))
  }

  /// The pointer to the element at `index`, counted from 0.
  package func appending(_ index: Int) -> JSONPointer { appending(String(index)) }

  /// The tokens from the root, without escapes.
  package var tokens: [String] {
    var tokens: [String] = []
    var step = last
    while let found = step {
      tokens.append(found.token)
      step = found.before
    }
    return tokens.reversed()
  }

  /// The last token, or nil for the root.
  package var lastToken: String? { last?.token }

  /// The pointer as text, such as `/paths/~1orders/get`; empty for the root.
  package var description: String {
    tokens.map { "/" + Self.escaped($0) }.joined()
  }

  /// A token with `~` and `/` escaped.
  package static func escaped(_ token: String) -> String {
    guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") })
    else { return token }
    var text = ""
    for scalar in token.unicodeScalars {
      switch scalar {
      case "~": text += "~0"
      case "/": text += "~1"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
