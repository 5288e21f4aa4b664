internal import Catalog
internal import DataTree
internal import JSON
internal import OpenAPI
internal import SourceText
internal import Synchronization
internal import YAML

/// The specification files of a source folder, each read and parsed once however many refer to it.
///
/// Only files of the listing are read, so no reference leads out of the source tree.
final class SpecLibrary: Sendable {
  private let sources: SourceReader
  private let shown: Set<String>
  private let cache: ParseCache?
  private let parsed = Mutex<[String: Parsed<LocatedTree>]>([:])

  /// The longest file that is taken for a specification, in bytes.
  private static let longestFile = 64 << 20

  init(_ sources: SourceReader, showing shown: [String] = [], cache: ParseCache? = nil) {
    self.sources = sources
    self.shown = Set(shown)
    // What was read with other keys in view must not be taken for the same.
    self.cache = shown.isEmpty ? cache : nil
  }

  /// What was read of the file at `path`; nil when there is none.
  ///
  /// Two tasks may read the same file at once, and then the first result stays: reading is pure.
  func tree(_ path: String) -> Parsed<LocatedTree>? {
    if let known = parsed.withLock({ $0[path] }) { return known }
    guard let size = sources.folder.entry(at: path)?.size, size <= Self.longestFile else {
      return nil
    }
    let text = sources.decoded(path)
    let tree = cache?.tree(text.value) { parse(text) } ?? parse(text)
    return parsed.withLock { known in
      if let first = known[path] { return first }
      known[path] = tree
      return tree
    }
  }

  private func parse(_ text: Parsed<Source>) -> Parsed<LocatedTree> {
    let isJSON = text.value.bytes.first { !$0.isASCIISpace } == UInt8(ascii: "{")
    let data = isJSON ? parseJSON(text.value) : parseYAML(text.value)
    return Parsed(LocatedTree(data.value, from: text.value), text.diagnostics + data.diagnostics)
  }

  /// What the file at `path` describes, and all that is wrong with it.
  ///
  /// A text with a syntax error describes nothing: what is left of it would be shown as if the
  /// rest did not exist.
  func specification(_ path: String) -> Parsed<SpecFile> {
    guard let cache else { return read(path) { self.tree($0) } }
    return cache.specification(path, current: { self.tree($0)?.value.source }) {
      let texts = Mutex<[String: Source?]>([:])
      let specification = read(path) { path in
        let tree = self.tree(path)
        texts.withLock { $0[path] = .some(tree?.value.source) }
        return tree
      }
      return (specification, texts.withLock(\.self))
    }
  }

  private func read(
    _ path: String, _ tree: @escaping (String) -> Parsed<LocatedTree>?
  ) -> Parsed<SpecFile> {
    guard let own = tree(path) else {
      return Parsed(SpecFile(path: path, tree: nil, description: nil))
    }
    guard !own.diagnostics.contains(where: { $0.severity == .error }) else {
      return Parsed(SpecFile(path: path, tree: nil, description: nil), own.diagnostics)
    }
    let description = parseAPI(own.value, showing: shown) { tree($0)?.value }
    return Parsed(
      SpecFile(path: path, tree: own.value, description: description.value),
      own.diagnostics + description.diagnostics)
  }
}
