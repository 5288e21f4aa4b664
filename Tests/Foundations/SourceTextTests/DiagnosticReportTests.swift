import SourceText
import Testing

@Suite("Diagnostic report")
struct DiagnosticReportTests {
  @Test("A diagnostic shows its place, its line, the span and the help")
  func wholeDiagnostic() {
    let source = Source(
      path: "content/auth.md",
      text: String(repeating: "\n", count: 11) + "{% hint style=\"loud\" %}\nText\n")
    let report = renderReport([
      Diagnostic(
        "hint-style", .warning, "hint style 'loud' does not exist; shown as 'info'", in: source,
        at: span(of: "loud", in: source), help: "use 'info', 'success', 'warning' or 'danger'")
    ])
    #expect(
      report == """
        content/auth.md:12:16: warning: hint style 'loud' does not exist; shown as 'info' \
        [hint-style]
           12 | {% hint style="loud" %}
              |                ^~~~
        help: use 'info', 'success', 'warning' or 'danger'

        """)
  }

  @Test("A note shows its own place and line")
  func note() {
    let source = Source(path: "a.yml", text: "x: 1\nx: 2\n")
    let first = Diagnostic.Note("the first one is here", in: source, at: SourceSpan(0, 1))
    let report = renderReport([
      Diagnostic(
        "duplicate-key", .error, "key 'x' occurs twice", in: source, at: SourceSpan(5, 6),
        help: "remove one", notes: [first])
    ])
    #expect(
      report == """
        a.yml:2:1: error: key 'x' occurs twice [duplicate-key]
            2 | x: 2
              | ^
        a.yml:1:1: note: the first one is here
            1 | x: 1
              | ^
        help: remove one

        """)
  }

  @Test("What is known of the place is shown, and no more")
  func missingPlaces() {
    let source = Source(path: "a.md", text: "")
    #expect(renderReport([Diagnostic("no-pages", .error, "no")]) == "error: no [no-pages]\n")
    #expect(
      renderReport([Diagnostic("empty", .hint, "no text", in: source)])
        == "a.md: hint: no text [empty]\n")
    #expect(
      renderReport([Diagnostic("empty", .hint, "no text", in: source, at: SourceSpan(0, 0))])
        == "a.md:1:1: hint: no text [empty]\n    1 |\n      | ^\n")
    #expect(renderReport([]).isEmpty)
  }

  @Test("Errors come last, and places are in order within a severity")
  func order() {
    let first = Source(path: "a.md", text: "one\ntwo\n")
    let second = Source(path: "b.md", text: "one\n")
    let found = [
      Diagnostic("e", .error, "e", in: first),
      Diagnostic("d", .warning, "d", in: second),
      Diagnostic("c", .warning, "c", in: first, at: SourceSpan(4, 7)),
      Diagnostic("b", .warning, "b", in: first, at: SourceSpan(0, 3)),
      Diagnostic("a", .hint, "a", in: second),
    ]
    #expect(found.inReportOrder.map(\.id) == ["a", "b", "c", "d", "e"])
    #expect(found.reversed().inReportOrder.map(\.id) == ["a", "b", "c", "d", "e"])
    #expect(DiagnosticCounts(found).summary == "1 error, 3 warnings, 1 hint")
    #expect(DiagnosticCounts([]).summary == nil)
  }

  @Test("Three of many that are alike are shown, the others counted")
  func alike() {
    let source = Source(path: "a.md", text: "xxxxx\n")
    let found = (0..<5).map {
      Diagnostic("x", .warning, "no x", in: source, at: SourceSpan($0, $0 + 1))
    }
    let report = renderReport(found)
    #expect(report.hasSuffix("      |   ^\nand 2 more like this (first: a.md:1:4)\n"))
    #expect(lines(report).filter { $0.hasPrefix("a.md") }.count == 3)
    let verbose = renderReport(found, style: ReportStyle(isVerbose: true))
    #expect(lines(verbose).filter { $0.hasPrefix("a.md") }.count == 5)
    #expect(lines(renderReport(Array(found.prefix(3)))).count == 9)
  }

  @Test("Colors are there when wanted, and nowhere else")
  func colors() {
    let source = Source(path: "a.md", text: "x\n")
    let found = [Diagnostic("x", .error, "no x", in: source, at: SourceSpan(0, 1), help: "go")]
    #expect(!renderReport(found).contains("\u{1B}"))
    #expect(
      renderReport(found, style: ReportStyle(usesColor: true)) == """
        \u{1B}[1ma.md:1:1:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m no x \u{1B}[2m[x]\u{1B}[0m
            1 | x
              | \u{1B}[1;31m^\u{1B}[0m
        \u{1B}[1;32mhelp:\u{1B}[0m go

        """)
  }

  @Test("Nothing in a text, a path or a message can steer the terminal")
  func terminalEscapes() {
    let source = Source(path: "a\u{1B}[2J.md", text: "a\u{1B}]0;x\u{7}\u{202E}b\n")
    let report = renderReport([
      Diagnostic(
        "x", .error, "no '\u{1B}[31m'\n", in: source, at: SourceSpan(1, 2), help: "a\u{9B}b")
    ])
    #expect(
      report == """
        a\\u{1b}[2J.md:1:2: error: no '\\u{1b}[31m'\\u{a} [x]
            1 | a\u{FFFD}]0;x\u{FFFD}\u{FFFD}b
              |  ^
        help: a\\u{9b}b

        """)
  }
}

