/// Reads the dimensions of a Windows bitmap; a negative height only means that rows run downward.
///
///     "BM"  length (4)  reserved (4)  offset (4)  length of header (4)  width  height  …
///
/// Both sides have two bytes in the header of 12 bytes, and four in all later ones.
func parseBMPHeader(_ bytes: ArraySlice<UInt8>) -> ImageHeader? {
  guard let headerLength = bytes.number(at: 14, length: 4, .little) else { return nil }
  if headerLength == 12 {
    guard let width = bytes.number(at: 18, length: 2, .little),
      let height = bytes.number(at: 20, length: 2, .little)
    else { return nil }
    return ImageHeader(.bmp, width: width, height: height)
  }
  guard 40...256 ~= headerLength,
    let width = bytes.number(at: 18, length: 4, .little),
    let height = bytes.number(at: 22, length: 4, .little)
  else { return nil }
  let rows = abs(Int(Int32(truncatingIfNeeded: height)))
  return ImageHeader(.bmp, width: width, height: rows)
}

/// Reads the directory of a Windows icon and answers its widest picture.
///
///     0 (2)  1 (2)  number of entries (2)  entry (16)*
///     entry:  width (1)  height (1)  …, where 0 means 256
func parseICOHeader(_ bytes: ArraySlice<UInt8>) -> ImageHeader? {
  guard let entries = bytes.number(at: 4, length: 2, .little),
    let directory = bytes.part(at: 6, length: entries * 16)
  else { return nil }
  var widest: ImageHeader?
  for index in 0..<entries {
    guard let width = directory.number(at: index * 16, length: 1, .little),
      let height = directory.number(at: index * 16 + 1, length: 1, .little)
    else { return nil }
    let entry = ImageHeader(
      .ico, width: width == 0 ? 256 : width, height: height == 0 ? 256 : height)
    if let entry, entry.width > widest?.width ?? 0 { widest = entry }
  }
  return widest
}
