package import DataTree
internal import Glibc
internal import GitBook
internal import JSON
package import OpenAPI
package import SourceText
internal import YAML

/// The description of an API in a file that is no part of a site, with the files it refers to.
package struct SpecDocument: Sendable {
  /// The text of the file.
  package let source: Source
  /// What the text says.
  package let tree: DataNode
  /// What it describes; nil if it is no description.
  package let api: API?
  /// What its author should know, about the other files, too.
  package let diagnostics: [Diagnostic]

  /// Reads the file at `path`, and those it refers to below its root.
  ///
  /// The root is the current folder for a path that stays below it, and else the folder of the
  /// file; paths in diagnostics count from there. Nothing outside of it is read, and nothing
  /// behind a link but the file itself.
  package init(at path: String) throws(FileError) {
    let (folder, name) = Self.root(of: path)
    let bytes = try attempt(.read, path) { () throws(SystemError) in
      // A person may name a link; what a stranger's file names may be none.
      let real = try realPath(of: path)
      return try Self.bytes(of: Descriptor(folder: "/").open(real))
    }
    let main = Self.parse(bytes, path: name)
    var diagnostics = main.diagnostics
    let parsed = parseAPI(main.value) { other in
      guard let bytes = try? Self.bytes(below: folder, other) else { return nil }
      let tree = Self.parse(bytes, path: other)
      diagnostics += tree.diagnostics
      return tree.value
    }
    source = main.value.source
    tree = main.value.root
    api = parsed.value
    self.diagnostics = diagnostics + parsed.diagnostics
  }

  private static func root(of path: String) -> (folder: String, name: String) {
    let names = path.components.filter { $0 != "." }
    if !path.hasPrefix("/"), !names.contains("..") { return (".", names.joined(separator: "/")) }
    let folder = (path.hasPrefix("/") ? "/" : "") + names.dropLast().joined(separator: "/")
    return (folder.isEmpty ? "." : folder, names.last ?? path)
  }

  private static let limit = 256 << 20

  private static func bytes(of file: borrowing Descriptor) throws(SystemError) -> [UInt8] {
    let status = try file.status()
    guard status.kind == .file, status.size <= limit else { throw .isNoText }
    return try file.read(status.size)
  }

  private static func bytes(below folder: String, _ name: String) throws(SystemError) -> [UInt8] {
    try bytes(of: Descriptor(folder: folder).openWithoutLinks(name))
  }

  /// JSON for `.json`, and YAML for all else, of which JSON is nearly a part.
  private static func parse(_ bytes: [UInt8], path: String) -> Parsed<LocatedTree> {
    let text = decodeText(bytes, path: path)
    let isJSON = path.lowercased().hasSuffix(".json")
    let tree = isJSON ? parseJSON(text.value) : parseYAML(text.value)
    return Parsed(
      LocatedTree(tree.value, from: text.value), text.diagnostics + tree.diagnostics)
  }
}

extension SystemError {
  fileprivate static var isNoText: SystemError { SystemError(code: EINVAL) }
}
