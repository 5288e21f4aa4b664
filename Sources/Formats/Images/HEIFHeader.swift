/// Reads the properties of the primary item: extents (`ispe`), crop (`clap`), rotation (`irot`).
///
///     box:   length (4)  type (4)  [length (8) if the first was 1]  content
///     file:  ftyp  …  meta( pitm  iprp( ipco( property* )  ipma* )  … )  …
///
/// (ISO/IEC 14496-12 §§4.2, 8.11; ISO/IEC 23008-12 §§6.5.3, 6.5.9, 6.5.10, 9.3.) Without a primary item
/// the first extents count. The answer is nil until `meta` is there as a whole: what it says last
/// may turn what it says first. A box without an end (length 0) is the last of its file, pixels.
func parseHEIFHeader(_ bytes: ArraySlice<UInt8>) -> ImageHeader? {
  var bytes = bytes
  guard let kind = bytes.popBox(), let format = heifFormat(kind.content) else { return nil }
  guard let meta = firstBox("meta", in: bytes)?.dropFirst(4),
    let description = firstBox("iprp", in: meta),
    let container = firstBox("ipco", in: description)
  else { return nil }
  let properties = boxes(in: container)
  let primary = firstBox("pitm", in: meta).flatMap(primaryItem)
  let chosen = primary.flatMap { associations(of: $0, in: description) }
    .map { indices in indices.compactMap { properties.indices ~= $0 ? properties[$0] : nil } }
  let isSequence = kind.content.has("avis", at: 0)
  return heifHeader(format, from: chosen ?? properties, isAnimated: isSequence)
}

/// The picture that `properties` describe: its extents, cropped by `clap`, then turned by `irot`.
private func heifHeader(
  _ format: ImageHeader.Format, from properties: [Box], isAnimated: Bool
) -> ImageHeader? {
  func content(_ type: StaticString) -> ArraySlice<UInt8>? {
    properties.first { $0.type == fourCharacters(type) }?.content
  }
  guard let extents = content("ispe"),
    var width = extents.number(at: 4, length: 4, .big),
    var height = extents.number(at: 8, length: 4, .big)
  else { return nil }
  if let aperture = content("clap") {
    width = min(width, fraction(in: aperture, at: 0) ?? width)
    height = min(height, fraction(in: aperture, at: 8) ?? height)
  }
  let header = ImageHeader(format, width: width, height: height, isAnimated: isAnimated)
  let rotation = content("irot")?.first ?? 0
  return rotation & 1 == 1 ? header?.turned : header
}

/// The quotient, rounded down, of the two numbers of four bytes at `offset`.
private func fraction(in content: ArraySlice<UInt8>, at offset: Int) -> Int? {
  guard let numerator = content.number(at: offset, length: 4, .big),
    let denominator = content.number(at: offset + 4, length: 4, .big), denominator > 0
  else { return nil }
  return numerator / denominator
}

/// The format that the major brand or one of the compatible brands names.
private func heifFormat(_ brands: ArraySlice<UInt8>) -> ImageHeader.Format? {
  var isHEIF = false
  for offset in stride(from: 0, to: brands.count, by: 4) where offset != 4 {
    if brands.has("avif", at: offset) || brands.has("avis", at: offset) { return .avif }
    for brand in ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"] as [StaticString]
    where brands.has(brand, at: offset) {
      isHEIF = true
    }
  }
  return isHEIF ? .heif : nil
}

// MARK: - Items

/// The identifier in `pitm`, of two bytes in version 0 and of four after it.
private func primaryItem(_ content: ArraySlice<UInt8>) -> Int? {
  content.number(at: 4, length: content.first == 0 ? 2 : 4, .big)
}

/// The places in `ipco`, from 0, of the properties that belong to `item`; nil when no `ipma`
/// mentions it.
///
///     ipma:   version (1)  flags (3)  number of entries (4)  entry*
///     entry:  item (2, or 4 from version 1)  number (1)  (essential bit and index from 1 (1 or 2))*
private func associations(of item: Int, in description: ArraySlice<UInt8>) -> [Int]? {
  for box in boxes(in: description) where box.type == fourCharacters("ipma") {
    let content = box.content
    guard let head = content.number(at: 0, length: 4, .big),
      let entries = content.number(at: 4, length: 4, .big)
    else { return nil }
    let itemLength = head >> 24 == 0 ? 2 : 4
    let indexLength = head & 1 == 0 ? 1 : 2
    var offset = 8
    for _ in 0..<entries {
      guard let candidate = content.number(at: offset, length: itemLength, .big),
        let number = content.number(at: offset + itemLength, length: 1, .big)
      else { break }
      offset += itemLength + 1
      if candidate == item {
        return (0..<number).compactMap { place in
          content.number(at: offset + place * indexLength, length: indexLength, .big)
            .map { $0 & (indexLength == 1 ? 0x7F : 0x7FFF) - 1 }
        }
      }
      offset += number * indexLength
    }
  }
  return nil
}

// MARK: - Boxes

private struct Box {
  var type: Int
  var content: ArraySlice<UInt8>
}

/// The boxes that are wholly inside `bytes`, in order.
private func boxes(in bytes: ArraySlice<UInt8>) -> [Box] {
  var bytes = bytes
  var boxes: [Box] = []
  while let box = bytes.popBox() { boxes.append(box) }
  return boxes
}

/// The content of the first box of `type`, passing over boxes of any length.
private func firstBox(_ type: StaticString, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  let type = fourCharacters(type)
  var bytes = bytes
  while let box = bytes.popBox() {
    if box.type == type { return box.content }
  }
  return nil
}

extension ArraySlice<UInt8> {
  /// Splits off the box at the front; nil when it is not wholly there.
  fileprivate mutating func popBox() -> Box? {
    guard var length = number(at: 0, length: 4, .big), let type = number(at: 4, length: 4, .big)
    else { return nil }
    var headLength = 8
    if length == 1 {
      guard number(at: 8, length: 2, .big) == 0, let long = number(at: 10, length: 6, .big)
      else { return nil }
      length = long
      headLength = 16
    }
    guard length >= headLength, let content = part(at: headLength, length: length - headLength)
    else { return nil }
    self = dropFirst(length)
    return Box(type: type, content: content)
  }
}

/// A box type as the number its four letters make.
private func fourCharacters(_ word: StaticString) -> Int {
  word.withUTF8Buffer { letters in unsafe letters.reduce(0) { $0 << 8 | Int($1) } }
}
