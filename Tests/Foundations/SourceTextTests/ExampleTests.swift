import TestSupport
import Testing

@Suite("Examples in files")
struct ExampleTests {
  private let text = """
    # Letters

    Prose about the file.

    A letter is doubled.

    ~~~ input
    a
    ~~~ output
    aa
    ~~~

    Tildes can stand in a part.

    ~~~~ input
    ~~~ x
    ~~~~ file a/b.md
    ~~~~ output
    ~~~ x~~~ x
    ~~~~

    """

  @Test("A file is cut into sentences and named parts")
  func parts() {
    let examples = Example.parse(text, file: "letters.md")
    #expect(
      examples.map(\.sentence) == ["A letter is doubled.", "Tildes can stand in a part."])
    #expect(examples.first?.input == "a\n")
    #expect(examples.first?["output"] == "aa\n")
    #expect(examples.first?["tree"] == nil)
    #expect(examples.last?.input == "~~~ x\n")
    #expect(examples.last?.files == ["a/b.md": ""])
    #expect(examples.last?.parts.map(\.name) == ["input", "file a/b.md", "output"])
  }

  @Test("What is given and written is the same but for empty lines at the end")
  func agreement() throws {
    for example in Example.parse(text, file: "letters.md") {
      let input = example.input.dropLast()
      try expect(example, gives: ["output": input + input + "\n\n", "tree": "not written"])
    }
  }

  @Test("A difference, a part that is not given, and unexpected diagnostics are failures")
  func failures() throws {
    let example = try #require(Example.parse(text, file: "letters.md").first)
    withKnownIssue { try expect(example, gives: ["output": "b"]) }
    withKnownIssue { try expect(example, gives: ["tree": "aa"]) }
    withKnownIssue { try expect(example, gives: ["output": "aa", "diagnostics": "1:1: no"]) }
    withKnownIssue { try expect(example, gives: ["output": "aa"], inputs: []) }
  }

  @Test("A missing folder and a broken file are failures")
  func faults() throws {
    for broken in ["A sentence.\n~~~ input\n", "~~~ input\n~~~\n"] {
      let example = try #require(Example.parse(broken, file: "broken.md").first)
      withKnownIssue { try expect(example, gives: [:]) }
    }
    let missing = try #require(Example.all(in: "Nowhere").first)
    withKnownIssue { try expect(missing, gives: [:]) }
  }

  @Test("Recording rewrites what was written and adds what is missing")
  func recording() throws {
    let folder = try TemporaryFolder([
      "Examples/a.md": "One.\n\n~~~ input\na\n~~~ html\nold\n~~~\n\nTwo.\n\n~~~ input\nb\n~~~\n"
    ])
    let examples = Example.all(file: folder.path(of: "Test.swift"))
    #expect(examples.count == 2)
    for example in examples {
      try example.record(["html": "~~~ \(example.input)", "tree": "t", "diagnostics": ""])
    }
    #expect(
      try folder.text(of: "Examples/a.md") == """
        One.

        ~~~~ input
        a
        ~~~~ html
        ~~~ a
        ~~~~

        Two.

        ~~~~ input
        b
        ~~~~ html
        ~~~ b
        ~~~~ tree
        t
        ~~~~

        """)
  }

  @Test("A difference shows the lines around it and blanks at the end")
  func difference() {
    #expect(
      lineDifference(from: "1\n2\n3\n4\n5\n6\n7\n", to: "1\n2\n3\nfour \n5\n6\n7\n")
        == "  …\n  2\n  3\n- 4\n+ four·\n  5\n  6\n  …\n")
  }
}

@Suite("Transcripts")
struct TranscriptTests {
  private let text = """
    Files are there, and both streams are seen.

    $ cat a/b.txt
    hello
    $ echo out; echo problem >&2; exit 3
    out
    problem
    exit 3

    $ seq 1 9
    1
    …
    8
    9
    $ echo "took 12 ms"
    took … ms
    $ echo hidden 2>/dev/null >&2
    -- a/b.txt --
    hello

    """

  @Test("A session that goes as written stays as written")
  func agreement() throws {
    let transcript = Transcript(text, file: "a.transcript")
    #expect(transcript.sentence == "Files are there, and both streams are seen.")
    #expect(transcript.text == text)
    #expect(try transcript.played().text == text)
    try transcript.run()
  }

  @Test("A session that goes differently is a failure that shows how")
  func failure() throws {
    let folder = try TemporaryFolder()
    let transcript = Transcript(
      "$ echo 1; exit 2\n2\n\n$ true\n", file: folder.path(of: "a.transcript"))
    #expect(try transcript.played().text == "$ echo 1; exit 2\n1\nexit 2\n\n$ true\n")
    withKnownIssue { try transcript.run() }
    let empty = Transcript("Nothing happens.\n", file: "a.transcript")
    withKnownIssue { try empty.run() }
  }

  @Test("Commands see nothing of the tester's environment")
  func environment() throws {
    let script = "$ echo $LC_ALL $TZ $NO_COLOR; test \"$HOME\" = \"$PWD\"; echo ${USER:-none}\n"
    let played = try Transcript(script, file: "a.transcript").played()
    #expect(played.text == script + "C.UTF-8 UTC 1\nnone\n")
  }

  @Test("The tools of this build come first in the path")
  func tools() throws {
    let played = try Transcript("$ portico --version\nportico …\n", file: "a.transcript").played()
    #expect(played.text == "$ portico --version\nportico …\n")
  }
}

@Suite("Temporary folders")
struct TemporaryFolderTests {
  @Test("A folder holds what was written and goes with its owner")
  func lifetime() throws {
    var path = ""
    do {
      let folder = try TemporaryFolder(["a/b.md": "text"])
      try folder.write([0xFF, 0x00], to: "c.bin")
      path = folder.path
      #expect(try folder.files() == ["a/b.md": Array("text".utf8), "c.bin": [0xFF, 0x00]])
      #expect(try folder.files(in: "a") == ["b.md": Array("text".utf8)])
    }
    let left = Transcript("$ test -e \(path)\nexit 1\n", file: "a.transcript")
    try left.run()
  }
}
