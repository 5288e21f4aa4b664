import Arguments
import Glibc
import Terminal
import Vault

/// Why a command did not do what it was asked to, as it is told to people and to programs.
struct Failure {
  /// The word for it in JSON.
  let word: String
  /// What the tool ends with.
  let exitCode: Int32
  /// What happened, and what was not changed.
  let message: String
  /// What to do about it.
  let help: String?
  /// The same as people read it on standard error.
  let text: String

  /// The failure behind an error, whoever threw it.
  init(_ error: any Error) {
    switch error {
    case let error as VaultError: self.init(error)
    case let error as TerminalError: self.init(VaultError(error, asking: "the answer"))
    case let error as UsageError: self.init(error)
    case let error as ProgramError: self.init(error)
    case is LeftByInterrupt: self.init(interruptedBy: SIGINT)
    default:
      self.init(VaultError(.internal, "internal fault: \(error)", help: "report this as a mistake"))
    }
  }

  private init(_ error: VaultError) {
    word = error.code.rawValue
    exitCode = error.code.exitCode
    message = error.message
    help = error.help
    text = "keyvault: \(message)\n" + (help.map { "help: \($0)\n" } ?? "")
  }

  private init(_ error: UsageError) {
    word = VaultError.Code.usage.rawValue
    exitCode = VaultError.Code.usage.exitCode
    message = error.message
    help = "run '\(error.command) --help' to see what it takes"
    text = error.description
  }

  private init(_ error: ProgramError) {
    word = "exec"
    exitCode = error.reason.exitCode
    let program = "'\(escapedForTerminal(error.program))'"
    message =
      switch error.reason {
      case .notPrepared(let reason): "\(program) could not be prepared: \(reason.message)"
      case .notExecutable(let reason): "\(program) cannot be executed: \(reason.message)"
      case .notFound: "\(program) was not found"
      }
    help = nil
    text = "keyvault: \(message)\n"
  }

  private init(interruptedBy signal: Int32) {
    word = "interrupted"
    exitCode = 128 + signal
    message = "left; nothing was changed"
    help = nil
    text = "keyvault: \(message)\n"
  }

  /// The error as programs read it.
  var data: JSONValue {
    [
      "code": .string(word), "exit": .number(Int(exitCode)), "message": .string(message),
      "help": JSONValue(help),
    ]
  }
}

/// Somebody pressed the interrupt key, was asked whether to leave, and said so.
struct LeftByInterrupt: Error {}

/// Another program could not take the place of this one.
struct ProgramError: Error {
  let program: String
  let reason: ReplacementError
}
