import Arguments
import Vault
import VaultFile
import VaultStorage

/// `keyvault member remove`: somebody who is to have no access any more.
enum MemberRemoveCommand {
  private static let handle = Argument.required(.text("HANDLE"), help: "the person")

  static var command: Command<Keyvault.Action> {
    Command(
      "remove",
      summary: "send somebody away, for good",
      discussion: """
        Chooses the vault's keys anew without the person and removes the earlier states beside the \
        vault. If it was an owner, every secret in use is exposed, and the keys to reset in the \
        portal are listed, those of PROD first. Asks for the handle to be typed. The same identity \
        never comes back; the person can join again as a new one.
        """,
      arguments: [handle],
      examples: [
        .init("keyvault member remove dev1", "asks for 'dev1' to be typed"),
        .init("keyvault member remove dev1 --confirm dev1", "does so in a script"),
      ],
      exitCodes: ExitCode.help(ExitCode.changing),
      action: { invocation, session in
        let handle = invocation[handle]
        let open = try session.open(for: .writing)
        try open.vault.requireSignature()
        var trial = try open.vault.draft(at: session.now)
        let count = try trial.removePerson(handle).count
        let role = open.vault.verified.chain.person(called: handle)?.role.word ?? ""
        session.note(
          "Removes the \(role) \(handle), who could read "
            + "\(count == 0 ? "no secret" : "\(counted(count, "secret")) in use"). Irrevocable.")
        try session.confirm(typing: handle, as: "the handle")
        var exposed: [KeyName] = []
        let outcome = try session.change(open) { draft throws(VaultError) in
          exposed = try draft.removePerson(handle)
        }
        return .notice(
          "Removed \(handle) (generation \(outcome.generation)).\(outcome.purgeRemark)\n"
            + "Copies from before, wherever they are, still open for \(handle).\n"
            + exposureRemark(on: exposed, toldTo: handle),
          outcome.departureData(of: handle, exposed))
      })
  }
}
