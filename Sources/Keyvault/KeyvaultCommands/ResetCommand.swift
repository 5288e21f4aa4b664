import Arguments
import Vault
import VaultStorage

/// `keyvault reset`: the guarded way through a reset that cannot be undone.
enum ResetCommand {
  private static let key = Argument.required(.key, help: "the key that will be reset")
  private static let isPiped = Option.flag(
    "secret-stdin", help: "read the new secret from standard input, without one line end there")

  static var command: Command<Keyvault.Action> {
    Command(
      "reset",
      summary: "guide through a reset in the portal and keep the new secret",
      discussion: """
        A reset in the portal shows the new secret once and cannot be undone. So this command \
        first opens the vault, locks it, and makes sure that there is room on the disk; then it \
        tells you to click, and keeps what you paste. If it cannot be written, you are asked what \
        to do, and the secret stays in memory until then.
        """,
      arguments: [key],
      options: [isPiped],
      examples: [.init("keyvault reset shop/PROD", "guides through the reset of that key")],
      exitCodes: ExitCode.help(ExitCode.changing + [.exists]),
      refusing: Refusal.secretArgument,
      action: { invocation, session in
        let isPiped = invocation[isPiped]
        // Found out after the click, it would be too late.
        guard isPiped || session.canAsk else {
          throw VaultError.cannotAsk(
            for: "the new secret", help: "give it on standard input with --secret-stdin")
        }
        let reset = Reset(
          key: invocation[key], isPiped: isPiped,
          open: try session.open(for: .writing))
        return try reset.run(in: &session)
      })
  }
}
