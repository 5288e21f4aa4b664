import SiteBuilder
import Testing

@Suite("The published stylesheet")
struct CompactStylesheetTests {
  @Test(
    "Blanks and semicolons that mean nothing go, and all others stay",
    arguments: [
      ("a , b > c :is(d) {\n  color : red ;\n}\n", "a,b > c :is(d){color :red}"),
      (
        "p{margin:calc(1px + 2px) ; font:1rem / 1.5 \"A  B\", serif}",
        "p{margin:calc(1px + 2px);font:1rem / 1.5 \"A  B\",serif}"
      ),
      ("a{b:c} /* d { */ e{f:g;}", "a{b:c}e{f:g}"),
      ("a{content:\"}\\\" ; '\"; x:y}", "a{content:\"}\\\" ; '\";x:y}"),
      ("@media (a) and (b) { c{d:e} }", "@media (a) and (b){c{d:e}}"),
      ("a{b:url(\"x\\\ny\")}", "a{b:url(\"xy\")}"),
      ("/* never closed", ""), ("a{b:\"never closed", "a{b:\"never closed"), ("", ""),
    ])
  func compacts(written: String, expected: String) {
    #expect(String(decoding: compactStylesheet(Array(written.utf8)), as: UTF8.self) == expected)
  }
}
