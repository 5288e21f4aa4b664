let samples: [Sample] = pixelSamples + boxSamples + vectorSamples

private let pixelSamples: [Sample] = [
  Sample("PNG", png(640, 480), "png 640x480"),
  Sample(
    "PNG with an animation", png(64, 32, before: pngChunk("acTL", big(2, 4) + big(0, 4))),
    "png 64x32 moving"),
  Sample(
    "PNG with text before the pixels", png(7, 9, before: pngChunk("tEXt", ascii("a\0b"))),
    "png 7x9"),
  Sample("JPEG, baseline", jpeg(300, 200), "jpeg 300x200"),
  Sample("JPEG, progressive", jpeg(300, 200, frame: 0xC2), "jpeg 300x200"),
  Sample("JPEG, lossless", jpeg(300, 200, frame: 0xCF), "jpeg 300x200"),
  Sample(
    "JPEG with tables and fill bytes",
    jpeg(
      30, 20,
      before: jpegSegment(0xC4, [0, 9, 9]) + [0xFF, 0xFF] + jpegSegment(0xDB, [1])
        + [0xFF, 0x01] + jpegSegment(0xCC, [1, 2, 3, 4, 5, 6])), "jpeg 30x20"),
  Sample(
    "JPEG with a long profile",
    jpeg(12, 34, before: jpegSegment(0xE2, [UInt8](repeating: 0xFF, count: 900))), "jpeg 12x34"),
  Sample(
    "JPEG that stands upside down", jpeg(30, 20, before: exif(orientation: 3, big, "MM")),
    "jpeg 30x20"),
  Sample(
    "JPEG on its side", jpeg(30, 20, before: exif(orientation: 6, big, "MM")), "jpeg 20x30"),
  Sample(
    "JPEG mirrored on its side, little-endian",
    jpeg(30, 20, before: exif(orientation: 5, little, "II")), "jpeg 20x30"),
  Sample(
    "JPEG with an unknown orientation", jpeg(30, 20, before: exif(orientation: 9, big, "MM")),
    "jpeg 30x20"),
  Sample("JPEG without a frame", [0xFF, 0xD8] + jpegSegment(0xDA, [0, 1]), "none"),
  Sample("GIF", gif(500, 400, images: 1), "gif 500x400"),
  Sample("GIF with two images", gif(500, 400, images: 2), "gif 500x400 moving"),
  Sample(
    "WebP, lossy", webp("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A] + little(320, 2) + little(0x4064, 2)),
    "webp 320x100"),
  Sample("WebP, lossless", webp("VP8L", [0x2F] + little(799 | 599 << 14, 4)), "webp 800x600"),
  Sample(
    "WebP, extended", webp("VP8X", [0x10, 0, 0, 0] + little(1023, 3) + little(511, 3)),
    "webp 1024x512"),
  Sample(
    "WebP that moves", webp("VP8X", [0x02, 0, 0, 0] + little(9, 3) + little(4, 3)),
    "webp 10x5 moving"),
  Sample(
    "BMP", ascii("BM") + little(0, 12) + little(40, 4) + little(20, 4) + little(10, 4),
    "bmp 20x10"),
  Sample(
    "BMP from top to bottom",
    ascii("BM") + little(0, 12) + little(124, 4) + little(20, 4) + little(-10, 4), "bmp 20x10"),
  Sample(
    "BMP, the oldest form",
    ascii("BM") + little(0, 12) + little(12, 4) + little(20, 2) + little(10, 2), "bmp 20x10"),
  Sample(
    "ICO",
    [0, 0, 1, 0, 2, 0, 16, 16] + little(0, 14) + [0, 0] + little(0, 14), "ico 256x256"),
]

private let boxSamples: [Sample] = [
  Sample("AVIF", avif(container: extents(400, 300), properties: [0x82]), "avif 400x300"),
  Sample(
    "AVIF, a quarter turn",
    avif(container: extents(400, 300) + box("irot", [1]), properties: [2, 3]),
    "avif 300x400"),
  Sample(
    "AVIF, half a turn", avif(container: extents(400, 300) + box("irot", [2]), properties: [2, 3]),
    "avif 400x300"),
  Sample(
    "AVIF, a turn of another item",
    avif(container: extents(400, 300) + box("irot", [1]), properties: [2]), "avif 400x300"),
  Sample(
    "AVIF sequence", avif("avis", container: extents(40, 30), properties: [2]),
    "avif 40x30 moving"),
  Sample(
    "AVIF whose primary item has no properties",
    avif(container: [], properties: [2], primary: box("pitm", big(0, 4) + big(9, 2))),
    "avif 16x8"),
  Sample(
    "AVIF with a long box length",
    avif(
      container: big(1, 4) + ascii("ispe") + big(28, 8) + big(0, 4) + big(50, 4) + big(60, 4),
      properties: [2]), "avif 50x60"),
  Sample(
    "HEIF with a crop and a turn",
    avif(
      "heic",
      container: extents(64, 64)
        + box("clap", big(37, 4) + big(1, 4) + big(38, 4) + big(2, 4) + big(0, 16))
        + box("irot", [3]), properties: [2, 3, 4]), "heif 19x37"),
]

private let vectorSamples: [Sample] = [
  ("SVG", "<svg width='120' height='80'/>", "120x80"),
  ("SVG in pixels", "<svg width=\"120px\" height=\"80.4px\">", "120x80"),
  ("SVG in points", "<svg width='72pt' height='36pt'>", "96x48"),
  ("SVG in picas", "<svg width='1pc' height='2pc'>", "16x32"),
  ("SVG in inches", "<svg width='2in' height='.5in'>", "192x48"),
  ("SVG in centimetres", "<svg width='2.54cm' height='5.08cm'>", "96x192"),
  ("SVG in millimetres", "<svg width='25.4mm' height='50.8mm'>", "96x192"),
  ("SVG in em and ex", "<svg width='2em' height='2ex'>", "32x16"),
  ("SVG with exponents", "<svg width='1e2' height='2E+1px'>", "100x20"),
  ("SVG in upper case and spaces", "<svg width = ' 10PX ' height\n=\n'20'>", "10x20"),
  ("SVG with a view box", "<svg viewBox='0 0 24 48'>", "24x48"),
  ("SVG with commas in the view box", "<svg viewBox='-1,-1, 24.2 ,48'>", "24x48"),
  ("SVG in percent", "<svg width='100%' height='100%' viewBox='0 0 24 48'>", "24x48"),
  ("SVG with a width", "<svg width='12' viewBox='0 0 24 48'>", "12x24"),
  ("SVG with a height", "<svg height='12' viewBox='0 0 24 48'>", "6x12"),
  ("SVG with a width alone", "<svg width='12'>", nil),
  ("SVG without a size", "<svg xmlns='urn:x'>", nil),
  ("SVG with an empty view box", "<svg viewBox='0 0 0 0'>", nil),
  ("SVG with words for a size", "<svg width='auto' height='1vw'>", nil),
  ("SVG thinner than a pixel", "<svg width='0.2' height='9'>", "1x9"),
  ("SVG behind a mark", "\u{FEFF}<svg width='1' height='2'>", "1x2"),
  ("SVG with a prefix", "<s:svg xmlns:s='urn:x' width='1' height='2'>", "1x2"),
  ("SVG with brackets in a value", "<svg a='>' width='1' b=\"/>'\" height='2'>", "1x2"),
  ("SVG with inner sizes", "<svg><rect width='1' height='2'/></svg>", nil),
  ("SVG with a stroke width", "<svg stroke-width='9' data-height='9' width='1' height='2'>", "1x2"),
  (
    "SVG with a prolog",
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- <svg width='9' height='9'> -->
    <!DOCTYPE svg PUBLIC "-//X>" 'y' [ <!-- it's ]> --> <!ENTITY a "]>"> ]>
    <svg x="&a;" width="30" height="40">
    """, "30x40"
  ),
].map { name, text, size in
  Sample(name, ascii(text), size.map { "svg \($0)" } ?? "none")
}
