internal import Foundation

/// Searches an index by its files, exactly as the script in the browser does; an example file pins
/// both.
package struct SearchEngine {
  var shards: SearchShards
  /// The files of terms that the current query looks at.
  private var usable: Set<Int> = []

  /// Opens the index of a site; `read` gives the bytes of a file by its path on the site, nil
  /// without it.
  package init(_ read: @escaping (String) -> [UInt8]?) throws(SearchIndexError) {
    shards = try SearchShards(read)
  }

  /// A page that was found.
  package struct Result: Sendable {
    /// The number of the page in the index.
    var page: Int
    /// How well it fits.
    package var score: Double
    /// What it is about.
    package var kind: SearchDocument.Kind
    /// Whether it should be used.
    package var status: SearchDocument.Status
    /// What readers know it by.
    package var title = ""
    /// Its address from the site's root.
    package var url = ""
    /// The titles of the pages above it.
    package var parents = ""
    /// An operation's method and path; empty for everything else.
    package var name = ""
    /// The number of the version of an API it belongs to.
    package var version = ""
    /// The section that fits best, if that is one of several.
    package var heading: (text: String, anchor: String)?
    /// The chunks in which most of the query stands, the best first.
    var chunks: [UInt16] = []
  }

  /// What a query found.
  package struct Answer: Sendable {
    /// All pages found, the best first; `limit` of them with all that is known of them.
    package var results: [Result] = []
    /// The query as it was probably meant.
    package var correction: String?
  }

  /// Searches; of `limit` pages titles and headings are looked at, too.
  package mutating func search(
    _ text: String, kind: SearchDocument.Kind? = nil, limit: Int = 10
  ) throws(SearchIndexError) -> Answer {
    var query = SearchQuery(text, stopWords: shards.manifest.stopWords)
    guard !query.parts.isEmpty else { return Answer() }
    try findCandidates(&query)
    let ranked = try rank(query, kind)
    let results = try describe(ranked, text, limit, query)
    guard query.parts.contains(where: { $0.correction != nil }) else {
      return Answer(results: results)
    }
    let corrected = query.parts.map { $0.correction ?? $0.text }.joined(separator: " ")
    return Answer(results: results, correction: corrected)
  }

  // MARK: - Candidates

  private mutating func findCandidates(_ query: inout SearchQuery) throws(SearchIndexError) {
    chooseFiles(for: &query)
    for place in query.parts.indices {
      var part = query.parts[place]
      let same = try exact(part.text)
      part.documentFrequency = same?.documentFrequency ?? 0
      part.formFrequency = part.documentFrequency
      for term in try forms(of: part.text) where term.text != part.text {
        part.add(term, 0.85)
        part.formFrequency = max(part.formFrequency, term.documentFrequency)
      }
      if part.isLast || part.text.utf16.count > 3 {
        for term in try terms(beginning: part.text) where term.text != part.text {
          let share = Double(part.text.utf16.count) / Double(term.text.utf16.count)
          part.add(term, 0.7 * share.squareRoot())
        }
      }
      if let same { part.add(same, 1) }
      for word in part.synonyms {
        for term in try forms(of: word) {
          part.add(term, 0.6)
          part.meant.insert(term.text)
          // What is asked for is as frequent as its most frequent name.
          part.formFrequency = max(part.formFrequency, term.documentFrequency)
        }
      }
      part.isKnown = !part.candidates.isEmpty
      if part.documentFrequency == 0 {
        part.documentFrequency = part.candidates.map(\.term.documentFrequency).max() ?? 0
        part.formFrequency = part.documentFrequency
      }
      query.parts[place] = part
    }
    for place in query.parts.indices { try correct(&query.parts[place]) }
    for place in query.wholes.indices {
      let whole = query.wholes[place]
      query.wholes[place].terms =
        try whole.isPath ? terms(beginning: whole.text) : forms(of: whole.text)
    }
  }

  /// Chooses the files that a query looks at, as few as the script loads for it.
  private mutating func chooseFiles(for query: inout SearchQuery) {
    usable = []
    for place in query.parts.indices {
      let part = query.parts[place]
      query.parts[place].stems = stems(of: part.text)
      query.parts[place].synonyms = part.isStopWord ? [] : synonyms(of: query.parts[place])
      usable.formUnion(files(of: part.text))
      for stem in query.parts[place].stems { usable.formUnion(files(of: stem.stemPrefix)) }
    }
    let words = query.wholes.map(\.text) + query.versions
    for word in words { usable.formUnion(files(of: word).prefix(1)) }
    // Synonyms are worth three files more, the first ones of each part before others.
    var extra: [Int] = []
    for rank in 0..<(query.parts.map(\.synonyms.count).max() ?? 0) {
      for part in query.parts where rank < part.synonyms.count {
        guard let file = files(of: part.synonyms[rank]).first, !usable.contains(file),
          !extra.contains(file)
        else { continue }
        extra.append(file)
      }
    }
    usable.formUnion(extra.prefix(3))
  }

  /// Adds what a word may mean that is misspelt, or nearly as rare as one.
  private mutating func correct(_ part: inout SearchQuery.Part) throws(SearchIndexError) {
    let pages = Set(
      part.candidates.filter { !part.meant.contains($0.term.text) }
        .flatMap { $0.term.postings.map(\.document) })
    guard pages.count < 5, !part.isStopWord, isFuzzable(part.text) else { return }
    var found = corrections(
      of: part.text, among: try terms(near: part.text).map(\.text), stems: stems)
    // What is most likely meant may stand in another file; many words are too many to load.
    if !part.isKnown, shards.manifest.vocabulary.count < 3 || found.first?.edits != 1 {
      found = corrections(of: part.text, among: try shards.vocabulary(), stems: stems)
    }
    // What is nearest counts; what is further away would only add noise.
    found = found.filter { $0.edits == found[0].edits }
    for (_, text) in found { usable.formUnion(files(of: text).prefix(1)) }
    var best: IndexedTerm?
    for (count, text) in found {
      guard let term = try exact(text) else { continue }
      if term.documentFrequency > best?.documentFrequency ?? 0 { best = term }
      guard !part.candidates.contains(where: { $0.term.text == text }) else { continue }
      part.candidates.append(.init(term: term, weight: pow(0.5, Double(count)) * 0.999))
      if !part.isKnown {
        part.documentFrequency = max(part.documentFrequency, term.documentFrequency)
        part.formFrequency = part.documentFrequency
      } else if term.documentFrequency > part.documentFrequency * 8 {
        // The site has the same slip.
        part.formFrequency = max(part.formFrequency, term.documentFrequency)
        part.meant.insert(text)
      }
    }
    if !part.isKnown { part.correction = best?.text }
  }

  private func stems(of text: String) -> [String] {
    var stems: [String] = []
    for language in shards.manifest.languages {
      let stem = stem(text, language: language)
      if !stems.contains(stem) { stems.append(stem) }
    }
    return stems
  }

  private func synonyms(of part: SearchQuery.Part) -> [String] {
    let groups = shards.manifest.synonyms.filter { group in
      group.contains { word in
        let word = word.hasPrefix("-") ? String(word.dropFirst()) : word
        return stems(of: word).contains(where: part.stems.contains)
      }
    }
    return groups.flatMap(\.self).filter { $0 != part.text && !$0.hasPrefix("-") }
  }

  // MARK: - Terms

  /// The files of terms that begin with `prefix`: where they begin, and not many more.
  private func files(of prefix: String) -> Range<Int> {
    let table = shards.manifest.terms
    guard !table.isEmpty else { return 0..<0 }
    let first = table.lastIndex { !TermOrder.isBefore(prefix, $0.first) } ?? 0
    let end = prefix + "\u{FFFF}"
    let last = table.lastIndex { !TermOrder.isBefore(end, $0.first) } ?? 0
    return first..<(min(last, first + 1) + 1)
  }

  /// All terms of the files in which terms would be that begin with `prefix`.
  private mutating func terms(near prefix: String) throws(SearchIndexError) -> [IndexedTerm] {
    var found: [IndexedTerm] = []
    for file in files(of: prefix) where usable.contains(file) {
      found += try shards.terms(in: file)
    }
    return found
  }

  private mutating func terms(
    beginning prefix: String
  ) throws(SearchIndexError) -> [IndexedTerm] {
    try terms(near: prefix).filter { $0.text.utf8.starts(with: prefix.utf8) }
  }

  /// The terms of which a word is another form, itself among them.
  private mutating func forms(of word: String) throws(SearchIndexError) -> [IndexedTerm] {
    var found: [IndexedTerm] = []
    for stem in stems(of: word) {
      for term in try terms(beginning: stem.stemPrefix)
      where term.text.utf16.count < word.utf16.count + 5 && stems(of: term.text).contains(stem) {
        found.append(term)
      }
    }
    return found
  }

  mutating func exact(_ text: String) throws(SearchIndexError) -> IndexedTerm? {
    try terms(near: text).first { $0.text == text }
  }
}

extension String {
  /// What all words begin with that may have the stem.
  fileprivate var stemPrefix: String { utf16.count > 3 ? String(dropLast()) : self }
}

extension SearchQuery.Part {
  /// Adds a term, unless it is there with more weight.
  fileprivate mutating func add(_ term: IndexedTerm, _ weight: Double) {
    guard let place = candidates.firstIndex(where: { $0.term.text == term.text }) else {
      candidates.append(SearchQuery.Candidate(term: term, weight: weight))
      return
    }
    candidates[place].weight = max(candidates[place].weight, weight)
  }
}
