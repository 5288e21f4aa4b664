import SourceText
import Testing

@Suite("Diagnostics that are switched, and told to workflows")
struct DiagnosticSwitchTests {
  private func entries(_ text: String) -> [String] {
    IgnoreComments(Source(path: "a.md", text: text)).entries.map {
      "\($0.id) \($0.lines.lowerBound)-\($0.lines.upperBound)"
    }
  }

  @Test(
    "A comment speaks for its line, or for the next one if it stands alone",
    arguments: [
      ("text <!-- portico-ignore a -->\nmore", ["a 1-1"]),
      ("<!-- portico-ignore a b-c -->\n\n\ntext", ["a 1-4", "b-c 1-4"]),
      ("  <!--portico-ignore a-->", ["a 1-2"]),
      ("<!-- portico-ignore a --> <!-- portico-ignore b -->\nx", ["a 1-2", "b 1-2"]),
      ("```\n<!-- portico-ignore a -->\n```\n<!-- portico-ignore b -->\nx", ["b 4-5"]),
      ("~~~\n<!-- portico-ignore a -->", []), ("<!-- portico-ignore -->", []),
      ("<!-- portico-ignored a -->", []), ("<!-- portico-ignore a", []),
      ("portico-ignore a", []),
    ])
  func comments(text: String, found: [String]) {
    #expect(entries(text) == found)
  }

  @Test("A silenced diagnostic is left out, and the comment counts as used")
  func heeding() {
    let source = Source(path: "a.md", text: "x <!-- portico-ignore a b -->\ny\n")
    let all = [
      Diagnostic("a", .error, "m", in: source, at: SourceSpan(0, 1)),
      Diagnostic("c", .error, "m", in: source, at: SourceSpan(0, 1)),
      Diagnostic("a", .error, "m", in: source, at: SourceSpan(30, 31)),
      Diagnostic("a", .error, "m"),
    ]
    let (kept, used) = all.heedingComments()
    #expect(kept.map(\.id) == ["c", "a", "a"])
    #expect(used[ObjectIdentifier(source)] == [0])
  }

  @Test("Levels change severities and leave out what is off")
  func levels() {
    var levels = DiagnosticLevels()
    levels["a"] = .off
    levels["b"] = .error
    let changed = levels.applied(
      to: ["a", "b", "c"].map { Diagnostic($0, .hint, "m") })
    #expect(changed.map { "\($0.id) \($0.severity.word)" } == ["b error", "c hint"])
  }

  @Test("Commands for workflows escape what would end them")
  func commands() {
    let source = Source(path: "a,b:c.md", text: "é\nlong\n")
    let found = Diagnostic(
      "some-id", .warning, "100% of it: bad, really", in: source, at: SourceSpan(3, 7),
      help: "mend it")
    #expect(
      renderWorkflowCommands([found], below: "docs/")
        == "::warning file=docs/a%2Cb%3Ac.md,line=2,col=1,endLine=2,endColumn=5,title=some-id::"
        + "100%25 of it: bad, really%0Ahelp: mend it\n")
    #expect(renderWorkflowCommands([Diagnostic("a", .error, "m")]) == "::error title=a::m\n")
    #expect(renderWorkflowCommands([Diagnostic("a", .hint, "m")]).hasPrefix("::notice "))
  }

  @Test("Two million bytes of comments take no time", .timeLimit(.minutes(1)))
  func hostile() {
    for unit in ["<!-- portico-ignore a -->\n", "<!-- portico-ignore", "<!--", "-->portico-ignore"]
    {
      _ = entries(String(repeating: unit, count: 2_000_000 / unit.utf8.count))
    }
    let line = "<!-- portico-ignore a -->\n"
    let source = Source(path: "a.md", text: String(repeating: line, count: 20_000))
    let all = (0..<20_000).map { number in
      Diagnostic("a", .hint, "m", in: source, at: SourceSpan(number * 26, number * 26 + 1))
    }
    #expect(all.heedingComments().kept.isEmpty)
  }
}
