import Arguments

/// What the tool tells the program that called it.
enum ExitCode: Int32, CaseIterable {
  case fine = 0
  case contentErrors = 1
  case usage = 2
  case inputOutput = 3
  case internalFault = 4

  /// The code for an error that ended a command: the world's fault, unless it says otherwise.
  init(_ error: any Error) {
    self =
      switch error {
      case is UsageError: .usage
      case is InternalFault: .internalFault
      default: .inputOutput
      }
  }

  /// The codes as the help lists them.
  static var help: [Command<Portico.Action>.ExitCode] {
    allCases.map { code in
      let meaning =
        switch code {
        case .fine: "fine"
        case .contentErrors: "the content has errors, or warnings with --strict"
        case .usage: "the command line was not understood"
        case .inputOutput: "reading or writing failed"
        case .internalFault: "a fault of portico itself"
        }
      return Command.ExitCode(code.rawValue, meaning)
    }
  }
}

/// Something that cannot happen did; thrown where going on would build a wrong site.
package struct InternalFault: Error {
  /// What was found, for the report to the authors of portico.
  package let message: String

  /// Creates a fault with a message for its report.
  package init(_ message: String) {
    self.message = message
  }
}
