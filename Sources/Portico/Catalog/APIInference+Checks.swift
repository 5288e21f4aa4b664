internal import Content
internal import DataTree
internal import GitBook
internal import OpenAPI
internal import SourceText

/// What pages say about APIs, held against what the specifications say.
extension APIInference {
  // MARK: - Operations

  /// Reports blocks whose operation is not in their specification.
  mutating func checkOperations(in catalog: APICatalog) {
    // Suggestions are for a few mistakes, not for pages that have nothing to do with the file.
    var suggestions = 50
    for mention in mentions.all {
      guard case .operation(let block) = mention.use, !block.path.isEmpty, !block.method.isEmpty,
        let path = mention.path, let description = files[path]?.description,
        catalog.operation(spec: path, method: block.method, path: block.path) == nil
      else { continue }
      let all = description.operations + description.webhooks
      let method = block.method.lowercased()
      let template = block.path.withoutParameterNames
      let samePath = all.filter { $0.path.withoutParameterNames == template }
      if samePath.contains(where: { $0.method == method }) { continue }
      suggestions -= 1
      let likely =
        samePath.isEmpty
        ? nearest(to: block.path, among: suggestions > 0 ? all.map(\.path) : []).map {
          "did you mean '\($0)'?"
        }
        : "use \(samePath.map { $0.method.uppercased() }.listed)"
      let tag = mention.block ?? mention.span
      let place = mention.source.place(of: samePath.isEmpty ? block.path : method, in: tag)
      diagnostics.append(
        .unknownOperation(
          "\(block.method) \(block.path)", spec: path, at: place ?? mention.span,
          in: mention.source, help: likely))
    }
  }

  // MARK: - Pages

  /// Compares the words of an API's pages with its versions.
  mutating func checkPages(of api: CatalogAPI, _ draft: Draft) {
    for page in draft.pages {
      let shown = draft.versions.filter { $0.pages.contains(page) }
      checkVersion(on: page, shown)
      checkTestSpecs(on: page, shown)
      if !shown.contains(where: { $0.number == api.currentVersion.number }) {
        checkOldPage(page, shown, api)
      }
    }
    if let overview = api.overviewPage { checkLatestVersion(on: overview, draft, api) }
  }

  /// Reports a title or description that names another version than the page shows.
  private mutating func checkVersion(on page: PageIndex, _ shown: [VersionDraft]) {
    let (source, spans) = headings(of: page)
    for span in spans {
      let named = versionMentions(in: source.bytes[span.range])
      guard let mention = named.first,
        !named.contains(where: { name in shown.contains { $0.number.matches(name.number) } }),
        let version = shown.first, let place = place(of: version)
      else { continue }
      diagnostics.append(
        .versionMismatch(
          mention.text, version.number.text, at: mention.span, in: source, spec: place.span,
          specSource: place.source))
      return
    }
  }

  /// Reports a page of an old version that still calls it the latest.
  private mutating func checkOldPage(_ page: PageIndex, _ shown: [VersionDraft], _ api: CatalogAPI)
  {
    guard tree.isListed(page), let version = shown.first else { return }
    let (source, spans) = headings(of: page)
    for span in spans {
      guard let word = Self.latest.lazy.compactMap({ source.place(of: $0, in: span) }).first,
        source.bytes[span.range].count <= 80
      else { continue }
      reportLatest(version.number.text, at: word, in: source, api)
      return
    }
  }

  /// Reports test files that a page shows though there is one of the production.
  private mutating func checkTestSpecs(on page: PageIndex, _ shown: [VersionDraft]) {
    for version in shown {
      guard let production = version.members.first(where: \.isProduction) else { continue }
      for member in version.members where !member.isProduction {
        guard member.parts.contains(where: { $0.environment != nil }),
          let mention = mentions.embedding([member.path]).first(where: { $0.page == page })
        else { continue }
        diagnostics.append(
          .testSpec(
            member.path, production: production.path, at: mention.span, in: mention.source))
      }
    }
  }

