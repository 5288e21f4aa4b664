import Foundation

/// A folder of its own for a test, removed when the last reference to it goes.
package final class TemporaryFolder: Sendable {
  /// The absolute path, without a slash at the end.
  package let path: String

  /// Creates an empty folder and writes `files`, whose keys are relative paths.
  package init(_ files: [String: String] = [:]) throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = base.appending(path: "test-\(UUID().uuidString)").path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write(files)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The absolute path of something in the folder.
  package func path(of name: String) -> String { "\(path)/\(name)" }

  /// Writes texts to relative paths and creates the folders on the way.
  package func write(_ files: [String: String]) throws {
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  /// Writes bytes to a relative path and creates the folders on the way.
  package func write(_ bytes: [UInt8], to name: String) throws {
    let place = URL(filePath: path(of: name))
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }

  /// The bytes of one file.
  package func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path(of: name))))
  }

  /// The text of one file; what is not UTF-8 becomes U+FFFD.
  package func text(of name: String) throws -> String {
    String(decoding: try bytes(of: name), as: UTF8.self)
  }

  /// All files below `name` (or in the whole folder) by their path relative to it; folders and
  /// symbolic links are left out.
  package func files(in name: String = "") throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    let root = name.isEmpty ? path : path(of: name)
    for child in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(child)")
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      found[child] = Array(try Data(contentsOf: URL(filePath: "\(root)/\(child)")))
    }
    return found
  }
}
