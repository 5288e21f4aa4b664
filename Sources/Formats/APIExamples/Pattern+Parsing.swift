extension Pattern {
  /// Reads a regular expression; nil when it holds something that is not understood.
  init?(_ text: String) {
    var parser = PatternParser(text)
    guard let pattern = parser.parse() else { return nil }
    self = pattern
  }
}

private struct PatternParser {
  private var rest: ArraySlice<Unicode.Scalar>
  private var depth = 0

  init(_ text: String) { rest = Array(text.unicodeScalars)[...] }

  mutating func parse() -> Pattern? {
    // `/…/` is how the expression is written in a program.
    if rest.count > 2, rest.first == "/", let end = rest.lastIndex(of: "/"),
      rest[(end + 1)...].allSatisfy({ "gmu".unicodeScalars.contains($0) }), end > rest.startIndex
    {
      rest = rest[(rest.startIndex + 1)..<end]
    }
    var lookaheads: [Pattern.Node] = []
    let isAnchored = rest.starts(with: "^(?=".unicodeScalars)
    if isAnchored { rest.removeFirst() }
    while rest.starts(with: "(?=".unicodeScalars) {
      rest.removeFirst(3)
      guard let node = choice(), consume(")") else { return nil }
      lookaheads.append(node)
    }
    guard let body = choice(), rest.isEmpty else { return nil }
    return Pattern(
      lookaheads: lookaheads, body: isAnchored ? .sequence([.start, body]) : body)
  }

