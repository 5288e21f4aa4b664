/// Cuts code into tokens from front to back.
///
/// Every grammar is an extension that reads from `position` to `end`. Bytes leave only through
/// `take`, so that nothing is lost, and each round of a grammar's loop takes at least one.
struct Lexer {
  let code: ArraySlice<UInt8>
  private(set) var tokens: [Token] = []
  private(set) var position: Int
  /// Where the part ends that is read now: a page's script, a message's body.
  private(set) var end: Int
  /// The strings that are open around `position`, because code stands within them.
  var interpolations: [OpenInterpolation] = []
  /// The last place of each closing mark, found when it is first asked for.
  private var lastPlaces: [[UInt8]: Int] = [:]
  /// How many here-documents without an end were looked for; each look may read all that follows.
  var openDocuments = 0

  init(_ code: ArraySlice<UInt8>) {
    self.code = code
    position = code.startIndex
    end = code.endIndex
  }

  var isAtEnd: Bool { position >= end }

  /// The next byte; nil at the end.
  var byte: UInt8? { position < end ? code[position] : nil }

  /// The byte `offset` places behind the next one.
  func byte(after offset: Int) -> UInt8? {
    position + offset < end ? code[position + offset] : nil
  }

  /// Whether `word` stands at `position`, or at another `place`.
  func sees(_ word: some Collection<UInt8>, at place: Int? = nil) -> Bool {
    var index = place ?? position
    guard index + word.count <= end else { return false }
    for byte in word {
      guard code[index] == byte else { return false }
      index += 1
    }
    return true
  }

  func sees(_ word: String, at place: Int? = nil) -> Bool { sees(word.utf8, at: place) }

  // MARK: - Taking

  /// Takes what comes before `place` as a token, or as more of the last token of that kind.
  mutating func take(_ kind: Token.Kind?, to place: Int) {
    let place = min(place, code.endIndex)
    guard place > position else { return }
    if let last = tokens.indices.last, tokens[last].kind == kind {
      tokens[last].range = tokens[last].range.lowerBound..<place
    } else {
      tokens.append(Token(kind: kind, range: position..<place))
    }
    position = place
  }

  mutating func take(_ kind: Token.Kind?, count: Int = 1) {
    take(kind, to: min(position + count, end))
  }

  mutating func take(_ kind: Token.Kind?, while belongs: (UInt8) -> Bool) {
    take(kind, to: run(from: position, while: belongs))
  }

  mutating func takeBlanks() { take(nil, while: \.isBlank) }

  /// Takes the rest of the line and its line feed, which stays plain.
  mutating func takeLine(_ kind: Token.Kind?) {
    take(kind, to: lineEnd)
    take(nil)
  }

  /// Changes what the last token is, as a key is known by what follows it.
  mutating func retint(_ kind: Token.Kind) {
    guard let last = tokens.popLast() else { return }
    position = last.range.lowerBound
    take(kind, to: last.range.upperBound)
  }

  /// Gives the last byte taken to a token of `kind`, which what follows can continue.
  mutating func retint(lastByteAs kind: Token.Kind) {
    guard let last = tokens.popLast() else { return }
    position = last.range.lowerBound
    take(last.kind, to: last.range.upperBound - 1)
    take(kind)
  }

  // MARK: - Looking ahead

  /// Where a run of bytes that satisfy `belongs` ends.
  func run(from start: Int, while belongs: (UInt8) -> Bool) -> Int {
    var index = start
    while index < end, belongs(code[index]) { index += 1 }
    return index
  }

  /// The place of the line feed that ends this line, or the end.
  var lineEnd: Int { run(from: position) { $0 != 0x0A } }

  /// Where what stands before `place` ends without the blanks and line feeds behind it.
  func withoutBlanks(_ place: Int) -> Int {
    var place = place
    while place > position, code[place - 1].isSpace { place -= 1 }
    return place
  }

  /// Where `mark` stands first at or behind `start`.
  func find(_ mark: [UInt8], from start: Int, before limit: Int? = nil) -> Int? {
    guard let first = mark.first else { return nil }
    let limit = (limit ?? end) - mark.count
    var index = start
    while index <= limit {
      if code[index] == first, sees(mark, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// Whether `mark` stands somewhere at or behind `start`; what is left is searched for each mark
  /// once, so that asking is cheap however often nothing is found.
  mutating func exists(_ mark: [UInt8], from start: Int) -> Bool {
    if let last = lastPlaces[mark] { return last >= start }
    var last = end - mark.count
    while last >= start, !sees(mark, at: last) { last -= 1 }
    lastPlaces[mark] = last
    return last >= start
  }

  /// Reads the part before `place` by itself: open strings and the like end there.
  mutating func within(_ place: Int, _ read: (inout Lexer) -> Void) {
    let outer = (end, interpolations, lastPlaces)
    end = min(place, end)
    interpolations = []
    lastPlaces = [:]
    read(&self)
    take(nil, to: end)
    (end, interpolations, lastPlaces) = outer
  }
}

extension UInt8 {
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
  var isSpace: Bool { isBlank || self == 0x0A }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isCapital: Bool { self >= 0x41 && self <= 0x5A }
  /// Whether the byte can stand in a name; everything beyond ASCII can.
  var isWord: Bool { isLetter || isDigit || self == 0x5F || self >= 0x80 }
  /// Whether a name can begin with the byte.
  var isWordStart: Bool { isWord && !isDigit }
  var lowercased: UInt8 { isCapital ? self | 0x20 : self }
  var isQuote: Bool { self == 0x22 || self == 0x27 }
}
