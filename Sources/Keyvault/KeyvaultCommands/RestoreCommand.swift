import Arguments
import Sodium
import SourceText
import Vault
import VaultFile
import VaultStorage

/// `keyvault restore`: an earlier state, signed again as the newest one.
enum RestoreCommand {
  private static let path = Argument.required(
    .file("FILE"), help: "the earlier state: a generation or a backup")

  static var command: Command<Keyvault.Action> {
    Command(
      "restore",
      summary: "make an earlier state the newest one again",
      discussion: """
        Signs what FILE holds as the newest state, which every machine accepts. People, \
        passphrases and policy stay those of now, so that whoever was sent away stays away.

        If the vault itself is damaged or gone, all is as it was in FILE: everybody in it is let \
        in again with the passphrase of that day, which is listed first, and the vault's keys are \
        chosen anew. Either way the organisation's name has to be typed.
        """,
      arguments: [path],
      examples: [
        .init("keyvault restore default.keyvault.g41-5f0c2a9e", "goes back to generation 41"),
        .init("keyvault restore backup.keyvault --confirm 'Example Shop'", "does so in a script"),
      ],
      exitCodes: ExitCode.help(ExitCode.changing),
      action: { invocation, session in
        let file = try VaultLocation(path: invocation[path])
        let current: LoadedVault
        do throws(VaultError) {
          current = try session.load(for: .writing, checking: .all, overruling: true)
        } catch {
          guard error.code == .damaged || error.code == .notFound else { throw error }
          return try Restoration(of: file, in: &session).replaceDamage(error, in: &session)
        }
        return try restore(file, over: current, &session)
      })
  }

  /// Puts what `file` holds in the place of what the vault holds now.
  private static func restore(
    _ file: VaultLocation, over current: LoadedVault, _ session: inout Session
  ) throws(VaultError) -> Answer {
    let copy = try VaultCopy(reading: file)
    guard copy.state.vaultID == current.state.vaultID else { throw .otherVaultInFile(file) }
    let unlocked = try session.unlock(current)
    let open = try session.acknowledge(
      current, as: unlocked.identity, for: .writing, overruling: true)
    try open.vault.requireSignature()
    let old: UnlockedVault
    do { old = try UnlockedVault(copy.verified, as: open.identity) } catch {
      throw error.code == .notFound ? .notInVaultThen : error
    }
    let seen = current.record.map {
      SeenState(generation: $0.generation, hash: $0.stateHash)
    }
    // What speaks against it is said before anybody types a name.
    var trial = try open.vault.draft(at: session.now)
    try trial.restore(old, seen: seen)
    session.note(remark(on: old, over: open.vault, seen: seen))
    try session.confirm(
      typing: open.vault.index.organisation, as: "the organisation's name")
    let lock = try session.writeLock(on: open.location)
    let now = session.now
    let outcome = try session.commit(open, holding: lock, overruling: true) {
      vault throws(VaultError) in
      // What was stored since is not among what somebody agreed to put aside.
      guard vault.verified.state == current.verified.state else { throw .changedMeanwhile }
      var draft = try vault.draft(at: now)
      try draft.restore(old, seen: seen)
      return try draft.signed()
    }
    return outcome.restored(from: copy.state, at: now)
  }

  private static func remark(
    on old: UnlockedVault, over new: UnlockedVault, seen: SeenState?
  ) -> String {
    let (then, now) = (old.verified.state.record, new.verified.state.record)
    let counts = (OrganisationCounts(old), OrganisationCounts(new))
    let isNewest = seen.map { $0.hash == new.verified.state.hash } ?? true
    let aside =
      isNewest ? "" : "\nSets aside generation \(seen?.generation ?? 0), the newest seen here."
    return """
      Restores generation \(then.generation) (\(Timestamp(then.time).shown)): \(counts.0.contents)
      over generation \(now.generation) (\(Timestamp(now.time).shown)): \(counts.1.contents)
      People, passphrases and policy stay as they are now.\(aside)
      """
  }
}

extension OrganisationCounts {
  init(_ vault: UnlockedVault) { self.init(vault, generations: 0) }

  /// What restoring can change.
  fileprivate var contents: String {
    [
      counted(applications, "application"), counted(keys, "key"), counted(secrets, "secret"),
      counted(subscriptions, "subscription"),
    ].joined(separator: ", ")
  }
}

extension ChangedVault {
  /// The news that an earlier state is the newest one again.
  func restored(from old: VaultState, at now: Int) -> Answer {
    let exposed = vault.keyStatuses(at: now).filter(\.isExposed).map(\.name)
    let remark =
      exposed.isEmpty
      ? "" : "Exposed, to be reset in the portal: \(exposed.map(\.text).joined(separator: ", "))\n"
    return .notice(
      "Restored generation \(old.generation) as generation \(generation).\(purgeRemark)\n\(remark)",
      [
        "restored": .number(old.generation), "generation": generationData,
        "exposed": .array(exposed.map { .string($0.text) }),
        "purged_generations": .number(outcome.purgedGenerations),
      ])
  }
}
