/// A command and those above it, the program first.
struct CommandPath<Action: Sendable> {
  let ancestors: [Command<Action>]
  let command: Command<Action>

  /// The words that call the command.
  var words: [String] { (ancestors + [command]).map(\.name) }

  /// The words that call the command, separated by spaces.
  var name: String { words.joined(separator: " ") }

  /// Whether the command is the program itself.
  var isProgram: Bool { ancestors.isEmpty }

  /// The commands below this one that are shown.
  var subcommands: [Command<Action>] { command.subcommands.filter { !$0.isHidden } }

  /// Whether the word `help` can stand behind the program and name a command.
  var takesHelp: Bool {
    isProgram && !subcommands.isEmpty && !subcommands.contains { $0.name == "help" }
  }

  /// The options of the commands above this one.
  var inheritedOptions: [OptionDeclaration] { ancestors.flatMap(\.options) }

  /// The options that every command has by itself.
  var generalOptions: [OptionDeclaration] {
    let takesH = (command.options + inheritedOptions).contains { $0.short == "h" }
    var help = OptionDeclaration(
      name: "help", short: takesH ? nil : "h", help: "show this help")
    help.isRepeatable = true
    guard (ancestors.first ?? command).version != nil else { return [help] }
    var version = OptionDeclaration(name: "version", short: nil, help: "show the version")
    version.isRepeatable = true
    return [help, version]
  }

  /// All options that can be given to the command.
  var options: [OptionDeclaration] { command.options + inheritedOptions + generalOptions }
}

extension Command {
  /// The command, and those below it that are shown, each above its own.
  func paths(under ancestors: [Command] = []) -> [CommandPath<Action>] {
    let path = CommandPath(ancestors: ancestors, command: self)
    return [path] + path.subcommands.flatMap { $0.paths(under: ancestors + [self]) }
  }
}
