import Arguments
import Vault
import VaultFile

/// `keyvault identify`: whose secret a string is.
enum IdentifyCommand {
  private static let isPiped = Option.flag(
    "secret-stdin", help: "read the string from standard input, without one line end there")

  static var command: Command<Keyvault.Action> {
    Command(
      "identify",
      summary: "find out which key a secret belongs to",
      discussion: """
        Compares a string with every stored secret. For what turned up in a log or a repository: \
        which key has to be reset? Secrets that were destroyed are found by 'verify' only.
        """,
      options: [isPiped],
      examples: [
        .init("keyvault identify", "asks for the string"),
        .init("keyvault identify --secret-stdin < found.txt", "reads it from a file"),
      ],
      exitCodes: ExitCode.help(ExitCode.opening + [.noMatch, .roleRefused]),
      refusing: Refusal.secretArgument,
      action: { invocation, session in
        let open = try session.open(checking: .secrets)
        try open.vault.requireOwner(to: "identify secrets")
        let secret = try session.secret(
          "Secret to identify (not shown): ", fromStandardInput: invocation[isPiped])
        let found = try open.vault.locations(of: secret)
        guard !found.isEmpty else {
          return .result("No match: no stored secret is like this.\n", [], code: .noMatch)
        }
        return .result(found.map(line).joined(), .array(found.map(data)))
      })
  }

  private static func line(_ location: SecretLocation) -> String {
    let version = location.version
    return "\(location.key.text)@\(version.number) (\(version.status.word))\n"
  }

  private static func data(_ location: SecretLocation) -> JSONValue {
    [
      "app": .string(location.key.application), "env": .string(location.key.environment),
      "version": .number(location.version.number),
      "status": .string(location.version.status.word),
    ]
  }
}
