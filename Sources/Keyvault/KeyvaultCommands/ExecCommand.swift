import Arguments
import Sodium
import Terminal
import Vault
import VaultFile

/// `keyvault exec`: a program that is given secrets.
enum ExecCommand {
  private static let variables = Option.list(
    "env", .assignment, help: "put a secret into an environment variable")
  private static let files = Option.list(
    "file", .assignment,
    help: "put a secret into a file in memory and its path into the variable")
  private static let words = Argument.list(
    .text("CMD"), isRequired: true, help: "the program and its arguments, behind '--'")

  static var command: Command<Keyvault.Action> {
    Command(
      "exec",
      summary: "run a program with secrets in its environment",
      discussion: """
        Opens the vault and becomes the program: nothing of keyvault stays behind, and the exit \
        code and the signals are the program's own. Wrap the one command that needs the secret, \
        not a whole shell.

        With --file the program reads the secret from a file that exists in memory only. That is \
        better where the program can read a file: every process below it inherits the environment.
        """,
      arguments: [words],
      options: [variables, files],
      examples: [
        .init(
          "keyvault exec --env CLIENT_SECRET=shop/UATC -- ./integration-test", "sets a variable"),
        .init(
          "keyvault exec --file SECRET_FILE=shop/PROD -- ./deploy --now",
          "gives the program the path of a file"),
      ],
      exitCodes: ExitCode.help(
        ExitCode.opening + [.roleRefused, .notPrepared, .notExecutable, .noSuchProgram]),
      action: { invocation, session in
        let (variables, files) = (invocation[variables], invocation[files])
        let words = invocation[words]
        guard !variables.isEmpty || !files.isEmpty else {
          throw invocation.usageError("give a secret with '--env' or '--file'")
        }
        let names = (variables + files).map(\.name)
        for (index, name) in names.enumerated() where names[..<index].contains(name) {
          throw invocation.usageError("variable '\(name.text)' is given more than once")
        }
        let open = try session.open(checking: .secrets)
        try open.vault.requireOwner(to: "give out secrets")
        let values = try secrets(variables, of: open.vault)
        let contents = try secrets(files, of: open.vault)
        do throws(ReplacementError) {
          try replaceProcess(
            command: words[0], arguments: Array(words.dropFirst()), variables: values,
            files: contents, restoring: session.inherited)
        } catch { throw ProgramError(program: words[0], reason: error) }
      })
  }

  private static func secrets(
    _ assignments: [SecretAssignment], of vault: UnlockedVault
  ) throws(VaultError) -> [NamedSecret] {
    var secrets: [NamedSecret] = []
    for assignment in assignments {
      secrets.append(NamedSecret(assignment.name, SecretBox(try vault.secret(assignment.version))))
    }
    return secrets
  }
}

/// A variable, and which secret it is to get.
private struct SecretAssignment: Sendable {
  let name: VariableName
  let version: VersionName
}

extension Notation<SecretAssignment> {
  /// `NAME=APP/ENV` or `NAME=APP/ENV@N`.
  fileprivate static var assignment: Self {
    Notation(
      "NAME=APP/ENV[@N]",
      expectation: "a variable and a key such as 'CLIENT_SECRET=shop/PROD'; PATH, HOME, IFS, ENV, "
        + "BASH_ENV, LD_... and KEYVAULT_... cannot be set",
      spell: { "\($0.name.text)=\($0.version.text)" }
    ) { word in
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let name = try? VariableName(String(parts[0])),
        let version = VersionName(parts[1])
      else { return nil }
      return SecretAssignment(name: name, version: version)
    }
  }
}
