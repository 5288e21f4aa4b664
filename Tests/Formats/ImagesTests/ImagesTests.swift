import Images
import Testing

@Suite("Images")
struct ImagesTests {
  @Test("A format is told by its magic bytes and measured by its header", arguments: samples)
  func reads(_ sample: Sample) {
    #expect(show(parseImageHeader(sample.bytes[...])) == sample.expected)
  }

  @Test("The bytes may lie anywhere in a larger array", arguments: samples)
  func readsSlice(_ sample: Sample) {
    let padded = [1, 2, 3] + sample.bytes + [4]
    let slice = padded[3..<(padded.count - 1)]
    #expect(show(parseImageHeader(slice)) == sample.expected)
  }

  @Test("A file that is cut off gives its true dimensions or none", arguments: samples)
  func truncation(_ sample: Sample) {
    let whole = parseImageHeader(sample.bytes[...])
    for count in 0..<sample.bytes.count {
      guard let cut = parseImageHeader(sample.bytes.prefix(count)) else { continue }
      #expect(cut.format == whole?.format)
      #expect(cut.width == whole?.width)
      #expect(cut.height == whole?.height)
    }
  }

  @Test("Damage never ends the program, and no answer leaves its bounds", arguments: samples)
  func damage(_ sample: Sample) {
    for index in sample.bytes.indices {
      for value: UInt8 in [0x00, 0x01, 0x7F, 0x80, 0xFF] {
        var bytes = sample.bytes
        bytes[index] = value
        checkBounds(parseImageHeader(bytes[...]))
      }
    }
  }

  @Test("Noise behind a magic number never ends the program", arguments: samples)
  func noise(_ sample: Sample) {
    var generator = Noise(state: 0x9E37_79B9_7F4A_7C15)
    for round in 0..<300 {
      let kept = sample.bytes.prefix(round % min(24, sample.bytes.count))
      let bytes = kept + (0..<80).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      checkBounds(parseImageHeader(bytes))
    }
  }

  @Test("Zero and sides above 65,535 are refused")
  func bounds() {
    #expect(show(parseImageHeader(png(65_535, 1)[...])) == "png 65535x1")
    #expect(parseImageHeader(png(65_536, 1)[...]) == nil)
    #expect(parseImageHeader(png(1, 0)[...]) == nil)
    #expect(parseImageHeader(png(-1, 1)[...]) == nil)
    #expect(parseImageHeader(jpeg(0, 4)[...]) == nil)
    #expect(parseImageHeader(gif(0, 4, images: 1)[...]) == nil)
    #expect(parseImageHeader(ascii("<svg width='70000' height='1'/>")[...]) == nil)
    #expect(parseImageHeader(ascii("<svg width='1e99' height='1'/>")[...]) == nil)
    #expect(parseImageHeader(ascii("<svg width='-5' height='1'/>")[...]) == nil)
  }

  @Test(
    "What is no image has no header",
    arguments: [
      "", "x", "<", "<p>", "<html><svg width='1' height='1'/></html>", "GIF", "GIF90a\u{4}\u{4}",
      "{\"width\": 4}", "\u{89}PNG", "RIFF1234WAVEfmt ",
    ])
  func others(_ text: String) {
    #expect(parseImageHeader(ascii(text)[...]) == nil)
  }

  @Test("Long runs of the same byte are read once", .timeLimit(.minutes(1)))
  func pathological() {
    for unit in ["<!--", "<?", "<!DOCTYPE [", "<svg a='' ", "<!-", " "] {
      let bytes = ascii(String(repeating: unit, count: 50_000))
      #expect(parseImageHeader(bytes[...]) == nil)
    }
    let fill = [0xFF, 0xD8] + [UInt8](repeating: 0xFF, count: 200_000)
    #expect(parseImageHeader(fill[...]) == nil)
    let empty = (0..<50_000).flatMap { _ in big(8, 4) + ascii("free") }
    #expect(parseImageHeader((box("ftyp", ascii("avif")) + empty)[...]) == nil)
  }

  private func checkBounds(_ header: ImageHeader?) {
    guard let header else { return }
    #expect(1...65_535 ~= header.width)
    #expect(1...65_535 ~= header.height)
  }
}

/// The header as one line.
func show(_ header: ImageHeader?) -> String {
  guard let header else { return "none" }
  return "\(header.format) \(header.width)x\(header.height)\(header.isAnimated ? " moving" : "")"
}

/// Random numbers that are the same in every run (xorshift).
struct Noise: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
