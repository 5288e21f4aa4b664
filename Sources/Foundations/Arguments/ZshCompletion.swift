/// Writes the zsh script that completes a program's command line.
///
/// Each command is a function that calls `_arguments`; one that groups others lets the function
/// of the named one go on. The script can be sourced, or lie in the `fpath` as `_PROGRAM`.
struct ZshCompletion<Action: Sendable> {
  private let paths: [CommandPath<Action>]
  private let program: String

  init(_ command: Command<Action>) {
    paths = command.paths()
    program = command.name
  }

  var script: String {
    let main = function(of: program)
    let functions = paths.map(text(of:)).joined(separator: "\n")
    return """
      #compdef \(program)

      \(functions)
      if [[ "${funcstack[1]}" == \(main.quotedForShell) ]]; then
        \(main) "$@"
      else
        compdef \(main) \(program.quotedForShell)
      fi

      """
  }

  private func text(of path: CommandPath<Action>) -> String {
    path.subcommands.isEmpty ? leaf(path) : group(path)
  }

  private func function(of path: String) -> String { "_\(path.functionName)" }

  // MARK: - Commands

  private func leaf(_ path: CommandPath<Action>) -> String {
    let arguments = path.command.arguments.enumerated().map { index, argument in
      spec(of: argument, at: index + 1)
    }
    return """
      \(function(of: path.name))() {
        _arguments -s -S \(list(path.options.flatMap(specs(of:)) + arguments))
      }

      """
  }

  private func group(_ path: CommandPath<Action>) -> String {
    let name = function(of: path.name)
    let branches = path.subcommands.map { command in
      "      \(command.name.quotedForShell)) \(function(of: "\(path.name) \(command.name)")) ;;\n"
    }.joined()
    let help = path.takesHelp ? "      'help') \(name)_help ;;\n" : ""
    let specs = path.options.flatMap(specs(of:)) + ["1: :\(name)_commands", "*:: :->command"]
    var commands = path.subcommands.map { ($0.name, $0.summary) }
    if path.takesHelp { commands.append(("help", "show the help of a command")) }
    return """
      \(name)() {
        local curcontext="$curcontext" context state state_descr ret=1
        local -a line
        local -A opt_args
        _arguments -s -S -C -A '-*' \(list(specs)) && ret=0
        if [[ "$state" == command ]]; then
          curcontext="${curcontext%:*:*}:\(path.words.joined(separator: "-"))-${words[1]}:"
          case "${words[1]}" in
      \(branches)\(help)    esac && ret=0
        fi
        return ret
      }

      \(describing(commands, as: "command", in: "\(name)_commands"))
      """ + (path.takesHelp ? "\n" + self.help(path) : "")
  }

  /// The function for what follows the word `help`.
  private func help(_ path: CommandPath<Action>) -> String {
    let name = function(of: path.name)
    let groups = paths.filter { !$0.subcommands.isEmpty && !$0.isProgram }.map { group in
      let words = group.words.dropFirst().joined(separator: " ").quotedForShell
      return "    \(words)) \(function(of: group.name))_commands ;;\n"
    }.joined()
    let topics = path.command.topics.map { ($0.name, $0.summary) }
    let commands = path.subcommands.map { ($0.name, $0.summary) }
    return """
      \(name)_help() {
        case "${(j: :)words[2,CURRENT-1]}" in
          '') \(name)_subjects ;;
      \(groups)    *) return 1 ;;
        esac
      }

      \(describing(commands + topics, as: "command or topic", in: "\(name)_subjects"))
      """
  }

  private func describing(
    _ words: [(name: String, meaning: String)], as kind: String, in function: String
  ) -> String {
    let rows = words.map { word in
      "    \("\(word.name.escaping([":", #"\"#])):\(word.meaning.escaping([#"\"#]))".quotedForShell)\n"
    }.joined()
    return """
      \(function)() {
        local -a words_and_meanings=(
      \(rows)  )
        _describe -t commands \(kind.quotedForShell) words_and_meanings
      }

      """
  }

  private func list(_ specs: [String]) -> String {
    specs.map { "\\\n    \($0.quotedForShell)" }.joined(separator: " ")
  }

  // MARK: - Specifications

  /// An option by each of its names, which exclude each other unless it can be repeated.
  private func specs(of option: OptionDeclaration) -> [String] {
    let names = option.names
    return names.map { name in
      let lead = option.isOfferedOnce ? "(\(names.joined(separator: " ")))" : "*"
      let meaning = "[\(option.help.escaping(["[", "]", #"\"#, ":"]))]"
      guard let value = option.value else { return lead + name + meaning }
      let mark = name.hasPrefix("--") ? "=" : "+"
      return "\(lead)\(name)\(mark)\(meaning):\(escaped(value.placeholder)):\(action(value))"
    }
  }

  private func spec(of argument: ArgumentDeclaration, at place: Int) -> String {
    let message = escaped("\(argument.name) (\(argument.help))")
    let colons = argument.isRequired ? ":" : "::"
    let lead = argument.isRepeatable ? "*:" : "\(place)\(colons)"
    return "\(lead)\(message):\(action(argument.value))"
  }

  private func action(_ value: ValueDeclaration) -> String {
    switch value.completion {
    case .none: return " "
    case .file: return "_files"
    case .folder: return "_files -/"
    case .choices(let words):
      return "(\(words.map { escaped($0.quotedForShell) }.joined(separator: " ")))"
    }
  }

  /// The text as a field of a specification, where a backslash means something before a colon only.
  private func escaped(_ text: String) -> String { text.escaping([":"]) }
}
