/// Reads the format and the dimensions of an image from the first bytes of its file.
///
/// The format is told by its magic bytes, never by a name. Nil when the format is unknown, when
/// the dimensions lie behind the given bytes, and when they are zero or above 65,535.
package func parseImageHeader(_ bytes: ArraySlice<UInt8>) -> ImageHeader? {
  switch bytes.first {
  case 0x89 where bytes.has(pngSignature, at: 0): parsePNGHeader(bytes)
  case 0xFF where bytes.has([0xFF, 0xD8, 0xFF], at: 0): parseJPEGHeader(bytes)
  case 0x47 where bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0): parseGIFHeader(bytes)
  case 0x52 where bytes.has("RIFF", at: 0) && bytes.has("WEBP", at: 8): parseWebPHeader(bytes)
  case 0x42 where bytes.has("BM", at: 0): parseBMPHeader(bytes)
  case 0x00 where bytes.has("ftyp", at: 4): parseHEIFHeader(bytes)
  case 0x00 where bytes.has([0x00, 0x00, 0x01, 0x00], at: 0): parseICOHeader(bytes)
  default: parseSVGHeader(bytes)
  }
}
