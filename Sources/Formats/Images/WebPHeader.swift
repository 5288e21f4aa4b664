/// Reads the first chunk, which is one of three kinds.
///
///     "RIFF"  length (4)  "WEBP"  type (4)  length (4)  content
///     "VP8X":  flags (1)  reserved (3)  width - 1 (3)  height - 1 (3)
///     "VP8L":  2F  width - 1 (14 bits)  height - 1 (14 bits)  …
///     "VP8 ":  frame tag (3)  9D 01 2A  width (14 bits) scale (2)  height (14 bits) scale (2)  …
///
/// (WebP container and lossless bitstream specifications; RFC 6386 §9.1 for `VP8 `.)
func parseWebPHeader(_ bytes: ArraySlice<UInt8>) -> ImageHeader? {
  let content = bytes.dropFirst(20)
  if bytes.has("VP8X", at: 12) {
    guard let flags = content.number(at: 0, length: 1, .little),
      let width = content.number(at: 4, length: 3, .little),
      let height = content.number(at: 7, length: 3, .little)
    else { return nil }
    return ImageHeader(
      .webp, width: width + 1, height: height + 1, isAnimated: flags & 0x02 != 0)
  }
  if bytes.has("VP8L", at: 12) {
    guard content.has([0x2F], at: 0), let sides = content.number(at: 1, length: 4, .little)
    else { return nil }
    return ImageHeader(.webp, width: sides & 0x3FFF + 1, height: sides >> 14 & 0x3FFF + 1)
  }
  guard bytes.has("VP8 ", at: 12), content.has([0x9D, 0x01, 0x2A], at: 3),
    let width = content.number(at: 6, length: 2, .little),
    let height = content.number(at: 8, length: 2, .little)
  else { return nil }
  return ImageHeader(.webp, width: width & 0x3FFF, height: height & 0x3FFF)
}
