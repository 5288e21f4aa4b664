import HTML
import Testing

@Suite("Percent encoding")
struct PercentEncodingTests {
  @Test(
    "A URL keeps what it may hold and what is encoded",
    arguments: [
      ("https://a.example:80/b?c=d&e[]=f#g", "https://a.example:80/b?c=d&e[]=f#g"),
      ("a b.md", "a%20b.md"), ("a%20b", "a%20b"), ("100%", "100%25"), ("%zz%4", "%25zz%254"),
      ("\"<>\\^`{|}", "%22%3C%3E%5C%5E%60%7B%7C%7D"), ("é", "%C3%A9"), ("\u{202F}", "%E2%80%AF"),
      ("a\nb\u{0}", "a%0Ab%00"), ("it's(1)", "it's(1)"), ("", ""),
    ])
  func url(text: String, expected: String) {
    #expect(percentEncodedURL(text) == expected)
    #expect(percentEncodedURL(expected) == expected)
  }

  @Test(
    "In a path everything but the separator is a file's name",
    arguments: [
      ("a/b (1).png", "a/b%20(1).png"), ("c#?.md", "c%23%3F.md"), ("100%20.md", "100%2520.md"),
      ("../a:b", "../a%3Ab"), ("é/[x]", "%C3%A9/%5Bx%5D"),
      ("a&b=c+d,e;f!$'*@~", "a&b=c+d,e;f!$'*@~"),
    ])
  func path(text: String, expected: String) {
    #expect(percentEncodedPath(text) == expected)
    #expect(percentDecoded(expected) == text)
  }

  @Test("In a segment the separator is encoded too")
  func segment() {
    #expect(percentEncodedPathSegment("a/b c") == "a%2Fb%20c")
  }

  @Test(
    "Decoding leaves what is no escape",
    arguments: [
      ("a%20b", "a b"), ("%C3%A9%c3%a9", "éé"), ("%", "%"), ("%2", "%2"), ("%zz", "%zz"),
      ("%%41", "%A"), ("%25%32%30", "%20"), ("%FF", "\u{FFFD}"), ("+", "+"), ("é", "é"),
    ])
  func decoding(text: String, expected: String) {
    #expect(percentDecoded(text) == expected)
  }
}
