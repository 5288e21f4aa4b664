import APIDiff
import OpenAPI
import Testing

@Suite("Sets of differences")
struct ChangeSetTests {
  private let old = """
    paths:
      /a: {get: {responses: {200: {description: A}}}}
      /b: {get: {summary: B, responses: {200: {description: A}}}}
    """
  private let new = """
    paths:
      /b: {get: {summary: C, operationId: b, responses: {200: {description: A}}}}
      /c: {get: {responses: {200: {description: A}}}}
    """

  @Test("What is removed comes first and what is added last, within an operation the worst first")
  func order() throws {
    let set = try #require(changes(old, new))
    #expect(set.groups.map { $0.operation?.route } == ["GET /a", "GET /b", "GET /c"])
    #expect(
      set.groups.map { $0.findings.map(\.id) } == [
        ["operation-removed"], ["operation-id-changed", "summary-changed"], ["operation-added"],
      ])
    #expect(set.worst == .breaking)
    #expect(set.count(.risky) == 1)
  }

  @Test("An operation is known by its addresses in both versions")
  func slugs() throws {
    let operations = try #require(changes(old, new)).groups.compactMap(\.operation)
    #expect(operations.map(\.oldSlug) == ["get-a", "get-b", nil])
    #expect(operations.map(\.newSlug) == [nil, "b", "get-c"])
  }

  @Test("The same comparison gives the same findings in the same order")
  func determinism() throws {
    let schemas = (0..<40).map { "s\($0): {type: string}" }.joined(separator: ", ")
    let others = (20..<60).map { "s\($0): {type: integer}" }.joined(separator: ", ")
    let first = try #require(
      changes(echo("properties: {\(schemas)}"), echo("properties: {\(others)}")))
    for _ in 0..<5 {
      let again = try #require(
        changes(echo("properties: {\(schemas)}"), echo("properties: {\(others)}")))
      #expect(again.outline == first.outline)
    }
  }

  @Test("No two findings have the same rule, place and words")
  func duplicates() throws {
    let set = try #require(
      changes(
        echo("properties: {a: {maxLength: 3}, b: {enum: [x]}, c: {type: string}}"),
        echo("properties: {a: {maxLength: 2}, b: {enum: [y]}, d: {type: string}}")))
    let keys = set.findings.map { "\($0.id) \($0.place.words) \($0.sentence.plainText)" }
    #expect(Set(keys).count == keys.count)
  }

  @Test("Every rule has a name of its own, in words and hyphens")
  func names() {
    let names = ChangeRule.allCases.flatMap { rule in
      rule.dependsOnDirection ? [rule.id(.request), rule.id(.response)] : [rule.id(nil)]
    }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0 == "-" || ("a"..."z").contains($0) } })
  }

  @Test("A place has the fragment that the rows of its operation have")
  func anchors() {
    var place = ChangePlace(
      part: .requestBody(nil),
      steps: [.property("lines"), .item, .branch(.name("Book")), .property("title")])
    #expect(place.anchor == "body.lines~Book.title")
    #expect(place.pointer == "/lines/*(Book)/title")
    place.part = .response(.code(404), nil)
    #expect(place.words == "response 404, /lines/*(Book)/title")
    place = ChangePlace(part: .parameter(.query, "limit"))
    #expect(place.anchor == "param-query-limit")
    #expect(ChangePlace(part: .servers).anchor == nil)
  }

  @Test("A sentence knows its names and values")
  func sentences() {
    let inner: ChangeSentence = "\(code: "a") is"
    let sentence: ChangeSentence = "now \(inner) \(2) \("small")"
    #expect(sentence.parts == [.text("now "), .code("a"), .text(" is 2 small")])
    #expect(sentence.plainText == "now 'a' is 2 small")
  }
}
