/// A document whose terms are counted: all that an index has to know of it.
package struct IndexedDocument: Sendable {
  /// The document without the text of its sections.
  var document: SearchDocument
  /// The terms and where they occur, sorted.
  var terms: [(text: String, use: TermUse)] = []
  /// How many parts each field has, in the order of `SearchField`.
  var lengths: [Int]
  /// The number of the chunk that each section begins with.
  var starts: [Int] = []
  /// What is shown of the text: the beginning of each section.
  var excerpts: [String] = []
  /// The bytes of all text that was cut.
  package private(set) var size = 0

  /// Where a term occurs in a document.
  struct TermUse: Sendable {
    /// How often it occurs in each field.
    var counts = SIMD16<UInt8>()
    /// The first chunks that it occurs in.
    var chunks = SIMD8<UInt16>()
    var chunkCount = 0
  }

  /// How many parts are one chunk: the distance at which words are near each other.
  static let chunkLength = 48

  /// Cuts the text of a document and counts its terms; `cutter` may have cut others before.
  package init(_ document: SearchDocument, cutter: inout TermCutter) {
    self.document = document
    lengths = Array(repeating: 0, count: SearchField.allCases.count)
    var counter = Counter(cutter)
    counter.count(document.title, as: .title)
    if document.kind != .operation, document.kind != .schema { counter.countPairs(document.title) }
    for name in document.names { counter.count(name, as: .name) }
    if !document.version.isEmpty { counter.count(document.version, as: .keyword) }
    for keyword in document.keywords { counter.count(keyword, as: .keyword) }
    for tag in document.tags + document.parents { counter.count(tag, as: .tag) }
    counter.count(document.summary, as: .summary)
    for section in document.sections {
      starts.append(counter.beginSection())
      counter.count(section.heading, as: .heading)
      counter.count(section.text.clipped(to: 1 << 20), as: .text)
      for identifier in section.identifiers { counter.count(identifier, as: .identifier) }
      counter.count(section.code, as: .code)
    }
    cutter = counter.cutter
    terms = counter.terms.map { ($0.key, counter.uses[$0.value]) }
    terms.sort { TermOrder.isBefore($0.text, $1.text) }
    lengths = counter.lengths
    size = counter.size
    excerpts = Self.beginnings(of: document.sections)
    self.document.sections = document.sections.map {
      SearchDocument.Section(heading: $0.heading, anchor: $0.anchor)
    }
  }

  /// How many words the document has.
  var wordCount: Int { lengths.reduce(0, +) }

  // MARK: - Excerpts

  /// The beginnings of sections, so many bytes that the index stays small beside the text.
  private static func beginnings(of sections: [SearchDocument.Section]) -> [String] {
    let sizes = sections.map { $0.text.utf8.count }
    var room = max(160, sizes.reduce(0, +) / 6)
    var limits = sizes.map { min($0, room / max(sizes.count, 1)) }
    room -= limits.reduce(0, +)
    for place in limits.indices where limits[place] < sizes[place] {
      let more = min(room, sizes[place] - limits[place], 200)
      limits[place] += more
      room -= more
    }
    return zip(sections, limits).map { $0.text.clipped(to: $1) }
  }
}

/// The parts of a document that count differently.
enum SearchField: Int, CaseIterable {
  case title, name, keyword, heading, summary, identifier, tag, text, code

  /// How much a hit here is worth.
  var weight: Double {
    switch self {
    case .title, .name: 8
    case .keyword: 6
    case .heading: 4
    case .summary: 3
    case .identifier, .tag: 2
    case .text: 1
    case .code: 0.6
    }
  }

  /// How much a long field lessens its hits, from 0 to 1.
  var lengthWeight: Double {
    switch self {
    case .title, .name, .keyword, .tag: 0.4
    case .heading, .summary: 0.6
    case .identifier, .text, .code: 0.75
    }
  }

  /// What postings tell of the field; fields that readers need not tell apart share it.
  var mark: UInt8 {
    switch self {
    case .title: 1
    case .name, .keyword: 2
    case .heading: 4
    case .summary: 8
    case .tag: 16
    case .identifier, .text, .code: 32
    }
  }

  /// Whether hits belong to a chunk of the document.
  var isInSection: Bool {
    switch self {
    case .heading, .identifier, .text, .code: true
    case .title, .name, .keyword, .summary, .tag: false
    }
  }
}

/// Counts terms as they come.
private struct Counter {
  var cutter: TermCutter
  var terms: [String: Int] = [:]
  var uses: [IndexedDocument.TermUse] = []
  var lengths = Array(repeating: 0, count: SearchField.allCases.count)
  var size = 0
  private var chunk = -1
  /// How many parts the current chunk holds.
  private var filled = 0

  init(_ cutter: TermCutter) { self.cutter = cutter }

  /// What stands behind so many bytes of a page is not searched; nobody reads that far.
  private static let limit = 1 << 20

  /// Begins a chunk and returns its number.
  mutating func beginSection() -> Int {
    chunk += 1
    filled = 0
    return chunk
  }

  /// Counts neighbouring words of a title as one, for `life cycle` is also written `lifecycle`.
  mutating func countPairs(_ title: String) {
    let words = cutter.terms(of: title).filter(\.isPart).map(\.text)
    for (left, right) in zip(words, words.dropFirst()) where left.isLong && right.isLong {
      let place = terms[left + right] ?? uses.count
      if place == uses.count {
        terms[left + right] = place
        uses.append(IndexedDocument.TermUse())
      }
      uses[place].counts[SearchField.title.rawValue] += 1
    }
  }

  mutating func count(_ text: String, as field: SearchField) {
    guard !text.isEmpty, size < Self.limit else { return }
    size += text.utf8.count + 1
    var (terms, uses) = (terms, uses)
    self.terms = [:]
    self.uses = []
    let (chunk, filled) = (chunk, filled)
    let parts = cutter.cut(text) { term in
      let place = terms[term.text] ?? uses.count
      if place == uses.count {
        terms[term.text] = place
        uses.append(IndexedDocument.TermUse())
      }
      let before = uses[place].counts[field.rawValue]
      uses[place].counts[field.rawValue] = before == .max ? .max : before + 1
      guard field.isInSection else { return }
      let number = chunk + (filled + term.first) / IndexedDocument.chunkLength
      uses[place].add(chunk: UInt16(clamping: number))
    }
    self.terms = terms
    self.uses = uses
    lengths[field.rawValue] += parts
    guard field.isInSection else { return }
    self.chunk += (filled + parts) / IndexedDocument.chunkLength
    self.filled = (filled + parts) % IndexedDocument.chunkLength
  }
}

extension String {
  /// Whether it is long enough to be a part of a longer word.
  fileprivate var isLong: Bool { utf8.count > 1 }
}

extension IndexedDocument.TermUse {
  fileprivate mutating func add(chunk: UInt16) {
    guard chunkCount < 8, chunkCount == 0 || chunks[chunkCount - 1] != chunk else { return }
    chunks[chunkCount] = chunk
    chunkCount += 1
  }
}

extension String {
  /// The text up to so many bytes, cut at a word.
  func clipped(to limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var bytes = Array(utf8.prefix(max(limit, 0)))
    if let blank = bytes.lastIndex(of: 0x20) {
      bytes.removeSubrange(blank...)
    } else {
      while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
      if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
