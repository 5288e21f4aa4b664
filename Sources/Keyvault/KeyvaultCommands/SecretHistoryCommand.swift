import Arguments
import Vault
import VaultFile

/// `keyvault secret history`: the versions of one key's secret.
enum SecretHistoryCommand {
  private static let key = Argument.required(.key, help: "the key")

  static var command: Command<Keyvault.Action> {
    Command(
      "history",
      summary: "list the secrets that a key has had",
      discussion: """
        Shows each version with its status and when it came in, the newest first, and never a \
        secret itself. Members may do this, too.
        """,
      arguments: [key],
      examples: [.init("keyvault secret history shop/PROD", "lists the versions")],
      exitCodes: ExitCode.help(ExitCode.opening),
      action: { invocation, session in
        let name = invocation[key]
        let key = try session.open().vault.index.key(name)
        guard !key.versions.isEmpty else {
          return .result("\(name.text) has had no secret yet.\n", [])
        }
        var table = Table("VERSION", "STATUS", "SINCE", "STORED", "FROM", "VERIFIABLE", "EXPOSED")
        let versions = key.versions.sorted { $0.number > $1.number }
        for version in versions {
          table.add(
            "@\(version.number)", version.status.word, Timestamp(version.since).date,
            Timestamp(version.stored).date, version.origin.word,
            version.verifier == nil ? "by owners" : "yes",
            version.exposed.map { Timestamp($0).date } ?? "")
        }
        return .result(table.text, .array(versions.map(data)))
      })
  }

  private static func data(_ version: SecretVersion) -> JSONValue {
    [
      "version": .number(version.number), "status": .string(version.status.word),
      "status_at": JSONValue(time: version.since), "stored_at": JSONValue(time: version.stored),
      "origin": .string(version.origin.word), "verifiable": .boolean(version.verifier != nil),
      "exposed_at": JSONValue(time: version.exposed),
    ]
  }
}
