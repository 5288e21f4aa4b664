import Search
import TestSupport
import Testing
import WebDriver

@Suite("Terms")
struct TermTests {
  private static let examples = Example.all(in: "Examples/Terms")

  @Test("The program cuts as the examples say", arguments: examples)
  func program(_ example: Example) throws {
    var cutter = TermCutter()
    let terms = example.input.split(separator: "\n").flatMap { cutter.terms(of: String($0)) }
    try expect(example, gives: ["terms": terms.map(\.text).joined(separator: " ") + "\n"])
  }

  @Test("The script cuts as the examples say", .enabled(if: Browser.isAvailable))
  func script() async throws {
    let site = try await SearchedSite(["README.md": "# Home\n"])
    try await Browser.run { browser in
      try await site.openSearch(in: browser)
      for example in Self.examples {
        let lines = example.input.split(separator: "\n").map(String.init)
        let terms = try await browser.evaluate(
          "return arguments[0].flatMap(porticoSearch.cut).map(([text]) => text).join(' ')",
          [lines], as: String.self)
        #expect(terms + "\n" == example["terms"], "\(example.sentence)")
      }
    }
  }

  @Test("Parts are numbered, and what is made of several covers them")
  func coverage() {
    var cutter = TermCutter()
    let terms = cutter.terms(of: "the e-financing:rw scope")
    let places = terms.map { "\($0.text) \($0.first)-\($0.last)" }
    #expect(
      places == [
        "the 0-0", "e 1-1", "financing 2-2", "efinancing 1-2", "rw 3-3", "efinancingrw 1-3",
        "scope 4-4",
      ])
  }

  @Test("Hostile text is cut in time", .timeLimit(.minutes(1)))
  func hostile() {
    var cutter = TermCutter()
    for piece in ["a-", "aA", "/a", "a:", "日", "\u{301}", "a.b:", "/{", "\u{AD}", "ﷺ"] {
      let text = String(repeating: piece, count: 50_000)
      let longest = cutter.terms(of: text).map(\.text.utf16.count).max() ?? 0
      #expect(longest <= 64, "\(piece)")
    }
  }
}
