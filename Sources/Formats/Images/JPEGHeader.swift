/// Walks the segments up to the frame header.
///
///     SOI  segment*  frame header  …
///     segment:       FF+  marker (1)  length (2, counts itself)  content
///     frame header:  FF+  C0…CF but C4, C8, CC  length (2)  precision (1)  height (2)  width (2)
///
/// (ITU-T T.81, Annex B.) An EXIF orientation in front of the frame that lays the picture on its
/// side swaps the dimensions, as browsers show it (CSS Images 3, `image-orientation`).
func parseJPEGHeader(_ bytes: ArraySlice<UInt8>) -> ImageHeader? {
  var isOnItsSide = false
  var offset = 2
  while let segment = jpegSegment(in: bytes, at: offset) {
    switch segment.marker {
    case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
      guard let height = bytes.number(at: segment.content + 1, length: 2, .big),
        let width = bytes.number(at: segment.content + 3, length: 2, .big)
      else { return nil }
      let header = ImageHeader(.jpeg, width: width, height: height)
      return isOnItsSide ? header?.turned : header
    case 0xE1:
      let length = segment.end - segment.content
      if let content = bytes.part(at: segment.content, length: length),
        let orientation = exifOrientation(content)
      {
        isOnItsSide = orientation >= 5
      }
    case 0xD9, 0xDA:
      return nil
    default:
      break
    }
    offset = segment.end
  }
  return nil
}

/// The marker at `offset`, where its content begins and where it ends; nil when there is none.
private func jpegSegment(
  in bytes: ArraySlice<UInt8>, at offset: Int
) -> (marker: UInt8, content: Int, end: Int)? {
  var offset = offset
  guard bytes.number(at: offset, length: 1, .big) == 0xFF else { return nil }
  while bytes.number(at: offset, length: 1, .big) == 0xFF { offset += 1 }
  guard let marker = bytes.number(at: offset, length: 1, .big) else { return nil }
  offset += 1
  if marker == 0x01 || 0xD0...0xD9 ~= marker { return (UInt8(marker), offset, offset) }
  guard let length = bytes.number(at: offset, length: 2, .big), length >= 2 else { return nil }
  return (UInt8(marker), offset + 2, offset + length)
}

/// The orientation, 1 to 8, that the first directory of an `Exif` segment gives (Exif 3.0, §4.6.5).
///
///     "Exif" 0 0  order (2: II or MM)  42 (2)  offset of directory (4)
///     directory:  number of entries (2)  entry*
///     entry:      tag (2)  type (2)  count (4)  value (4)
private func exifOrientation(_ content: ArraySlice<UInt8>) -> Int? {
  guard content.has([0x45, 0x78, 0x69, 0x66, 0, 0], at: 0) else { return nil }
  let tiff = content.dropFirst(6)
  guard tiff.has("II", at: 0) || tiff.has("MM", at: 0) else { return nil }
  let order: ByteOrder = tiff.has("II", at: 0) ? .little : .big
  guard tiff.number(at: 2, length: 2, order) == 42,
    let directory = tiff.number(at: 4, length: 4, order),
    let entries = tiff.number(at: directory, length: 2, order)
  else { return nil }
  for index in 0..<entries {
    let entry = directory + 2 + index * 12
    guard let tag = tiff.number(at: entry, length: 2, order) else { return nil }
    guard tag == 0x0112 else { continue }
    guard let value = tiff.number(at: entry + 8, length: 2, order) else { return nil }
    return 1...8 ~= value ? value : nil
  }
  return nil
}