@Suite("Excerpt")
struct ExcerptTests {
  @Test(
    "Marks stand below the span whatever the width of the characters",
    arguments: [
      ("abc", "b", " ^"),
      ("ab", "ab", "^~"),
      ("日本語 x", "x", "       ^"),
      ("日本語", "本", "  ^~"),
      ("ｆｕｌｌ x", "x", "         ^"),
      ("👩‍👩‍👧 x", "x", "   ^"),
      ("🇫🇷🇩🇪", "🇩🇪", "  ^~"),
      ("❤️ x", "x", "   ^"),
      ("e\u{301}e\u{301} x", "x", "   ^"),
      ("한국 x", "x", "     ^"),
      ("\u{1112}\u{1161}\u{11AB} x", "x", "   ^"),
      ("\tx", "x", "\t^"),
      ("a\t\tx", "x", " \t\t^"),
      ("a\tb", "a\tb", "^~~~~~~~~"),
    ])
  func alignment(text: String, marked: String, marks: String) {
    let source = Source(path: "a", text: text)
    #expect(excerpt(of: source, at: span(of: marked, in: source)) == (text, marks))
  }

  @Test("An empty span is one mark, also behind the last character")
  func emptySpan() {
    let source = Source(path: "a", text: "ab\r\n")
    #expect(excerpt(of: source, at: SourceSpan(1, 1)) == ("ab", " ^"))
    #expect(excerpt(of: source, at: SourceSpan(2, 2)) == ("ab", "  ^"))
    #expect(excerpt(of: source, at: SourceSpan(2, 4)) == ("ab", "  ^"))
    #expect(excerpt(of: source, at: SourceSpan(9, 20)) == ("", "^"))
  }

  @Test("A span over several lines is marked to the end of its first")
  func severalLines() {
    let source = Source(path: "a", text: "one two\nthree\n")
    #expect(excerpt(of: source, at: SourceSpan(4, 13)) == ("one two", "    ^~~"))
  }

  @Test("A long line is cut on both sides of the span")
  func longLine() {
    let words = (100..<400).map { "\($0)" }.joined(separator: " ")
    let source = Source(path: "a", text: words)
    for word in ["100", "101", "124", "130", "250", "398", "399"] {
      let (line, marks) = excerpt(of: source, at: span(of: word, in: source))
      #expect(line.count <= 100)
      let start = line.index(line.startIndex, offsetBy: marks.count - 3)
      #expect(line[start...].hasPrefix(word))
      #expect(marks.hasSuffix("^~~"))
      #expect(line.hasPrefix("100 ") || line.hasPrefix("…"))
      #expect(line.hasSuffix(" 399") || line.hasSuffix("…"))
    }
  }

