internal import GitBook
internal import OpenAPI

/// What an API is called, and which page introduces it.
extension APIInference {
  /// Finds the page above all that show an API, if what it stands above is mostly this API.
  func findOverviews(of drafts: inout [Draft]) {
    // How much each API shows below each page.
    var weights: [PageIndex: [Int: Int]] = [:]
    for (place, draft) in drafts.enumerated() {
      for mention in mentions.embedding(draft.versions.flatMap(\.paths)) {
        for page in tree.chain(to: mention.page) {
          weights[page, default: [:]][place, default: 0] += 1
        }
      }
    }
    for place in drafts.indices {
      let pages = tree.leading(drafts[place].pages)
      guard let page = tree.commonAncestor(of: pages) else { continue }
      let isHome = site.spaces.contains { $0.home == page }
      if isHome, !pages.contains(page) { continue }
      let all = weights[page] ?? [:]
      let own = all[place] ?? 0
      if own * 2 > all.values.reduce(0, +) { drafts[place].overview = page }
    }
  }

  /// What is declared, or the name for readers, and the identifier that nobody else has.
  func name(of draft: Draft, _ taken: inout Set<String>) -> (title: String, id: String) {
    let overview = draft.overview.map { overviewTitle(on: $0) } ?? ""
    let own = draft.versions.lazy.compactMap {
      files[$0.paths.first ?? ""]?.description?.info.title
    }
    .first { !$0.isEmpty }
    let declared = declaration(of: draft)?.value
    let title =
      [declared?.title?.withoutEmoji ?? "", overview, own ?? "", draft.key].first { !$0.isEmpty }
      ?? draft.key
    let candidates = [title.idWithoutAPI, draft.key, "api"].map { catalogID($0) }
    let wanted = candidates.first { !$0.isEmpty } ?? "api"
    var id = declared?.id ?? wanted
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(wanted.prefix(58))-\(number)"
      number += 1
    }
    return (title, id)
  }

  /// The title of a page as that of an API; empty if the page is called something else.
  private func overviewTitle(on page: PageIndex) -> String {
    if site.spaces.contains(where: { $0.home == page }) { return "" }
    let title = site[page].title.titleWithoutVersion
    let words = catalogID(title).split(separator: "-")
    return words.allSatisfy { Self.generalWords.contains($0) } ? "" : title
  }

  /// The words that say nothing of what an API is for.
  private static let generalWords: Set<Substring> = [
    "api", "apis", "reference", "references", "endpoints", "operations", "documentation", "docs",
    "overview", "introduction", "rest", "the", "our", "all", "specification", "openapi", "swagger",
  ]
}

extension String {
  /// A page's title as that of an API: no emoji, no version, nothing that stood between them.
  fileprivate var titleWithoutVersion: String {
    var words = withoutEmoji.split(separator: " ")
    var kept: [Substring] = []
    while let word = words.first {
      words.removeFirst()
      let bare = word.filter { !"()[],:".contains($0) }
      let isMark = ["v", "v.", "version"].contains(bare.lowercased())
      if isMark, let next = words.first?.filter({ !"()[],:".contains($0) }),
        next.first?.isNumber == true
      {
        words.removeFirst()
      } else if !isVersionWord(bare) {
        kept.append(word)
      }
    }
    let separators: Set<Substring> = ["-", "–", "—", ":", "|", "·"]
    while let first = kept.first, separators.contains(first) { kept.removeFirst() }
    while let last = kept.last, separators.contains(last) { kept.removeLast() }
    return kept.joined(separator: " ")
  }

  /// The words of an identifier without the one that every API has.
  fileprivate var idWithoutAPI: String {
    catalogID(self).split(separator: "-").filter { $0 != "api" && $0 != "apis" }
      .joined(separator: "-")
  }
}
