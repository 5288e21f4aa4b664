import Foundation
import Testing
import Theme

@Suite("Contrast")
struct ContrastTests {
  @Test(
    "Code can be read in every colour, on every ground, in both themes",
    arguments: [
      "text", "keyword", "string", "number", "comment", "name", "punct", "insert", "delete",
    ])
  func code(_ name: String) throws {
    for ground in ["code-bg", "accent-bg", "success-bg", "danger-bg"] {
      for theme in 0...1 {
        let ratio = contrast(
          try luminance("code-\(name)", in: theme), try luminance(ground, in: theme))
        #expect(ratio >= 4.5, "\(name) on \(ground), theme \(theme)")
      }
    }
  }

  private let sheet = Theme.files.first { $0.path == "site.css" }
    .map { String(decoding: $0.bytes, as: UTF8.self) }

  /// The relative luminance of a colour of the theme (WCAG 2.2), light first.
  private func luminance(_ name: String, in theme: Int) throws -> Double {
    let sheet = try #require(sheet)
    let mark = try #require(sheet.range(of: "--color-\(name):"))
    let value = sheet[mark.upperBound...].prefix { $0 != ";" }
    if value.hasPrefix("var(--color-") {
      return try luminance(String(value.dropFirst(12).dropLast()), in: theme)
    }
    try #require(value.hasPrefix("light-dark("))
    let pair = value.dropFirst(11).dropLast().split(separator: ",")
    var digits = pair[theme].trimmingCharacters(in: .whitespaces).dropFirst().map(String.init)
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    try #require(digits.count == 6)
    let channels = try stride(from: 0, to: 6, by: 2).map { place -> Double in
      let byte = try #require(UInt8(digits[place] + digits[place + 1], radix: 16))
      let share = Double(byte) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  private func contrast(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }
}
