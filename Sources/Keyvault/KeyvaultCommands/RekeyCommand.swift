import Arguments
import Vault
import VaultFile
import VaultStorage

/// `keyvault rekey`: new keys for the whole vault.
enum RekeyCommand {
  static var command: Command<Keyvault.Action> {
    Command(
      "rekey",
      summary: "choose the vault's keys anew",
      discussion: """
        Encrypts everything under new keys and removes the earlier states beside the vault. \
        Passphrases stay. Do this when a machine that had the vault open may have been watched.
        """,
      examples: [.init("keyvault rekey", "does it at once")],
      exitCodes: ExitCode.help(ExitCode.changing),
      action: { _, session in
        let outcome = try session.change { draft throws(VaultError) in try draft.rekey() }
        let epoch = outcome.vault.verified.state.record.epoch
        return .notice(
          "Chose the vault's keys anew (generation \(outcome.generation)).\(outcome.purgeRemark)\n",
          [
            "generation": outcome.generationData, "epoch": .number(epoch),
            "purged_generations": .number(outcome.outcome.purgedGenerations),
          ])
      })
  }
}
