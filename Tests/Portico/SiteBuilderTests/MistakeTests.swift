import Explanations
import Foundation
import TestSupport
import Testing

@Suite("What authors are told about their mistakes", .timeLimit(.minutes(5)))
struct MistakeTests {
  private static let examples = Example.all(in: "Diagnostics")

  @Test("Every mistake is told with its place and a way out", arguments: examples)
  func mistake(_ example: Example) async throws {
    let inputs = Set(example.parts.map(\.name)).subtracting(["report"])
    let report = try await Mistake(example).report()
    try expect(example, gives: ["report": report], inputs: inputs)
  }

  @Test("There is an example of every id, with its line and column, and with help")
  func complete() {
    var told: Set<String> = []
    var placed: Set<String> = []
    var helped: Set<String> = []
    for example in Self.examples {
      var id = ""
      for line in (example["report"] ?? "").split(separator: "\n") {
        if line.hasPrefix("  help: ") { helped.insert(id) }
        guard !line.hasPrefix(" "), let mark = line.lastIndex(of: "[") else { continue }
        id = String(line[line.index(after: mark)...].dropLast())
        told.insert(id)
        if line.prefixMatch(of: #/[^ ]+:[1-9][0-9]*:[1-9][0-9]*: /#) != nil { placed.insert(id) }
      }
    }
    #expect(Set(Explanation.ids).subtracting(told).sorted() == [])
    #expect(told.subtracting(Explanation.ids).sorted() == [])
    #expect(told.subtracting(helped).sorted() == [])
    #expect(told.subtracting(placed).subtracting(Self.aboutWholeFiles).sorted() == [])
    #expect(Self.aboutWholeFiles.intersection(placed).sorted() == [])
  }

  /// What concerns a whole file, its name, or the site, so that no line is to blame.
  private static let aboutWholeFiles: Set = [
    "catalog-too-large", "double-encoded", "empty-summary", "file-name", "folder-depth",
    "internal-left-out", "link-broken", "link-left-out", "link-limit", "link-loop",
    "missing-description", "no-pages", "no-site-url", "output-case", "path-collision",
    "reserved-path", "unlisted-page", "unreadable", "unservable-name", "unused-spec",
  ]
}
