import Arguments
import Vault

/// `keyvault secret revoke`: a version that must not be used any more.
enum SecretRevokeCommand {
  private static let name = Argument.required(
    .version, help: "the version, or the key for its current one")

  static var command: Command<Keyvault.Action> {
    Command(
      "revoke",
      summary: "declare a secret unusable",
      discussion: """
        Marks a version as revoked: 'reveal' shows it only when told to, and the key counts as \
        revoked until a new secret is stored. It stays in the vault; 'destroy' removes it.
        """,
      arguments: [name],
      examples: [.init("keyvault secret revoke shop/PROD@3", "revokes version 3")],
      exitCodes: ExitCode.help(ExitCode.changing),
      action: { invocation, session in
        let name = invocation[name]
        var version = 0
        let outcome = try session.change { draft throws(VaultError) in
          version = try draft.revoke(name)
        }
        let status = try outcome.vault.keyStatus(of: name.key, at: session.now)
        return .notice(
          "Revoked \(name.key.text)@\(version); the key is \(status.state.rawValue) now\n",
          status.data.with([
            "version": .number(version), "generation": outcome.generationData,
          ]))
      })
  }
}
