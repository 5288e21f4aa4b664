internal import DataTree
internal import Foundation
internal import JSON
internal import SourceText

/// A list of queries with the pages that answer them, as a JSON document.
///
/// ```json
/// {"queries": [{"query": "api key", "pages": ["keys.md"], "operations": ["orders GET /orders"]}]}
/// ```
/// The first page and every operation are full answers, and the other pages acceptable ones.
package struct JudgedQueries: Sendable {
  /// The queries in the order of the document.
  package var queries: [Query] = []

  /// One query.
  package struct Query: Sendable {
    /// What is typed.
    package var text: String
    /// What is a full answer.
    package var best: Set<String>
    /// What answers at all.
    package var relevant: Set<String>
  }

  /// Reads the document; nil if it is none.
  package init?(_ bytes: [UInt8], path: String) {
    let parsed = parseJSON(Source(path: path, bytes: bytes))
    guard let elements = parsed.value["queries"]?.elements else { return nil }
    for element in elements {
      guard let text = element["query"]?.string else { return nil }
      let pages = element["pages"]?.elements?.compactMap(\.string) ?? []
      let operations = element["operations"]?.elements?.compactMap(\.string) ?? []
      queries.append(
        Query(
          text: text, best: Set(pages.prefix(1) + operations), relevant: Set(pages + operations)))
    }
  }
}

/// How well a search answers judged queries.
package struct Judgement: Sendable {
  /// For each query the place of its first relevant result among ten, counted from 1.
  package private(set) var ranks: [Int?] = []
  private var gains = 0.0

  /// Creates a judgement of nothing.
  package init() {}

  /// Judges what a query found: the origins of its results, the best first.
  package mutating func add(_ query: JudgedQueries.Query, found: [String]) {
    let top = found.prefix(10)
    ranks.append(top.firstIndex(where: query.relevant.contains).map { $0 + 1 })
    let gain = { (origin: String) in
      query.best.contains(origin) ? 2.0 : query.relevant.contains(origin) ? 1 : 0
    }
    let ideal = query.relevant.map(gain).sorted(by: >).prefix(10)
    let most = Self.discounted(ideal)
    gains += most > 0 ? min(1, Self.discounted(top.map(gain)[...]) / most) : 0
  }

  private static func discounted(_ gains: ArraySlice<Double>) -> Double {
    gains.enumerated().reduce(0) { $0 + $1.element / log2(Double($1.offset) + 2) }
  }

  /// The mean of the reciprocal ranks among ten.
  package var meanReciprocalRank: Double {
    ranks.reduce(0) { $0 + ($1.map { 1 / Double($0) } ?? 0) } / Double(max(ranks.count, 1))
  }

  /// The normalised discounted cumulative gain of ten, with 2 for a full answer and 1 for another.
  package var gain: Double { gains / Double(max(ranks.count, 1)) }

  /// How many queries have a relevant result among the first so many.
  package func successes(within place: Int) -> Int { ranks.count { $0 ?? .max <= place } }

  /// All figures in a line.
  package var summary: String {
    func figure(_ value: Double) -> String {
      let thousandths = Int((value * 1000).rounded())
      let digits = String(thousandths % 1000)
      let zeros = String(repeating: "0", count: 3 - digits.count)
      return "\(thousandths / 1000).\(zeros)\(digits)"
    }
    let all = ranks.count
    let reached = [1, 3, 5].map { "success@\($0) \(self.successes(within: $0))/\(all)" }
    return (["MRR@10 \(figure(meanReciprocalRank))"] + reached + ["nDCG@10 \(figure(gain))"])
      .joined(separator: ", ")
  }
}
