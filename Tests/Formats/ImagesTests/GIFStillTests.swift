import Images
import Testing

@Suite("Stills of moving GIFs")
struct GIFStillTests {
  @Test("The still is the screen, the first image with its control, and the end")
  func cuts() throws {
    let moving = gif(3, 2, images: 3)
    let still = try #require(gifStill(moving[...]))
    #expect(still == gif(3, 2, images: 1))
    #expect(parseImageHeader(still[...])?.isAnimated == false)
  }

  @Test("What only motion needs is left out, and so are comments")
  func leavesOut() throws {
    let loop: [UInt8] = [0x21, 0xFF, 11] + ascii("NETSCAPE2.0") + [3, 1, 0, 0, 0]
    let comment: [UInt8] = [0x21, 0xFE, 2] + ascii("hi") + [0]
    let moving = gif(3, 2, images: 2)
    // The screen has 13 bytes and 4 colours.
    let loud = Array(moving.prefix(25)) + loop + comment + moving.dropFirst(25)
    #expect(gifStill(loud[...]) == gif(3, 2, images: 1))
  }

  @Test("What stands still, is cut off in its first image, or is no GIF has none")
  func none() {
    #expect(gifStill(gif(3, 2, images: 1)[...]) == nil)
    #expect(gifStill(gif(3, 2, images: 0)[...]) == nil)
    #expect(gifStill(png(3, 2)[...]) == nil)
    #expect(gifStill([]) == nil)
    let moving = gif(3, 2, images: 2)
    let first = gif(3, 2, images: 1).count - 1
    for count in 0..<first { #expect(gifStill(moving.prefix(count)) == nil) }
  }

  @Test("The bytes may lie anywhere in a larger array")
  func slices() {
    let moving = gif(3, 2, images: 2)
    let padded = [1, 2, 3] + moving + [4]
    #expect(gifStill(padded[3..<(padded.count - 1)]) == gifStill(moving[...]))
  }

  @Test("Damage never ends the program, and a still never moves", .timeLimit(.minutes(1)))
  func damage() {
    let moving = gif(3, 2, images: 3)
    for index in moving.indices {
      for value in UInt8.min ... .max {
        var bytes = moving
        bytes[index] = value
        guard let still = gifStill(bytes[...]) else { continue }
        #expect(still.count < bytes.count)
        #expect(parseImageHeader(still[...])?.isAnimated != true)
        #expect(still.last == 0x3B)
      }
    }
  }
}
