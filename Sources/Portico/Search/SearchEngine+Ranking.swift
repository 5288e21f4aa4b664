internal import Foundation

/// Scores pages by what they have of a query (BM25F), and by where they have it.
extension SearchEngine {
  /// What a page has of a query.
  private struct Entry {
    /// The best hit of each part, what it is worth, and how rare what was found is.
    var hits: [(hit: Posting, value: Double, rarity: Double)?]
    /// What each of the wholes is worth.
    var wholes: [Double]
    /// What the score is multiplied by for an exact name.
    var factor = 1.0
  }

  mutating func rank(
    _ query: SearchQuery, _ kind: SearchDocument.Kind?
  ) throws(SearchIndexError) -> [Result] {
    let parts = query.parts
    let weights = parts.map { part in
      // Between what the word is worth and what its most frequent form is.
      (frequencyWeight(part.documentFrequency) + frequencyWeight(part.formFrequency)) / 2
        * (part.isStopWord && !part.isQuoted ? 0.05 : 1)
    }
    let entries = entries(of: query, weights)
    let total = weights.reduce(0, +)
    let quoted = parts.indices.filter { parts[$0].isQuoted }
    var named: Set<Int> = []
    for version in query.versions {
      guard let term = try exact(version) else { continue }
      named.formUnion(term.postings.filter { $0.fields & 2 != 0 }.map(\.document))
    }
    var results: [Result] = []
    for (page, entry) in entries {
      guard let run = shards.manifest.runs.last(where: { $0.start <= page }),
        kind == nil || kind == run.kind, run.status != .old || named.contains(page),
        quoted.isEmpty || isPhrase(entry, quoted)
      else { continue }
      var score = 0.0
      var covered = 0.0
      var inTitle = 0.0
      var inHeading = 0.0
      var near = 0.0
      var chunks: [UInt16: Double] = [:]
      for (place, found) in entry.hits.enumerated() {
        guard let found else { continue }
        score += found.value
        covered += found.rarity
        if found.hit.fields & 1 != 0 {
          inTitle += found.rarity
        } else if found.hit.fields & 16 != 0 {
          inTitle += found.rarity * 0.6
        }
        if found.hit.fields & 4 != 0 { inHeading += found.rarity }
        for chunk in found.hit.chunks {
          let sum = chunks[chunk, default: 0] + weights[place]
          chunks[chunk] = sum
          near = max(near, sum)
        }
      }
      for value in entry.wholes { score += value }
      score *= pow(covered / total, 2) * (Double(run.percent) / 100) * entry.factor
      score *= 1 + 0.35 * pow(inTitle / total, 2)
      score *= 1 + 0.2 * pow(inHeading / total, 2)
      if parts.count > 1 { score *= 1 + 0.4 * (near / total) }
      if named.contains(page) { score *= 1.5 }
      if query.isOperation, run.kind == .operation { score *= 1.3 }
      var result = Result(page: page, score: score, kind: run.kind, status: run.status)
      result.chunks = chunks.sorted {
        $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
      }.map(\.key)
      results.append(result)
    }
    return results.sorted { $0.isBefore($1) }
  }

  private func frequencyWeight(_ frequency: Int) -> Double {
    let count = Double(shards.manifest.count)
    return log(1 + (count - Double(frequency) + 0.5) / (Double(frequency) + 0.5))
  }

  private func entries(of query: SearchQuery, _ weights: [Double]) -> [Int: Entry] {
    var entries: [Int: Entry] = [:]
    let empty = Entry(
      hits: Array(repeating: nil, count: query.parts.count),
      wholes: Array(repeating: 0, count: query.wholes.count))
    func take(
      _ place: Int, _ hit: Posting, _ weight: Double, _ rarity: Double, covering cover: Double
    ) {
      let value = rarity * weight * Posting.worths[Int(hit.impact)]
      if let best = entries[hit.document]?.hits[place], best.value >= value { return }
      entries[hit.document, default: empty].hits[place] = (hit, value, cover)
    }
    for (place, part) in query.parts.enumerated() {
      for candidate in part.candidates {
        // A form of the word that is everywhere tells no more because the word itself is rare.
        let rarity = min(weights[place], frequencyWeight(candidate.term.documentFrequency))
        // A synonym means what was asked for, however frequent it is; so does what was misspelt.
        let isMeant = part.meant.contains(candidate.term.text)
        let cover = isMeant ? max(weights[place] * 0.8, rarity) : rarity
        for hit in candidate.term.postings {
          take(place, hit, candidate.weight, rarity, covering: cover)
        }
      }
    }
    let firstPath = query.wholes.firstIndex(where: \.isPath)
    for (number, whole) in query.wholes.enumerated() {
      let isAll = whole.first == 0 && whole.last == query.parts.count - 1
      for term in whole.terms {
        let isExact = term.text == whole.text
        let share = Double(whole.text.utf16.count) / Double(term.text.utf16.count)
        let weight = isExact ? 1 : whole.isPath ? 0.7 * share.squareRoot() : 0.85
        for hit in term.postings {
          let worth = Posting.worths[Int(hit.impact)]
          let value = 0.6 * frequencyWeight(term.documentFrequency) * weight * worth
          var entry = entries[hit.document] ?? empty
          entry.wholes[number] = max(entry.wholes[number], value)
          if isExact, query.isName && isAll || number == firstPath {
            entry.factor = max(entry.factor, hit.nameFactor)
          }
          entries[hit.document] = entry
          if whole.first <= whole.last {
            for place in whole.first...whole.last {
              take(place, hit, weight, weights[place], covering: weights[place])
            }
          }
        }
      }
    }
    return entries
  }

