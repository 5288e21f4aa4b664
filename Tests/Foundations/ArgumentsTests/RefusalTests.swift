import Arguments
import Testing

@Suite("What a command line must not hold")
struct RefusalTests {
  static let warning = "secrets are never read from the command line"
  static let path = Option.optional("vault", short: "V", .file("PATH"), help: "the vault")
  static let descriptor = Option.optional(
    "passphrase-fd", .number("N", in: 3...9), help: "where the passphrase comes from")
  static let fromInput = Option.flag("secret-stdin", help: "read the secret from standard input")
  static let place = Argument.required(
    Notation<String>("APP/ENV", expectation: "an application and an environment") {
      $0.contains("/") ? $0 : nil
    }, help: "which key")

  static let tool = Command(
    "tool", summary: "keep secrets", options: [path, descriptor], version: "1",
    topics: [.init("exit-codes", summary: "what the codes mean", text: "Zero is fine.")],
    refusing: [.option("secret", because: warning), .option("passphrase", because: warning)],
    subcommands: [
      Command(
        "verify", summary: "compare a secret", arguments: [place], options: [fromInput],
        refusing: [.surplusArgument(because: warning)], action: "verify"),
      Command(
        "app", summary: "look after applications",
        subcommands: [
          Command("add", summary: "add one", arguments: [place], action: "add")
        ]),
      Command("clear", summary: "clear the clipboard", isHidden: true, action: "clear"),
    ])

  @Test(
    "A secret is refused with a fixed message, whatever else is wrong",
    arguments: [
      "verify shop/PROD CANARY", "verify shop/PROD CANARY --help", "verify a/b -- CANARY",
      "verify --secret CANARY", "verify --secret=CANARY shop/PROD", "--secret CANARY verify a/b",
      "app add --passphrase CANARY", "--passphrase=CANARY app", "--vault --secret=CANARY",
      "verify --secret CANARY --help", "--vault --passphrase verify CANARY",
    ])
  func refused(line: String) throws {
    let error = try #require(self.error(of: line))
    #expect(error.message == Self.warning)
    #expect(!error.description.contains("CANARY"))
  }

  @Test(
    "No error repeats a word",
    arguments: [
      ("verify CANARY", "the value is not one for 'APP/ENV'; expected an application and"),
      ("verify a/b --CANARY", "unknown option"), ("verify a/b -CANARY", "unknown option"),
      ("CANARY", "unknown command"), ("app CANARY", "unknown command"),
      ("--passphrase-fd CANARY", "the value is not one for '--passphrase-fd'; expected a whole"),
      ("--passphrase-fd=CANARY app add", "the value is not one for '--passphrase-fd'"),
      ("verify a/b --secret-stdin=CANARY", "option '--secret-stdin' takes no value"),
      ("app add a/b CANARY", "'tool app add' takes one argument only"),
      ("--vault a --vault CANARY", "option '--vault' is given more than once"),
      ("help CANARY", "unknown command"),
    ])
  func unrepeated(line: String, message: String) throws {
    let error = try #require(self.error(of: line))
    #expect(error.message.hasPrefix(message))
    #expect(!error.description.contains("CANARY"))
  }

  @Test("A misspelling is still guessed")
  func guesses() {
    #expect(error(of: "verfy a/b")?.message == "unknown command; did you mean 'verify'?")
    #expect(
      error(of: "verify a/b --secret-stdn")?.message
        == "unknown option; did you mean '--secret-stdin'?")
    #expect(error(of: "help exit-code")?.message == "unknown command; did you mean 'exit-codes'?")
    #expect(error(of: "clea")?.message == "unknown command")
  }

  @Test("What is refused elsewhere is an argument behind two dashes")
  func terminated() throws {
    let words = Argument.list(.text("WORD"), isRequired: true, help: "what to run")
    let tool = Command(
      "tool", summary: "keep secrets", refusing: [.option("secret", because: Self.warning)],
      subcommands: [Command("exec", summary: "run", arguments: [words], action: "exec")])
    guard case .run(_, let invocation) = try tool.parse(["exec", "--", "curl", "--secret", "-h"])
    else {
      Issue.record("the line asks for no help")
      return
    }
    #expect(invocation[words] == ["curl", "--secret", "-h"])
  }

  @Test("A topic is a page of its own, and the help of the program names it")
  func topics() {
    #expect(
      shown(by: "help exit-codes") == "tool exit-codes - what the codes mean\n\nZero is fine.\n")
    #expect(shown(by: "help")?.contains("\nHelp topics:\n  help exit-codes  what the") == true)
    #expect(shown(by: "help app")?.contains("Help topics") == false)
    #expect(error(of: "exit-codes")?.message == "unknown command")
  }

  @Test("A hidden command can be called, but no help lists it")
  func hidden() throws {
    #expect(shown(by: "help")?.contains("clear") == false)
    #expect(shown(by: "clear --help")?.hasPrefix("tool clear - ") == true)
    guard case .run(let action, _) = try Self.tool.parse(["clear"]) else { return }
    #expect(action == "clear")
  }

  private func error(of line: String) -> UsageError? {
    do {
      _ = try Self.tool.parse(line.split(separator: " ").map(String.init))
      return nil
    } catch {
      return error
    }
  }

  private func shown(by line: String) -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard case .show(let text) = try? Self.tool.parse(words) else { return nil }
    return text
  }
}
