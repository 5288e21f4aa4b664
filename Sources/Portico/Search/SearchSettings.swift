/// What a site tells its search besides the pages.
package struct SearchSettings: Sendable {
  /// The languages of the pages, whose rules stem the words of queries.
  package var languages: [String]
  /// Words that mean the same, beside those that are built in.
  package var synonyms: [[String]] = []
  /// What readers see, by its name.
  package var words: [(name: String, text: String)] = []
  /// Whether the index says which page each address came from.
  package var writesOrigins = false

  /// Creates settings for pages in some languages, each like `en`.
  package init(languages: [String]) { self.languages = languages }
}
