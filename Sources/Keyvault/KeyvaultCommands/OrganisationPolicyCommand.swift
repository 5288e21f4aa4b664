import Arguments
import Vault
import VaultFile
import VaultStorage

/// `keyvault org policy`: what the vault asks of secrets and locks.
enum OrganisationPolicyCommand {
  private static let maximumAge = Option.optional(
    "max-age", .days, help: "after how many days secrets are due; 0 for never")
  private static let keptVersions = Option.optional(
    "keep-versions", .number("N", in: 0...VaultState.Policy.mostVersions),
    help: "how many superseded versions of a secret stay readable")

  static var command: Command<Keyvault.Action> {
    Command(
      "policy",
      summary: "set what the vault asks of secrets and passphrases",
      discussion: """
        What is not given stays as it is. A higher cost of deriving keys counts for locks made from \
        now on; whoever opens the vault with a weaker one is told so.
        """,
      options: [maximumAge, keptVersions] + DerivationOptions.all,
      examples: [
        .init("keyvault org policy --max-age 180", "wants every secret renewed twice a year"),
        .init("keyvault org policy --kdf-profile strong", "asks more of new locks"),
      ],
      exitCodes: ExitCode.help(ExitCode.changing),
      action: { invocation, session in
        let open = try session.open(for: .writing)
        let now = open.loaded.state.policy
        let policy = VaultState.Policy(
          costs: try DerivationOptions.costs(invocation, in: session, fallback: now.costs),
          keptVersions: invocation[keptVersions] ?? now.keptVersions,
          maximumAge: invocation[maximumAge] ?? now.maximumAge)
        guard policy != now else { throw invocation.usageError("nothing of the policy is changed") }
        let outcome = try session.change(open) { draft throws(VaultError) in
          try draft.setPolicy(policy)
        }
        return .notice(
          "The policy is now: \(policy.shown)\n",
          policy.data.with(["generation": outcome.generationData]))
      })
  }
}

extension VaultState.Policy {
  /// The policy in one line.
  var shown: String {
    let age = maximumAge == 0 ? "no maximum age" : "due after \(counted(maximumAge, "day"))"
    return "\(costs.shown); \(counted(keptVersions, "superseded version")) kept; \(age)"
  }

  /// The policy as programs read it.
  var data: JSONValue {
    [
      "kdf": costs.data, "keep_versions": .number(keptVersions),
      "max_age_days": .number(maximumAge),
    ]
  }
}
