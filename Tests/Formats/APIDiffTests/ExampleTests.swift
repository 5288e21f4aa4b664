import APIDiff
import OpenAPI
import TestSupport
import Testing

@Suite("Differences of APIs")
struct ExampleTests {
  @Test("Differences", arguments: TestSupport.Example.all(in: "Examples"))
  func differences(_ example: TestSupport.Example) throws {
    let inputs: Set<String> = ["old", "new", "old schema", "new schema", "date"]
    let old = example["old"] ?? echo(example["old schema"] ?? "")
    let new = example["new"] ?? echo(example["new schema"] ?? "")
    let date = example["date"].map { String($0.prefix(10)) }
    let set = try #require(changes(old, new, ComparisonOptions(date: date)))
    try expect(example, gives: ["findings": set.outline, "places": set.places], inputs: inputs)
  }

  @Test("Every rule has an example")
  func coverage() {
    let words = TestSupport.Example.all(in: "Examples").flatMap { example in
      (example["findings"] ?? "").split { " ,:\n".contains($0) }.map(String.init)
    }
    let met = Set(words)
    // Only descriptions that are too large to be examples.
    let isElsewhere = [ChangeRule.change(.comparisonIncomplete)]
    let missing = ChangeRule.allCases.filter { rule in
      !isElsewhere.contains(rule) && rule.isPossible
        && met.isDisjoint(with: [rule.id(nil), rule.id(.request), rule.id(.response)])
    }
    #expect(missing.map { $0.id(nil) }.sorted() == [])
  }
}

extension ChangeRule {
  /// Whether the limit can become this: a number is never just another one.
  fileprivate var isPossible: Bool {
    guard case .bound(let bound, let limit) = self else { return true }
    return switch limit {
    case .set, .dropped: true
    case .tightened, .loosened: bound != .uniqueItems
    case .changed: bound == .pattern || bound == .multipleOf
    }
  }
}
