/// Reads the logical screen, and counts images as far as the bytes go: a second one means motion.
///
///     signature (6)  width (2)  height (2)  flags (1)  background (1)  ratio (1)  [colours]  block*
///     image:      2C  left (2)  top (2)  width (2)  height (2)  flags (1)  [colours]  code (1)  data
///     extension:  21  label (1)  data
///     data:       (length (1…255)  content)*  0
///
/// (GIF89a specification, §§18–26.)
func parseGIFHeader(_ bytes: ArraySlice<UInt8>) -> ImageHeader? {
  guard let width = bytes.number(at: 6, length: 2, .little),
    let height = bytes.number(at: 8, length: 2, .little)
  else { return nil }
  return ImageHeader(
    .gif, width: width, height: height, isAnimated: hasSecondImage(bytes))
}

private func hasSecondImage(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let flags = bytes.number(at: 10, length: 1, .little) else { return false }
  var offset = 13 + colorTableLength(flags)
  var isSecond = false
  while let introducer = bytes.number(at: offset, length: 1, .little) {
    switch introducer {
    case 0x21:
      offset += 2
    case 0x2C:
      guard !isSecond else { return true }
      isSecond = true
      guard let flags = bytes.number(at: offset + 9, length: 1, .little) else { return false }
      offset += 11 + colorTableLength(flags)
    default:
      return false
    }
    while let length = bytes.number(at: offset, length: 1, .little) {
      offset += 1 + length
      if length == 0 { break }
    }
  }
  return false
}

/// How many bytes of colours follow the flags of a screen or an image.
private func colorTableLength(_ flags: Int) -> Int {
  flags & 0x80 == 0 ? 0 : 3 << (flags & 0x07 + 1)
}
