/// The index of a site's search, before it is written into files.
package struct SearchIndex: Sendable {
  /// What the index is told besides the documents.
  var settings: SearchSettings
  /// The documents in the order of their numbers.
  var documents: [IndexedDocument]
  /// Neighbouring documents of the same kind and worth.
  var runs: [Run] = []
  /// The terms in their order, each with its postings.
  var terms: [Term] = []
  /// The bytes of all text that the index covers.
  package let textSize: Int

  /// Neighbouring documents that are alike.
  struct Run: Equatable, Sendable {
    /// The number of its first document.
    var start: Int
    var kind: SearchDocument.Kind
    var status: SearchDocument.Status
    /// What the score of its documents is multiplied by, in hundredths.
    var percent: Int
  }

  /// A term with the documents it occurs in.
  struct Term: Sendable {
    var text: String
    /// How many documents it occurs in.
    var documentCount: Int
    /// The postings in the form of files.
    var postings: [UInt8]
  }

  /// More postings of one term than these are not kept: the best count.
  static let mostPostings = 2000

  /// Makes an index of documents in the order of the site.
  package init(_ documents: [IndexedDocument], settings: SearchSettings) {
    self.settings = settings
    textSize = documents.reduce(0) { $0 + $1.size }
    let ordered = documents.enumerated().sorted {
      let (left, right) = (Self.key(of: $0.element), Self.key(of: $1.element))
      return left == right ? $0.offset < $1.offset : left.lexicographicallyPrecedes(right)
    }
    self.documents = ordered.map(\.element)
    for (number, document) in self.documents.enumerated() {
      let run = Run(
        start: number, kind: document.document.kind, status: document.document.status,
        percent: Self.percent(of: document))
      if let last = runs.last, last.isLike(run) { continue }
      runs.append(run)
    }
    collectPostings()
  }

  /// What documents are sorted by before their order in the site.
  private static func key(of document: IndexedDocument) -> [Int] {
    let facts = document.document
    return [facts.status.rawValue, facts.kind.rawValue, -percent(of: document), facts.depth]
  }

  /// What the score of a document is multiplied by.
  private static func percent(of document: IndexedDocument) -> Int {
    let facts = document.document
    let prior: Double =
      switch facts.kind {
      case .product: 1.3
      case .api: 1.25
      case .operation: 1.1
      case .guide, .scope: 1
      case .schema: 0.85
      }
    let state = facts.status == .deprecated ? 0.5 : 1.0
    let isStub = facts.kind == .guide && document.wordCount < 30
    return Int((prior * state * (isStub ? 0.7 : 1) * facts.boost * 100).rounded())
  }

  // MARK: - Postings

  private mutating func collectPostings() {
    let weights = FieldWeights(documents)
    var places: [String: Int] = [:]
    var postings: [[Posting]] = []
    var texts: [String] = []
    for (number, document) in documents.enumerated() {
      let norms = weights.norms(of: document)
      for (text, use) in document.terms {
        let place = places[text] ?? texts.count
        if place == texts.count {
          places[text] = place
          texts.append(text)
          postings.append([])
        }
        postings[place].append(Posting(number, use, norms))
      }
      documents[number].terms = []
    }
    let order = texts.indices.sorted { TermOrder.isBefore(texts[$0], texts[$1]) }
    terms = order.map { place in
      Term(
        text: texts[place], documentCount: postings[place].count,
        postings: Posting.encoded(postings[place].best(Self.mostPostings)))
    }
  }
}

extension SearchIndex.Run {
  fileprivate func isLike(_ other: Self) -> Bool {
    kind == other.kind && status == other.status && percent == other.percent
  }
}

/// How much a hit in each field of a document is worth (BM25F).
private struct FieldWeights {
  private var averages: [Double]

  init(_ documents: [IndexedDocument]) {
    averages = SearchField.allCases.map { field in
      let total = documents.reduce(0) { $0 + $1.lengths[field.rawValue] }
      let filled = documents.count { $0.lengths[field.rawValue] > 0 }
      return filled > 0 ? Double(total) / Double(filled) : 1
    }
  }

  func norms(of document: IndexedDocument) -> [Double] {
    SearchField.allCases.map { field in
      // Less than half of the average says nothing about a field; it is just short.
      let ratio = max(Double(document.lengths[field.rawValue]) / averages[field.rawValue], 0.5)
      return field.weight / (1 - field.lengthWeight + field.lengthWeight * ratio)
    }
  }
}
