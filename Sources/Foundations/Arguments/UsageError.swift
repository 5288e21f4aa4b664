import SourceText

/// A command line that was not understood, and where to read how it is meant.
package struct UsageError: Error, Equatable, Sendable {
  /// The words that name the command that was being read, such as `portico build`.
  package let command: String
  /// What is wrong with it.
  package let reason: Reason

  /// What can be wrong with a command line.
  ///
  /// No case holds a surplus argument or the value of an unknown option: it might be a secret
  /// that was given in the wrong place. Where a word is nil, the command refuses something, and
  /// then no word is repeated at all.
  package enum Reason: Equatable, Sendable {
    case unknownOption(String?, nearest: String?)
    case unknownCommand(String?, nearest: String?)
    case missingCommand(help: String)
    case missingOption(String, placeholder: String)
    case missingValue(of: String, placeholder: String)
    case superfluousValue(of: String)
    case repeatedOption(String)
    case unacceptableValue(String?, of: String, expected: String, nearest: String?)
    case missingArgument(String)
    case tooManyArguments(limit: Int)
    case refused(because: String)
    case meaning(String)
  }

  /// What standard error shows: what is wrong, after the program's name, and the way to help.
  ///
  /// Where only a command is missing, the help itself follows, which lists them.
  package var description: String {
    let program = command.prefix { $0 != " " }
    if case .missingCommand(let help) = reason { return "\(program): \(message)\n\n\(help)" }
    return "\(program): \(message)\nrun '\(command) --help' to see what it takes\n"
  }

  /// What is wrong in one line, lower case, without a full stop.
  package var message: String {
    switch reason {
    case .unknownOption(let name, let nearest):
      "unknown option" + quoting(name) + asking(nearest)
    case .unknownCommand(let name, let nearest):
      "unknown command" + quoting(name) + asking(nearest)
    case .missingCommand:
      "'\(command)' needs a command"
    case .missingOption(let option, let placeholder):
      "option '\(option) \(placeholder)' is missing"
    case .missingValue(let option, let placeholder):
      "option '\(option)' needs a value: '\(option) \(placeholder)'"
    case .superfluousValue(let option):
      "option '\(option)' takes no value"
    case .repeatedOption(let option):
      "option '\(option)' is given more than once"
    case .unacceptableValue(let value, let owner, let expected, let nearest):
      (value.map { "'\($0.visible)' is no value" } ?? "the value is not one")
        + " for '\(owner)'; expected \(expected)" + asking(nearest)
    case .missingArgument(let name):
      "argument '\(name)' is missing"
    case .tooManyArguments(let limit):
      switch limit {
      case 0: "'\(command)' takes no arguments"
      case 1: "'\(command)' takes one argument only"
      default: "'\(command)' takes \(limit) arguments only"
      }
    case .refused(let message), .meaning(let message):
      message.visible
    }
  }

  private func quoting(_ word: String?) -> String {
    word.map { " '\($0.visible)'" } ?? ""
  }

  private func asking(_ nearest: String?) -> String {
    nearest.map { "; did you mean '\($0)'?" } ?? ""
  }
}
