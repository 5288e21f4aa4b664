import Arguments
import Vault
import VaultFile
import VaultStorage

/// `keyvault org show`: the organisation and how much the vault holds.
enum OrganisationShowCommand {
  static var command: Command<Keyvault.Action> {
    Command(
      "show",
      summary: "show the organisation and how much the vault holds",
      discussion: "Members may do this, too.",
      examples: [.init("keyvault org show", "shows it")],
      exitCodes: ExitCode.help(ExitCode.opening),
      action: { _, session in
        let open = try session.open()
        let index = open.vault.index
        let counts = OrganisationCounts(
          open.vault, generations: try open.location.generations().count)
        var facts = FactList()
        facts.add("Organisation", index.organisation)
        facts.add("Founded", Timestamp(index.created).shown)
        facts.add("Vault fingerprint", Fingerprint(vaultID: open.loaded.state.vaultID).text)
        facts.add("Holds", counts.text)
        return .result(
          facts.text,
          counts.data.with([
            "organisation": .string(index.organisation),
            "created_at": JSONValue(time: index.created),
            "vault_id": .string(open.loaded.state.vaultID.hexadecimalText),
          ]))
      })
  }
}
