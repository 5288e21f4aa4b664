import HTML
import Testing

@Suite("HTML writer")
struct HTMLWriterTests {
  @Test("Text and attribute values are escaped, markup is not")
  func escaping() {
    var writer = HTMLWriter()
    writer.markup("<p")
    writer.attribute("title", #"a "b" & <c>"#)
    writer.markup(">")
    writer.text("1 < 2 > 0 & 'so'")
    writer.number(-7)
    #expect(
      String(decoding: writer.fragment.bytes, as: UTF8.self)
        == #"<p title="a &quot;b&quot; &amp; &lt;c&gt;">1 &lt; 2 &gt; 0 &amp; 'so'-7"#)
  }

  @Test("A tag that is not allowed cannot be written")
  func forbiddenTags() {
    var writer = HTMLWriter()
    for name in ["script", "iframe", "blink", "nonsense"] {
      writer.startTag(AllowedHTML.sanitise(HTMLTag(name)))
      writer.endTag(name)
    }
    writer.endTag("br")
    #expect(writer.bytes.isEmpty)
  }
}
