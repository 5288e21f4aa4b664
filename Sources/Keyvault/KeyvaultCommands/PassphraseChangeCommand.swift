import Arguments
import Sodium
import Vault
import VaultFile
import VaultStorage

/// `keyvault passphrase change`: another passphrase for the person who opens the vault.
enum PassphraseChangeCommand {
  private static let generates = Option.flag(
    "generate", help: "make up a passphrase of 100 random bits and show it once")

  static var command: Command<Keyvault.Action> {
    Command(
      "change",
      summary: "change your own passphrase",
      discussion: """
        Asks for the old passphrase and twice for the new one, and removes the earlier states \
        beside the vault, which the old one still opens. Copies elsewhere still open with it.
        """,
      options: [generates] + DerivationOptions.all,
      examples: [
        .init("keyvault passphrase change", "asks for all that it needs"),
        .init("keyvault passphrase change --kdf-profile strong", "makes guessing dearer, too"),
        .init(
          "keyvault passphrase change --passphrase-fd 3 --new-passphrase-fd 4 3<old 4<new",
          "does so in a script"),
      ],
      exitCodes: ExitCode.help(ExitCode.opening + [.busy]),
      action: { invocation, session in
        guard !invocation[generates] || session.options.newPassphrase == nil else {
          throw invocation.usageError("'--generate' makes the passphrase, so that none is given")
        }
        let open = try session.open(for: .writing)
        let policy = open.loaded.state.policy.costs
        let present = open.identity.lock?.record.costs ?? policy
        let costs = try DerivationOptions.costs(
          invocation, in: session, fallback: present.areBelow(policy) ? policy : present)
        guard !costs.areBelow(policy) else { throw VaultError.belowPolicy(policy) }
        let passphrase =
          if invocation[generates] {
            try session.generatedPassphrase()
          } else {
            try session.newPassphrase(
              "New passphrase", from: session.options.newPassphrase,
              help: "give it with --new-passphrase-fd or --new-passphrase-file")
          }
        let outcome = try session.replaceLock(of: open, with: passphrase, costs: costs)
        return .notice(
          "Changed the passphrase of \(open.vault.person.handle).\(outcome.purgeRemark)\n",
          [
            "handle": .string(open.vault.person.handle), "kdf": costs.data,
            "purged_generations": .number(outcome.outcome.purgedGenerations),
          ])
      })
  }
}
