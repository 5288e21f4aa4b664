import Arguments
import Vault

/// `keyvault app add`: an application with its keys.
enum ApplicationAddCommand {
  private static let slug = Argument.required(.slug, help: "how commands will name it")
  private static let name = Option.optional(
    "name", .text("NAME"), help: "how people name it, if not by the slug")
  private static let environments = Option.list(
    "env", .environment, help: "an environment it has a key for, instead of UATC and PROD")
  private static let verifierCost = Option.optional(
    "verifier-cost", Notation<VerifierCost>.choice("COST"), default: .standard,
    help: "what verifying its secrets costs; 'low' is for many secrets that a machine chose")

  static var command: Command<Keyvault.Action> {
    Command(
      "add",
      summary: "add an application",
      discussion: """
        Adds an application with a key for each environment. The keys are pending until they \
        have a client id.
        """,
      arguments: [slug],
      options: [name, environments, verifierCost],
      examples: [
        .init("keyvault app add shop --name 'Web shop'", "adds it with keys for UATC and PROD"),
        .init("keyvault app add till --env PROD", "adds one that has no test environment"),
      ],
      exitCodes: ExitCode.help(ExitCode.changing + [.exists]),
      action: { invocation, session in
        let slug = invocation[slug]
        let given = invocation[environments]
        let outcome = try session.change { draft throws(VaultError) in
          try draft.addApplication(
            slug, name: invocation[name], environments: given.isEmpty ? ["UATC", "PROD"] : given,
            verifierCost: invocation[verifierCost])
        }
        let application = try outcome.vault.index.application(slug)
        let keys = (given.isEmpty ? ["UATC", "PROD"] : given).map { "\(slug)/\($0)" }
        return .notice(
          "Added \(slug) with \(listed(keys)) (\(remark(on: keys.count)))\n",
          application.data.with(["generation": outcome.generationData]))
      })
  }

  private static func listed(_ keys: [String]) -> String {
    guard let last = keys.last, keys.count > 1 else { return "key \(keys.joined())" }
    return "keys \(keys.dropLast().joined(separator: ", ")) and \(last)"
  }

  private static func remark(on count: Int) -> String {
    let number =
      switch count {
      case 1: ""
      case 2: "both "
      default: "all "
      }
    return "\(number)pending-activation: no client id yet"
  }
}
