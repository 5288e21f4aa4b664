import Arguments
import Sodium
import SourceText
import Vault
import VaultFile
import VaultStorage

/// `keyvault recovery renew`: another code on another paper.
enum RecoveryRenewCommand {
  static var command: Command<Keyvault.Action> {
    Command(
      "renew",
      summary: "replace the recovery code, or make the first one",
      discussion: """
        Shows a new code once and has two of its groups typed back. Then the old one opens nothing \
        any more: the vault's keys are chosen anew, and the earlier states beside the vault are \
        removed. If there is an old code, the organisation's name has to be typed.
        """,
      examples: [.init("keyvault recovery renew", "asks for all that it needs")],
      exitCodes: ExitCode.help(ExitCode.changing),
      action: { _, session in
        let open = try session.open(for: .writing)
        try open.vault.requireSignature()
        guard open.vault.person.kind == .person else { throw VaultError.codeRenewsItself }
        try session.checkScreen(
          for: "the recovery code", help: "run it in a terminal, where it can be written down")
        let hasCode = open.vault.verified.chain.people.contains { $0.kind == .recovery }
        if hasCode {
          let name = open.vault.index.organisation
          session.note("The old recovery code of \(name.visible) will open nothing. Irrevocable.")
          try session.confirm(typing: name, as: "the organisation's name")
        }
        let new = try session.newRecovery(of: open)
        let outcome = try session.change(open) { draft throws(VaultError) in
          try draft.renewRecovery(new)
        }
        return .notice(
          "\(hasCode ? "Replaced" : "Made") the recovery code (generation \(outcome.generation))."
            + "\(outcome.purgeRemark)\n",
          [
            "generation": outcome.generationData, "replaced": .boolean(hasCode),
            "purged_generations": .number(outcome.outcome.purgedGenerations),
          ])
      })
  }
}

extension Session {
  /// Makes a recovery code for the vault, and shows it until two of its groups are typed back.
  func newRecovery(of open: OpenVault) throws(VaultError) -> RecoveryOwner {
    let costs = open.vault.verified.state.record.policy.costs
    try costs.checkMemory(available: availableMemory())
    noteDerivation(costs)
    let recovery = try RecoveryOwner(
      for: open.vault.verified.chain.vaultID, costs: costs, at: now)
    try hand(over: recovery.code)
    return recovery
  }
}
