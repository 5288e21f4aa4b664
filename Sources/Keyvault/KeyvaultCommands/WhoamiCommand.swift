import Arguments
import Sodium
import Vault
import VaultFile

/// `keyvault whoami`: as whom the vault opens.
enum WhoamiCommand {
  static var command: Command<Keyvault.Action> {
    Command(
      "whoami",
      summary: "say as whom the vault opens",
      discussion: "Opens the vault and shows your handle, your role and the vault's fingerprint.",
      examples: [.init("keyvault --as dev1 whoami", "tries to be 'dev1'")],
      exitCodes: ExitCode.help(ExitCode.opening),
      action: { _, session in
        let vault = try session.open().vault
        let vaultID = vault.verified.chain.vaultID
        let fingerprint = Fingerprint(vaultID: vaultID).text
        var facts = FactList()
        facts.add("Handle", vault.person.handle)
        facts.add("Role", vault.person.role.word)
        facts.add("Organisation", vault.index.organisation)
        facts.add("Vault fingerprint", fingerprint)
        return .result(
          facts.text,
          [
            "handle": .string(vault.person.handle),
            "id": .string(hexadecimal(vault.person.id.bytes)),
            "role": .string(vault.person.role.word), "kind": .string(vault.person.kind.word),
            "organisation": .string(vault.index.organisation),
            "vault_id": .string(hexadecimal(vaultID.bytes)), "fingerprint": .string(fingerprint),
          ])
      })
  }
}
