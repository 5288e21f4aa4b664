import SiteBuilder
import Testing

@Suite("Published scripts")
struct CompactScriptTests {
  @Test(
    "Comments and blanks that mean nothing go, and all others stay",
    arguments: [
      ("// What it does.\nconst a = 'b  c'; // why\n\n  d()\n", "const a='b  c';d()\n"),
      ("a = 1\nb = 2\n", "a=1\nb=2\n"), ("a = b\n  .c()\n  .d", "a=b.c().d\n"),
      ("return /* none */ x", "return x\n"), ("a + +b - -c + d++", "a+ +b- -c+d++\n"),
      ("let a = `b\n  // c\n`;", "let a=`b\n  // c\n`;\n"),
      ("x = /[/'\"] {2}\\/ /g . test(a) / b / c", "x=/[/'\"] {2}\\/ /g.test(a)/b/c\n"),
      ("if (a) { b(); }\nc", "if(a){b()}\nc\n"), ("/* never closed", ""),
      ("'never closed", "'never closed\n"),
      ("", ""),
    ])
  func compacts(written: String, expected: String) {
    #expect(text(compactScript(Array(written.utf8))) == expected)
  }

  @Test("Names that only the script can know become short, and all others stay")
  func names() {
    let script = """
      function total(prices, { rate }) {
        const sum = prices.reduce((before, price) => before + price, 0);
        let label = `${rate} label`;
        return { sum, kept: label, rounded: Math.round(sum), other() { return label; } };
      }
      window.total = total;
      """
    let short = text(compactScript(Array(script.utf8), isInHouseStyle: true))
    // A property, a shorthand, a part of a template and a key keep their names.
    for kept in ["rate", "sum", "label", "rounded", "other", "Math", "total"] {
      #expect(short.contains(kept), "\(kept)")
    }
    for gone in ["prices", "before", "price", "const"] { #expect(!short.contains(gone), "\(gone)") }
    #expect(short.contains("reduce(("))
  }

  @Test("Properties that a script calls its own become short, equally in all scripts that say so")
  func ownNames() {
    let names = "// Own names: heading, chunks\n"
    let one = "const page = { heading: 1, chunks: [], title: 2 };\nshow(page.heading);\n"
    let other = "function show({ heading, title }) { return heading + title; }\n"
    #expect(
      text(compactScript(Array((names + one).utf8), isInHouseStyle: true))
        == "let a={$a:1,$b:[],title:2};show(a.$a);\n")
    #expect(
      text(compactScript(Array((names + other).utf8), isInHouseStyle: true))
        == "function a({$a,title}){return $a+title}\n")
  }

  @Test(
    "Declarations that follow each other become one",
    arguments: [
      (
        "const a = 1;\nconst b = () => { let c = 2; let d = 3; };\nlet e;\n",
        "let a=1,b=()=>{let c=2,d=3},e;\n"
      ),
      ("let a = 1;\nf();\nlet b = 2;\n", "let a=1;f();let b=2;\n"),
      (
        "for (let a = 0; a < 2; a++) { let b = a; }\nlet c;\n",
        "for(let a=0;a<2;a++){let b=a}let c;\n"
      ),
    ])
  func declarations(written: String, expected: String) {
    #expect(text(compactScript(Array(written.utf8), isInHouseStyle: true)) == expected)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
