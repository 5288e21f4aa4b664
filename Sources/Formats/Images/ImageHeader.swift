/// What the first bytes of an image file tell about the picture.
package struct ImageHeader: Hashable, Sendable {
  /// The format by the file's content, whatever its name says.
  package var format: Format
  /// The width as shown: in pixels, for SVG in CSS pixels; 1 to 65,535.
  package var width: Int
  /// The height as shown, see `width`.
  package var height: Int
  /// Whether the file moves, as far as the given bytes show it; never known of SVG.
  package var isAnimated: Bool

  /// The formats whose dimensions can be read.
  package enum Format: String, Sendable, CaseIterable {
    case png, jpeg, gif, webp, avif, heif, svg, bmp, ico
  }

  /// How many bytes of a file are worth reading for `parseImageHeader(_:)`.
  ///
  /// Nearly all formats say their size in the first hundred bytes. JPEG puts metadata and previews
  /// of up to 64 KiB each in front of it; a file that has more than this of them is not measured.
  package static let prefixLength = 256 * 1024

  /// Creates a header, or nil when a side is zero or above 65,535.
  package init?(_ format: Format, width: Int, height: Int, isAnimated: Bool = false) {
    guard 1...65_535 ~= width, 1...65_535 ~= height else { return nil }
    self.format = format
    self.width = width
    self.height = height
    self.isAnimated = isAnimated
  }

  /// The same picture after a quarter turn.
  var turned: ImageHeader {
    var turned = self
    (turned.width, turned.height) = (height, width)
    return turned
  }
}
