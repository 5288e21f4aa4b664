import Arguments
import Sodium
import Vault
import VaultFile
import VaultStorage

/// `keyvault reconcile`: two copies of a vault that know different things, brought together.
enum ReconcileCommand {
  private static let ours = Argument.required(
    .file("OURS"), help: "the copy that is written, and whose word counts")
  private static let theirs = Argument.required(
    .file("THEIRS"), help: "the other copy, which stays as it is")

  static var command: Command<Keyvault.Action> {
    Command(
      "reconcile",
      summary: "bring two copies of the vault together",
      discussion: """
        If one copy comes from the other, OURS becomes the newer of the two, with everybody's \
        newest passphrase; members may do this, too.

        If both were changed, an owner takes over what exists only in THEIRS: applications, keys, \
        and secrets, these as superseded versions with new numbers, so that none is lost. Where \
        the two differ otherwise, OURS stays, and the differences are listed. Both must have the \
        same people and keys. Every machine that has seen one of the two accepts the result.
        """,
      arguments: [ours, theirs],
      examples: [
        .init(
          "keyvault reconcile shop.keyvault shop.conflict.keyvault",
          "takes over what only the other copy has")
      ],
      exitCodes: ExitCode.help(ExitCode.changing),
      action: { invocation, session in
        let place = try VaultLocation(path: invocation[ours])
        let file = try VaultLocation(path: invocation[theirs])
        let loaded = try session.load(
          at: place, for: .writing, checking: .all, overruling: true)
        let other = try VaultCopy(reading: file)
        guard loaded.state.vaultID == other.state.vaultID else {
          throw VaultError.otherVaultInFile(file)
        }
        let identity = try session.unlock(loaded).identity
        let open = try session.acknowledge(
          loaded, as: identity, for: .writing, overruling: true)
        let theirs: UnlockedVault
        do throws(VaultError) { theirs = try UnlockedVault(other.verified, as: identity) } catch {
          throw error.code == .notFound ? VaultError.notInVaultThen : error
        }
        if let record = loaded.record, try !open.vault.covers(record), try !theirs.covers(record) {
          throw VaultError.newerElsewhere(record.generation)
        }
        return try Merger(open: open, theirs: theirs).run(in: &session)
      })
  }
}
