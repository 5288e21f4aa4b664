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
  /// that was given in the wrong place.
  package enum Reason: Equatable, Sendable {
    case unknownOption(String, nearest: String?)
    case unknownCommand(String, nearest: String?)
    case missingCommand(among: [String])
    case missingOption(String, placeholder: String)
    case missingValue(of: String, placeholder: String)
    case superfluousValue(of: String)
    case repeatedOption(String)
    case unacceptableValue(String, of: String, expected: String, nearest: String?)
    case missingArgument(String)
    case tooManyArguments(limit: Int)
    case meaning(String)
  }

  /// Two lines for standard error: what is wrong, after the program's name, and the way to help.
  package var description: String {
    let program = command.prefix { $0 != " " }
    return "\(program): \(message)\nrun '\(command) --help' to see what it takes\n"
  }

  /// What is wrong in one line, lower case, without a full stop.
  package var message: String {
    switch reason {
    case .unknownOption(let name, let nearest):
      "unknown option '\(name.visible)'" + asking(nearest)
    case .unknownCommand(let name, let nearest):
      "unknown command '\(name.visible)'" + asking(nearest)
    case .missingCommand(let names):
      "'\(command)' needs a command: " + names.joined(separator: ", ")
    case .missingOption(let option, let placeholder):
      "option '\(option) \(placeholder)' is missing"
    case .missingValue(let option, let placeholder):
      "option '\(option)' needs a value: '\(option) \(placeholder)'"
    case .superfluousValue(let option):
      "option '\(option)' takes no value"
    case .repeatedOption(let option):
      "option '\(option)' is given more than once"
    case .unacceptableValue(let value, let owner, let expected, let nearest):
      "'\(value.visible)' is no value for '\(owner)'; expected \(expected)" + asking(nearest)
    case .missingArgument(let name):
      "argument '\(name)' is missing"
    case .tooManyArguments(let limit):
      switch limit {
      case 0: "'\(command)' takes no arguments"
      case 1: "'\(command)' takes one argument only"
      default: "'\(command)' takes \(limit) arguments only"
      }
    case .meaning(let message):
      message.visible
    }
  }

  private func asking(_ nearest: String?) -> String {
    nearest.map { "; did you mean '\($0)'?" } ?? ""
  }
}
