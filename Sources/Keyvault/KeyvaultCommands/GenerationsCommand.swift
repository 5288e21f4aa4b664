import Arguments
import Vault
import VaultFile
import VaultStorage

/// `keyvault generations`: the earlier states beside the vault.
enum GenerationsCommand {
  static var command: Command<Keyvault.Action> {
    Command(
      "generations",
      summary: "list the earlier states that are kept beside the vault",
      discussion: """
        Every change keeps the state before it in a file beside the vault, and the oldest go. \
        Each is checked like a vault; none needs a passphrase for that.
        """,
      examples: [.init("keyvault generations", "lists them, the newest first")],
      exitCodes: ExitCode.help([.done, .usage, .notFound, .inputOutput, .insecureFile]),
      action: { _, session in
        let generations = try session.location().generations()
        guard !generations.isEmpty else { return .result("There are no earlier states.\n", []) }
        var table = Table("GENERATION", "SIGNED", "SIZE", "SOUND", "FILE")
        for generation in generations {
          table.add(
            String(generation.name.generation),
            generation.vault.map { Timestamp($0.state.record.time).text } ?? "",
            String(generation.size), generation.vault == nil ? "no" : "yes", generation.name.text)
        }
        return .result(table.text, .array(generations.map(data)))
      })
  }

  private static func data(_ generation: Generation) -> JSONValue {
    var problem: String?
    if case .failure(let error) = generation.content { problem = error.code.rawValue }
    return [
      "generation": .number(generation.name.generation), "file": .string(generation.name.text),
      "path": .string(generation.location.path),
      "signed_at": JSONValue(time: generation.vault?.state.record.time),
      "size": .number(generation.size), "sound": .boolean(generation.vault != nil),
      "problem": JSONValue(problem),
    ]
  }
}
