/// Gives the names that a script declares for itself short ones, the most frequent first.
///
/// A name stays if it is ever a property, a key or a part of a template, and if it is one that a
/// browser knows. Equal names become equal short names wherever they stand, so that scopes need
/// not be understood. The names in `own` may be properties, too; the places in that list decide
/// which short names they get, `$a` and so on, whatever else the script has.
func shortenNames(in tokens: inout [ScriptToken], own: [String]) {
  let usage = NameUsage(tokens)
  var free = ShortNames(besides: usage.all)
  var short: [String: [UInt8]] = [:]
  for (name, letter) in zip(own, ShortNames.letters) { short[name] = [UInt8(ascii: "$"), letter] }
  for name in usage.candidates where short[name] == nil {
    guard let next = free.next() else { break }
    short[name] = next
  }
  for place in tokens.indices where tokens[place].kind == .word {
    let text = tokens[place].text
    if let name = short[text] { tokens[place].bytes = name }
    // What is constant may also be called a variable, in fewer letters.
    if text == "const" { tokens[place].bytes = Array("let".utf8) }
  }
}

/// The names of a script, and which of them nobody else can know.
private struct NameUsage {
  private(set) var all: Set<String> = []
  /// The names that may be replaced, by how often they occur.
  private(set) var candidates: [String] = []

  init(_ tokens: [ScriptToken]) {
    var counts: [String: Int] = [:]
    var declared: Set<String> = []
    var known = Self.known
    var brackets = Brackets()
    for (place, token) in tokens.enumerated() {
      let before = place > 0 ? tokens[place - 1] : nil
      let next = place + 1 < tokens.count ? tokens[place + 1] : nil
      switch token.kind {
      case .literal: if token.bytes.first == UInt8(ascii: "`") { known.formUnion(words(in: token)) }
      case .sign: brackets.note(token, after: tokens[..<place])
      case .word:
        let name = token.text
        all.insert(name)
        counts[name, default: 0] += 1
        let isSpread = place > 2 && tokens[place - 2].isSign(".") && tokens[place - 3].isSign(".")
        if before?.isSign(".") == true, !isSpread { known.insert(name) }
        if brackets.isInObject, before?.isSign("{") ?? false || before?.isSign(",") ?? false {
          // A key, a method or a shorthand; the value of a key stands behind a colon.
          known.insert(name)
        }
        if let word = before?.text, ["const", "let", "function"].contains(word) {
          declared.insert(name)
        }
        if next?.isSign("=") == true, place + 2 < tokens.count, tokens[place + 2].isSign(">") {
          declared.insert(name)
        }
        if brackets.holdsParameters(at: place, of: tokens) { declared.insert(name) }
      }
    }
    candidates = declared.subtracting(known).filter { $0.utf8.count > 2 }.sorted {
      (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1)
    }
  }

  private func words(in template: ScriptToken) -> [String] {
    template.bytes.split { !($0.isLetterOrDigit) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// What scripts have without declaring it, as far as somebody may give it another meaning.
  private static let known: Set<String> = [
    "name", "open", "status", "top", "event", "length", "location", "history", "document", "self",
    "window", "close", "scroll", "find", "stop", "print", "focus", "parent", "origin", "of",
    "async", "get", "set", "static", "undefined",
  ]
}

/// Which brackets a place in a script is in.
private struct Brackets {
  private var open: [(isObject: Bool, place: Int)] = []

  /// Whether the innermost bracket is that of an object or of a pattern for one.
  var isInObject: Bool { open.last?.isObject ?? false }

  mutating func note(_ token: ScriptToken, after before: ArraySlice<ScriptToken>) {
    switch token.bytes.first {
    case UInt8(ascii: "{"): open.append((beginsObject(after: before), before.endIndex))
    case UInt8(ascii: "("), UInt8(ascii: "["): open.append((false, before.endIndex))
    case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"): _ = open.popLast()
    default: break
    }
  }

  private func beginsObject(after before: ArraySlice<ScriptToken>) -> Bool {
    guard let last = before.last else { return false }
    switch last.kind {
    case .literal: return false
    case .word: return ["return", "const", "let", "of", "in"].contains(last.text)
    case .sign:
      if last.isSign(">") { return false }
      return "=(,[:?|&.".utf8.contains(last.bytes[0])
    }
  }

  /// Whether a name is a parameter: in round brackets before an arrow or a body.
  func holdsParameters(at place: Int, of tokens: [ScriptToken]) -> Bool {
    guard let bracket = open.last(where: { tokens[$0.place].isSign("(") }) else { return false }
    var depth = 0
    var end = bracket.place
    while end < tokens.count, end - bracket.place < 64 {
      if tokens[end].isSign("(") { depth += 1 }
      if tokens[end].isSign(")") {
        depth -= 1
        if depth == 0 { break }
      }
      end += 1
    }
    guard end + 2 < tokens.count, depth == 0 else { return false }
    let isArrow = tokens[end + 1].isSign("=") && tokens[end + 2].isSign(">")
    let start = bracket.place
    let isFunction =
      start > 1 && tokens[start - 2].kind == .word
      && tokens[start - 2].text == "function" && tokens[end + 1].isSign("{")
    return isArrow || isFunction
  }
}

/// Short names, the shortest first, without those that are taken.
private struct ShortNames {
  private let taken: Set<String>
  private var number = 0
  static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
  private static let reserved: Set<String> = ["do", "if", "in", "of", "as", "is"]

  init(besides taken: Set<String>) { self.taken = taken }

  mutating func next() -> [UInt8]? {
    while number < 52 * 53 {
      let first = number < 52 ? [] : [Self.letters[number / 52 - 1]]
      let name = first + [Self.letters[number % 52]]
      number += 1
      let text = String(decoding: name, as: UTF8.self)
      if !taken.contains(text), !Self.reserved.contains(text) { return name }
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (self >= 0x30 && self <= 0x39) || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || self == 0x5F
  }
}
