/// What a diagnostic means: the long text behind its id.
package struct Explanation: Equatable, Sendable {
  /// The id, such as `broken-link`.
  package let id: String
  /// One sentence: what was found.
  package let summary: String
  /// What it means for the site, and how to mend it.
  package let meaning: String
  /// How the mistake looks in a file; nil where no excerpt shows it.
  package let wrong: String?
  /// The same mended.
  package let right: String?

  init(
    _ id: String, _ summary: String, _ meaning: String, wrong: String? = nil, right: String? = nil
  ) {
    self.id = id
    self.summary = summary
    self.meaning = meaning
    self.wrong = wrong
    self.right = right
  }

  /// All explanations, sorted by id.
  package static let all: [Explanation] = [
    pages, links, folders, checks, catalog, specifications, data, templates,
  ].flatMap(\.self).sorted { $0.id < $1.id }

  /// The ids of all diagnostics, sorted.
  package static let ids = all.map(\.id)

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

  /// What the diagnostic of this id means; nil when there is none.
  package static func of(_ id: String) -> Explanation? { byID[id] }
}
