import APIDiff
import TestSupport
import Testing

@Suite("Differences of APIs")
struct ExampleTests {
  @Test("Differences", arguments: Example.all(in: "Examples"))
  func differences(_ example: Example) throws {
    let inputs: Set<String> = ["old", "new", "old schema", "new schema", "date"]
    let old = example["old"] ?? echo(example["old schema"] ?? "")
    let new = example["new"] ?? echo(example["new schema"] ?? "")
    let date = example["date"].map { String($0.prefix(10)) }
    let set = try #require(changes(old, new, ComparisonOptions(date: date)))
    try expect(example, gives: ["findings": set.outline, "places": set.places], inputs: inputs)
  }
}
