import Sodium
import SourceText
import Terminal
import Vault
import VaultFile
import VaultStorage

/// An earlier state that is to stand where there is no vault any more, or a damaged one.
struct Restoration {
  private let source: LoadedVault
  private let identity: Identity
  private let vault: UnlockedVault

  /// Opens the earlier state in `file` with the passphrase of that day, or with the newer one that
  /// this machine remembers.
  init(of file: VaultLocation, in session: inout Session) throws(VaultError) {
    source = try session.load(at: file, for: .reading, checking: .all, overruling: true)
    let location = try session.location()
    let vaultID = source.state.vaultID
    let others = try session.records().records(at: location).filter {
      $0.vaultID != vaultID && $0.deleted == nil
    }
    if !others.isEmpty {
      let objection = Objection.differentVault(Fingerprint(vaultID: vaultID))
      guard try session.accept(objection, for: .writing) else {
        throw .otherVaultInFile(file)
      }
    }
    identity = try session.unlock(source).identity
    vault = try UnlockedVault(source.verified, as: identity)
    try vault.requireSignature()
  }

  /// Puts the state in the place of what cannot be read, for the reason that `damage` says.
  func replaceDamage(
    _ damage: VaultError, in session: inout Session
  ) throws(VaultError) -> Answer {
    let location = try session.location()
    let time = session.now
    // A newer state than this one may have been seen here; whoever saw it follows all the same.
    let seen = source.record.map { SeenState(generation: $0.generation, hash: $0.stateHash) }
    let reason = damage.code == .notFound ? "There is no vault here." : "The vault here is damaged."
    session.note("\(reason)\n\(readmission)")
    try session.confirm(typing: vault.index.organisation, as: "the organisation's name")
    var draft = try vault.draft(at: time)
    try draft.restoreItself(seen: seen)
    let next = try draft.signed()
    if damage.code == .notFound { try location.createFolder() }
    let lock = try session.writeLock(on: location)
    let options = session.writeOptions(for: session.remembered(vault.person))
    let records = try session.records()
    let outcome =
      switch damage.code {
      case .notFound: try lock.found(next, options, records: records)
      default: try lock.commitOverDamage(next, options, records: records)
      }
    session.warn(outcome.warnings)
    return ChangedVault(vault: try UnlockedVault(outcome.vault, as: identity), outcome: outcome)
      .restored(from: source.state, at: time)
  }

  /// Who is let in again, whether or not somebody was sent away later.
  private var readmission: String {
    let people = source.verified.chain.people.sorted { $0.handle < $1.handle }
    let roles = people.map { person in
      person.kind == .recovery
        ? "the recovery code of then" : "\(person.handle) (\(person.role.word))"
    }
    return """
      Restores all of generation \(source.state.generation) \
      (\(Timestamp(source.state.time).shown)) and lets in again, with the passphrases of then:
      \(roles.map { "  \($0)" }.joined(separator: "\n"))
      """
  }
}
