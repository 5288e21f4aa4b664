import VaultFile

extension VaultDraft {
  /// Puts `new` in the place of the recovery code, if there is one, and chooses the vault's keys
  /// anew.
  package mutating func renewRecovery(_ new: RecoveryOwner) throws(VaultError) {
    let old = chain.people.first { $0.kind == .recovery }
    guard old?.id != signer.person else { throw .recoveryRenewsItself }
    try replaceRecovery(old, with: new, by: signer)
    record(Change(action: .recoveryRenewed))
  }

  /// Makes an owner of `newcomer`, sends away the person called `lost`, if anybody, and puts
  /// `recovery` in the place of the code that was used; returns the keys to be reset.
  ///
  /// The draft must be that of the recovery code. From here on the newcomer signs. The keys of the
  /// vault are chosen anew; secrets are exposed if an owner was sent away.
  @discardableResult
  package mutating func useRecovery(
    _ newcomer: Newcomer, removing lost: String? = nil, renewing recovery: RecoveryOwner
  ) throws(VaultError) -> [KeyName] {
    guard let used = chain.person(signer.person), used.kind == .recovery else {
      throw .notRecovering
    }
    let person = Person(keys: newcomer.keys, role: .owner, kind: .person, handle: newcomer.handle)
    try checkNewPerson(person)
    var lostPerson: Person?
    if let lost {
      guard let found = chain.person(called: lost) else { throw .noPerson(lost) }
      guard found.kind == .person else { throw .recoveryIsNoMember }
      lostPerson = found
    }
    try add(person, lock: newcomer.lock, name: newcomer.handle, by: signer)
    if let lostPerson { try remove(lostPerson, by: newcomer.identity) }
    try replaceRecovery(used, with: recovery, by: newcomer.identity)
    signer = newcomer.identity
    record(
      Change(
        action: .recoveryUsed,
        note: lost.map { "\(newcomer.handle) for \($0)" } ?? newcomer.handle))
    return lostPerson?.role == .owner ? index.exposeCurrentVersions(at: time) : []
  }

  private mutating func replaceRecovery(
    _ old: Person?, with new: RecoveryOwner, by author: Identity
  ) throws(VaultError) {
    if let old { try remove(old, by: author) }
    try checkNewPerson(new.person)
    try add(new.person, lock: new.lock, name: new.person.handle, by: author)
    try chooseNewKeys()
  }
}
