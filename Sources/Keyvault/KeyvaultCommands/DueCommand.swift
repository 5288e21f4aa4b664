import Arguments
import Vault
import VaultFile

/// `keyvault due`: which keys need a new secret.
enum DueCommand {
  private static let days = Option.optional(
    "within", .number("DAYS", in: 0...VaultState.Policy.longestAge), default: KeyStatus.notice,
    help: "how many days to look ahead")

  static var command: Command<Keyvault.Action> {
    Command(
      "due",
      summary: "list the keys that need a new secret",
      discussion: """
        Lists exposed keys first, then those that are expired or will be soon. Ends with 20 if \
        there are any, so that a timer can call it. Members may do this, too.
        """,
      options: [days],
      examples: [
        .init("keyvault due --within 30", "looks a month ahead"),
        .init(
          "keyvault due --quiet --no-input --passphrase-file FILE || mail-me",
          "reminds from a timer"),
      ],
      exitCodes: ExitCode.help(ExitCode.opening + [.due]),
      action: { invocation, session in
        let vault = try session.open().vault
        let keys = vault.index.dueKeys(
          policy: vault.verified.state.record.policy, within: invocation[days], of: session.now)
        guard !keys.isEmpty else { return .notice("Nothing is due.\n", []) }
        return .result(keyTable(keys), .array(keys.map(\.data)), code: .due)
      })
  }
}
