import SiteBuilder
import Testing

@Suite("The published stylesheet")
struct CompactStylesheetTests {
  @Test(
    "Blanks and semicolons that mean nothing go, and all others stay",
    arguments: [
      ("a , b > c :is(d) {\n  color : red ;\n}\n", "a,b>c :is(d){color :red}"),
      (
        "p{margin:calc(1px + 2px) ; font:1rem / 1.5 \"A  B\", serif}",
        "p{margin:calc(1px + 2px);font:1rem / 1.5 \"A  B\",serif}"
      ),
      ("a{b:c} /* d { */ e{f:g;}", "a{b:c}e{f:g}"),
      (
        "a + b ~ c{w:calc(1px + 2px) !important} d:is(e + f) + g{}",
        "a+b~c{w:calc(1px + 2px)!important}d:is(e + f)+g{}"
      ),
      ("a{content:\"}\\\" ; '\"; x:y}", "a{content:\"}\\\" ; '\";x:y}"),
      ("@media (a) and (b) { c{d:e} }", "@media (a) and (b){c{d:e}}"),
      ("a{b:url(\"x\\\ny\")}", "a{b:url(\"xy\")}"),
      ("/* never closed", ""), ("a{b:\"never closed", "a{b:\"never closed"), ("", ""),
    ])
  func compacts(written: String, expected: String) {
    #expect(String(decoding: compactStylesheet(Array(written.utf8)), as: UTF8.self) == expected)
  }

  @Test("Tokens that are used often have a short name besides, unless they change")
  func tokens() {
    let uses = String(repeating: "i{k:var(--color-accent);l:var(--color-page,red)}", count: 4)
    let sheet = ":root{--color-accent:red;--color-page:blue}j{--color-page:green}" + uses
    let expected =
      sheet.replacing("var(--color-accent)", with: "var(--a)") + ":root{--a:var(--color-accent)}"
    #expect(text(sheet) == expected)
    // A name that the sheet uses itself is not given away, and text in strings stays.
    let taken = sheet + "m{--a:1px;content:\"var(--color-accent)\"}"
    #expect(text(taken).contains("var(--b);"))
    #expect(text(taken).contains("content:\"var(--color-accent)\""))
  }

  @Test("Properties that are no tokens get short names wherever they are")
  func ownProperties() {
    #expect(
      text(":root{--line:1px}i{k:var(--line);j{--line:2px;--x:3px}--on:var(--line,var(--on))}")
        == ":root{--a:1px}i{k:var(--a);j{--a:2px;--x:3px}--b:var(--a,var(--b))}")
    for whole in ["i{k:var(--x", "i{k:var(--)}", "i:--x:hover{}", "i{--k", "\"--line:", ""] {
      #expect(text(whole) == whole)
    }
  }

  private func text(_ sheet: String) -> String {
    String(decoding: compactStylesheet(Array(sheet.utf8)), as: UTF8.self)
  }
}
