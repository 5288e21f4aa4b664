import Catalog
import Testing

@Suite("Files that are specifications")
struct SpecPathTests {
  @Test(
    "A specification is known by one of its first keys",
    arguments: [
      ("openapi: 3.0.0\n", true), ("# by hand\n---\n'swagger': \"2.0\"", true),
      (#"{"openapi" : "3.1.0"}"#, true), ("{\n  \"swagger\": \"2.0\"", true),
      ("info: {}\nopenapi: 3.0.0", true), ("openapis: []", false), ("- openapi", false),
      ("", false),
      (String(repeating: "#\n", count: 3000) + "openapi: 3", false),
    ])
  func looks(text: String, isSpec: Bool) {
    #expect(looksLikeSpec(Array(text.utf8)[...]) == isSpec)
  }

  @Test("Files are wanted that pages show or offer, or that are declared")
  func wanted() {
    var files = DeclarationTests.shop
    files["guide.md"] = "# Guide\n\n[a](a.json) [p](p.pdf)\n\n{% file src=\"b.yml\" %}\n"
    for name in ["a.json", "b.yml", "p.pdf", "unused.yaml"] { files[name] = "{}" }
    let site = TestSite(files).site
    #expect(
      specPaths(of: site, among: files.keys.sorted()) == [
        "a.json", "b.yml", "orders/v1.yaml", "orders/v2-test.yaml", "orders/v2.yaml",
        "tokens.yaml",
      ])
  }
}
