import Arguments
import SourceText
import Vault
import VaultFile

/// `keyvault org rename`: another name for the organisation.
enum OrganisationRenameCommand {
  private static let name = Argument.required(
    .text("NAME"), help: "what the organisation is called from now on")

  static var command: Command<Keyvault.Action> {
    Command(
      "rename",
      summary: "give the organisation another name",
      discussion: "Nothing else changes, not even the vault's fingerprint.",
      arguments: [name],
      examples: [.init("keyvault org rename 'Example Shop Ltd'", "changes the name")],
      exitCodes: ExitCode.help(ExitCode.changing),
      action: { invocation, session in
        let outcome = try session.change { draft throws(VaultError) in
          try draft.renameOrganisation(invocation[name])
        }
        let organisation = outcome.vault.index.organisation
        return .notice(
          "The organisation is now called \(organisation.visible)\n",
          ["organisation": .string(organisation), "generation": outcome.generationData])
      })
  }
}
