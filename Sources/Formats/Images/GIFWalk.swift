/// The blocks of a GIF, one after the other, for as long as they are whole.
///
///     image:      2C  left (2)  top (2)  width (2)  height (2)  flags (1)  [colours]  code (1)  data
///     extension:  21  label (1)  data
///     data:       (length (1…255)  content)*  0
///
/// (GIF89a specification, §§20–26.)
struct GIFWalk {
  private let bytes: ArraySlice<UInt8>
  /// Where the next block begins, counted from the start of the file.
  private(set) var offset: Int

  struct Block {
    enum Kind { case image, control, other }
    var kind: Kind
    var bytes: ArraySlice<UInt8>
  }

  /// Stands behind the screen and its colours.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = 13 + Self.colorTableLength(bytes.number(at: 10, length: 1, .little) ?? 0)
  }

  /// Whether an image begins here, whole or not.
  var isAtImage: Bool { bytes.number(at: offset, length: 1, .little) == 0x2C }

  /// The next block; nil at the end, at what is no block, and at one that is cut off.
  mutating func next() -> Block? {
    let start = offset
    var kind = Block.Kind.other
    var end = offset
    switch bytes.number(at: offset, length: 1, .little) {
    case 0x21:
      if bytes.number(at: offset + 1, length: 1, .little) == 0xF9 { kind = .control }
      end += 2
    case 0x2C:
      guard let flags = bytes.number(at: offset + 9, length: 1, .little) else { return nil }
      kind = .image
      end += 11 + Self.colorTableLength(flags)
    default: return nil
    }
    while let length = bytes.number(at: end, length: 1, .little) {
      end += 1 + length
      guard length == 0 else { continue }
      guard let block = bytes.part(at: start, length: end - start) else { return nil }
      offset = end
      return Block(kind: kind, bytes: block)
    }
    return nil
  }

  /// How many bytes of colours follow the flags of a screen or an image.
  private static func colorTableLength(_ flags: Int) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << (flags & 0x07 + 1)
  }
}
