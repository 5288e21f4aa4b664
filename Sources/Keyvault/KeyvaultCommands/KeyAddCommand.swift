import Arguments
import Vault

/// `keyvault key add`: one more environment of an application.
enum KeyAddCommand {
  private static let key = Argument.required(.key, help: "the key to add")
  private static let verifierCost = Option.optional(
    "verifier-cost", Notation<VerifierCost>.choice("COST"), default: .standard,
    help: "what verifying its secrets costs; 'low' is for many secrets that a machine chose")

  static var command: Command<Keyvault.Action> {
    Command(
      "add",
      summary: "add a key to an application",
      discussion: """
        Gives an application a key for one more environment. The key is pending until it has a \
        client id.
        """,
      arguments: [key],
      options: [verifierCost],
      examples: [.init("keyvault key add shop/STAGE", "adds an environment called STAGE")],
      exitCodes: ExitCode.help(ExitCode.changing + [.exists]),
      action: { invocation, session in
        let key = invocation[key]
        let outcome = try session.change { draft throws(VaultError) in
          try draft.addKey(key, verifierCost: invocation[verifierCost])
        }
        let status = try outcome.vault.keyStatus(of: key, at: session.now)
        return .notice(
          "Added \(key.text) (\(status.state.rawValue): no client id yet)\n",
          status.data.with(["generation": outcome.generationData]))
      })
  }
}
