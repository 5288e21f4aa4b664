import Arguments
import SourceText
import Vault
import VaultFile
import VaultStorage

/// `keyvault org delete`: the vault and all its earlier states, for good.
enum OrganisationDeleteCommand {
  static var command: Command<Keyvault.Action> {
    Command(
      "delete",
      summary: "delete the vault with everything in it, for good",
      discussion: """
        Removes the vault and the earlier states beside it, and has this machine remember that it \
        was deleted. Asks an owner for the passphrase and for the organisation's name. Copies and \
        backups made elsewhere still exist, and keys stay valid at the provider until they are \
        reset there.
        """,
      examples: [
        .init("keyvault org delete", "asks for all that it needs"),
        .init("keyvault org delete --confirm 'Example Shop'", "does so in a script"),
      ],
      exitCodes: ExitCode.help(ExitCode.changing),
      action: { _, session in
        let location = try session.location()
        if let answer = try finish(at: location, &session) { return answer }
        let open = try session.open(for: .writing)
        try open.vault.requireSignature(to: "delete the organisation")
        let name = open.vault.index.organisation
        let counts = OrganisationCounts(
          open.vault, generations: try open.location.generations().count)
        session.note("Deletes \(name.visible) here: \(counts.text). Irrevocable.")
        try session.confirm(typing: name, as: "the organisation's name")
        let lock = try session.writeLock(on: open.location)
        let removed = try lock.deleteVault(open.loaded, records: open.records, at: session.now)
        return answer(removed, counts.data.with(["organisation": .string(name)]))
      })
  }

  /// Finishes a deletion that was interrupted, which needs no passphrase: nothing opens any more.
  private static func finish(
    at location: VaultLocation, _ session: inout Session
  ) throws(VaultError) -> Answer? {
    let records = try session.records()
    guard let vaultID = records.unfinishedDeletion(at: location) else { return nil }
    let lock = try session.writeLock(on: location)
    let removed = try lock.finishDeletion(of: vaultID, records: records, at: session.now)
    return answer(removed, ["vault_id": .string(vaultID.hexadecimalText)])
  }

  private static func answer(_ removed: Int, _ data: JSONValue) -> Answer {
    let text = """
      Deleted. Copies and backups made elsewhere still exist. Keys stay valid at the provider \
      until reset there.

      """
    return .notice(text, data.with(["removed_generations": .number(removed)]))
  }
}
