import Arguments
import Vault
import VaultFile
import VaultStorage

/// `keyvault member role`: an owner made of a member, or the other way round.
enum MemberRoleCommand {
  private static let handle = Argument.required(.text("HANDLE"), help: "the person")
  private static let role = Argument.required(.role, help: "what the person is from now on")

  static var command: Command<Keyvault.Action> {
    Command(
      "role",
      summary: "make an owner of a member, or a member of an owner",
      discussion: """
        A new owner can read all secrets at once. An owner who becomes a member has read them: the \
        vault's keys are chosen anew, the earlier states beside the vault are removed, every \
        secret in use is exposed, and the keys to reset are listed. That asks for the handle to be \
        typed.
        """,
      arguments: [handle, role],
      examples: [
        .init("keyvault member role dev1 owner", "makes an owner of 'dev1'"),
        .init("keyvault member role dev1 member --confirm dev1", "takes that back, in a script"),
      ],
      exitCodes: ExitCode.help(ExitCode.changing + [.exists]),
      action: { invocation, session in
        let (handle, role) = (invocation[handle], invocation[role])
        let open = try session.open(for: .writing)
        try open.vault.requireSignature()
        var trial = try open.vault.draft(at: session.now)
        let count = try trial.setRole(of: handle, to: role).count
        if role == .member {
          session.note(
            "Makes a member of \(handle), who could read "
              + "\(count == 0 ? "no secret" : "\(counted(count, "secret")) in use"). Irrevocable.")
          try session.confirm(typing: handle, as: "the handle")
        }
        var exposed: [KeyName] = []
        let outcome = try session.change(open) { draft throws(VaultError) in
          exposed = try draft.setRole(of: handle, to: role)
        }
        let article = role == .owner ? "an" : "a"
        return .notice(
          "\(handle) is now \(article) \(role.word) (generation \(outcome.generation))."
            + "\(outcome.purgeRemark)\n" + exposureRemark(on: exposed, toldTo: handle),
          outcome.departureData(of: handle, exposed).with(["role": .string(role.word)]))
      })
  }
}
