import Explanations
import Foundation
import Testing

@Suite("Explanations")
struct ExplanationsTests {
  @Test("Every id that the code uses is explained, and no other")
  func complete() throws {
    let used = try usedIDs()
    #expect(used.count > 100)
    #expect(used.subtracting(Explanation.ids).sorted() == [])
    #expect(Set(Explanation.ids).subtracting(used).sorted() == [])
  }

  @Test("Every id has one row in the documentation, and no other word has")
  func documented() throws {
    let page = Self.root.appending(path: "content/authoring/diagnostics.md")
      .resolvingSymlinksInPath()
    let text = try String(contentsOf: page, encoding: .utf8)
    let rows = text.matches(of: /(?m)^\| `([a-z0-9-]+)` \|/).map { String($0.1) }
    #expect(rows.sorted() == Explanation.ids)
  }

  @Test("No id is explained twice")
  func unique() {
    #expect(Set(Explanation.ids).count == Explanation.ids.count)
    #expect(Explanation.ids == Explanation.ids.sorted())
  }

  @Test("Explanations are whole sentences", arguments: Explanation.all.map(\.id))
  func wording(id: String) throws {
    let explanation = try #require(Explanation.of(id))
    #expect(explanation.summary.hasSuffix("."))
    #expect(explanation.summary.first?.isUppercase == true)
    #expect(explanation.summary.count <= 100)
    #expect(explanation.meaning.last.map { ".'".contains($0) } == true)
    #expect(explanation.wrong == nil || explanation.right != nil || explanation.meaning.count > 20)
  }

  private static let root = (0..<4).reduce(into: URL(filePath: #filePath)) { url, _ in
    url.deleteLastPathComponent()
  }

  /// The ids in the files that hold the wording of all modules.
  private func usedIDs() throws -> Set<String> {
    let sources = Self.root.appending(path: "Sources").resolvingSymlinksInPath()
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: sources.path(percentEncoded: false))
    var ids: Set<String> = []
    for path in paths where path.hasSuffix("+Diagnostics.swift") {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      // The first argument of a diagnostic is its id; a few are chosen from pairs before.
      let direct = text.matches(of: /(?:Diagnostic\(|about\(\s*place,)\s*"([a-z0-9-]+)"/)
      let chosen = text.matches(of: /(?:\?|:|\()\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"\s*,/)
      ids.formUnion((direct.map(\.1) + chosen.map(\.1)).map(String.init))
      let pairs = text.matches(of: /place, kind == \.schema \? "([a-z-]+)" : "([a-z-]+)"/)
      ids.formUnion(pairs.flatMap { [String($0.1), String($0.2)] })
    }
    return ids
  }
}
