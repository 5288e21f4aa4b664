internal import Catalog
internal import Content
internal import DataTree
internal import GitBook
internal import SourceText

/// Looks through what a page says for what keeps readers from understanding it.
struct PageCheck {
  private let page: SitePage
  private let source: Source
  private(set) var diagnostics: [Diagnostic] = []
  private var lastLevel = 1
  /// How many included texts are around; their blocks' places are not of the page's own text.
  private var depthOfIncludes = 0

  init(_ page: SitePage, siteURL: String?) {
    self.page = page
    source = page.content.document.source
    for block in page.content.document.blocks { check(block) }
    for note in page.content.document.notes { for block in note.blocks { check(block) } }
    for (reference, target) in zip(page.content.document.references, page.targets) {
      if case .external(let address) = target { check(reference, address, siteURL) }
    }
    checkDescription()
  }

  // MARK: - Blocks

  private mutating func check(_ block: Block) {
    switch block.kind {
    case .paragraph(let content), .plain(let content): check(content)
    case .heading(let heading):
      check(heading.content)
      check(heading, at: block.span)
    case .table(let table): check(table, at: block.span)
    case .figure(let figure):
      guard figure.caption.plainText.isBlank else { break }
      for picture in figure.pictures { check(picture.image) }
    case .included:
      depthOfIncludes += 1
      defer { depthOfIncludes -= 1 }
      for child in block.children { check(child) }
      return
    case .list, .quote, .code, .rule, .cards, .hint, .tabs, .details, .stepper, .columns,
      .updates, .contentReference, .embed, .file, .operation, .schemas, .prompt, .math, .element,
      .notice:
      break
    }
    for child in block.children { check(child) }
  }

  private mutating func check(_ heading: Heading, at span: SourceSpan) {
    defer { lastLevel = heading.level }
    guard depthOfIncludes == 0 else { return }
    if heading.level == 1, page.content.document.title != nil {
      diagnostics.append(.secondTitle(at: span, in: source))
    } else if heading.level > lastLevel + 1 {
      diagnostics.append(.skippedLevel(heading.level, after: lastLevel, at: span, in: source))
    }
  }

  private mutating func check(_ table: Table, at span: SourceSpan) {
    guard depthOfIncludes == 0 else { return }
    let isNamed = table.header.contains { cell in
      cell.blocks.contains { block in
        switch block.kind {
        case .paragraph(let content), .plain(let content): !content.plainText.isBlank
        default: true
        }
      }
    }
    let hasRowHeaders = table.rows.contains { $0.contains(where: \.isHeader) }
    if !isNamed, !hasRowHeaders { diagnostics.append(.tableWithoutHeader(at: span, in: source)) }
  }

  // MARK: - Words

  private mutating func check(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .link(let link): check(link)
      case .image(let image): check(image)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .note(_, let inner):
        check(inner)
      case .element(let element): check(element.content)
      case .button(let button): check(button.content)
      case .text, .code, .softBreak, .lineBreak, .math, .icon, .anchor: break
      }
    }
  }

  private mutating func check(_ link: Link) {
    check(link.content)
    let reference = page.content.document.references[Int(link.target.position)]
    guard reference.role == .link, !reference.destination.isEmpty else { return }
    let words = link.content.plainText
    if words.isBlank {
      let shows = link.content.contains { inline in
        switch inline {
        case .image, .icon: true
        default: false
        }
      }
      if !shows { diagnostics.append(.emptyLinkText(reference)) }
    } else if Self.vagueWords.contains(words.trimmedLower) {
      diagnostics.append(.vagueLinkText(words, reference))
    }
  }

  private static let vagueWords: Set = [
    "here", "click here", "this", "this link", "this page", "link", "read more", "more",
    "learn more", "ici", "cliquez ici", "hier", "klicken sie hier",
  ]

  private mutating func check(_ image: Image) {
    let reference = page.content.document.references[Int(image.source.position)]
    let text = image.alternative ?? ""
    if text.isBlank {
      diagnostics.append(.missingAlternative(reference))
    } else if reference.destination.lastPathName.lowercased() == text.trimmedLower {
      diagnostics.append(.poorAlternative(text, reference))
    }
  }

  // MARK: - Addresses

  private mutating func check(_ reference: Reference, _ address: String, _ siteURL: String?) {
    let lower = address.lowercased()
    guard lower.hasPrefix("http:") || lower.hasPrefix("https:") else { return }
    let behind = lower.drop { $0 != ":" }.dropFirst()
    let host = behind.dropFirst(2).prefix { !"/?#:".contains($0) }
    if !behind.hasPrefix("//") || host.isEmpty || lower.contains(where: { " <>\"".contains($0) }) {
      diagnostics.append(.invalidAddress(reference))
      return
    }
    if let siteURL, lower.hasPrefix(siteURL.lowercased()), reference.role == .link {
      // Files that only the finished site has, such as 'catalog.json', have no other address.
      let name = String(lower.prefix { $0 != "?" && $0 != "#" }).lastPathName
      guard !name.contains(".") || name.hasSuffix(".html") else { return }
      diagnostics.append(.ownAddress(reference))
    } else if lower.hasPrefix("http:"), host.contains("."), !host.hasPrefix("127."),
      !host.hasSuffix(".local")
    {
      diagnostics.append(.insecureLink(reference))
    }
  }

  // MARK: - Front matter

  private static let longestDescription = 300

  private mutating func checkDescription() {
    guard page.node != nil, !page.isHidden, !page.isUnindexed else { return }
    let description = page.content.frontMatter.description ?? ""
    if description.isBlank {
      diagnostics.append(.missingDescription(in: source))
    } else if description.count > Self.longestDescription {
      diagnostics.append(
        .longDescription(
          description.count, limit: Self.longestDescription,
          at: page.content.frontMatter.entries?["description"]?.span, in: source))
    }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  fileprivate var trimmedLower: String {
    var text = Substring(lowercased())
    while let last = text.last, last.isWhitespace || ".!:".contains(last) { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }
}
