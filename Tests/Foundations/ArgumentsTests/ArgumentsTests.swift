import Arguments
import Testing

@Suite("Command line")
struct ArgumentsTests {
  enum Shape: String, CaseIterable, Sendable {
    case round, square
  }

  static let vault = Option.optional("vault", .file("PATH"), help: "the vault")
  static let loud = Option.flag("loud", short: "l", help: "say more")
  static let deep = Option.flag("deep", short: "d", help: "look further")
  static let output = Option.required("output", short: "o", .folder("DIR"), help: "the result")
  static let shape = Option.optional(
    "shape", Notation<Shape>.choice("SHAPE"), default: .round, help: "the shape of the result")
  static let jobs = Option.optional(
    "jobs", short: "j", .number("N", in: 1...8), help: "how many at once")
  static let tags = Option.list("tag", short: "t", .text("TAG"), help: "a tag")
  static let source = Argument.optional(.folder("SRC"), default: ".", help: "where from")
  static let key = Argument.required(.text("KEY"), help: "which key")
  static let words = Argument.list(.text("WORD"), help: "what to run")

  static let tool = Command(
    "tool", summary: "show what a command line can be", options: [vault, loud], version: "1.2",
    subcommands: [
      Command(
        "make", summary: "make something", arguments: [source],
        options: [output, shape, jobs, tags, deep], action: "make"),
      Command(
        "secret", summary: "look after secrets",
        subcommands: [
          Command("history", summary: "show the past", arguments: [key], action: "history"),
          Command("exec", summary: "run something", arguments: [key, words], action: "exec"),
        ]),
    ])

  @Test(
    "A value can be attached or stand alone",
    arguments: ["--output x", "--output=x", "-o x", "-ox", "-o=x", "-do x", "-dox"])
  func valueForms(line: String) throws {
    let (action, invocation) = try run("make " + line)
    #expect(action == "make")
    #expect(invocation.command == "tool make")
    #expect(invocation[Self.output] == "x")
    #expect(invocation[Self.deep] == line.contains("d"))
  }

  @Test("What is not given has its default")
  func defaults() throws {
    let (_, invocation) = try run("make -o x")
    #expect(invocation[Self.source] == ".")
    #expect(invocation[Self.shape] == .round)
    #expect(invocation[Self.jobs] == nil)
    #expect(invocation[Self.tags].isEmpty)
    #expect(invocation[Self.vault] == nil)
    #expect(!invocation[Self.loud])
  }

  @Test("Options stand before and behind arguments, those of the program anywhere")
  func order() throws {
    let line = "--vault v make -t a --shape square src -l --tag= -j8 -o x"
    let (_, invocation) = try run(line)
    #expect(invocation[Self.vault] == "v")
    #expect(invocation[Self.tags] == ["a", ""])
    #expect(invocation[Self.shape] == .square)
    #expect(invocation[Self.source] == "src")
    #expect(invocation[Self.loud])
    #expect(invocation[Self.jobs] == 8)
    #expect(try run("make -o x --vault v").1[Self.vault] == "v")
  }

  @Test("Behind two dashes everything is an argument")
  func terminator() throws {
    let (action, invocation) = try run("secret exec k -- ls --help -l")
    #expect(action == "exec")
    #expect(invocation[Self.key] == "k")
    #expect(invocation[Self.words] == ["ls", "--help", "-l"])
    #expect(try run("secret history -- -").1[Self.key] == "-")
    #expect(try run("secret history -").1[Self.key] == "-")
  }

  @Test(
    "A line that is not understood is explained",
    arguments: [
      ("", "'tool' needs a command"),
      ("secret", "'tool secret' needs a command"),
      ("mak", "unknown command 'mak'; did you mean 'make'?"),
      ("secret hist", "unknown command 'hist'; did you mean 'history'?"),
      ("bake", "unknown command 'bake'; did you mean 'make'?"),
      ("xyzzy", "unknown command 'xyzzy'"),
      ("make --ouput x", "unknown option '--ouput'; did you mean '--output'?"),
      ("make --out=x", "unknown option '--out'; did you mean '--output'?"),
      ("make -x", "unknown option '-x'"),
      ("make -dx", "unknown option '-x'"),
      ("make", "option '--output DIR' is missing"),
      ("make -o", "option '-o' needs a value: '-o DIR'"),
      ("make --output --deep", "option '--output' needs a value: '--output DIR'"),
      ("make --output --shape=round", "option '--output' needs a value: '--output DIR'"),
      ("make -o -- x", "option '-o' needs a value: '-o DIR'"),
      ("make -o=", "option '-o' needs a value: '-o DIR'"),
      ("make --output=", "'' is no value for '--output'; expected the path of a folder"),
      ("make -o x -o y", "option '-o' is given more than once"),
      ("make -o x --deep=yes", "option '--deep' takes no value"),
      (
        "make -o x --shape squar",
        "'squar' is no value for '--shape'; expected 'round' or 'square'; did you mean 'square'?"
      ),
      ("make -o x -j 9", "'9' is no value for '-j'; expected a whole number from 1 to 8"),
      ("make -o x -j two", "'two' is no value for '-j'; expected a whole number from 1 to 8"),
      ("make -o x a b", "'tool make' takes one argument only"),
      ("secret history", "argument 'KEY' is missing"),
      ("make -o x --\u{1B}[2J", "unknown option '--\\u{1b}[2J'"),
    ])
  func errors(line: String, message: String) {
    #expect(throws: UsageError.self) { try run(line) }
    #expect(error(of: line)?.message == message)
  }

