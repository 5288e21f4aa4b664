import Arguments
import Terminal
import Vault
import VaultFile
import VaultStorage

/// `keyvault backup`: copies of the vault.
enum BackupCommands {
  static var command: Command<Keyvault.Action> {
    Command(
      "backup",
      summary: "make copies of the vault, and check them",
      discussion: """
        A backup is the vault's file as it is, which is encrypted already. It opens with the \
        passphrases of the day it was made.
        """,
      subcommands: [BackupCreateCommand.command, BackupVerifyCommand.command])
  }
}

/// `keyvault backup create`: a verified copy.
enum BackupCreateCommand {
  private static let path = Argument.required(.file("FILE"), help: "the copy, which must not exist")

  static var command: Command<Keyvault.Action> {
    Command(
      "create",
      summary: "copy the vault to another file",
      discussion: """
        Checks the vault as 'check' does and copies it. When the command ends, the copy is on the \
        disk. It needs no passphrase and replaces nothing.
        """,
      arguments: [path],
      examples: [.init("keyvault backup create /media/stick/2025-01.keyvault", "copies it there")],
      exitCodes: ExitCode.help([
        .done, .usage, .notFound, .exists, .damaged, .notTheNewest, .newerVersion, .inputOutput,
        .confirmationNeeded, .limitExceeded, .insecureFile,
      ]),
      action: { invocation, session in
        let copy = try session.load(for: .inspecting, checking: .all).copy
        let location = try VaultLocation(path: invocation[path])
        try location.save(copy.bytes)
        let generation = copy.state.generation
        return .notice(
          "Copied generation \(generation) to \(escapedForTerminal(location.path)) "
            + "(\(counted(copy.bytes.count, "byte")))\n",
          [
            "path": .string(location.path), "generation": .number(generation),
            "size": .number(copy.bytes.count),
          ])
      })
  }
}

/// `keyvault backup verify`: whether a copy is good.
enum BackupVerifyCommand {
  private static let path = Argument.required(.file("FILE"), help: "the copy")
  private static let opens = Option.flag(
    "deep", help: "open it, too, with the passphrase that it had then")

  static var command: Command<Keyvault.Action> {
    Command(
      "verify",
      summary: "check that a backup is good",
      discussion: """
        Checks every signature and hash in the copy. With --deep, or if a passphrase is given, it \
        opens the copy, too, and decrypts what your role can. This machine's memory of the vault \
        stays as it is.
        """,
      arguments: [path],
      options: [opens],
      examples: [
        .init("keyvault backup verify 2025-01.keyvault", "needs no passphrase"),
        .init("keyvault backup verify 2025-01.keyvault --deep", "asks for the one of that day"),
      ],
      exitCodes: ExitCode.help(ExitCode.opening),
      action: { invocation, session in
        let copy = try VaultCopy(reading: VaultLocation(path: invocation[path]))
        let isDeep = invocation[opens] || session.options.passphrase != nil
        let secrets = isDeep ? try session.openCopy(copy).secrets : nil
        let state = copy.state
        let opened = isDeep ? " and it opens" : ""
        return .result(
          "The backup is good: all signatures and hashes of generation \(state.generation) "
            + "(\(Timestamp(state.time).shown)) are right\(opened).\n",
          [
            "path": .string(copy.location.path), "generation": .number(state.generation),
            "signed_at": JSONValue(time: state.time), "size": .number(copy.bytes.count),
            "vault_id": .string(state.vaultID.hexadecimalText), "deep": .boolean(isDeep),
            "secrets": JSONValue(secrets),
          ])
      })
  }
}
