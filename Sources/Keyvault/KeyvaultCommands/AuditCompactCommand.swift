import Arguments
import Vault
import VaultFile

/// `keyvault audit compact`: a shorter history.
enum AuditCompactCommand {
  private static let before = Option.required(
    "before", .moment, help: "what was changed before then is dropped")

  static var command: Command<Keyvault.Action> {
    Command(
      "compact",
      summary: "drop old entries of the history",
      discussion: """
        Drops entries that are older than the date, but never the last 200. A machine that has not \
        opened the vault since then can check only who its owners are, and says so. Backups keep \
        the history of their day.
        """,
      options: [before],
      examples: [.init("keyvault audit compact --before 2024-01-01", "keeps what is newer")],
      exitCodes: ExitCode.help(ExitCode.changing + [.exists]),
      action: { invocation, session in
        let before = invocation[before].seconds
        var count = 0
        let outcome = try session.change { draft throws(VaultError) in
          count = try draft.compactHistory(before: before)
        }
        return .notice(
          "Dropped \(counted(count, "entry", plural: "entries")) of the history "
            + "(generation \(outcome.generation)).\n",
          ["dropped": .number(count), "generation": outcome.generationData])
      })
  }
}
