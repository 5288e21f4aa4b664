/// A file of the source tree that pages refer to.
package struct Asset: Sendable {
  /// The path of the file in the source tree.
  package var sourcePath: String
  /// The path of the copy in the output.
  package var outputPath: String
  /// In bytes.
  package var size: Int
  /// Whether the file is for people inside the house, and is not copied.
  package var isWithheld = false
  /// In pixels; nil when the file is no picture that can be read.
  package var dimensions: Dimensions?

  /// The path in the output of the first moment of a moving picture; nil for what stands still.
  package var stillPath: String?

  /// The width and height of a picture.
  package struct Dimensions: Hashable, Sendable {
    /// The number of pixels from left to right.
    package var width: Int
    /// The number of pixels from top to bottom.
    package var height: Int

    /// Creates dimensions in pixels.
    package init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// Creates a file whose dimensions are not known yet.
  package init(sourcePath: String, outputPath: String, size: Int) {
    self.sourcePath = sourcePath
    self.outputPath = outputPath
    self.size = size
  }
}

/// The position of a file in `Site.assets`.
package struct AssetIndex: Hashable, Sendable {
  /// Where the file stands in the table, counted from 0.
  package var position: Int32

  /// Creates an index from a position that is known to exist.
  package init(_ position: Int) { self.position = Int32(position) }
}
