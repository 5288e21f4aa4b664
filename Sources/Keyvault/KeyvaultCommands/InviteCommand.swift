import Arguments
import Sodium
import VaultFile
import VaultStorage

/// `keyvault invite`: the name of the vault for somebody who is to join it.
enum InviteCommand {
  static var command: Command<Keyvault.Action> {
    Command(
      "invite",
      summary: "print an invitation for somebody who is to join",
      discussion: """
        Prints the name of this vault in a form that has no typing errors. It is not secret and \
        lets nobody in: that takes 'approve', by an owner. It needs no passphrase.
        """,
      examples: [.init("keyvault invite", "prints an invitation to send")],
      exitCodes: ExitCode.help([
        .done, .usage, .notFound, .damaged, .notTheNewest, .newerVersion, .inputOutput,
        .confirmationNeeded, .limitExceeded, .insecureFile,
      ]),
      action: { _, session in
        let vaultID = try session.load(for: .inspecting).state.vaultID
        let invitation = Invitation(vaultID: vaultID).text
        let fingerprint = Fingerprint(vaultID: vaultID).text
        return .result(
          """
          \(invitation)   (not secret; valid for this vault only)
          Vault fingerprint \(fingerprint)
          Next, on the machine of the person: keyvault join INVITATION --handle NAME --out FILE

          """,
          [
            "invitation": .string(invitation), "vault_id": .string(vaultID.hexadecimalText),
            "fingerprint": .string(fingerprint),
          ])
      })
  }
}
