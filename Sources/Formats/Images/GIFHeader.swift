/// Reads the logical screen, and counts images as far as the bytes go: a second one means motion.
///
///     signature (6)  width (2)  height (2)  flags (1)  background (1)  ratio (1)  [colours]  block*
///
/// (GIF89a specification, §18.)
func parseGIFHeader(_ bytes: ArraySlice<UInt8>) -> ImageHeader? {
  guard let width = bytes.number(at: 6, length: 2, .little),
    let height = bytes.number(at: 8, length: 2, .little)
  else { return nil }
  return ImageHeader(.gif, width: width, height: height, isAnimated: hasSecondImage(bytes))
}

private func hasSecondImage(_ bytes: ArraySlice<UInt8>) -> Bool {
  var walk = GIFWalk(bytes)
  var isSecond = false
  while true {
    if walk.isAtImage {
      guard !isSecond else { return true }
      isSecond = true
    }
    guard walk.next() != nil else { return false }
  }
}
