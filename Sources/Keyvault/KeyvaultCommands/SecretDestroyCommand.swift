import Arguments
import Vault
import VaultStorage

/// `keyvault secret destroy`: a version that is to be gone.
enum SecretDestroyCommand {
  private static let name = Argument.required(.numberedVersion, help: "the version")

  static var command: Command<Keyvault.Action> {
    Command(
      "destroy",
      summary: "remove a secret from the vault, for good",
      discussion: """
        Removes the secret, chooses the vault's keys anew and removes the earlier states beside \
        the vault; 'verify' still recognises it. Asks for the version to be typed. Versions that \
        the policy no longer keeps are destroyed by themselves, but stay in earlier states beside \
        the vault until those are removed.
        """,
      arguments: [name],
      examples: [
        .init("keyvault secret destroy shop/PROD@2", "asks for 'shop/PROD@2' to be typed"),
        .init(
          "keyvault secret destroy shop/PROD@2 --confirm shop/PROD@2", "does so in a script"),
      ],
      exitCodes: ExitCode.help(ExitCode.changing),
      action: { invocation, session in
        let name = invocation[name]
        guard let version = name.version else { throw invocation.usageError("name the version") }
        let open = try session.open(for: .writing)
        try open.vault.requireSignature(to: "destroy secrets")
        _ = try open.vault.index.key(name.key)
        try session.confirm(typing: name.text, as: "the version")
        let outcome = try session.change(open) { draft throws(VaultError) in
          try draft.destroy(version, of: name.key)
        }
        let status = try outcome.vault.keyStatus(of: name.key, at: session.now)
        return .notice(
          "Destroyed \(name.text).\(outcome.purgeRemark)\n",
          status.data.with([
            "version": .number(version), "generation": outcome.generationData,
            "purged_generations": .number(outcome.outcome.purgedGenerations),
          ]))
      })
  }
}
