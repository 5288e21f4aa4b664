/// The first image of a moving GIF as a file of its own; nil when the file does not move, is no
/// GIF, or ends before its first image does.
///
/// Nothing is decoded: what is kept is copied as it stands, and what only motion needs is left out.
///
///     signature, screen, [colours]  control?  image  3B
///
/// (GIF89a specification, §§18–27; the control says which colour is transparent.)
package func gifStill(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
  guard bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0),
    parseGIFHeader(bytes)?.isAnimated == true
  else { return nil }
  var walk = GIFWalk(bytes)
  guard let screen = bytes.part(at: 0, length: walk.offset) else { return nil }
  var control: ArraySlice<UInt8> = []
  while let block = walk.next() {
    switch block.kind {
    case .control: control = block.bytes
    case .image: return screen + control + block.bytes + [0x3B]
    case .other: break
    }
  }
  return nil
}
