import HTML
import Testing

@Suite("HTML entities")
struct HTMLEntitiesTests {
  private func check(
    _ text: String, gives expected: String, at location: SourceLocation = #_sourceLocation
  ) {
    #expect(decodeHTMLEntities(Array(text.utf8)[...]) == expected, sourceLocation: location)
  }

  @Test(
    "Names are decoded",
    arguments: [
      ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"), ("&nbsp;", "\u{A0}"), ("&Auml;&auml;", "Ää"),
      ("&hellip;&mdash;&ndash;", "…—–"), ("&euro;&trade;&rarr;", "€™→"), ("&fnof;", "ƒ"),
      ("&thetasym;&piv;", "ϑϖ"), ("&diams;&hearts;", "♦♥"), ("&colon;&Tab;&NewLine;", ":\t\n"),
      ("&lpar;&rpar;&sol;", "()/"), ("&check;&star;", "✓☆"), ("&ZeroWidthSpace;", "\u{200B}"),
      ("&frac12;&sup2;", "½²"), ("&Scaron;&zwj;", "Š\u{200D}"),
    ])
  func names(text: String, expected: String) {
    check(text, gives: expected)
  }

  @Test(
    "Numbers are decoded, with or without a semicolon",
    arguments: [
      ("&#65;&#x42;&#X43;", "ABC"), ("&#x20;", " "), ("&#x1F6A7;", "🚧"), ("&#65 &#x42-", "A B-"),
      ("&#9;&#10;", "\t\n"), ("&#000000000000000065;", "A"),
    ])
  func numbers(text: String, expected: String) {
    check(text, gives: expected)
  }

  @Test(
    "What is no character is replaced or dropped",
    arguments: [
      ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#x110000;", "\u{FFFD}"),
      ("&#99999999999999999999;", "\u{FFFD}"), ("a&#x07;b&#x1b;c", "abc"), ("&#127;", ""),
      ("&#13;", ""), ("&#x92;&#128;", "’€"), ("&#x81;", ""), ("a&#xNAN;b", "ab"),
      ("&#xnan;", ""),
    ])
  func defects(text: String, expected: String) {
    check(text, gives: expected)
  }

  @Test(
    "Everything else stays as it is",
    arguments: [
      "", "&", "&&", "&;", "&#;", "&#x;", "&#xg;", "& amp;", "&amp", "?a=1&copy=2", "&nonsense;",
      "&AMp;", "a & b", "&averyveryveryveryverylongname;", "&#", "&#x", "&é;",
    ])
  func literal(text: String) {
    check(text, gives: text)
  }

  @Test("A reference is decoded once")
  func once() {
    check("&amp;lt;&#38;gt;", gives: "&lt;&gt;")
  }
}