  /// Reports an overview that calls another version the latest: in a sentence, or by a link
  /// under a heading that promises the latest one.
  private mutating func checkLatestVersion(
    on page: PageIndex, _ draft: Draft, _ api: CatalogAPI
  ) {
    let document = site[page].content.document
    var announces = false
    for block in document.blocks {
      let text = block.textOfParagraph
      let isHeading = if case .heading = block.kind { true } else { false }
      if isHeading { announces = false }
      if let text, text.saysLatest {
        announces = isHeading || text.hasSuffix(":")
        let named = versionMentions(in: document.source.bytes[block.span.range])
        if let mention = named.first {
          announces = false
          let number = api.currentVersion.number
          if !named.contains(where: { number.matches($0.number) }) {
            reportLatest(mention.text, at: mention.span, in: document.source, api)
          }
        }
      }
      guard announces, let reference = block.onlyReference,
        let version = version(behind: reference, on: page, draft)
      else { continue }
      announces = false
      guard version.number != api.currentVersion.number else { continue }
      let written = document.references[Int(reference.position)]
      reportLatest(version.number.text, at: written.span, in: written.source, api)
    }
  }

  private mutating func reportLatest(
    _ version: String, at span: SourceSpan, in source: Source, _ api: CatalogAPI
  ) {
    let spec = files[api.currentVersion.files.first?.path ?? ""]?.tree
    diagnostics.append(
      .staleLatestVersion(
        version, current: api.currentVersion.number.text, at: span, in: source,
        spec: spec.map { ($0.root["info"]?["version"]?.span ?? $0.root.span, $0.source) }))
  }

  /// The version that the page behind a reference shows, if it is one only.
  private func version(behind reference: ReferenceIndex, on page: PageIndex, _ draft: Draft)
    -> VersionDraft?
  {
    let place = Int(reference.position)
    guard site[page].targets.indices.contains(place),
      case .page(let target, _) = site[page].targets[place]
    else { return nil }
    let shown = draft.versions.filter { $0.pages.contains(target) }
    return shown.count == 1 ? shown.first : nil
  }

  // MARK: - Places

  private static let latest = ["latest", "newest"]

  /// The places of a page's title and description.
  private func headings(of page: PageIndex) -> (source: Source, spans: [SourceSpan]) {
    let content = site[page].content
    let entries = content.frontMatter.entries
    let spans = [
      content.document.title?.span ?? entries?["title"]?.span, entries?["description"]?.span,
    ]
    return (content.document.source, spans.compactMap(\.self))
  }

  private func place(of version: VersionDraft) -> (source: Source, span: SourceSpan)? {
    guard let tree = version.members.first.flatMap({ files[$0.path]?.tree }) else { return nil }
    return (tree.source, tree.root["info"]?["version"]?.span ?? tree.root.span)
  }
}

extension Source {
  /// The first place of an ASCII word inside of a span, in any case.
  fileprivate func place(of word: String, in span: SourceSpan) -> SourceSpan? {
    let letters = word.utf8.map(\.asciiLowercased)
    let text = bytes[span.range]
    guard !letters.isEmpty, text.count >= letters.count else { return nil }
    for start in text.startIndex...(text.endIndex - letters.count) {
      let part = text[start..<(start + letters.count)]
      if part.lazy.map(\.asciiLowercased).elementsEqual(letters) { return SourceSpan(part) }
    }
    return nil
  }
}

extension String {
  /// Whether a sentence is about the newest version.
  fileprivate var saysLatest: Bool {
    let words = lowercased().split { !$0.isLetter }
    if words.contains("latest") || words.contains("newest") { return true }
    return zip(words, words.dropFirst()).contains { $0 == "current" && $1 == "version" }
  }
}

extension Block {
  /// The text of a heading or a paragraph.
  fileprivate var textOfParagraph: String? {
    switch kind {
    case .heading(let heading): heading.content.plainText
    case .paragraph(let content), .plain(let content): content.plainText
    default: nil
    }
  }

  /// Where a card, or a paragraph that is nothing but a link, leads.
  fileprivate var onlyReference: ReferenceIndex? {
    switch kind {
    case .contentReference(let reference): return reference.target
    case .paragraph(let content):
      guard content.count == 1, case .link(let link) = content[0] else { return nil }
      return link.target
    default: return nil
    }
  }
}
