internal import Catalog
internal import GitBook
internal import OpenAPI
internal import SourceText
internal import Synchronization

/// What was parsed of the files of a source folder, for the next time that they are the same.
///
/// Whether a file is the same is decided by its bytes, which are quickly read: neither times nor
/// notices of the system are trusted.
final class ParseCache: Sendable {
  private let pages = Mutex<[PageKey: KeptPage]>([:])
  private let trees = Mutex<[String: KeptTree]>([:])
  private let specifications = Mutex<[String: KeptSpecification]>([:])

  private struct PageKey: Hashable {
    var space: Int
    var path: String
  }

  private struct KeptPage {
    var text: Parsed<Source>
    var variables: [String: String]
    var included: [Inclusion]
    var page: Parsed<Page>
  }

  /// A text that a page asked for, and what it got.
  private struct Inclusion {
    var path: String
    var base: String
    var bytes: [UInt8]?
  }

  private struct KeptTree {
    var text: Source
    var tree: Parsed<LocatedTree>
  }

  private struct KeptSpecification {
    /// The texts of all files that it was read from, by their paths; nil for missing ones.
    var texts: [String: Source?]
    var specification: Parsed<SpecFile>
  }

  /// The page of `text`, parsed anew only if it or anything that it includes has changed.
  func page(
    _ text: Parsed<Source>, space: Int, _ context: PageContext
  ) -> Parsed<Page> {
    let key = PageKey(space: space, path: text.value.path)
    if let kept = pages.withLock({ $0[key] }), kept.text.value.bytes == text.value.bytes,
      kept.variables == context.variables,
      kept.included.allSatisfy({ context.include($0.path, $0.base)?.bytes == $0.bytes })
    {
      return kept.page
    }
    let inclusions = Mutex<[Inclusion]>([])
    let noting = PageContext(variables: context.variables) { path, base in
      let source = context.include(path, base)
      inclusions.withLock { $0.append(Inclusion(path: path, base: base, bytes: source?.bytes)) }
      return source
    }
    var page = parsePage(text.value, in: noting)
    page.diagnostics.insert(contentsOf: text.diagnostics, at: 0)
    let kept = KeptPage(
      text: text, variables: context.variables, included: inclusions.withLock(\.self), page: page)
    pages.withLock { $0[key] = kept }
    return page
  }

  /// The tree of a data file, parsed anew by `parse` only if its text has changed.
  func tree(
    _ text: Source, _ parse: () -> Parsed<LocatedTree>
  ) -> Parsed<LocatedTree> {
    if let kept = trees.withLock({ $0[text.path] }), kept.text.bytes == text.bytes {
      return kept.tree
    }
    let tree = parse()
    trees.withLock { $0[text.path] = KeptTree(text: text, tree: tree) }
    return tree
  }

  /// What a file describes, read anew by `read` only if one of the files it refers to has changed.
  ///
  /// `current` gives the tree's text of a path as of now.
  func specification(
    _ path: String, current: (String) -> Source?,
    _ read: () -> (Parsed<SpecFile>, texts: [String: Source?])
  ) -> Parsed<SpecFile> {
    if let kept = specifications.withLock({ $0[path] }),
      kept.texts.allSatisfy({ current($0.key) === $0.value })
    {
      return kept.specification
    }
    let (specification, texts) = read()
    specifications.withLock {
      $0[path] = KeptSpecification(texts: texts, specification: specification)
    }
    return specification
  }
}
