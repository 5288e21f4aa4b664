internal import DataTree
internal import JSON
internal import SourceText

/// What keeps an index from being searched.
package enum SearchIndexError: Error, Equatable {
  /// A file that others name is not there.
  case missing(String)
  /// A file is not one of an index, or of another version of it.
  case damaged(String)
}

/// The files of an index, each read once and only when it is needed.
struct SearchShards {
  let manifest: Manifest
  private let read: (String) -> [UInt8]?
  private var terms: [Int: [IndexedTerm]] = [:]
  private var pages: [Int: [IndexedPage]] = [:]

  /// What is needed to find everything else.
  struct Manifest {
    var count: Int
    var runs: [SearchIndex.Run]
    var terms: [(first: String, hash: String)]
    var pages: [(first: Int, hash: String)]
    var vocabulary: [String]
    var languages: [String]
    var stopWords: Set<String>
    var synonyms: [[String]]
  }

  /// Reads the manifest; `read` gives the bytes of a file by its path on the site, nil without it.
  init(_ read: @escaping (String) -> [UInt8]?) throws(SearchIndexError) {
    self.read = read
    let path = "search/manifest.js"
    let values = try Self.call(path, read)
    guard values.count > 8, let count = values[1].number?.integer,
      let runs = values[2].elements?.map(SearchIndex.Run.init), runs.allSatisfy({ $0 != nil })
    else { throw .damaged(path) }
    let words = values[3...8].map { ($0.string ?? "").split(separator: " ").map(String.init) }
    let languages = values[6].elements?.compactMap { $0.elements?.first?.string }
    manifest = Manifest(
      count: count, runs: runs.compactMap(\.self), terms: Self.pairs(words[0]),
      pages: Self.pairs(words[1]).map { (Int($0.first) ?? 0, $0.hash) }, vocabulary: words[2],
      languages: languages ?? [], stopWords: Set(words[4]),
      synonyms: (values[8].string ?? "").split(separator: "|").map {
        $0.split(separator: " ").map(String.init)
      })
  }

  private static func pairs(_ words: [String]) -> [(first: String, hash: String)] {
    stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
  }

  // MARK: - Files

  /// The terms of a file of postings.
  mutating func terms(in file: Int) throws(SearchIndexError) -> [IndexedTerm] {
    if let known = terms[file] { return known }
    let path = "search/t-\(file)-\(manifest.terms[file].hash).js"
    let values = try Self.call(path, read)
    guard values.count > 2, let coded = values[1].string, let text = values[2].string else {
      throw .damaged(path)
    }
    var rest = Array(text.utf8)[...]
    let found = FrontCoding.decoded(coded.split(separator: " ")).map { term in
      let frequency = Base64Number.pop(&rest) ?? 0
      return IndexedTerm(
        text: term, documentFrequency: frequency, postings: Posting.popPostings(&rest))
    }
    terms[file] = found
    return found
  }

  /// What is known of a page by its number.
  mutating func page(_ number: Int) throws(SearchIndexError) -> IndexedPage {
    let file = manifest.pages.lastIndex { $0.first <= number } ?? 0
    let path = "search/d-\(file)-\(manifest.pages[file].hash).js"
    if pages[file] == nil {
      let values = try Self.call(path, read)
      guard values.count > 2, let list = values[2].elements else { throw .damaged(path) }
      let columns = list.map { $0.elements ?? [] }
      guard columns.allSatisfy({ $0.count > 6 }) else { throw .damaged(path) }
      let urls = FrontCoding.decoded(columns.map { Substring($0[1].string ?? "") })
      let parents = FrontCoding.decoded(columns.map { Substring($0[2].string ?? "") })
      pages[file] = columns.indices.map {
        IndexedPage(columns[$0], url: urls[$0], parents: parents[$0])
      }
    }
    let place = number - manifest.pages[file].first
    guard let list = pages[file], list.indices.contains(place) else { throw .damaged(path) }
    return list[place]
  }

  /// All terms that a misspelt word may mean.
  func vocabulary() throws(SearchIndexError) -> [String] {
    var all: [String] = []
    for (file, hash) in manifest.vocabulary.enumerated() {
      let path = "search/v-\(file)-\(hash).js"
      let values = try Self.call(path, read)
      guard values.count > 1, let coded = values[1].string else { throw .damaged(path) }
      all += FrontCoding.decoded(coded.split(separator: " "))
    }
    return all
  }

  /// The arguments of the call that a file consists of.
  private static func call(
    _ path: String, _ read: (String) -> [UInt8]?
  ) throws(SearchIndexError) -> [DataNode] {
    guard let bytes = read(path) else { throw .missing(path) }
    var rest = bytes[...]
    guard rest.consume("porticoIndex("), let end = rest.lastIndex(of: UInt8(ascii: ")")) else {
      throw .damaged(path)
    }
    let list = [UInt8(ascii: "[")] + rest[..<end] + [UInt8(ascii: "]")]
    let parsed = parseJSON(Source(path: path, bytes: list))
    guard parsed.diagnostics.isEmpty, let values = parsed.value.elements else {
      throw .damaged(path)
    }
    return values
  }
}

/// A term of an index with the documents it occurs in.
struct IndexedTerm {
  var text: String
  var documentFrequency: Int
  var postings: [Posting]
}

/// What an index tells of a page.
struct IndexedPage {
  var title: String
  var url: String
  var parents: String
  /// An operation's method and path; empty for everything else.
  var name: String
  var version: String
  var headings: [(text: String, anchor: String, start: Int)] = []

  init(_ columns: [DataNode], url: String, parents: String) {
    title = columns[0].string ?? ""
    self.url = url
    self.parents = parents
    name = columns[3].string ?? ""
    version = columns[4].string ?? ""
    for place in stride(from: 7, to: columns.count - 2, by: 3) {
      let text = columns[place].string ?? ""
      let anchor = columns[place + 1].string ?? ""
      headings.append(
        (text, anchor.isEmpty ? text.plainAnchor : anchor, columns[place + 2].number?.integer ?? 0))
    }
  }
}

extension SearchIndex.Run {
  fileprivate init?(_ node: DataNode) {
    let numbers = (node.elements ?? []).compactMap { $0.number?.integer }
    guard numbers.count == 4, let kind = SearchDocument.Kind(rawValue: numbers[1]),
      let status = SearchDocument.Status(rawValue: numbers[2])
    else { return nil }
    self.init(start: numbers[0], kind: kind, status: status, percent: numbers[3])
  }
}
