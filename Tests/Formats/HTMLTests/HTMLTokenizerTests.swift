import HTML
import Testing

@Suite("HTML tokens")
struct HTMLTokenizerTests {
  @Test(
    "Tags are read as people write them",
    arguments: [
      ("<p>", "<p>"), ("<P CLASS=X>", "<p class={X}>"), ("</P >", "</p>"), ("<br/>", "<br/>"),
      ("<br />", "<br/>"), ("<br / >", "<br/>"), ("</br>", "</br>"),
      ("<a href='x y'>", "<a href={x y}>"), ("<a href=x/y>", "<a href={x/y}>"),
      ("<a href=x/>", "<a href={x/}>"), ("<a href = \"x\" >", "<a href={x}>"),
      ("<details open>", "<details open={}>"), ("<a\nhref\n=\n\"x\"\n>", "<a href={x}>"),
      ("<a/href=x>", "<a href={x}>"), ("<a b=1 b=2>", "<a b={1} b={2}>"),
      ("<a b=\"1\"c='2'>", "<a b={1} c={2}>"), ("<a b=>", "<a b={}>"), ("<a =b>", "<a b={}>"),
      ("<img alt=\"a > b\">", "<img alt={a > b}>"), ("<o:p>", "<o:p>"), ("<x-y.z_1>", "<x-y.z_1>"),
      ("</p class=x>", "</p>"), ("<a t=\"&quot;&amp;\">", "<a t={\"&}>"),
      ("<a t=\"<b>\">", "<a t={<b>}>"),
    ])
  func tags(text: String, expected: String) {
    #expect(outline(tokenizeHTML(Array(text.utf8)[...])) == expected)
  }

  @Test(
    "Stray quotes do not hide the rest of the page",
    arguments: [
      ("<p class=\"a\"\">x", "<p class={a}>|x"),
      ("<p class=\"a\"\" id=\"b\">x", "<p class={a} id={b}>|x"),
      ("<p \">x", "<p>|x"), ("<p a=b\"c d=\"e\">x", "<p a={b\"c} d={e}>|x"),
      ("<p title=\"an \"odd\" one\">x", "<p title={an } odd={} one={}>|x"),
      ("<p a=\"b>c", "<p a=\"b>c"), ("<p a='b>c <i>d</i>", "<p a='b>c |<i>|d|</i>"),
    ])
  func strayQuotes(text: String, expected: String) {
    #expect(outline(tokenizeHTML(Array(text.utf8)[...])) == expected)
  }

  @Test(
    "What opens nothing is text",
    arguments: [
      "a < b", "<", "<<", "<>", "</>", "</ p>", "<1>", "<é>", "< p>", "a <b", "<b c", "<b c=",
      "<b c=\"d", "</b", "<!", "<!-", "<!--", "<!-- a", "<!x>", "<![CDATA[ x", "<?php", "<?>",
      "<foo@bar.org>", "<https://a.example/b>", "List<", "<!doctype",
    ])
  func text(text: String) {
    #expect(tokenizeHTML(Array(text.utf8)[...]).map(\.kind) == [.text(text)])
  }

  @Test(
    "A tag that another one interrupts is text",
    arguments: [
      ("a <b and <i>c", "a <b and |<i>|c"), ("<a <a <a>", "<a <a |<a>"), ("<a b=<c>", "<a b=|<c>"),
      ("</a </b>", "</a |</b>"), ("<<p>>", "<|<p>|>"),
    ])
  func interrupted(text: String, expected: String) {
    #expect(outline(tokenizeHTML(Array(text.utf8)[...])) == expected)
  }

  @Test(
    "Comments and declarations are told from text",
    arguments: [
      ("<!-- a -->b", "comment|b"), ("<!---->b", "comment|b"), ("<!-->b", "comment|b"),
      ("<!--->b", "comment|b"), ("<!-- a --!>b", "comment|b"), ("<!-- <p> -- > -->b", "comment|b"),
      ("<!--a--><!--b-->", "comment|comment"), ("<!-- <!-- --> -->", "comment| -->"),
      ("<!DOCTYPE html>b", "other|b"), ("<?php a ?>b", "other|b"), ("<![CDATA[<p>]]>b", "other|b"),
      ("a&lt;b<!--c-->", "a<b|comment"),
    ])
  func comments(text: String, expected: String) {
    #expect(outline(tokenizeHTML(Array(text.utf8)[...])) == expected)
  }

  @Test(
    "Raw text ends at its own end tag",
    arguments: [
      ("<script>a<b>&lt;</script>c", "<script>|a<b>&lt;|</script>|c"),
      ("<SCRIPT>a</Script >c", "<script>|a|</script>|c"),
      ("<style>a</p></style>", "<style>|a</p>|</style>"),
      ("<textarea><b>&lt;</textarea>", "<textarea>|<b><|</textarea>"),
      ("<title><b></title>", "<title>|<b>|</title>"), ("<script></script>", "<script>|</script>"),
      ("x<script>a</scripty></script>", "x|<script>|a</scripty>|</script>"),
      ("<script/><b>", "<script/>|<b>"), ("the <title> and <b>", "the |<title>| and |<b>"),
    ])
  func rawText(text: String, expected: String) {
    #expect(outline(tokenizeHTML(Array(text.utf8)[...])) == expected)
  }

  @Test(
    "Every byte is in exactly one token",
    arguments: [
      "a<p b='c'>d<!--e--></p>f", "<script>x</script>y<", "<a <b c=\"<\">&amp;<?x?>é</b",
    ])
  func ranges(text: String) {
    let bytes = Array("xx\(text)".utf8)[2...]
    var offset = 2
    for token in tokenizeHTML(bytes) {
      #expect(token.range.lowerBound == offset && !token.range.isEmpty)
      offset = token.range.upperBound
    }
    #expect(offset == bytes.endIndex)
  }

  @Test("A single tag is read off the front")
  func singleTag() throws {
    let bytes = Array("<A id=\"x\">text</A>".utf8)
    let (token, rest) = try #require(parseHTMLTag(bytes[...]))
    #expect(token.kind == .startTag(HTMLTag("a", [HTMLAttribute("id", "x")])))
    #expect(token.range == 0..<10 && rest.startIndex == 10)
    #expect(parseHTMLTag(bytes[14...])?.token.kind == .endTag("a"))
    #expect(parseHTMLTag(bytes[10...]) == nil)
    #expect(parseHTMLTag([]) == nil)
  }

  @Test("The first of several attributes of a name counts")
  func lookUp() {
    let tag = HTMLTag("a", [HTMLAttribute("b", "1"), HTMLAttribute("b", "2")])
    #expect(tag["b"] == "1")
    #expect(tag["c"] == nil)
  }
}
