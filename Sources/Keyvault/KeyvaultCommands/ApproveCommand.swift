import Arguments
import Sodium
import SourceText
import Vault
import VaultFile
import VaultStorage

/// `keyvault approve`: somebody who asked to join, let in by an owner.
enum ApproveCommand {
  private static let path = Argument.required(
    .file("FILE"), help: "the request that the person sent")
  private static let role = Option.optional(
    "role", .role, default: .member,
    help: "what the person may do: members verify secrets, owners read and change them")
  private static let name = Option.optional(
    "name", .text("NAME"), help: "the person's name in full, which is encrypted")
  private static let note = Option.optional(
    "note", .text("TEXT"), default: "", help: "what owners want to remember, which is encrypted")

  static var command: Command<Keyvault.Action> {
    Command(
      "approve",
      summary: "let somebody in who asked to join",
      discussion: """
        Reads a request that 'keyvault join' wrote and asks for its fingerprint, which the person \
        reads out to you: by voice, not by the way the file came. A request that was exchanged on \
        that way has another one. With --confirm, the fingerprint comes from a script.
        """,
      arguments: [path],
      options: [role, name, note],
      examples: [
        .init("keyvault approve dev1.kvjoin", "lets a member in"),
        .init("keyvault approve eva.kvjoin --role owner --name 'Eva Example'", "lets an owner in"),
      ],
      exitCodes: ExitCode.help(ExitCode.changing + [.exists]),
      action: { invocation, session in
        let (file, request) = try request(at: invocation[path])
        let open = try session.open(for: .writing)
        try open.vault.requireSignature()
        let (role, name, note) = (invocation[role], invocation[name], invocation[note])
        // All that speaks against the person is said before anybody makes a call.
        var trial = try open.vault.draft(at: session.now)
        try trial.approve(request, as: role, name: name, note: note)
        try confirm(file, request, as: role, among: open, &session)
        let outcome = try session.change(open) { draft throws(VaultError) in
          try draft.approve(request, as: role, name: name, note: note)
        }
        let handle = request.handle
        let article = role == .owner ? "an" : "a"
        let person = outcome.vault.verified.chain.person(called: handle)
        return .notice(
          "\(handle) is now \(article) \(role.word) (generation \(outcome.generation)).\n"
            + "Next: send the vault's file to \(handle).\n",
          (person?.data ?? [:]).with(["generation": outcome.generationData]))
      })
  }

  private static func request(at path: String) throws(VaultError) -> ([UInt8], JoinRequest) {
    // One byte more than there may be tells that there are too many.
    let bytes: [UInt8]
    do throws(VaultError) {
      bytes = try NamedFile(path: path).read(upTo: JoinRequest.maximumSize)
    } catch {
      throw error.code == .limitExceeded ? VaultError(.damaged(.joinRequest)) : error
    }
    do { return (bytes, try JoinRequest(parsing: bytes)) } catch { throw VaultError(error) }
  }

  /// Has the fingerprint typed that the person reads out; it is not shown.
  private static func confirm(
    _ file: [UInt8], _ request: JoinRequest, as role: TrustRecord.Role, among open: OpenVault,
    _ session: inout Session
  ) throws(VaultError) {
    let handles = open.vault.verified.chain.people.map(\.handle).sorted()
    session.announce(
      """
      \(request.handle.visible) asks to join and would be: \(role.word)
      Already here: \(handles.joined(separator: ", "))

      """)
    let what = "the fingerprint that the person reads out"
    let typed =
      if let given = session.nextConfirmation() {
        given
      } else {
        try session.askLine(
          "Fingerprint read out by the person: ", for: what, help: VaultError.confirmHelp)
      }
    guard Fingerprint(joinRequest: file).isSpelled(by: typed) else { throw .otherFingerprint }
  }
}

extension Notation<TrustRecord.Role> {
  /// The word for a role.
  static var role: Self {
    Notation(
      "ROLE", expectation: "'member' or 'owner'", completion: .choices(["member", "owner"]),
      spell: \.word
    ) { word in
      switch word {
      case "member": .member
      case "owner": .owner
      default: nil
      }
    }
  }
}
