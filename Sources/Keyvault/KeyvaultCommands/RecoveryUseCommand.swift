import Arguments
import Sodium
import SourceText
import Vault
import VaultFile
import VaultStorage

/// `keyvault recovery use`: a way back in without a passphrase.
enum RecoveryUseCommand {
  private static let handle = Option.required(
    "handle", .text("HANDLE"), help: "what the new owner is called; not secret")
  private static let lost = Option.optional(
    "remove", .text("HANDLE"), help: "the person whose passphrase is lost, who is sent away")

  static var command: Command<Keyvault.Action> {
    Command(
      "use",
      summary: "get back in with the recovery code",
      discussion: """
        Opens the vault with the code, makes a new owner with a passphrase of their own, and \
        replaces the code: the new one is shown once. The passphrase that was lost still opens the \
        vault until its person is removed, here with --remove or later. With --remove, the handle \
        has to be typed and all secrets in use count as exposed.
        """,
      options: [handle, lost],
      examples: [
        .init("keyvault recovery use --handle ops2 --remove ops", "puts 'ops2' in ops's place")
      ],
      exitCodes: ExitCode.help(ExitCode.changing + [.exists]),
      action: { invocation, session in
        let (handle, lost) = (invocation[handle], invocation[lost])
        try Newcomer.check(handle)
        try session.checkScreen(
          for: "the new recovery code", help: "run it in a terminal, where it can be written down")
        let open = try session.open(for: .writing, as: .recovery)
        let chain = open.vault.verified.chain
        guard chain.person(called: handle) == nil else { throw VaultError.takenHandle(handle) }
        if let lost { try confirm(removing: lost, from: chain, &session) }
        let newcomer = try session.newcomer(called: handle, in: open)
        let recovery = try session.newRecovery(of: open)
        var exposed: [KeyName] = []
        let lock = try session.writeLock(on: open.location)
        let now = session.now
        let outcome = try session.commit(open, holding: lock, as: newcomer.identity) {
          vault throws(VaultError) in
          var draft = try vault.draft(at: now)
          exposed = try draft.useRecovery(newcomer, removing: lost, renewing: recovery)
          return try draft.signed()
        }
        return answer(handle, lost, exposed, outcome)
      })
  }

  private static func confirm(
    removing lost: String, from chain: TrustChain, _ session: inout Session
  ) throws(VaultError) {
    let people = chain.people.filter { $0.kind == .person }
    guard people.contains(where: { $0.handle == lost }) else {
      throw .noPerson(lost, among: people.map(\.handle).sorted())
    }
    session.note("Removes \(lost). Irrevocable.")
    try session.confirm(typing: lost, as: "the handle of the lost person")
  }

  private static func answer(
    _ handle: String, _ lost: String?, _ exposed: [KeyName], _ outcome: ChangedVault
  ) -> Answer {
    let removal = lost.map { "Removed \($0). " } ?? ""
    return .notice(
      "\(handle) is now an owner (generation \(outcome.generation)). \(removal)"
        + "The code that was used opens nothing any more.\(outcome.purgeRemark)\n"
        + exposureRemark(on: exposed, toldTo: lost ?? ""),
      outcome.departureData(of: handle, exposed).with(["removed": JSONValue(lost)]))
  }
}

extension Session {
  /// A new owner with a new passphrase.
  fileprivate mutating func newcomer(
    called handle: String, in open: OpenVault
  ) throws(VaultError) -> Newcomer {
    let passphrase = try newPassphrase(
      "New passphrase for \(handle)", from: options.newPassphrase,
      help: "give it with --new-passphrase-fd or --new-passphrase-file")
    let costs = open.vault.verified.state.record.policy.costs
    noteDerivation(costs)
    return try Newcomer(
      called: handle, passphrase: passphrase, costs: costs,
      vaultID: open.vault.verified.chain.vaultID, at: now)
  }
}
