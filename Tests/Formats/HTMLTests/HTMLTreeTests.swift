import HTML
import Testing

@Suite("HTML tree")
struct HTMLTreeTests {
  private func tree(_ text: String) -> String {
    outline(parseHTMLFragment(Array(text.utf8)[...]))
  }

  @Test(
    "Well-formed markup becomes the tree it says",
    arguments: [
      ("", ""), ("a", "\"a\""), ("<p>a<b>c</b></p>d", "p{\"a\" b{\"c\"}} \"d\""),
      ("a<br>b<br/>c", "\"a\" br~ \"b\" br \"c\""), ("<!--x--><p></p>", "! p"),
      (
        "<figure><img src=\"a.png\"><figcaption><p>b</p></figcaption></figure>",
        "figure{img~[src=a.png] figcaption{p{\"b\"}}}"
      ),
    ])
  func wellFormed(text: String, expected: String) {
    #expect(tree(text) == expected)
  }

  @Test(
    "End tags that HTML lets one omit are supplied",
    arguments: [
      ("<p>a<p>b", "p~{\"a\"} p~{\"b\"}"), ("<p>a<div>b</div>", "p~{\"a\"} div{\"b\"}"),
      ("<p>a<table></table>", "p~{\"a\"} table"), ("<p><b>a<p>b", "p~{b~{\"a\"}} p~{\"b\"}"),
      ("<ul><li>a<li>b</ul>", "ul{li~{\"a\"} li~{\"b\"}}"),
      ("<ul><li>a<ul><li>b</ul><li>c</ul>", "ul{li~{\"a\" ul{li~{\"b\"}}} li~{\"c\"}}"),
      ("<li><p>a<li>b", "li~{p~{\"a\"}} li~{\"b\"}"),
      ("<dl><dt>a<dd>b<dt>c</dl>", "dl{dt~{\"a\"} dd~{\"b\"} dt~{\"c\"}}"),
      (
        "<table><tr><td>a<td>b<tr><th>c</table>",
        "table{tr~{td~{\"a\"} td~{\"b\"}} tr~{th~{\"c\"}}}"
      ),
      (
        "<table><thead><tr><th>a<tbody><tr><td>b</table>",
        "table{thead~{tr~{th~{\"a\"}}} tbody~{tr~{td~{\"b\"}}}}"
      ),
      ("<select><option a>b<option c>d</select>", "select{option~[a=]{\"b\"} option~[c=]{\"d\"}}"),
      (
        "<table><tr><td><table><tr><td>a</table><td>b</table>",
        "table{tr~{td~{table{tr~{td~{\"a\"}}}} td~{\"b\"}}}"
      ),
      ("<h2>a<h3>b</h3>", "h2~{\"a\"} h3{\"b\"}"),
      ("<a href=x>b<a href=y>c</a>", "a~[href=x]{\"b\"} a[href=y]{\"c\"}"),
      ("<table><td>a<tr><td>b</table>", "table{td~{\"a\"} tr~{td~{\"b\"}}}"),
    ])
  func impliedEnds(text: String, expected: String) {
    #expect(tree(text) == expected)
  }

  @Test(
    "Misnested and stray end tags are repaired",
    arguments: [
      ("<b><i>a</b>c</i>", "b{i~{\"a\"}} \"c\""), ("a</b>c", "\"a\" \"c\""), ("</p>a", "\"a\""),
      ("<div><b>a</div>c", "div{b~{\"a\"}} \"c\""),
      ("<b><div>a</b>c</div>", "b~{div{\"a\" \"c\"}}"),
      ("<b><p>a</b>c</p>", "b{p~{\"a\"}} \"c\""),
      ("<table><tr><td>a</div></li>b</table>", "table{tr~{td~{\"a\" \"b\"}}}"),
      ("<div><table><tr><td>a</div>b</table>", "div~{table{tr~{td~{\"a\" \"b\"}}}}"),
      ("<li>a<ul>b</li>c</ul>", "li~{\"a\" ul{\"b\" \"c\"}}"), ("a</br>b", "\"a\" br~ \"b\""),
      ("<h2>a</h3>b", "h2{\"a\"} \"b\""), ("<a id=\"x\"/>b", "a[id=x] \"b\""),
      ("<img></img>a", "img~ \"a\""),
    ])
  func repairs(text: String, expected: String) {
    #expect(tree(text) == expected)
  }

  @Test(
    "A tag that means nothing and is never closed holds nothing",
    arguments: [
      ("<p>run <name> now</p>", "p{\"run \" name~ \" now\"}"), ("List<T> a", "\"List\" t~ \" a\""),
      ("<x>a<y>b</x>c", "x{\"a\" y~ \"b\"} \"c\""), ("a</cmd>b", "\"a\" \"</cmd>\" \"b\""),
      ("<p>a <script> b</p>c", "p{\"a \" script~ \" b\"} \"c\""),
      ("<ul><li><key><li>b</ul>", "ul{li~{key~} li~{\"b\"}}"),
    ])
  func words(text: String, expected: String) {
    #expect(tree(text) == expected)
  }

  @Test("A node knows where it and its content were written")
  func ranges() throws {
    let bytes = Array("--a<b c>d</b><i>e".utf8)[2...]
    let nodes = parseHTMLFragment(bytes)
    #expect(nodes.map(\.range) == [2..<3, 3..<13, 13..<17])
    guard case .element(let bold) = nodes[1].kind, case .element(let italic) = nodes[2].kind else {
      Issue.record("expected two elements")
      return
    }
    #expect(bold.content == 8..<9 && bold.isClosed)
    #expect(italic.content == 16..<17 && !italic.isClosed)
  }

  @Test("What lies too deep is kept beside instead of within")
  func depth() {
    let levels = 250
    let text =
      String(repeating: "<div>", count: levels) + "a" + String(repeating: "</div>", count: levels)
    let outline = tree(text)
    #expect(outline.count { $0 == "{" } == HTMLNode.depthLimit)
    #expect(outline.ranges(of: "div").count == levels)
    #expect(outline.contains("\"a\""))
  }
}
