internal import SourceText

/// The value of an expression over variables, in the subset of JavaScript that GitBook's pages
/// use; nil when the text is not such an expression.
///
///     ternary    = or [ "?" ternary ":" ternary ]
///     or         = and *( "||" and )
///     and        = equality *( "&&" equality )
///     equality   = relation *( ( "===" / "==" / "!==" / "!=" ) relation )
///     relation   = sum *( ( "<" / "<=" / ">" / ">=" / "in" ) sum )
///     sum        = unary *( "+" unary )
///     unary      = *"!" primary *( "." name [ "()" ] )
///     primary    = string / number / "true" / "false" / "null" / "undefined" / name
///                / "(" ternary ")"
///
/// A variable that does not exist is undefined, which counts as false.
func evaluate(_ expression: String, _ variables: [String: String]) -> ExpressionValue? {
  var evaluator = Evaluator(rest: Array(expression.utf8)[...], variables: variables)
  guard let value = evaluator.ternary() else { return nil }
  return evaluator.rest.trimmed.isEmpty ? value : nil
}

/// What an expression can result in.
enum ExpressionValue: Hashable {
  case undefined
  case bool(Bool)
  case number(Double)
  case string(String)

  /// Whether the value counts as true.
  var isTrue: Bool {
    switch self {
    case .undefined: false
    case .bool(let bool): bool
    case .number(let number): number != 0
    case .string(let string): !string.isEmpty
    }
  }

  /// The value as it is printed; undefined prints nothing.
  var text: String {
    switch self {
    case .undefined: ""
    case .bool(let bool): bool ? "true" : "false"
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    case .string(let string): string
    }
  }
}

private struct Evaluator {
  var rest: ArraySlice<UInt8>
  let variables: [String: String]
  /// Guards against parentheses that nest without end.
  var depth = 0

  mutating func ternary() -> ExpressionValue? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 50, let condition = or() else { return nil }
    guard take("?") else { return condition }
    guard let first = ternary(), take(":"), let second = ternary() else { return nil }
    return condition.isTrue ? first : second
  }

  private mutating func or() -> ExpressionValue? {
    guard var value = and() else { return nil }
    while take("||") {
      guard let other = and() else { return nil }
      if !value.isTrue { value = other }
    }
    return value
  }

  private mutating func and() -> ExpressionValue? {
    guard var value = equality() else { return nil }
    while take("&&") {
      guard let other = equality() else { return nil }
      if value.isTrue { value = other }
    }
    return value
  }

  private mutating func equality() -> ExpressionValue? {
    guard var value = relation() else { return nil }
    while true {
      if take("===") || take("==") {
        guard let other = relation() else { return nil }
        value = .bool(value == other)
      } else if take("!==") || take("!=") {
        guard let other = relation() else { return nil }
        value = .bool(value != other)
      } else {
        return value
      }
    }
  }

  private mutating func relation() -> ExpressionValue? {
    guard var value = sum() else { return nil }
    while true {
      let holds: (ExpressionValue, ExpressionValue) -> Bool
      if take("<=") {
        holds = { $0.precedes($1) || $0 == $1 }
      } else if take(">=") {
        holds = { $1.precedes($0) || $0 == $1 }
      } else if take("<") {
        holds = { $0.precedes($1) }
      } else if take(">") {
        holds = { $1.precedes($0) }
      } else if takeWord("in") {
        holds = { $1.text.contains($0.text) && $1 != .undefined }
      } else {
        return value
      }
      guard let other = sum() else { return nil }
      value = .bool(holds(value, other))
    }
  }

  private mutating func sum() -> ExpressionValue? {
    guard var value = unary() else { return nil }
    while take("+") {
      guard let other = unary() else { return nil }
      if case .number(let left) = value, case .number(let right) = other {
        value = .number(left + right)
      } else {
        value = .string(value.text + other.text)
      }
    }
    return value
  }

  private mutating func unary() -> ExpressionValue? {
    var negations = 0
    while !rest.trimmed.starts(with: "!="), take("!") { negations += 1 }
    guard let value = primary() else { return nil }
    guard negations > 0 else { return value }
    return .bool(value.isTrue == (negations % 2 == 0))
  }

  private mutating func primary() -> ExpressionValue? {
    skipSpaces()
    guard let first = rest.first else { return nil }
    if rest.consume(UInt8(ascii: "(")) {
      guard let value = ternary(), take(")") else { return nil }
      return methods(of: value)
    }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") || first == UInt8(ascii: "`") {
      rest.removeFirst()
      let text = rest.popRun(while: { $0 != first })
      guard rest.consume(first) else { return nil }
      return methods(of: .string(text.text))
    }
    if first.isASCIIDigit {
      let digits = rest.popRun(while: { $0.isASCIIDigit || $0 == UInt8(ascii: ".") })
      return Double(digits.text).map(ExpressionValue.number)
    }
    let name = rest.popRun(while: { $0.isNameByte || $0 == UInt8(ascii: ".") }).text
    switch name {
    case "": return nil
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null", "undefined": return .undefined
    default: return variable(name)
    }
  }

  /// A variable, or a method call on one.
  private mutating func variable(_ name: String) -> ExpressionValue? {
    if let value = variables[name] { return .string(value) }
    guard let dot = name.lastIndex(of: "."), rest.first == UInt8(ascii: "(") else {
      return .undefined
    }
    let value = variables[String(name[..<dot])].map(ExpressionValue.string) ?? .undefined
    return call(String(name[name.index(after: dot)...]), on: value)
  }

  private mutating func methods(of value: ExpressionValue) -> ExpressionValue? {
    var value = value
    while rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      let name = rest.popRun(while: \.isNameByte).text
      guard let result = call(name, on: value) else { return nil }
      value = result
    }
    return value
  }

  private mutating func call(_ name: String, on value: ExpressionValue) -> ExpressionValue? {
    if name == "length" { return .number(Double(value.text.utf16.count)) }
    guard rest.consume(UInt8(ascii: "(")) else { return nil }
    let argument = take(")") ? nil : ternary()
    guard argument == nil || take(")") else { return nil }
    switch name {
    case "toUpperCase": return .string(value.text.uppercased())
    case "toLowerCase": return .string(value.text.lowercased())
    case "trim": return .string(value.text.trimmedSpaces)
    case "toString": return .string(value.text)
    case "includes": return argument.map { .bool(value.text.contains($0.text)) }
    case "startsWith": return argument.map { .bool(value.text.hasPrefix($0.text)) }
    case "endsWith": return argument.map { .bool(value.text.hasSuffix($0.text)) }
    default: return nil
    }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    skipSpaces()
    return rest.consume(word)
  }

  private mutating func takeWord(_ word: StaticString) -> Bool {
    skipSpaces()
    var after = rest
    guard after.consume(word), !(after.first?.isNameByte ?? false) else { return false }
    rest = after
    return true
  }

  private mutating func skipSpaces() { _ = rest.popRun(while: \.isASCIISpace) }
}

extension ExpressionValue {
  fileprivate func precedes(_ other: ExpressionValue) -> Bool {
    if case .number(let left) = self, case .number(let right) = other { return left < right }
    if let left = Double(text), let right = Double(other.text) { return left < right }
    return text < other.text
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "$")
  }
}