  @Test("An error names the program and the way to help")
  func errorText() {
    #expect(
      error(of: "make --ouput x")?.description == """
        tool: unknown option '--ouput'; did you mean '--output'?
        run 'tool make --help' to see what it takes

        """)
  }

  @Test("Where only a command is missing, the help lists them")
  func missingCommand() throws {
    let help = try #require(shown(by: "secret --help"))
    #expect(help.contains("\nCommands:\n  history  show the past\n"))
    #expect(
      error(of: "secret")?.description == "tool: 'tool secret' needs a command\n\n" + help)
  }

  @Test("Many options of the program are explained by its own help only")
  func manyGeneralOptions() {
    let options = (1...9).map { Option.optional("option-\($0)", .text("TEXT"), help: "one") }
    let command = Command("make", summary: "do", action: "")
    let tool = Command("tool", summary: "do", options: options, subcommands: [command])
    #expect(tool.helpText().contains("      --option-9 TEXT  one\n"))
    let section = """
      Options of all commands, explained by 'tool --help':
        [--option-1 TEXT] [--option-2 TEXT] [--option-3 TEXT] [--option-4 TEXT]
        [--option-5 TEXT] [--option-6 TEXT] [--option-7 TEXT] [--option-8 TEXT]
        [--option-9 TEXT] [--help]

      """
    #expect(command.helpText(under: [tool]).contains(section))
  }

  @Test("A long usage line is broken between its pieces, and what is typed together stays so")
  func longUsage() {
    let options = ["first", "second"].map { Option.required($0, .text("VALUE"), help: "one") }
    let command = Command(
      "tool", summary: "do", arguments: [Self.key], options: options, action: "")
    let usage = """
      Usage:
        tool [OPTIONS] --first VALUE
            --second VALUE KEY

      """
    #expect(command.helpText(width: 44).contains(usage))
  }

  @Test(
    "What could be a misplaced secret is not repeated",
    arguments: ["secret history k hunter2", "secret history --secret=hunter2 k", "make hunter2 x"])
  func silence(line: String) {
    #expect(error(of: line)?.description.contains("hunter2") == false)
  }

  @Test(
    "Help can be asked for anywhere, even if the rest is wrong",
    arguments: [
      "make --help", "make -h", "help make", "--vault v make -h", "make --ouput x --help",
      "make -o --help", "make -o x a b --help",
    ])
  func help(line: String) {
    #expect(shown(by: line)?.hasPrefix("tool make - make something\n") == true)
  }

  @Test("Help behind two dashes is an argument")
  func noHelp() {
    #expect(shown(by: "make --bogus -- --help") == nil)
  }

  @Test("The help of a command lists what it takes")
  func helpPage() {
    #expect(
      shown(by: "make --help") == """
        tool make - make something

        Usage:
          tool make [OPTIONS] --output DIR [SRC]

        Arguments:
          SRC  where from (default: .)

        Options:
          -o, --output DIR   the result (required)
              --shape SHAPE  the shape of the result ('round' or 'square'; default:
                             round)
          -j, --jobs N       how many at once
          -t, --tag TAG      a tag (can be repeated)
          -d, --deep         look further

        Options of all commands:
              --vault PATH  the vault
          -l, --loud        say more
          -h, --help        show this help
              --version     show the version

        """)
    #expect(
      shown(by: "help") == """
        tool - show what a command line can be

        Usage:
          tool [OPTIONS] COMMAND

        Commands:
          make    make something
          secret  look after secrets

        Options:
              --vault PATH  the vault
          -l, --loud        say more

        General options:
          -h, --help     show this help
              --version  show the version

        """)
  }

  @Test("Help is wrapped, and examples and exit codes follow")
  func wrapping() {
    let long = Option.flag("a-name-that-is-rather-long", help: "one two three four five six")
    let command = Command(
      "tool", summary: "do",
      discussion: "One two three four five six seven.\n\n  kept   as is\n\nLast.",
      options: [long], examples: [.init("tool --all", "does it all")],
      exitCodes: [.init(0, "done"), .init(12, "not done")], action: "")
    #expect(
      command.helpText(width: 40) == """
        tool - do

        One two three four five six seven.

          kept   as is

        Last.

        Usage:
          tool [OPTIONS]

        Options:
              --a-name-that-is-rather-long
                         one two three four five
                         six

        General options:
          -h, --help  show this help

        Examples:
          tool --all
              does it all

        Exit codes:
          0   done
          12  not done

        """)
  }

  @Test("The version is shown on request")
  func version() {
    #expect(shown(by: "--version") == "tool 1.2\n")
    #expect(shown(by: "make --version") == "tool 1.2\n")
  }

  private func run(_ line: String) throws -> (String, Invocation) {
    guard case .run(let action, let invocation) = try Self.tool.parse(words(of: line)) else {
      throw UnexpectedHelp()
    }
    return (action, invocation)
  }

  private func shown(by line: String) -> String? {
    guard case .show(let text) = try? Self.tool.parse(words(of: line)) else { return nil }
    return text
  }

  private func error(of line: String) -> UsageError? {
    do {
      _ = try Self.tool.parse(words(of: line))
      return nil
    } catch {
      return error
    }
  }

  private func words(of line: String) -> [String] {
    line.split(separator: " ").map(String.init)
  }

  private struct UnexpectedHelp: Error {}
}