  @Test("A span that is longer than the line shows its beginning")
  func longSpan() {
    let source = Source(path: "a", text: String(repeating: "x", count: 500))
    let (line, marks) = excerpt(of: source, at: SourceSpan(200, 450))
    #expect(line == "…" + String(repeating: "x", count: 98) + "…")
    #expect(marks.count <= 100)
    #expect(marks.filter { $0 == "~" }.count > 50)
  }

  @Test("Many diagnostics in a line of megabytes take no time", .timeLimit(.minutes(1)))
  func hugeLine() {
    let source = Source(path: "a", text: String(repeating: "日x", count: 500_000))
    let found = (0..<2_000).map {
      Diagnostic(
        "x", .warning, "no \($0)", in: source, at: SourceSpan($0 * 1000, $0 * 1000 + 1))
    }
    let report = renderReport(found)
    #expect(report.contains("a:1:\(1_999 * 1000 / 2 + 1): "))
    #expect(lines(renderJSONLines(found)).count == 2_000)
  }

  @Test("Any span of any text is shown in two lines", .timeLimit(.minutes(1)))
  func anySpan() {
    var seed: UInt64 = 7
    func random(below limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    let pieces = ["a", "\t", "日", "\u{301}", "👩‍👧", "\u{1B}", "\u{202E}", " ", "\r\n", "ffff"]
    for _ in 0..<300 {
      let text = (0..<random(below: 300)).map { _ in pieces[random(below: pieces.count)] }
      let source = Source(path: "a", text: text.joined())
      let start = random(below: source.bytes.count + 20) - 10
      let found = Diagnostic(
        "x", .error, "no", in: source, at: SourceSpan(start, start + random(below: 40)))
      let report = renderReport([found], style: ReportStyle(width: 30))
      #expect(lines(report).count == 3)
      #expect(!report.contains("\u{1B}"))
      #expect(lines(renderJSONLines([found])).count == 1)
    }
  }

  private func excerpt(of source: Source, at span: SourceSpan) -> (String, String) {
    let report = renderReport([Diagnostic("x", .error, "no", in: source, at: span)])
    let shown = lines(report).dropFirst().map { $0.dropFirst(8) }
    return (String(shown[0]), String(shown[1]))
  }
}

@Suite("Diagnostics as lines of JSON")
struct DiagnosticLinesTests {
  @Test("Every key is there, and null says what is not known")
  func keys() {
    let source = Source(path: "a.md", text: "é\n日本\n")
    let note = Diagnostic.Note("here", in: source, at: SourceSpan(0, 2))
    let lines = renderJSONLines([
      Diagnostic("x", .error, "no", in: source, at: SourceSpan(6, 9), help: "go", notes: [note]),
      Diagnostic("y", .hint, "none"),
    ])
    #expect(
      lines == #"""
        {"code":"y","level":"hint","message":"none","file":null,"line":null,"column":null,\#
        "endLine":null,"endColumn":null,"help":null,"related":[]}
        {"code":"x","level":"error","message":"no","file":"a.md","line":2,"column":2,\#
        "endLine":2,"endColumn":3,"help":"go",\#
        "related":[{"message":"here","file":"a.md","line":1,"column":1}]}

        """#)
  }

  @Test("Strings are escaped")
  func escapes() {
    let lines = renderJSONLines([Diagnostic("x", .error, "\"\\\n\r\t\u{1B}\u{7F}\u{2028}é😀/")])
    #expect(lines.contains(#""message":"\"\\\n\r\t\u001b\u007f\u2028é😀/""#))
  }
}

/// The first place where `word` occurs.
private func span(of word: String, in source: Source) -> SourceSpan {
  let letters = Array(word.utf8)
  let start = source.bytes.indices.first { source.bytes[$0...].starts(with: letters) } ?? 0
  return SourceSpan(start, start + letters.count)
}

private func lines(_ text: String) -> [Substring] {
  text.split(separator: "\n")
}
