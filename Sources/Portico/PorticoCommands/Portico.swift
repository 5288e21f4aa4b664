import SiteBuilder
import Arguments
import Foundation

/// The tool `portico`: its commands, and what becomes of their errors.
package enum Portico {
  /// The version of the tool as `--version` prints it.
  package static let version = "0.1.0"

  /// Does what the words after the program's name ask for, and returns the exit code.
  ///
  /// Here alone errors turn into text and into exit codes. Tests pass a `console` that collects,
  /// and a `builder` that builds nothing.
  package static func run(
    _ words: [String], console: Console = .process, builder: @escaping Builder = buildSite
  ) async -> Int32 {
    do {
      switch try command.parse(words) {
      case .show(let text):
        try console.write(text)
        return ExitCode.fine.rawValue
      case .run(let action, let invocation):
        return try await action(invocation, Session(console: console, build: builder)).rawValue
      }
    } catch {
      console.complain(message(of: error))
      return ExitCode(error).rawValue
    }
  }

  /// The tool with all its commands; a new command is a file and a line here.
  static var command: Command<Action> {
    Command(
      "portico",
      summary: "turn GitBook-flavoured Markdown into a static site",
      exitCodes: ExitCode.help,
      version: version,
      subcommands: [
        BuildCommand.command,
        ServeCommand.command,
        CheckCommand.command,
        ExplainCommand.command,
        SearchCommand.command,
        SpecCommand.command,
        DiffCommand.command,
        NewCommand.command,
        ImportCommand.command,
        CompletionCommand.command,
        ManCommand.command,
      ])
  }

  /// What runs a command.
  typealias Action = @Sendable (Invocation, Session) async throws -> ExitCode

  /// What a command works with besides its own arguments.
  struct Session: Sendable {
    let console: Console
    let build: Builder
  }

  private static func message(of error: any Error) -> String {
    switch error {
    case let error as UsageError: error.description
    case let error as OutputError:
      "portico: \(error)\n" + (error.help.map { "help: \($0)\n" } ?? "")
    case let error as InternalFault: "portico: internal fault: \(error.message)\n"
    case let error as any LocalizedError: "portico: \(error.localizedDescription)\n"
    case let error as CocoaError: "portico: \(error.localizedDescription)\n"
    default: "portico: \(error)\n"
    }
  }
}