  private mutating func consume(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func choice() -> Pattern.Node? {
    guard depth < 50 else { return nil }
    depth += 1
    defer { depth -= 1 }
    var branches: [Pattern.Node] = []
    repeat {
      guard let branch = sequence() else { return nil }
      branches.append(branch)
    } while consume("|")
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() -> Pattern.Node? {
    var nodes: [Pattern.Node] = []
    while let next = rest.first, next != "|", next != ")" {
      guard let atom = atom(), let node = repeated(atom) else { return nil }
      nodes.append(node)
    }
    return .sequence(nodes)
  }

  private mutating func atom() -> Pattern.Node? {
    guard let scalar = rest.popFirst() else { return nil }
    switch scalar {
    case "^": return .start
    case "$": return .end
    case ".": return .set(.any)
    case "[": return characterClass()
    case "\\": return escape().map { .set($0) }
    case "*", "+", "?": return nil
    case "(":
      if consume("?") {
        if consume("<") {
          // A name, and not an assertion about what stands before.
          guard let first = rest.first, first != "=", first != "!",
            let end = rest.firstIndex(of: ">")
          else { return nil }
          rest = rest[(end + 1)...]
        } else {
          guard consume(":") else { return nil }
        }
      }
      guard let inner = choice(), consume(")") else { return nil }
      return inner
    default: return .set(ScalarSet(ranges: [scalar.value...scalar.value]))
    }
  }

  private mutating func repeated(_ atom: Pattern.Node) -> Pattern.Node? {
    let bounds: (Int, Int?)
    if consume("*") {
      bounds = (0, nil)
    } else if consume("+") {
      bounds = (1, nil)
    } else if consume("?") {
      bounds = (0, 1)
    } else if let found = braces() {
      bounds = found
    } else {
      return atom
    }
    // Whether it takes as little as possible makes no difference to what matches.
    _ = consume("?")
    if let most = bounds.1, most < bounds.0 { return nil }
    return .repeated(atom, least: bounds.0, most: bounds.1)
  }

  /// Reads `{n}`, `{n,}` or `{n,m}`; anything else in braces is text.
  private mutating func braces() -> (Int, Int?)? {
    guard rest.first == "{", let end = rest.firstIndex(of: "}") else { return nil }
    let inner = rest[(rest.startIndex + 1)..<end]
    let parts = inner.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    func number(_ part: ArraySlice<Unicode.Scalar>) -> Int? {
      guard !part.isEmpty, part.count < 7, part.allSatisfy({ (0x30...0x39).contains($0.value) })
      else { return nil }
      return part.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
    }
    guard let first = parts.first, let least = number(first) else { return nil }
    if parts.count == 1 {
      rest = rest[(end + 1)...]
      return (least, least)
    }
    let most = number(parts[1])
    guard most != nil || parts[1].isEmpty else { return nil }
    rest = rest[(end + 1)...]
    return (least, most)
  }

  // MARK: - Characters

  /// Reads what follows a backslash.
  private mutating func escape() -> ScalarSet? {
    guard let scalar = rest.popFirst() else { return nil }
    switch scalar {
    case "d": return .digits
    case "w": return .word
    case "s": return .space
    case "D", "W", "S":
      var set = scalar == "D" ? ScalarSet.digits : scalar == "W" ? .word : .space
      set.isNegated = true
      return set
    case "n": return ScalarSet(ranges: [0x0A...0x0A])
    case "r": return ScalarSet(ranges: [0x0D...0x0D])
    case "t": return ScalarSet(ranges: [0x09...0x09])
    case "f": return ScalarSet(ranges: [0x0C...0x0C])
    case "v": return ScalarSet(ranges: [0x0B...0x0B])
    case "0": return ScalarSet(ranges: [0...0])
    case "x": return code(digits: 2)
    case "u": return consume("{") ? code(until: "}") : code(digits: 4)
    case "p", "P": return category(isNegated: scalar == "P")
    case "1"..."9", "b", "B", "k", "c": return nil
    default: return ScalarSet(ranges: [scalar.value...scalar.value])
    }
  }

  private mutating func code(digits count: Int) -> ScalarSet? {
    let digits = rest.prefix(count)
    guard digits.count == count, let value = Self.value(digits) else { return nil }
    rest.removeFirst(count)
    return ScalarSet(ranges: [value...value])
  }

  private mutating func code(until end: Unicode.Scalar) -> ScalarSet? {
    let digits = rest.prefix { $0 != end }
    guard digits.count < 8, let value = Self.value(digits) else { return nil }
    rest = rest[digits.endIndex...]
    return consume(end) ? ScalarSet(ranges: [value...value]) : nil
  }

  private static func value(_ digits: ArraySlice<Unicode.Scalar>) -> UInt32? {
    var text = ""
    text.unicodeScalars.append(contentsOf: digits)
    return UInt32(text, radix: 16)
  }

  /// Reads `{L}`, `{Lu}` or `{Letter}` behind `\p`.
  private mutating func category(isNegated: Bool) -> ScalarSet? {
    guard consume("{") else { return nil }
    var name = ""
    name.unicodeScalars.append(contentsOf: rest.prefix { $0 != "}" })
    rest = rest.drop { $0 != "}" }
    guard consume("}") else { return nil }
    let known = [
      "Letter": "L", "Number": "N", "Punctuation": "P", "Symbol": "S", "Separator": "Z",
      "Mark": "M", "Alphabetic": "L", "Uppercase_Letter": "Lu", "Lowercase_Letter": "Ll",
    ]
    let short = known[name] ?? name
    guard ["L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "N", "Nd", "P", "S", "Z"].contains(short)
    else { return nil }
    return ScalarSet(kinds: [.init(name: short, isNegated: isNegated)])
  }

  /// Reads a class behind its opening bracket.
  private mutating func characterClass() -> Pattern.Node? {
    var set = ScalarSet()
    let isNegated = consume("^")
    while let scalar = rest.popFirst(), scalar != "]" {
      guard let first = member(scalar) else { return nil }
      let single = first.single
      if let low = single, rest.first == "-", rest.count > 1,
        rest[rest.startIndex + 1] != "]"
      {
        rest.removeFirst()
        guard let next = rest.popFirst(), let high = member(next)?.single, low <= high else {
          return nil
        }
        set.ranges.append(low...high)
      } else {
        set.formUnion(first)
      }
      if rest.isEmpty { return nil }
    }
    set.isNegated = isNegated
    return .set(set)
  }

  private mutating func member(_ scalar: Unicode.Scalar) -> ScalarSet? {
    guard scalar == "\\" else { return ScalarSet(ranges: [scalar.value...scalar.value]) }
    if consume("b") { return ScalarSet(ranges: [0x08...0x08]) }
    return escape()
  }
}

extension ScalarSet {
  /// The only character, where there is just one.
  fileprivate var single: UInt32? {
    guard ranges.count == 1, kinds.isEmpty, !isNegated, ranges[0].count == 1 else { return nil }
    return ranges[0].lowerBound
  }
}
