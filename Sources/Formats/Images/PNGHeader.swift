/// The first eight bytes of every PNG file (PNG third edition, §5.2).
let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

/// Reads the first chunk, which must be `IHDR`, and looks for `acTL` before the pixels.
///
///     signature  chunk*
///     chunk:     length (4)  type (4)  content (length)  checksum (4)
///     IHDR:      width (4)  height (4)  …
func parsePNGHeader(_ bytes: ArraySlice<UInt8>) -> ImageHeader? {
  guard bytes.has("IHDR", at: 12),
    let width = bytes.number(at: 16, length: 4, .big),
    let height = bytes.number(at: 20, length: 4, .big)
  else { return nil }
  return ImageHeader(
    .png, width: width, height: height, isAnimated: hasAnimationControl(bytes))
}

/// Whether an `acTL` chunk stands before the first `IDAT` (PNG third edition, §11.3.6.1).
private func hasAnimationControl(_ bytes: ArraySlice<UInt8>) -> Bool {
  var offset = pngSignature.count
  while let length = bytes.number(at: offset, length: 4, .big), !bytes.has("IDAT", at: offset + 4) {
    if bytes.has("acTL", at: offset + 4) { return true }
    offset += 12 + length
  }
  return false
}
