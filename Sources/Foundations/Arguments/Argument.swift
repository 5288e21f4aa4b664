/// Something given by its position; also the key by which it is read from an `Invocation`.
///
/// The placeholder of its notation is its name, so it is unique in its command.
package struct Argument<Value: Sendable>: DeclaresArgument {
  /// The argument as parsing and help see it.
  package let declaration: ArgumentDeclaration
  let meaning: @Sendable ([String]) -> Value
}

/// An argument whatever its value.
package protocol DeclaresArgument: Sendable {
  /// The argument as parsing and help see it.
  var declaration: ArgumentDeclaration { get }
}

/// An argument without its type, as parsing, help and completions need it.
package struct ArgumentDeclaration: Sendable {
  /// How its value is written; the placeholder is its name.
  package let value: ValueDeclaration
  /// What it is in lower case, without a full stop.
  package let help: String
  /// What applies when it is not given, as the help shows it.
  package var defaultText: String?
  /// Whether the command is not understood without it.
  package var isRequired = false
  /// Whether it takes all words that are left.
  package var isRepeatable = false

  /// What the help calls the argument.
  package var name: String { value.placeholder }
}

extension Argument {
  /// An argument that is nil if it is not given.
  package static func optional<Element>(
    _ notation: Notation<Element>, help: String
  ) -> Self where Value == Element? {
    let declaration = ArgumentDeclaration(value: notation.declaration, help: help)
    return Argument(declaration: declaration) { $0.last.flatMap(notation.parse) }
  }

  /// An argument that means `fallback` if it is not given.
  package static func optional(
    _ notation: Notation<Value>, default fallback: Value, help: String
  ) -> Self {
    let declaration = ArgumentDeclaration(
      value: notation.declaration, help: help, defaultText: notation.spell(fallback))
    return Argument(declaration: declaration) { $0.last.flatMap(notation.parse) ?? fallback }
  }

  /// An argument without which the command is not understood.
  package static func required(_ notation: Notation<Value>, help: String) -> Self {
    let declaration = ArgumentDeclaration(
      value: notation.declaration, help: help, isRequired: true)
    return Argument(declaration: declaration) { notation.meaning(ofRequired: $0) }
  }

  /// All arguments that are left; `isRequired` asks for at least one.
  package static func list<Element>(
    _ notation: Notation<Element>, isRequired: Bool = false, help: String
  ) -> Self where Value == [Element] {
    let declaration = ArgumentDeclaration(
      value: notation.declaration, help: help, isRequired: isRequired, isRepeatable: true)
    return Argument(declaration: declaration) { $0.compactMap(notation.parse) }
  }
}
