import OpenAPI
import TestSupport
import Testing

@Suite("API descriptions")
struct ExampleTests {
  @Test("Descriptions", arguments: TestSupport.Example.all(in: "Examples"))
  func description(_ example: TestSupport.Example) throws {
    let spec = TestSpec(example.input, files: example.files)
    try expect(
      example,
      gives: [
        "outline": spec.api.map { Outline($0).text } ?? "no description\n",
        "diagnostics": spec.shownDiagnostics,
      ])
  }
}
