import Arguments
import Sodium
import SourceText
import Terminal
import Vault
import VaultFile
import VaultStorage

/// `keyvault init`: a new vault.
enum InitCommand {
  private static let organisation = Option.required(
    "org", .text("NAME"), help: "what the organisation is called")
  private static let handle = Option.optional(
    "handle", .text("HANDLE"), default: "owner",
    help: "what its first owner is called; not secret, initials will do")
  private static let name = Option.optional(
    "name", .text("NAME"), help: "the owner's name in full, which is encrypted")
  private static let hasNoCode = Option.flag(
    "no-recovery", help: "make no recovery code: a forgotten passphrase is the end then")
  private static let generates = Option.flag(
    "generate", help: "make up a passphrase of 100 random bits and show it once")
  private static let maximumAge = Option.optional(
    "max-age", .days, default: 0, help: "after how many days secrets are due; 0 for never")
  private static let keptVersions = Option.optional(
    "keep-versions", .number("N", in: 0...VaultState.Policy.mostVersions), default: 2,
    help: "how many superseded versions of a secret stay readable")

  static var command: Command<Keyvault.Action> {
    Command(
      "init",
      summary: "found a vault",
      discussion: """
        Makes a new vault for one organisation with you as its owner. It asks for a passphrase and \
        shows a recovery code once: on paper, it opens the vault when the passphrase is lost.
        """,
      options: [organisation, handle, name, hasNoCode, generates] + DerivationOptions.all
        + [maximumAge, keptVersions],
      examples: [
        .init("keyvault init --org 'Example Shop' --handle ops", "founds a vault"),
        .init(
          "keyvault init --org Test --no-recovery --kdf-profile small --passphrase-file FILE",
          "founds one from a script"),
      ],
      exitCodes: ExitCode.help([
        .done, .usage, .exists, .inputOutput, .busy, .confirmationNeeded, .limitExceeded,
        .insecureFile,
      ]),
      action: { invocation, session in
        guard !invocation[generates] || session.options.passphrase == nil else {
          throw invocation.usageError("'--generate' makes the passphrase, so that none is given")
        }
        let founding = Founding(
          organisation: invocation[organisation], handle: invocation[handle],
          name: invocation[name],
          policy: VaultState.Policy(
            costs: try DerivationOptions.costs(invocation, in: session),
            keptVersions: invocation[keptVersions],
            maximumAge: invocation[maximumAge]),
          hasRecoveryCode: !invocation[hasNoCode], time: session.now)
        try founding.check()
        let location = try session.location().createFolder()
        try location.checkFree()
        try session.checkTerminal(for: founding, generates: invocation[generates])
        try founding.policy.costs.checkMemory(available: session.availableMemory())
        let passphrase = try session.firstPassphrase(generates: invocation[generates])
        session.noteDerivation(founding.policy.costs)
        let founded = try founding.found(passphrase: passphrase)
        if let code = founded.recoveryCode { try session.hand(over: code) }
        let lock = try session.writeLock(on: location)
        let outcome = try lock.found(
          founded.vault,
          WriteOptions(
            now: session.now, person: founded.founder.person,
            keptGenerations: session.options.keptGenerations),
          records: session.records())
        session.warn(outcome.warnings)
        return answer(founding, at: location, outcome)
      })
  }

  private static func answer(
    _ founding: Founding, at location: VaultLocation, _ outcome: WriteOutcome
  ) -> Answer {
    let vaultID = outcome.vault.chain.vaultID
    let fingerprint = Fingerprint(vaultID: vaultID).text
    let text = """
      Created \(escapedForTerminal(location.path))  (\(founding.organisation.visible), generation 1)
      Vault fingerprint \(fingerprint)
      Next: keyvault app add NAME

      """
    return .notice(
      text,
      [
        "path": .string(location.path), "organisation": .string(founding.organisation),
        "handle": .string(founding.handle), "vault_id": .string(hexadecimal(vaultID.bytes)),
        "fingerprint": .string(fingerprint), "generation": 1,
        "recovery": .boolean(founding.hasRecoveryCode), "kdf": founding.policy.costs.data,
      ])
  }
}
