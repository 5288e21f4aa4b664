import Testing

/// A picture made by hand, and what its header says.
struct Sample: CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var expected: String

  var testDescription: String { name }

  init(_ name: String, _ bytes: [UInt8], _ expected: String) {
    self.name = name
    self.bytes = bytes
    self.expected = expected
  }
}

/// The number in `length` bytes, the most significant first.
func big(_ number: Int, _ length: Int) -> [UInt8] {
  (0..<length).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}

/// The number in `length` bytes, the least significant first.
func little(_ number: Int, _ length: Int) -> [UInt8] { big(number, length).reversed() }

func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

// MARK: - PNG

func pngChunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
  big(content.count, 4) + ascii(type) + content + big(0, 4)
}

func png(_ width: Int, _ height: Int, before: [UInt8] = []) -> [UInt8] {
  [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    + pngChunk("IHDR", big(width, 4) + big(height, 4) + [8, 6, 0, 0, 0])
    + before + pngChunk("IDAT", [1, 2, 3]) + pngChunk("acTL", big(2, 4) + big(0, 4))
}

// MARK: - JPEG

func jpegSegment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
  [0xFF, marker] + big(content.count + 2, 2) + content
}

func jpeg(_ width: Int, _ height: Int, frame: UInt8 = 0xC0, before: [UInt8] = []) -> [UInt8] {
  let sides = big(height, 2) + big(width, 2)
  return [0xFF, 0xD8] + before + jpegSegment(frame, [8] + sides + [1, 1, 0x11, 0])
    + jpegSegment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x55, 0xFF, 0xD9]
}

func exif(orientation: Int, _ number: (Int, Int) -> [UInt8], _ mark: String) -> [UInt8] {
  let software = number(0x0131, 2) + number(2, 2) + number(4, 4) + ascii("abc\0")
  let turn = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
  let tiff = ascii(mark) + number(42, 2) + number(8, 4) + number(2, 2) + software + turn
  return jpegSegment(0xE1, ascii("Exif\0\0") + tiff + number(0, 4))
}

// MARK: - GIF

func gif(_ width: Int, _ height: Int, images: Int) -> [UInt8] {
  let control: [UInt8] = [0x21, 0xF9, 4, 0, 10, 0, 0, 0]
  let image: [UInt8] =
    [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0x80, 0, 0, 0, 255, 255, 255] + [2, 2, 0x4C, 0x01, 0]
  let frames = (0..<images).flatMap { _ in control + image }
  let palette = [UInt8](repeating: 7, count: 12)
  return ascii("GIF89a") + little(width, 2) + little(height, 2) + [0x81, 0, 0] + palette + frames
    + [0x3B]
}

// MARK: - WebP

func webp(_ type: String, _ content: [UInt8]) -> [UInt8] {
  ascii("RIFF") + little(content.count + 12, 4) + ascii("WEBP" + type)
    + little(content.count, 4) + content
}

// MARK: - AVIF

func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
  big(content.count + 8, 4) + ascii(type) + content
}

func extents(_ width: Int, _ height: Int) -> [UInt8] {
  box("ispe", big(0, 4) + big(width, 4) + big(height, 4))
}

/// A file whose first item is a preview and whose second and primary one has `properties`, which
/// are numbered from 2 in `container`.
func avif(
  _ brand: String = "avif", container: [UInt8], properties: [UInt8], primary: [UInt8]? = nil
) -> [UInt8] {
  let associations =
    big(0, 4) + big(2, 4) + big(1, 2) + [1, 0x81] + big(2, 2)
    + [UInt8(properties.count)] + properties
  let description = box("ipco", extents(16, 8) + container) + box("ipma", associations)
  let item = primary ?? box("pitm", big(0, 4) + big(2, 2))
  let meta = box("meta", big(0, 4) + box("hdlr", big(0, 8)) + item + box("iprp", description))
  return box("ftyp", ascii(brand) + big(0, 4) + ascii("mif1")) + meta + box("mdat", [1, 2, 3])
}
