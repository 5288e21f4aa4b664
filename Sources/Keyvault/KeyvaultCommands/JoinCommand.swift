import Arguments
import Sodium
import SourceText
import Vault
import VaultFile
import VaultStorage

/// `keyvault join`: a request to be let into somebody else's vault.
enum JoinCommand {
  private static let invitation = Argument.required(
    .text("INVITATION"), help: "what 'keyvault invite' printed")
  private static let handle = Option.required(
    "handle", .text("HANDLE"), help: "what you want to be called; not secret, initials will do")
  private static let output = Option.required(
    "out", .file("FILE"), help: "the request, which must not exist")
  private static let generates = Option.flag(
    "generate", help: "make up a passphrase of 100 random bits and show it once")

  static var command: Command<Keyvault.Action> {
    Command(
      "join",
      summary: "write a request to join a vault",
      discussion: """
        Asks for a passphrase that only you will ever know, makes your keys, and writes a request \
        for an owner. Send it any way you like; read its fingerprint out to the owner, and compare \
        the vault's in the same call. No vault needs to be here yet.
        """,
      arguments: [invitation],
      options: [handle, output, generates] + DerivationOptions.all,
      examples: [
        .init(
          "keyvault join KVI1-... --handle dev1 --out dev1.kvjoin", "asks to be let in as 'dev1'")
      ],
      exitCodes: ExitCode.help([
        .done, .usage, .exists, .inputOutput, .confirmationNeeded, .limitExceeded, .insecureFile,
      ]),
      action: { invocation, session in
        guard let invitation = Invitation(typed: invocation[invitation]) else {
          throw invocation.usageError("that is no invitation, or there is a typing error in it")
        }
        let (vaultID, handle) = (invitation.vaultID, invocation[handle])
        try Newcomer.check(handle)
        let file = try NamedFile(path: invocation[output])
        try file.checkFree()
        if invocation[generates] { try session.checkScreenForPassphrase() }
        let costs = try DerivationOptions.costs(invocation, in: session)
        try costs.checkMemory(available: session.availableMemory())
        let passphrase = try session.firstPassphrase(generates: invocation[generates])
        session.noteDerivation(costs)
        let request = try Newcomer(
          called: handle, passphrase: passphrase, costs: costs, vaultID: vaultID, at: session.now
        ).joinRequest.encoded
        try file.create(request)
        return answer(request, in: file, handle, vaultID)
      })
  }

  private static func answer(
    _ request: [UInt8], in file: NamedFile, _ handle: String, _ vaultID: Digest
  ) -> Answer {
    let fingerprint = Fingerprint(joinRequest: request).text
    let vault = Fingerprint(vaultID: vaultID).text
    return .result(
      """
      Send \(file.path.visible) to an owner, and read out this fingerprint: \(fingerprint)
      Compare in the same call: the vault's fingerprint has to be \(vault)

      """,
      [
        "path": .string(file.path), "handle": .string(handle),
        "fingerprint": .string(fingerprint), "vault_fingerprint": .string(vault),
        "vault_id": .string(vaultID.hexadecimalText),
      ])
  }
}
