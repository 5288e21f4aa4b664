import Arguments
import Terminal
import Vault

/// The tool `keyvault`: its commands, and what becomes of their answers and errors.
package enum Keyvault {
  /// The version of the tool as `version` prints it.
  package static let version = "0.1.0"

  /// What runs a command.
  typealias Action = @Sendable (Invocation, inout Session) throws -> Answer

  /// Does what the words after the program's name ask for, and returns the exit code.
  ///
  /// Here alone errors turn into text and into exit codes.
  package static func run(_ words: [String]) -> Int32 {
    let inherited = hardenProcess()
    var report = Report(isJSON: GlobalOptions.askForJSON(words))
    do {
      switch try command.parse(words) {
      case .show(let text):
        return report.end(with: text)
      case .run(let action, let invocation):
        report.command = invocation.command
        var session = Session(
          try GlobalOptions(invocation), environment: .process, inherited: inherited)
        do {
          let answer = try action(invocation, &session)
          return report.end(with: answer, of: session)
        } catch {
          return report.end(with: Failure(error), of: session)
        }
      }
    } catch {
      report.command = error.command
      return report.end(with: Failure(error), of: nil)
    }
  }

  /// The tool with all its commands; a new command is a file and a line here.
  static var command: Command<Action> {
    Command(
      "keyvault",
      summary: "keep the secrets of API keys in an encrypted file",
      discussion: """
        The portal shows a secret once. keyvault keeps it: offline, encrypted, in one file that \
        owners write and members can only verify against. It never takes a secret from the \
        command line.
        """,
      options: GlobalOptions.all,
      examples: [
        .init("keyvault init --org 'Example Shop' --handle ops", "founds a vault"),
        .init("keyvault app add shop", "adds an application with keys for UATC and PROD"),
        .init("keyvault reset shop/UATC", "guides through a reset and keeps the new secret"),
        .init("keyvault verify shop/UATC", "says whether a secret is the current one"),
      ],
      exitCodes: ExitCode.help(ExitCode.allCases),
      version: version,
      topics: HelpTopic.allCases.map(\.page),
      refusing: Refusal.secretOptions,
      subcommands: [
        InitCommand.command,
        StatusCommand.command,
        CheckCommand.command,
        WhoamiCommand.command,
        ApplicationCommands.command,
        KeyCommands.command,
        ResetCommand.command,
        StoreCommand.command,
        VerifyCommand.command,
        IdentifyCommand.command,
        RevealCommand.command,
        ExecCommand.command,
        SecretCommands.command,
        DueCommand.command,
        PassphraseCommands.command,
        RekeyCommand.command,
        AuditCommands.command,
        BackupCommands.command,
        GenerationsCommand.command,
        OrganisationCommands.command,
        CompletionCommand.command,
        ManCommand.command,
        VersionCommand.command,
      ])
  }
}
