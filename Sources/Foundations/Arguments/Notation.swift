/// How a value is written on the command line: its placeholder, what is accepted, what it means.
package struct Notation<Value: Sendable>: Sendable {
  /// What the help calls the value, in capitals, such as `DIR`.
  package let placeholder: String
  /// What a shell can offer while the value is typed.
  package let completion: Completion
  /// What is accepted, as it follows "expected", such as `a whole number from 1 to 64`.
  package let expectation: String
  let parse: @Sendable (String) -> Value?
  let spell: @Sendable (Value) -> String

  /// Describes a notation; `parse` returns nil for what it does not accept.
  package init(
    _ placeholder: String, expectation: String, completion: Completion = .none,
    spell: @escaping @Sendable (Value) -> String = { "\($0)" },
    parse: @escaping @Sendable (String) -> Value?
  ) {
    self.placeholder = placeholder
    self.expectation = expectation
    self.completion = completion
    self.parse = parse
    self.spell = spell
  }

  var declaration: ValueDeclaration {
    ValueDeclaration(
      placeholder: placeholder, completion: completion, expectation: expectation,
      accepts: { [parse] in parse($0) != nil })
  }
}

/// What a shell can offer for a value while it is typed.
package enum Completion: Hashable, Sendable {
  case none, file, folder
  case choices([String])
}

extension Notation<String> {
  /// Any text, even an empty one.
  package static func text(_ placeholder: String) -> Self {
    Notation(placeholder, expectation: "a text") { $0 }
  }

  /// The path of a file, which need not exist.
  package static func file(_ placeholder: String) -> Self {
    Notation(placeholder, expectation: "the path of a file", completion: .file) {
      $0.isEmpty ? nil : $0
    }
  }

  /// The path of a folder, which need not exist.
  package static func folder(_ placeholder: String) -> Self {
    Notation(placeholder, expectation: "the path of a folder", completion: .folder) {
      $0.isEmpty ? nil : $0
    }
  }
}

extension Notation<Int> {
  /// A whole number in decimal digits within `range`.
  package static func number(_ placeholder: String, in range: ClosedRange<Int>) -> Self {
    let expectation = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return Notation(placeholder, expectation: expectation) { word in
      Int(word).flatMap { range.contains($0) ? $0 : nil }
    }
  }
}

extension Notation where Value: CaseIterable & RawRepresentable<String> {
  /// One of the words of an enumeration.
  package static func choice(_ placeholder: String) -> Self {
    let words = Value.allCases.map(\.rawValue)
    let quoted = words.map { "'\($0)'" }
    let head = quoted.dropLast().joined(separator: ", ")
    let expectation = [head, quoted.last ?? ""].filter { !$0.isEmpty }.joined(separator: " or ")
    return Notation(
      placeholder, expectation: expectation, completion: .choices(words), spell: \.rawValue
    ) {
      Value(rawValue: $0)
    }
  }
}

/// A notation without its type, as parsing, help and completions need it.
package struct ValueDeclaration: Sendable {
  /// What the help calls the value.
  package let placeholder: String
  /// What a shell can offer while the value is typed.
  package let completion: Completion
  /// What is accepted, as it follows "expected".
  package let expectation: String
  /// Whether a word is accepted.
  package let accepts: @Sendable (String) -> Bool
}
