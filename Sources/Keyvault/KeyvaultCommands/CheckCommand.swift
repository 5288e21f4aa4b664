import Arguments
import Vault
import VaultFile
import VaultStorage

/// `keyvault check`: whether a vault is sound.
enum CheckCommand {
  private static let isDeep = Option.flag(
    "deep", help: "open the vault, too, and decrypt everything that your role can")

  static var command: Command<Keyvault.Action> {
    Command(
      "check",
      summary: "check that the vault is sound",
      discussion: """
        Checks every signature and hash in the file, for which it needs no passphrase. With --deep \
        it opens the vault and decrypts the index, the history and, for owners, every secret.
        """,
      options: [isDeep],
      examples: [
        .init("keyvault check", "finds damage anywhere in the file"),
        .init("keyvault check --deep", "proves that everything can be opened"),
      ],
      exitCodes: ExitCode.help(ExitCode.opening),
      action: { invocation, session in
        invocation[isDeep] ? try deep(&session) : try shallow(&session)
      })
  }

  private static func shallow(_ session: inout Session) throws(VaultError) -> Answer {
    let loaded = try session.load(for: .inspecting, checking: .all)
    session.warn(loaded.excessiveLocks(besides: nil))
    return .notice(
      "The vault is sound: all signatures and hashes of generation \(loaded.state.generation) "
        + "are right.\n",
      ["deep": false, "generation": .number(loaded.state.generation)])
  }

  private static func deep(_ session: inout Session) throws(VaultError) -> Answer {
    let vault = try session.open(checking: .all).vault
    let entries = try vault.history().entries.count
    let secrets = vault.isOwner ? try vault.checkSecrets() : nil
    let generation = vault.verified.state.record.generation
    let opened = secrets.map { " and \(counted($0, "secret"))" } ?? ""
    let remark = vault.isOwner ? "" : " Secrets are opened by owners only.\n"
    return .notice(
      "The vault is sound: generation \(generation) opens, with "
        + "\(counted(entries, "history entry", plural: "history entries"))\(opened).\n\(remark)",
      [
        "deep": true, "generation": .number(generation), "history_entries": .number(entries),
        "secrets": JSONValue(secrets),
      ])
  }
}
