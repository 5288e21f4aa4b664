import Arguments
import Sodium
import Terminal
import Vault
import VaultFile

/// `keyvault copy`: a secret in the clipboard, for a while.
enum CopyCommand {
  private static let name = Argument.required(
    .version, help: "whose secret, and which version if not the current one")
  private static let delay = Option.optional(
    "clear-after", .number("SECONDS", in: 1...3600), default: 30,
    help: "after how many seconds the clipboard is emptied, if the secret is still there")

  static var command: Command<Keyvault.Action> {
    Command(
      "copy",
      summary: "put a secret into the clipboard for a while",
      discussion: """
        Copies the secret with wl-copy, xclip or xsel and empties the clipboard again. That is the \
        best that can be done, and not much: every program of the session can read the clipboard, \
        managers of it may keep what they saw, and some desktops do not let it be emptied. To give \
        a secret to a program, 'exec' is better.
        """,
      arguments: [name],
      options: [delay],
      examples: [
        .init("keyvault copy shop/UATC", "copies the current secret for 30 seconds"),
        .init("keyvault copy shop/UATC --clear-after 10", "copies it for 10"),
      ],
      exitCodes: ExitCode.help(ExitCode.opening + [.roleRefused, .helperMissing]),
      action: { invocation, session in
        let (name, seconds) = (invocation[name], invocation[delay])
        let open = try session.open(checking: .secrets)
        try open.vault.requireOwner(to: "copy secrets")
        guard let clipboard = Clipboard(for: session.environment.display) else {
          throw VaultError.noClipboard(for: session.environment.display)
        }
        let secret = try open.vault.secret(name)
        // Before the copy: without what empties the clipboard there shall be nothing in it.
        try ClipboardHelper.start(for: clipboard, holding: secret, seconds: seconds)
        try clipboard.copy(secret)
        let version = try open.vault.versionNumber(name)
        return .notice(
          "Copied; clears in \(seconds) s (clipboard managers may keep it).\n",
          [
            "app": .string(name.key.application), "env": .string(name.key.environment),
            "version": .number(version), "clears_after_seconds": .number(seconds),
            "program": .string(clipboard.name),
          ])
      })
  }
}
