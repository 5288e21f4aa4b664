internal import Content
internal import GitBook
internal import SourceText

/// A place of a page that shows a part of a specification, or offers the file.
struct SpecMention {
  var page: PageIndex
  /// The path of the file in the source tree; nil if the page uses a name that nobody knows.
  var path: String?
  var use: Use
  /// The text the mention stands in: the page, or one it includes.
  var source: Source
  var span: SourceSpan
  /// The whole block, if it is in the same text.
  var block: SourceSpan?

  enum Use {
    case operation(OperationBlock)
    case schemas(SchemasBlock)
    case download
  }

  var isEmbedded: Bool {
    switch use {
    case .operation, .schemas: true
    case .download: false
    }
  }
}

/// Finds all mentions of specifications on the pages of a site.
struct SpecMentions {
  private let site: Site
  /// The paths of the files that are known to be specifications.
  private let paths: Set<String>
  private var named: [String: String] = [:]
  private(set) var all: [SpecMention] = []
  /// The positions in `all` of the mentions that show a part of a file, by its path.
  private var embedded: [String: [Int]] = [:]
  /// The names that stand for no file, in the order they were met.
  private(set) var unknownNames: [(name: String, mention: SpecMention)] = []

  init(in site: Site, paths: Set<String>) {
    self.site = site
    self.paths = paths
    for spec in site.configuration.specs where named[spec.name] == nil {
      named[spec.name] = spec.path
    }
    for position in site.pages.indices { addMentions(of: PageIndex(position)) }
    for (position, mention) in all.enumerated() where mention.isEmbedded {
      if let path = mention.path { embedded[path, default: []].append(position) }
    }
  }

  /// The mentions that show a part of one of some files, in the order of the site.
  func embedding(_ paths: [String]) -> [SpecMention] {
    let positions = paths.count == 1 ? embedded[paths[0]] ?? [] : positions(of: paths)
    return positions.map { all[$0] }
  }

  private func positions(of paths: [String]) -> [Int] {
    paths.unique.flatMap { embedded[$0] ?? [] }.sorted()
  }

  private mutating func addMentions(of page: PageIndex) {
    let document = site[page].content.document
    var sources: [String: Source] = [:]
    for reference in document.references where reference.source !== document.source {
      sources[reference.source.path] = reference.source
    }
    for block in document.blocks {
      visit(block, in: document.source, on: page, sources)
    }
    for (reference, target) in zip(document.references, site[page].targets)
    where reference.role != .specification {
      guard case .asset(let asset, _) = target, paths.contains(site[asset].sourcePath)
      else { continue }
      all.append(
        SpecMention(
          page: page, path: site[asset].sourcePath, use: .download, source: reference.source,
          span: reference.span))
    }
  }

  private mutating func visit(
    _ block: Block, in source: Source, on page: PageIndex, _ sources: [String: Source]
  ) {
    var source = source
    switch block.kind {
    case .operation(let operation):
      add(
        .operation(operation), operation.specification, operation.specificationName, block.span,
        source, page)
    case .schemas(let schemas):
      add(
        .schemas(schemas), schemas.specification, schemas.specificationName, block.span, source,
        page)
    case .included(let included): source = sources[included.path] ?? source
    default: break
    }
    for child in block.children { visit(child, in: source, on: page, sources) }
  }

  private mutating func add(
    _ use: SpecMention.Use, _ reference: ReferenceIndex?, _ name: String?, _ span: SourceSpan,
    _ source: Source, _ page: PageIndex
  ) {
    var mention = SpecMention(page: page, path: nil, use: use, source: source, span: span)
    let place = reference.map { Int($0.position) }
    if let place, place < site[page].content.document.references.count {
      let reference = site[page].content.document.references[place]
      mention.block = reference.source === source ? span : nil
      mention.source = reference.source
      mention.span = reference.span
      if place < site[page].targets.count, case .asset(let asset, _) = site[page].targets[place] {
        mention.path = site[asset].sourcePath
      }
    }
    // A registered name wins over a link to where its publisher keeps it.
    if let name, let path = named[name] { mention.path = path }
    if let name, mention.path == nil {
      unknownNames.append((name, mention))
    } else if mention.path != nil {
      all.append(mention)
    }
  }
}
