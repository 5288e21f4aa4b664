/// A command line that was understood: which command, and what was typed for it.
///
/// Every word has been accepted by the notation of its option or argument, so reading cannot
/// fail: `invocation[output]`.
package struct Invocation: Sendable {
  /// The words that name the command, such as `keyvault secret history`.
  package let command: String
  let options: [String: [String]]
  let arguments: [String: [String]]

  /// What was given for an option that the command or one above it declares.
  package subscript<Value>(option: Option<Value>) -> Value {
    guard let words = options[option.declaration.name] else {
      preconditionFailure("'\(command)' declares no option '--\(option.declaration.name)'")
    }
    return option.meaning(words)
  }

  /// What was given for an argument that the command declares.
  package subscript<Value>(argument: Argument<Value>) -> Value {
    guard let words = arguments[argument.declaration.name] else {
      preconditionFailure("'\(command)' declares no argument '\(argument.declaration.name)'")
    }
    return argument.meaning(words)
  }

  /// A usage error of this command that only its meaning reveals, such as two options that
  /// exclude each other.
  package func usageError(_ message: String) -> UsageError {
    UsageError(command: command, reason: .meaning(message))
  }
}
