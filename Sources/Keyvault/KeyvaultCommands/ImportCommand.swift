import Arguments
import Sodium
import Terminal
import Vault
import VaultFile
import VaultStorage

/// `keyvault import`: many secrets at once, from another place.
enum ImportCommand {
  private static let path = Argument.required(
    .file("FILE"), help: "the file of mode 0600 with the secrets, or '-' for standard input")
  private static let allowsShort = Option.flag(
    "allow-short", help: "take secrets of fewer than 16 bytes, which members cannot verify")
  private static let allowsPending = Option.flag(
    "allow-pending", help: "store under keys that have no client id yet")
  private static let verifierCost = Option.optional(
    "verifier-cost", Notation<VerifierCost>.choice("COST"), default: .standard,
    help: "what verifying the secrets of new keys costs; 'low' is for many that a machine chose")

  static var command: Command<Keyvault.Action> {
    Command(
      "import",
      summary: "store the secrets of a file",
      discussion: """
        Reads lines of a key, a client id and a secret, with a tab between them, and stores all or \
        none. Applications and keys that do not exist are added; an empty client id leaves the one \
        there is. Remove the file afterwards: its secrets are not encrypted.
        """,
      arguments: [path],
      options: [allowsShort, allowsPending, verifierCost],
      examples: [
        .init("keyvault import secrets.tsv", "stores all that is in the file"),
        .init("other-vault dump | keyvault import -", "takes them from another program"),
      ],
      exitCodes: ExitCode.help(ExitCode.changing + [.exists]),
      action: { invocation, session in
        var allowances: SecretDeposit.Allowances = []
        if invocation[allowsShort] { allowances.insert(.short) }
        if invocation[allowsPending] { allowances.insert(.pending) }
        let path = invocation[path]
        let source: SecretSource = path == "-" ? .standardInput : .file(path)
        if path == "-", session.options.passphrase == .descriptor(0) {
          throw VaultError.standardInputTwice
        }
        let open = try session.open(for: .writing)
        try open.vault.requireSignature()
        let file = try session.secrets(from: source)
        var count = 0
        let outcome = try session.change(open) { draft throws(VaultError) in
          count = try draft.importSecrets(
            file, allowances: allowances, verifierCost: invocation[verifierCost])
        }
        return .notice(
          "Imported \(counted(count, "secret")). Generation \(outcome.generation) is on disk.\n"
            + "Now remove what they came from.\n",
          ["imported": .number(count), "generation": outcome.generationData])
      })
  }
}

extension Session {
  /// Reads a whole file of secrets.
  fileprivate mutating func secrets(from source: SecretSource) throws(VaultError) -> SecretBytes {
    let bytes: SecretBytes
    do throws(TerminalError) { bytes = try source.read(limit: 64 << 20) } catch {
      throw VaultError(error, asking: "the secrets to import")
    }
    if !bytes.isLocked {
      guard !options.requiresLockedMemory else { throw .unlockedMemory }
      warn(.unlockedMemory)
    }
    return bytes
  }
}
