/// Cuts text into the terms that are searched for.
///
/// ```
/// run  = part *( joiner part )              Sign-In     sign, in, signin
/// part = letters and digits, cut before     getOrders   get, orders, getorders
///        a capital that begins a word       APIs        apis
/// name = run *( ":" run )                   orders:read orders, read, ordersread
/// path = 1*( "/" segment )                  /orders/{id}/items   the parts, and
///                                           /orders/*/items, /*/items, /items
/// ```
/// Every part is a term, and so is every run or name of several parts, without its joiners. Text
/// in scripts without blanks is cut into overlapping pairs of letters. Terms are folded: see
/// `Folding`. The script that searches in the browser cuts in the same way; both are pinned by one
/// file of examples.
package struct TermCutter: Sendable {
  private var folding = Folding()
  /// The folded letters of the name that is being read.
  private var letters: [UInt8] = []
  /// Where in `letters` the parts of the name begin.
  private var parts: [Part] = []
  /// Where in `parts` the run began that is being read.
  private var run = 0
  private var hasColon = false
  /// Where in `letters` the last one begins.
  private var lastLetter = 0
  private var count = 0

  private struct Part {
    /// Where its letters begin in `letters`.
    var start: Int
    /// Its number in the text.
    var number: Int
  }

  /// A term and the parts of the text that it covers.
  package struct Term: Hashable, Sendable {
    /// The folded text.
    package var text: String
    /// The number of the first part it covers, counted from 0.
    package var first: Int
    /// The number of the last part it covers.
    package var last: Int

    /// Whether it is one part and not made of several; a path never is one.
    package var isPart: Bool { first == last && !isPath }

    /// Whether it is a path or the end of one.
    var isPath: Bool { text.utf8.first == UInt8(ascii: "/") }
  }

  /// Creates a cutter, which remembers what it folded.
  package init() {}

  /// The longest term in UTF-16 code units; what is longer is no word.
  static let longest = 64

  /// Hands the terms of a text over, each part before what is made of it, and returns how many
  /// parts there are.
  @discardableResult
  package mutating func cut(_ text: String, _ body: (Term) -> Void) -> Int {
    let bytes = Folding.isComposed(text.utf8) ? Array(text.utf8) : Folding.composed(text)
    count = 0
    var rest = bytes[...]
    var before = Folding.Class.other
    var last = Folding.Class.other
    while true {
      if last == .lower {
        // Most letters are small ones within a word.
        let run = rest.prefix { $0 >= 0x61 && $0 <= 0x7A }
        letters += run
        rest = rest[run.endIndex...]
        if !run.isEmpty { before = .lower }
      }
      guard let scalar = Folding.popScalar(&rest) else { break }
      let kind: Folding.Class
      if scalar < 0x80 {
        kind = Folding.asciiClasses[Int(scalar)]
      } else {
        kind = folding.fold(scalar).kind
        if kind == .ignored { continue }
      }
      switch kind {
      case .upper:
        if last == .lower || last == .digit || last == .mark { closePart(body) }
        append(scalar)
      case .lower:
        // `HTTPServer` is two words, `APIs` is one.
        if last == .upper, before == .upper, !isPlural(scalar, rest) {
          splitLastLetter(body)
        }
        append(scalar)
      case .digit, .mark: append(scalar)
      case .ideograph:
        closeName(body)
        cutPairs(folding.fold(scalar).bytes, &rest, body)
        before = .other
        last = .other
        continue
      case .joiner, .colon:
        if last.isWord, nextIsWord(rest) {
          closePart(body)
          if kind == .colon { closeRun(body, isColon: true) }
        } else {
          closeName(body)
        }
      case .slash:
        closeName(body)
        if last == .other { cutPath(rest, body) }
      case .other, .ignored: closeName(body)
      }
      before = last
      last = kind
    }
    closeName(body)
    return count
  }

  /// The terms of a text in a list.
  package mutating func terms(of text: String) -> [Term] {
    var terms: [Term] = []
    cut(text) { terms.append($0) }
    return terms
  }

  // MARK: - Parts and runs

  private mutating func append(_ scalar: UInt32) {
    if parts.last.map({ $0.number >= 0 }) ?? true {
      parts.append(Part(start: letters.count, number: -1))
    }
    lastLetter = letters.count
    if scalar < 0x80 {
      letters.append(UInt8(scalar).asciiSmall)
    } else {
      letters += folding.fold(scalar).bytes
    }
  }

  /// Ends the part that is being read and hands it over.
  private mutating func closePart(_ body: (Term) -> Void) {
    guard let last = parts.indices.last, parts[last].number < 0 else { return }
    guard parts[last].start < letters.count else {
      parts.removeLast()
      return
    }
    parts[last].number = count
    count += 1
    emit(from: last, to: last, body)
    // A new part begins with the next letter, unless the name ends before it.
    parts.append(Part(start: letters.count, number: -1))
  }

  /// Moves the last letter into a part of its own, which goes on.
  private mutating func splitLastLetter(_ body: (Term) -> Void) {
    let last = letters[lastLetter...]
    letters.removeSubrange(lastLetter...)
    closePart(body)
    lastLetter = letters.count
    letters += last
  }

  private mutating func closeRun(_ body: (Term) -> Void, isColon: Bool) {
    closePart(body)
    let end = parts.last.map { $0.number < 0 } == true ? parts.count - 1 : parts.count
    if end - run > 1 { emit(from: run, to: end - 1, body) }
    if isColon {
      hasColon = true
      run = end
    }
  }

  private mutating func closeName(_ body: (Term) -> Void) {
    guard !parts.isEmpty else { return }
    closeRun(body, isColon: false)
    let end = parts.last.map { $0.number < 0 } == true ? parts.count - 1 : parts.count
    if hasColon, end > 1 { emit(from: 0, to: end - 1, body) }
    letters.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    run = 0
    hasColon = false
  }

  private func emit(from first: Int, to last: Int, _ body: (Term) -> Void) {
    let end = last + 1 < parts.count ? parts[last + 1].start : letters.count
    let bytes = letters[parts[first].start..<end]
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.count <= Self.longest || text.utf16.count <= Self.longest else { return }
    body(Term(text: text, first: parts[first].number, last: parts[last].number))
  }

  /// Whether a small letter behind capitals is the `s` of a plural.
  private mutating func isPlural(_ scalar: UInt32, _ rest: ArraySlice<UInt8>) -> Bool {
    var rest = rest
    guard scalar == 0x73 else { return false }
    guard let next = Folding.popScalar(&rest) else { return true }
    return folding.fold(next).kind != .lower
  }

  private mutating func nextIsWord(_ rest: ArraySlice<UInt8>) -> Bool {
    var rest = rest
    guard let next = Folding.popScalar(&rest) else { return false }
    return folding.fold(next).kind.isWord
  }

  // MARK: - Scripts without blanks

  private mutating func cutPairs(
    _ first: [UInt8], _ rest: inout ArraySlice<UInt8>, _ body: (Term) -> Void
  ) {
    var last = first
    var isAlone = true
    var ahead = rest
    while let scalar = Folding.popScalar(&ahead) {
      let folded = folding.fold(scalar)
      guard folded.kind == .ideograph || folded.kind == .ignored else { break }
      rest = ahead
      guard folded.kind == .ideograph else { continue }
      hand(last + folded.bytes, body)
      last = folded.bytes
      isAlone = false
    }
    if isAlone { hand(last, body) }
  }

  private mutating func hand(_ bytes: [UInt8], _ body: (Term) -> Void) {
    body(Term(text: String(decoding: bytes, as: UTF8.self), first: count, last: count))
    count += 1
  }

  // MARK: - Paths

  /// Hands over the path that begins before `rest`, and each of its ends; its parts come later.
  private func cutPath(_ rest: ArraySlice<UInt8>, _ body: (Term) -> Void) {
    var segments: [[UInt8]] = []
    let path = rest.prefix(512).prefix(while: \.isPathByte)
    for segment in path.split(separator: UInt8(ascii: "/")).prefix(8) {
      if segment.contains(UInt8(ascii: "{")) || segment.first == UInt8(ascii: ":") {
        segments.append([UInt8(ascii: "*")])
      } else {
        let letters = segment.filter(\.isASCIIWord).map(\.asciiSmall)
        if !letters.isEmpty { segments.append(letters) }
      }
    }
    for start in segments.indices {
      let term = segments[start...].flatMap { [UInt8(ascii: "/")] + $0 }
      guard term.count <= Self.longest else { continue }
      body(Term(text: String(decoding: term, as: UTF8.self), first: count, last: count))
    }
  }
}

extension UInt8 {
  fileprivate var isASCIIWord: Bool {
    (self >= 0x30 && self <= 0x39) || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A)
  }

  fileprivate var asciiSmall: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// Whether it may stand in a path template.
  fileprivate var isPathByte: Bool {
    if isASCIIWord { return true }
    switch self {
    case UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ":"), UInt8(ascii: "~"),
      UInt8(ascii: "$"), UInt8(ascii: "%"):
      return true
    default: return false
    }
  }
}