  /// Whether words in quotation marks stand together.
  private func isPhrase(_ entry: Entry, _ quoted: [Int]) -> Bool {
    let found = quoted.compactMap { entry.hits[$0]?.hit }
    guard found.count == quoted.count, let first = found.first else { return false }
    return found.allSatisfy { $0.fields & 27 != 0 }
      || first.chunks.contains { chunk in found.allSatisfy { $0.chunks.contains(chunk) } }
  }

  // MARK: - Titles and headings

  /// Adds what is known of the best pages, and looks at their titles and headings as a whole.
  mutating func describe(
    _ ranked: [Result], _ text: String, _ limit: Int, _ query: SearchQuery
  ) throws(SearchIndexError) -> [Result] {
    var cutter = TermCutter()
    let asked = stemmed(text, &cutter)
    let path = query.wholes.first(where: \.isPath)?.text
    var shown = Array(ranked.prefix(limit))
    for place in shown.indices {
      let page = try shards.page(shown[place].page)
      let title = stemmed(page.title, &cutter)
      if let path, cutter.terms(of: page.name).first(where: \.isPath)?.text == path {
        shown[place].score *= 1.5
      }
      let verb = page.name.prefix { $0 != " " }
      if let method = query.method {
        if verb == method { shown[place].score *= 1.6 }
      } else if query.parts.contains(where: { $0.text == verb.lowercased() }) {
        shown[place].score *= 1.15
      }
      if isName(asked, of: page, title, &cutter) {
        shown[place].score *= 1.6
      } else if means(page.title, query, &cutter) {
        shown[place].score *= 1.4
      } else if asked.utf8.contains(0x20), " \(title) ".contains(" \(asked) ") {
        shown[place].score *= 1.2
      } else if page.headings.contains(where: { stemmed($0.text, &cutter) == asked }) {
        shown[place].score *= 1.25
      }
      shown[place].title = page.title
      shown[place].url = page.url
      shown[place].parents = page.parents
      shown[place].name = page.name
      shown[place].version = page.version
      for chunk in shown[place].chunks {
        guard let heading = page.headings.last(where: { $0.start <= Int(chunk) }) else { continue }
        shown[place].heading = (heading.text, heading.anchor)
        break
      }
    }
    return shown.sorted { $0.isBefore($1) } + ranked.dropFirst(limit)
  }

  /// Whether a query is the title of a page, perhaps with that of the page above it: `Setup` below
  /// `Hosting` is also called `hosting setup` and `setup of hosting`.
  private func isName(
    _ asked: String, of page: IndexedPage, _ title: String, _ cutter: inout TermCutter
  ) -> Bool {
    let above = stemmed(page.parents.components(separatedBy: " › ").last ?? "", &cutter)
    let wanted = asked.filter { $0 != " " }
    return [title, above + title, title + above].contains { $0.filter { $0 != " " } == wanted }
  }

  /// Whether each word of a title is what a part of the query was found by.
  private func means(_ title: String, _ query: SearchQuery, _ cutter: inout TermCutter) -> Bool {
    let words = cutter.terms(of: title).filter(\.isPart).map(\.text)
    return words.count == query.parts.count
      && zip(words, query.parts).allSatisfy { word, part in
        part.candidates.contains { $0.term.text == word }
      }
  }

  private func stemmed(_ text: String, _ cutter: inout TermCutter) -> String {
    let language = shards.manifest.languages.first ?? ""
    return cutter.terms(of: text).filter(\.isPart).map { stem($0.text, language: language) }
      .joined(separator: " ")
  }
}

extension SearchEngine.Result {
  fileprivate func isBefore(_ other: Self) -> Bool {
    score == other.score ? page < other.page : score > other.score
  }
}

extension Posting {
  /// What the score of a page is multiplied by where a name is exactly what was asked for.
  fileprivate var nameFactor: Double {
    if fields & 2 != 0 { return 3 }
    if fields & 1 != 0 { return 2.5 }
    return fields & 4 != 0 ? 1.6 : 1.3
  }
}
