/// A named text as it was read: what spans and diagnostics point into.
package final class Source: Sendable {
  /// The path an author knows the text by, relative to the folder being built, `/`-separated.
  package let path: String
  /// The text in UTF-8, without a byte order mark; spans count these bytes.
  package let bytes: [UInt8]

  /// Creates a source from bytes that are already valid UTF-8.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Creates a source from a Swift string, as tests and inline texts do.
  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
