import Arguments
import Foundation
import TestSupport
import Testing

@Suite("Completions")
struct CompletionTests {
  /// What is typed up to the cursor, and all that is offered there, in the order of the alphabet.
  static let offers: [(line: String, offers: String)] = [
    ("tool ", "app, exec, help, make"),
    ("tool m", "make"),
    ("tool --vault x -l m", "make"),
    ("tool --vault app m", "make"),
    ("tool --v", "--vault, --version"),
    (
      "tool make --", "--deep, --help, --loud, --name, --output, --shape, --tag, --vault, --version"
    ),
    ("tool make -o x --tag=one --loud -d --", "--help, --name, --shape, --tag, --vault, --version"),
    ("tool make --shape ", "round, square"),
    ("tool make -s s", "square"),
    ("tool make --name ", ""),
    ("tool make ", "in here, sources"),
    ("tool make sources ", ""),
    ("tool make -o s", "sources"),
    ("tool --vault n", "notes.txt"),
    ("tool app ", "add, list"),
    ("tool app --a", "--archived"),
    ("tool app add --a", "--archived"),
    ("tool app add one ", "round, square"),
    ("tool app add one round ", ""),
    ("tool app add one -- ", "round, square"),
    ("tool app add one -- --", ""),
    ("tool exec --loud -- n", "notes.txt"),
    ("tool exec -- --help n", "notes.txt"),
    ("tool help ", "app, exec, exit-codes, make"),
    ("tool help app ", "add, list"),
    ("tool help app add ", ""),
    ("tool help make --", ""),
    ("tool nothing ", ""),
    ("tool cl", ""),
    ("tool --sec", ""),
  ]

  @Test("bash offers what can follow", arguments: offers)
  func bash(line: String, offers: String) throws {
    #expect(try offered(inBash: line) == offers)
  }

  @Test(
    "bash completes a value in the word of its option, and what is quoted stays one word",
    arguments: [
      ("tool make --shape=", "round, square"), ("tool make --shape=s", "square"),
      ("tool make --output=s", "sources"), ("tool make -ss", "-ssquare"),
      ("tool make -dss", "-dssquare"), ("tool make -ds=s", "square"),
      ("tool make --tag ", #"\$x, a:b, it\'s, one, two\ words"#), ("tool make --tag=a:", "b"),
      ("tool app add a:", "b"),
    ])
  func bashValues(line: String, offers: String) throws {
    #expect(try offered(inBash: line) == offers)
  }

  @Test("bash completes at the cursor, not at the end of its word")
  func bashCursor() throws {
    let words = ["tool", "make", "--output"]
    #expect(try offered(inBash: "tool make --output", words: words, cursor: 14) == "--output")
    #expect(try offered(inBash: "tool make --sh", words: words, cursor: 12).contains("--deep"))
  }

  @Test("fish offers what can follow", .enabled(if: hasShell("fish")), arguments: offers)
  func fish(line: String, offers: String) throws {
    let found = try run("fish", "source ../tool.fish\ncomplete -C \(quoted(line))\n", .fish)
    let words = found.map { row in row.prefix { $0 != "\t" } }
      .map { $0.hasSuffix("/") ? $0.dropLast() : $0 }
      .filter { $0.hasPrefix(lastWord(of: line)) }
    #expect(words.sorted().joined(separator: ", ") == offers)
  }

  @Test(
    "fish completes a value in the word of its option", .enabled(if: hasShell("fish")),
    arguments: [
      ("tool make --shape=", "--shape=round, --shape=square"), ("tool make -ss", "-ssquare"),
      ("tool make -dss", "-dssquare"), ("tool make --output=s", "--output=sources/"),
      ("tool make -dos", "-dosources/"), ("tool make --tag ", "$x, a:b, it's, one, two words"),
    ])
  func fishValues(line: String, offers: String) throws {
    let found = try run("fish", "source ../tool.fish\ncomplete -C \(quoted(line))\n", .fish)
    #expect(found.map { $0.prefix { $0 != "\t" } }.sorted().joined(separator: ", ") == offers)
  }

  @Test("fish shows what a word means, as it is written", .enabled(if: hasShell("fish")))
  func fishMeanings() throws {
    let found = try run("fish", "source ../tool.fish\ncomplete -C 'tool make --lou'\n", .fish)
    #expect(found == ["--loud\t\(CompletedTool.hard)"])
  }

  @Test("zsh accepts the script", .enabled(if: hasShell("zsh")))
  func zshSyntax() throws {
    #expect(
      try run("zsh", "zsh -n ../tool.zsh; compdef() echo $@; source ../tool.zsh\n", .zsh)
        == ["_tool tool"])
  }

