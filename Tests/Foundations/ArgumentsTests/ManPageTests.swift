import Arguments
import Foundation
import TestSupport
import Testing

@Suite("Pages of the manual")
struct ManPageTests {
  static let tool = Command(
    "tool", summary: "keep things", options: [Option.flag("loud", short: "l", help: "say more")],
    exitCodes: [.init(0, "fine"), .init(12, "not so")], version: "1.2",
    topics: [.init("exit-codes", summary: "codes", text: "Zero is fine.")],
    subcommands: [
      Command(
        "app", summary: "look after applications",
        subcommands: [
          Command(
            "add", summary: "add one",
            discussion: """
              .Dots and 'quotes' at the "beginning": a \\ b – `c` ^ ~.

                kept  --as is
                .too

              Last.
              """,
            arguments: [Argument.required(.text("APP"), help: "which one")],
            options: [
              Option.required("name", short: "n", .text("NAME"), help: "'what' it is called")
            ],
            examples: [.init("tool app add --name='A\\B' a-b", "adds it")], action: "add"),
          Command("list", summary: "list them", action: "list"),
        ]),
      Command("clear", summary: "clear it", isHidden: true, action: "clear"),
    ])

  @Test("Each command has a page, named for its words")
  func names() {
    #expect(
      Self.tool.manPages().map(\.name)
        == ["tool.1", "tool-app.1", "tool-app-add.1", "tool-app-list.1"])
    #expect(Self.tool.manPages(section: 8).last?.name == "tool-app-list.8")
  }

  @Test("A page holds all that the help holds, escaped")
  func source() {
    #expect(
      page("tool-app-add.1") == #"""
        .TH "TOOL\-APP\-ADD" "1" "2025\-01\-31" "tool 1.2"
        .nh
        .SH "NAME"
        tool\-app\-add \- add one
        .SH "SYNOPSIS"
        \fBtool app add\fR [OPTIONS] \-\-name NAME APP
        .SH "DESCRIPTION"
        \&.Dots and \(aqquotes\(aq at the \(dqbeginning\(dq: a \(rs b \[u2013] \(gac\(ga \(ha \(ti.
        .PP
        .nf
          kept  \-\-as is
          .too
        .fi
        .PP
        Last.
        .SH "ARGUMENTS"
        .TP
        \fIAPP\fR
        which one
        .SH "OPTIONS"
        .TP
        \fB\-n\fR, \fB\-\-name\fR \fINAME\fR
        \(aqwhat\(aq it is called (required)
        .SH "OPTIONS OF ALL COMMANDS"
        .TP
        \fB\-l\fR, \fB\-\-loud\fR
        say more
        .TP
        \fB\-h\fR, \fB\-\-help\fR
        show this help
        .TP
        \fB\-\-version\fR
        show the version
        .SH "EXAMPLES"
        .nf
        tool app add \-\-name=\(aqA\(rsB\(aq a\-b
        .fi
        .RS
        adds it
        .RE
        .SH "EXIT STATUS"
        .TP
        \fB0\fR
        fine
        .TP
        \fB12\fR
        not so
        .SH "SEE ALSO"
        \fBtool\-app\fR(1), \fBtool\-app\-list\fR(1)

        """#)
  }

  @Test("The page of the program lists its commands, its topics, and no hidden command")
  func program() {
    let page = page("tool.1")
    #expect(page.contains(".SH \"COMMANDS\"\n.TP\n\\fBapp\\fR\nlook after applications\n.SH"))
    #expect(page.contains(".SH \"EXIT CODES\"\nZero is fine.\n"))
    #expect(page.hasSuffix(".SH \"SEE ALSO\"\n\\fBtool\\-app\\fR(1)\n"))
    #expect(!page.contains("clear"))
  }

  @Test("man sets the pages without a warning, and as they read", .enabled(if: hasMan))
  func formatted() throws {
    for page in Self.tool.manPages(date: "2025-01-31") + CompletedTool.command.manPages() {
      let folder = try TemporaryFolder([page.name: page.text])
      let command = "MANWIDTH=90 man --warnings -E UTF-8 -l ./\(page.name)"
      let errors = try Shell(in: folder).run("\(command) 2>&1 >/dev/null")
      #expect(errors.output.isEmpty && errors.exitCode == 0)
      guard page.text.contains("Dots") else { continue }
      let text = try Shell(in: folder).run("\(command) | col -bx").output.joined(separator: "\n")
      #expect(text.contains("tool-app-add - add one"))
      #expect(text.contains(#".Dots and 'quotes' at the "beginning": a \ b – `c` ^ ~."#))
      #expect(text.contains("kept  --as is\n         .too\n"))
      #expect(text.contains("-n, --name NAME\n"))
      #expect(text.contains(#"tool app add --name='A\B' a-b"#))
    }
  }

  private func page(_ name: String) -> String {
    Self.tool.manPages(date: "2025-01-31").first { $0.name == name }?.text ?? ""
  }
}

/// Whether the machine has `man`, which need not be.
private var hasMan: Bool {
  ["man", "col", "groff"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
  }
}
