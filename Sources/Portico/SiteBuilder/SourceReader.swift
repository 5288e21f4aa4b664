internal import Catalog
internal import GitBook
internal import SourceText

/// The files of a source folder as texts: read once where they are small and asked for often.
struct SourceReader: Sendable {
  let folder: SourceFolder
  /// All paths of the listing.
  let paths: [String]
  private let folders: Set<String>

  init(_ folder: SourceFolder) {
    self.folder = folder
    paths = folder.listing.map(\.path)
    var folders: Set<String> = [""]
    for path in paths {
      var parent = path.parentFolder
      while !parent.isEmpty, folders.insert(parent).inserted { parent = parent.parentFolder }
    }
    self.folders = folders
  }

  /// Whether the listing has the file.
  func has(_ path: String) -> Bool { folder.contains(path) }

  /// Whether a file lies in the folder or below it.
  func hasFolder(_ path: String) -> Bool { folders.contains(path) }

  /// The text of a small file; nil when there is none or it cannot be read.
  func text(_ path: String) -> Source? {
    guard has(path), let bytes = try? folder.read(path, limit: 64 << 20) else { return nil }
    return decodeText(bytes, path: path).value
  }

  /// The text of a file, and what is wrong with it; an unreadable one is an empty text.
  func decoded(_ path: String) -> Parsed<Source> {
    do {
      return decodeText(try folder.read(path, limit: 256 << 20), path: path)
    } catch {
      let source = Source(path: path, bytes: [])
      return Parsed(source, [.unreadable(error.reason, in: source)])
    }
  }
}
