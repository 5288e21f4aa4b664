import Arguments

/// A program with all that a completion can offer, and texts that are hard to quote.
enum CompletedTool {
  enum Shape: String, CaseIterable, Sendable {
    case round, square
  }

  static let hard = #"it's "hard" [to: `quote`] \ and $HOME; it is 100%"#

  static let words = Notation<String>(
    "WORD", expectation: "a word", completion: .choices(["one", "two words", "it's", "a:b", "$x"])
  ) { $0 }

  static var command: Command<String> {
    Command(
      "tool", summary: "show what can be completed",
      options: [
        Option.optional("vault", short: "V", .file("PATH"), help: "the vault"),
        Option.flag("loud", short: "l", help: hard),
      ], version: "1.2", topics: [.init("exit-codes", summary: hard, text: "None.")],
      refusing: [.option("secret", because: "no")],
      subcommands: [make, app, exec, hidden])
  }

  private static var make: Command<String> {
    Command(
      "make", summary: hard,
      arguments: [Argument.optional(.folder("SRC"), default: ".", help: hard)],
      options: [
        Option.required("output", short: "o", .folder("DIR"), help: "the result"),
        Option.optional("shape", short: "s", Notation<Shape>.choice("A:B"), help: "the shape"),
        Option.list("tag", short: "t", words, help: "a tag"),
        Option.optional("name", .text("NAME"), help: "a name"),
        Option.flag("deep", short: "d", help: "look further"),
      ], action: "make")
  }

  private static var app: Command<String> {
    Command(
      "app", summary: "look after applications",
      options: [Option.flag("archived", help: "show all")],
      subcommands: [
        Command(
          "add", summary: "add one",
          arguments: [
            Argument.required(words, help: "a word"),
            Argument.required(Notation<Shape>.choice("SHAPE"), help: "a shape"),
          ], action: "add"),
        Command("list", summary: "list them", action: "list"),
      ])
  }

  private static var exec: Command<String> {
    Command(
      "exec", summary: "run something",
      arguments: [Argument.list(.file("FILE"), isRequired: true, help: "what to run")],
      action: "exec")
  }

  private static var hidden: Command<String> {
    Command("clear", summary: "clear what was copied", isHidden: true, action: "clear")
  }
}
