internal import Catalog
internal import Rendering
internal import Search

/// The index of a site's search, of documents that are cut into terms side by side.
func searchFiles(
  of site: Site, _ style: PageStyle, jobs: Int, debug: Bool
) async throws -> [SearchFile] {
  let subjects = site.searchSubjects
  // What a cutter folded once it knows; so several documents share one.
  let groups = stride(from: 0, to: subjects.count, by: 16).map {
    subjects[$0..<min($0 + 16, subjects.count)]
  }
  let known = SearchedSchemas()
  let indexed = try await concurrentMap(groups, jobs: jobs) { group in
    var cutter = TermCutter()
    return group.map { IndexedDocument(site.searchDocument(of: $0, known), cutter: &cutter) }
  }
  var settings = SearchSettings(languages: site.searchLanguages)
  settings.synonyms = site.configuration.searchSynonyms
  settings.words = style.searchWords
  settings.writesOrigins = debug
  return SearchIndex(indexed.flatMap(\.self), settings: settings).files()
}

extension Site {
  /// The languages of the site and of its spaces, each once, without regions.
  fileprivate var searchLanguages: [String] {
    var languages: [String] = []
    for tag in [configuration.language] + spaces.compactMap(\.language) {
      let language = String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
      if !languages.contains(language) { languages.append(language) }
    }
    return languages
  }
}
