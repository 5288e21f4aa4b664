/// Something given by name; also the key by which its value is read from an `Invocation`.
///
/// `Value` is what comes out: `Bool` for a flag, an optional where nothing may be given, an
/// array where several may be.
package struct Option<Value: Sendable>: DeclaresOption {
  /// The option as parsing and help see it.
  package let declaration: OptionDeclaration
  let meaning: @Sendable ([String]) -> Value
}

/// An option whatever its value.
package protocol DeclaresOption: Sendable {
  /// The option as parsing and help see it.
  var declaration: OptionDeclaration { get }
}

/// An option without its type, as parsing, help and completions need it.
package struct OptionDeclaration: Sendable {
  /// The long name without dashes; unique in its command and those above it.
  package let name: String
  /// The letter after a single dash.
  package let short: Character?
  /// What it does in lower case, without a full stop.
  package let help: String
  /// The value that follows; nil for a flag.
  package var value: ValueDeclaration?
  /// What applies when it is not given, as the help shows it.
  package var defaultText: String?
  /// Whether the command is not understood without it.
  package var isRequired = false
  /// Whether it can be given more than once.
  package var isRepeatable = false
}

extension Option where Value == Bool {
  /// An option without a value, true if it is given.
  package static func flag(_ name: String, short: Character? = nil, help: String) -> Self {
    var declaration = OptionDeclaration(name: name, short: short, help: help)
    declaration.isRepeatable = true
    return Option(declaration: declaration) { !$0.isEmpty }
  }
}

extension Option {
  /// An option that is nil if it is not given.
  package static func optional<Element>(
    _ name: String, short: Character? = nil, _ notation: Notation<Element>, help: String
  ) -> Self where Value == Element? {
    let declaration = OptionDeclaration(
      name: name, short: short, help: help, value: notation.declaration)
    return Option(declaration: declaration) { $0.last.flatMap(notation.parse) }
  }

  /// An option that means `fallback` if it is not given.
  package static func optional(
    _ name: String, short: Character? = nil, _ notation: Notation<Value>,
    default fallback: Value, help: String
  ) -> Self {
    let declaration = OptionDeclaration(
      name: name, short: short, help: help, value: notation.declaration,
      defaultText: notation.spell(fallback))
    return Option(declaration: declaration) { $0.last.flatMap(notation.parse) ?? fallback }
  }

  /// An option without which the command is not understood.
  package static func required(
    _ name: String, short: Character? = nil, _ notation: Notation<Value>, help: String
  ) -> Self {
    let declaration = OptionDeclaration(
      name: name, short: short, help: help, value: notation.declaration, isRequired: true)
    return Option(declaration: declaration) { notation.meaning(ofRequired: $0) }
  }

  /// An option that can be given several times.
  package static func list<Element>(
    _ name: String, short: Character? = nil, _ notation: Notation<Element>, help: String
  ) -> Self where Value == [Element] {
    let declaration = OptionDeclaration(
      name: name, short: short, help: help, value: notation.declaration, isRepeatable: true)
    return Option(declaration: declaration) { $0.compactMap(notation.parse) }
  }
}

extension Notation {
  func meaning(ofRequired words: [String]) -> Value {
    guard let value = words.last.flatMap(parse) else {
      preconditionFailure("a required value is checked when the command line is parsed")
    }
    return value
  }
}
