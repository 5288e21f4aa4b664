/// A query as it was understood: its parts, what is made of several, and what it is shaped like.
struct SearchQuery {
  var parts: [Part] = []
  var wholes: [Whole] = []
  /// The numbers of versions it names, without their dots.
  var versions: [String] = []
  /// The method of the operation that is asked for, in upper case.
  var method: String?
  /// Whether an operation is asked for: it begins with a path, or with a method.
  var isOperation = false
  /// Whether it is one name as programs use them.
  var isName = false

  /// One word.
  struct Part {
    var text: String
    /// Whether it may still be typed on.
    var isLast = false
    var isStopWord = false
    /// Whether it stands in quotation marks.
    var isQuoted = false
    var stems: [String] = []
    var synonyms: [String] = []
    var candidates: [Candidate] = []
    /// The terms that mean the word in other words, or where the site has the same slip.
    var meant: Set<String> = []
    var documentFrequency = 0
    /// How many documents have the most frequent form of the word.
    var formFrequency = 0
    /// Whether the index has the word, another form of it or one that it begins.
    var isKnown = false
    /// What was probably meant.
    var correction: String?
  }

  /// A term that stands for a part.
  struct Candidate {
    var term: IndexedTerm
    var weight: Double
  }

  /// Several parts as one term.
  struct Whole {
    var text: String
    var first: Int
    var last: Int
    var isPath = false
    var terms: [IndexedTerm] = []
  }

  /// The most parts that are looked for.
  private static let mostParts = 12

  init(_ query: String, stopWords: Set<String>) {
    var cutter = TermCutter()
    let terms = cutter.terms(of: query)
    let words = terms.filter(\.isPart).prefix(Self.mostParts)
    let marks = QuotedWords(query, &cutter)
    let isOpen = query.unicodeScalars.last.map { !$0.properties.isWhitespace } ?? false
    for (place, word) in words.enumerated() {
      var part = Part(text: word.text)
      part.isLast = isOpen && place == words.count - 1
      part.isStopWord = stopWords.contains(word.text)
      part.isQuoted = marks.isQuoted(place)
      parts.append(part)
    }
    if parts.allSatisfy(\.isStopWord) {
      for place in parts.indices { parts[place].isStopWord = false }
    }
    addWholes(of: terms)
    versions = Self.versions(in: query)
    readOperation(query)
    let isOneWord = query.unicodeScalars.split { $0.properties.isWhitespace }.count == 1
    isName =
      isOneWord
      && (terms.count > words.count || query.utf8.contains { $0 >= 0x30 && $0 <= 0x39 })
  }

  private mutating func addWholes(of terms: [TermCutter.Term]) {
    for length in 2..<4 {
      for first in parts.indices where first + length <= parts.count {
        wholes.append(
          Whole(
            text: parts[first..<(first + length)].map(\.text).joined(), first: first,
            last: first + length - 1))
      }
    }
    for term in terms {
      if term.text.hasPrefix("/") {
        wholes.append(
          Whole(text: term.text, first: term.first, last: parts.count - 1, isPath: true))
      } else if term.last - term.first > 2, term.last < parts.count {
        wholes.append(Whole(text: term.text, first: term.first, last: term.last))
      }
    }
  }

  // MARK: - Shapes

  /// Numbers with dots between them, without the dots.
  private static func versions(in query: String) -> [String] {
    let runs = query.utf8.split { !(($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ".")) }
    return runs.compactMap { run in
      let numbers = run.split(separator: UInt8(ascii: "."))
      return numbers.count > 1
        ? numbers.map { String(decoding: $0, as: UTF8.self) }.joined() : nil
    }
  }

  /// Finds what operation is asked for.
  ///
  /// `post /orders` and `POST orders` ask for one, `post an order` may ask for anything.
  private mutating func readOperation(_ query: String) {
    let words = query.unicodeScalars.split { $0.properties.isWhitespace }.map(String.init)
    let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"]
    let isBeforePath = words.count > 1 && words[1].hasPrefix("/")
    method =
      isBeforePath && methods.contains(words[0].uppercased())
      ? words[0].uppercased() : words.first(where: methods.contains)
    isOperation = method != nil || words.first?.hasPrefix("/") ?? false
  }
}

/// Which words of a query stand in quotation marks.
private struct QuotedWords {
  private var ranges: [Range<Int>] = []

  init(_ query: String, _ cutter: inout TermCutter) {
    let pieces = query.split(separator: "\"", omittingEmptySubsequences: false)
    var count = 0
    for (place, piece) in pieces.enumerated() {
      let words = cutter.terms(of: String(piece)).count(where: \.isPart)
      // The last piece stands behind a mark that none follows.
      if place % 2 == 1, place < pieces.count - 1 { ranges.append(count..<(count + words)) }
      count += words
    }
  }

  func isQuoted(_ place: Int) -> Bool { ranges.contains { $0.contains(place) } }
}
