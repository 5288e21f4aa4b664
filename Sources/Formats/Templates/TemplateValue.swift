package import HTML

/// What a name in a template stands for.
///
/// A section over `none`, `false` or an empty list is left out and its inverse is shown; every
/// other value, the empty text included, is shown.
package enum TemplateValue: Sendable {
  /// A name that is known and has nothing to say.
  case none
  case bool(Bool)
  /// Text of anyone; it is escaped wherever it is written.
  case text(String)
  /// Finished markup; it is written as it is.
  case html(HTMLFragment)
  case list([TemplateValue])
  case object(TemplateObject)
}

extension TemplateValue {
  /// The text, or `none` when there is none or it is empty.
  package static func nonEmpty(_ text: String?) -> TemplateValue {
    guard let text, !text.isEmpty else { return .none }
    return .text(text)
  }

  /// The markup, or `none` when there is none or it is empty.
  package static func nonEmpty(_ html: HTMLFragment?) -> TemplateValue {
    guard let html, !html.isEmpty else { return .none }
    return .html(html)
  }

  /// A whole number in decimal digits.
  package static func number(_ number: Int) -> TemplateValue { .text(String(number)) }

  /// Whether a section over the value is left out.
  package var isFalsey: Bool {
    switch self {
    case .none, .bool(false): true
    case .list(let items): items.isEmpty
    case .bool(true), .text, .html, .object: false
    }
  }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Creates a text from a literal.
  package init(stringLiteral text: String) { self = .text(text) }

  /// Creates a truth value from a literal.
  package init(booleanLiteral bool: Bool) { self = .bool(bool) }

  /// Creates a list from a literal.
  package init(arrayLiteral items: TemplateValue...) { self = .list(items) }

  /// Creates an object from a literal.
  package init(dictionaryLiteral entries: (String, TemplateValue)...) {
    self = .object(TemplateObject(entries))
  }
}
