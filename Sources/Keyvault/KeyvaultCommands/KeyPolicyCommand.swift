import Arguments
import Vault

/// `keyvault key policy`: how old the secrets of one key may grow.
enum KeyPolicyCommand {
  private static let key = Argument.required(.key, help: "the key")
  private static let maximumAge = Option.required(
    "max-age", .days, help: "after how many days its secrets are due; 0 for what the vault says")

  static var command: Command<Keyvault.Action> {
    Command(
      "policy",
      summary: "set how old a key's secrets may grow",
      discussion: "From that age on the key is expired, and from 14 days before, it is due.",
      arguments: [key],
      options: [maximumAge],
      examples: [
        .init("keyvault key policy shop/PROD --max-age 180", "wants a new secret twice a year")
      ],
      exitCodes: ExitCode.help(ExitCode.changing),
      action: { invocation, session in
        let (key, days) = (invocation[key], invocation[maximumAge])
        let outcome = try session.change { draft throws(VaultError) in
          try draft.setMaximumAge(days, of: key)
        }
        let status = try outcome.vault.keyStatus(of: key, at: session.now)
        let rule = days == 0 ? "follow the vault's policy" : "are due after \(counted(days, "day"))"
        return .notice(
          "Secrets of \(key.text) \(rule)\n",
          status.data.with(["max_age_days": .number(days), "generation": outcome.generationData]))
      })
  }
}
