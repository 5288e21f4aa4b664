import Arguments
import Sodium
import Vault
import VaultFile
import VaultStorage

/// `keyvault store`: a secret that is there already, or comes from a script.
enum StoreCommand {
  private static let key = Argument.required(.key, help: "whose secret it is")
  private static let isPiped = Option.flag(
    "secret-stdin", help: "read the secret from standard input, without one line end there")
  private static let allowsShort = Option.flag(
    "allow-short", help: "take a secret of fewer than 16 bytes, which members cannot verify")
  private static let allowsPending = Option.flag(
    "allow-pending", help: "store under a key that has no client id yet")

  static var command: Command<Keyvault.Action> {
    Command(
      "store",
      summary: "store a secret as the current one of a key",
      discussion: """
        Asks for the secret, or reads it from standard input, and stores it as a new version. The \
        one before is superseded; versions older than the policy keeps are destroyed. For a reset \
        in the portal use 'reset', which checks everything before you click.
        """,
      arguments: [key],
      options: [isPiped, allowsShort, allowsPending],
      examples: [
        .init("keyvault store shop/UATC", "asks for the secret"),
        .init(
          "provider-cli new-secret | keyvault store shop/UATC --secret-stdin "
            + "--passphrase-file FILE", "takes it from another program"),
      ],
      exitCodes: ExitCode.help(ExitCode.changing + [.exists]),
      refusing: Refusal.secretArgument,
      action: { invocation, session in
        let (key, isPiped) = (invocation[key], invocation[isPiped])
        var allowances: SecretDeposit.Allowances = []
        if invocation[allowsShort] { allowances.insert(.short) }
        if invocation[allowsPending] { allowances.insert(.pending) }
        let deposit = SecretDeposit(
          origin: isPiped ? .standardInput : .typed, allowances: allowances)
        let open = try session.open(for: .writing)
        try open.vault.checkStoring(under: key, as: deposit)
        try session.checkMemory(toVerify: key, in: open.vault)
        let secret = try session.secret("Secret (not shown): ", fromStandardInput: isPiped)
        let verifier = try open.vault.verifier(of: secret, under: key)
        var version = 0
        let outcome = try session.change(open) { draft throws(VaultError) in
          version = try draft.store(secret, under: key, as: deposit, verifier: verifier)
        }
        return try outcome.stored(version, of: key, count: secret.count, at: session.now)
      })
  }
}

extension ChangedVault {
  /// The news that a secret of `count` bytes was stored.
  func stored(
    _ version: Int, of key: KeyName, count: Int, at now: Int
  ) throws(VaultError) -> Answer {
    let status = try vault.keyStatus(of: key, at: now)
    let text = """
      Stored \(key.text) version \(version) (\(counted(count, "byte"))). \
      Generation \(generation) is on disk.
      Check it now with: keyvault verify \(key.text)

      """
    return .notice(
      text,
      status.data.with([
        "version": .number(version), "bytes": .number(count), "generation": generationData,
      ]))
  }
}
