import Arguments
import Sodium
import Terminal
import Vault
import VaultFile

/// `keyvault reveal`: a secret, for somebody's eyes or for a pipe.
enum RevealCommand {
  private static let name = Argument.required(
    .version, help: "whose secret, and which version if not the current one")
  private static let isRaw = Option.flag(
    "raw", help: "write the secret to standard output, and nothing else")
  private static let endsLine = Option.flag(
    "newline", help: "end what --raw writes with a line end")
  private static let includesRevoked = Option.flag(
    "revoked", help: "show a secret that was revoked, too")

  static var command: Command<Keyvault.Action> {
    Command(
      "reveal",
      summary: "show a secret",
      discussion: """
        Shows the secret on a screen of its own, which is cleared with the next key or after 30 \
        seconds. With --raw it goes to standard output instead: whoever reads that must keep it \
        safe. To give a secret to a program, 'exec' is better.
        """,
      arguments: [name],
      options: [isRaw, endsLine, includesRevoked],
      examples: [
        .init("keyvault reveal shop/PROD", "shows the current secret"),
        .init("keyvault reveal shop/PROD@2", "shows version 2 while it is kept"),
        .init("keyvault reveal shop/PROD --raw | provider-cli login", "pipes it to a program"),
      ],
      exitCodes: ExitCode.help(ExitCode.opening + [.roleRefused]),
      action: { invocation, session in
        let (name, isRaw) = (invocation[name], invocation[isRaw])
        if invocation[endsLine], !isRaw {
          throw invocation.usageError("'--newline' belongs to '--raw'")
        }
        if isRaw, session.options.isJSON {
          throw invocation.usageError("'--raw' and '--json' exclude each other")
        }
        if !isRaw, !OutputDescriptor.standardOutput.isTerminal { throw VaultError.needsRaw }
        let open = try session.open(checking: .secrets)
        try open.vault.requireOwner(to: "reveal secrets")
        let secret = try open.vault.secret(name, includingRevoked: invocation[includesRevoked])
        if isRaw {
          try write(secret, endingLine: invocation[endsLine])
        } else {
          try session.show(secret, of: name)
        }
        let version = try open.vault.versionNumber(
          name, includingRevoked: invocation[includesRevoked])
        return .notice(
          "",
          [
            "app": .string(name.key.application), "env": .string(name.key.environment),
            "version": .number(version),
          ])
      })
  }

  private static func write(
    _ secret: borrowing SecretBytes, endingLine endsLine: Bool
  ) throws(VaultError) {
    do throws(SystemError) {
      try OutputDescriptor.standardOutput.write(secret)
      if endsLine { try OutputDescriptor.standardOutput.write("\n") }
    } catch { throw .cannotPrint(error) }
  }
}

extension Session {
  /// Shows a secret on a screen of its own until a key is pressed or half a minute is over.
  func show(
    _ secret: borrowing SecretBytes, of name: VersionName,
    interruption: Interruption = .endsProcess
  ) throws(VaultError) {
    let help = "use --raw to write it to a pipe"
    guard options.allowsInput else {
      throw .cannotAsk(for: "somebody who reads the screen", help: help)
    }
    do throws(TerminalError) {
      try ControllingTerminal().show(
        secret, before: "\(name.text)\n\n", after: "\n\nAny key clears the screen; so do 30 s.\n",
        interruption: interruption)
    } catch { throw VaultError(error, asking: "a terminal", help: help) }
  }
}