  @Test("zsh is told what each command takes, as it is written", .enabled(if: hasShell("zsh")))
  func zshSpecifications() throws {
    let found = try run(
      "zsh",
      """
      compdef() :
      _arguments() print -rl -- "$@"
      _describe() print -rl -- "${(@P)4}"
      source ../tool.zsh
      _tool_make
      words=(help app '') CURRENT=3
      _tool_help

      """, .zsh)
    let meaning = #"it's "hard" \[to\: `quote`\] \\ and $HOME; it is 100%"#
    #expect(found.contains("(--loud -l)-l[\(meaning)]"))
    #expect(found.contains("(--shape -s)--shape=[the shape]:A\\:B:('round' 'square')"))
    #expect(found.contains("(--output -o)-o+[the result]:DIR:_files -/"))
    #expect(found.contains { $0.hasPrefix("*--tag=[a tag]:WORD:('one' 'two words' 'it'\\''s' ") })
    #expect(found.contains { $0.hasPrefix("1::SRC (it's") && $0.hasSuffix(":_files -/") })
    #expect(found.suffix(2) == ["add:add one", "list:list them"])
  }

  @Test("What is hidden or refused is in no script", arguments: CompletionShell.allCases)
  func hidden(shell: CompletionShell) {
    let script = CompletedTool.command.completion(for: shell)
    #expect(!script.contains("clear"))
    #expect(!script.contains("--secret"))
  }

  @Test("A program without commands is completed, too", arguments: CompletionShell.allCases)
  func single(shell: CompletionShell) throws {
    let flag = Option.flag("all", short: "a", help: "take all")
    let command = Command("tool", summary: "do", options: [flag], action: "")
    let script = command.completion(for: shell)
    guard shell == .bash else { return #expect(script.contains("take all")) }
    let folder = try TemporaryFolder(["tool.bash": script, "driver": Self.driver])
    let result = try Shell(in: folder).run("bash ./driver 'tool --a' 8 tool --a")
    #expect(result.output == ["--all"])
  }

  // MARK: - The shells

  /// Sources the script and calls its function as the shell would: the line, the cursor, and then
  /// the words up to it.
  private static let driver = """
    source "${0%driver}tool.bash" || exit
    COMP_LINE=$1 COMP_POINT=$2
    shift 2
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _tool
    printf '%s\\n' "${COMPREPLY[@]}"
    """

  private func offered(
    inBash line: String, words: [String]? = nil, cursor: Int? = nil
  ) throws -> String {
    let words = (words ?? Self.bashWords(line)).map(quoted).joined(separator: " ")
    let command = "exec bash ../driver \(quoted(line)) \(cursor ?? line.utf8.count) \(words)"
    return try run("sh", command, .bash).sorted().joined(separator: ", ")
  }

  /// The text as one word for all of these shells.
  private func quoted(_ text: String) -> String { "'\(text)'" }

  private func lastWord(of line: String) -> Substring {
    line.suffix(from: line.lastIndex(of: " ").map { line.index(after: $0) } ?? line.startIndex)
  }

  private func run(
    _ interpreter: String, _ commands: String, _ shell: CompletionShell
  ) throws -> [Substring] {
    let folder = try TemporaryFolder([
      "tool.\(shell.rawValue)": CompletedTool.command.completion(for: shell),
      "driver": Self.driver, "commands": commands,
      "work/sources/a.md": "", "work/in here/a.md": "", "work/notes.txt": "",
    ])
    return try Shell(in: folder).run("cd work; \(interpreter) ../commands").output
  }

  /// The words as bash divides them: at blanks, and around `=` and `:`.
  private static func bashWords(_ line: String) -> [String] {
    var words: [String] = [""]
    for character in line {
      switch character {
      case " ": words.append("")
      case "=", ":":
        words += words.last?.isEmpty == true ? [] : [""]
        words[words.count - 1].append(character)
        words.append("")
      default: words[words.count - 1].append(character)
      }
    }
    if let mark = words.dropLast().last, mark == "=" || mark == ":", words.last == "" {
      words.removeLast()
    }
    return words
  }
}

/// Whether the machine has the shell, which need not be.
private func hasShell(_ name: String) -> Bool {
  ["/usr/bin/", "/bin/", "/usr/local/bin/"].contains {
    FileManager.default.isExecutableFile(atPath: $0 + name)
  }
}
