package import VaultFile

extension VaultDraft {
  /// Lets the sender of `request` in; the caller has compared its fingerprint with the person's.
  package mutating func approve(
    _ request: JoinRequest, as role: TrustRecord.Role, name: String? = nil, note: String = ""
  ) throws(VaultError) {
    guard request.vaultID == chain.vaultID else { throw .requestForAnotherVault }
    if let name, !isDisplayName(name) { throw .badName(name) }
    guard note.utf8.count <= 1024, isText(note) else { throw .badNote }
    let person = Person(keys: request.keys, role: role, kind: .person, handle: request.handle)
    try checkNewPerson(person)
    try add(person, lock: request.lock, name: name ?? request.handle, note: note, by: signer)
    record(Change(action: .memberAdded, note: person.handle))
  }

  /// Makes an owner of a member, or the other way round, and returns the keys to be reset.
  ///
  /// An owner who becomes a member has read the secrets: the vault's keys are chosen anew, and
  /// every secret in use is exposed.
  @discardableResult
  package mutating func setRole(
    of handle: String, to role: TrustRecord.Role
  ) throws(VaultError) -> [KeyName] {
    let person = try other(called: handle)
    guard person.role != role else {
      throw .unchanged("\(quoted(handle)) already has this role")
    }
    let (seed, time) = (signer, time)
    var chain = chain
    try writing { () throws(VaultFileError) in
      try chain.setRole(of: person.id, to: role, by: seed.seed, at: time)
    }
    self.chain = chain
    var exposed: [KeyName] = []
    if role == .member {
      try chooseNewKeys()
      exposed = index.exposeCurrentVersions(at: time)
    }
    record(
      Change(action: .memberRoleSet, note: "\(handle) \(role == .owner ? "owner" : "member")"))
    return exposed
  }

  /// Sends a person away for good, chooses the vault's keys anew, and returns the keys to be reset:
  /// all that hold a secret, if the person was an owner.
  @discardableResult
  package mutating func removePerson(_ handle: String) throws(VaultError) -> [KeyName] {
    let person = try other(called: handle)
    try remove(person, by: signer)
    try chooseNewKeys()
    record(Change(action: .memberRemoved, note: handle))
    return person.role == .owner ? index.exposeCurrentVersions(at: time) : []
  }

  /// The person of that name, of whom the signer may say who they are.
  private func other(called handle: String) throws(VaultError) -> Person {
    guard let person = chain.person(called: handle) else { throw .noPerson(handle) }
    guard person.kind == .person else { throw .recoveryIsNoMember }
    if person.isPersonOwner, chain.people.count(where: \.isPersonOwner) == 1 {
      throw .lastOwner(handle)
    }
    guard person.id != signer.person else { throw .notOneself }
    return person
  }

  func checkNewPerson(_ person: Person) throws(VaultError) {
    guard person.kind == .recovery || isNewHandle(person.handle) else {
      throw .badHandle(person.handle)
    }
    let isRecovery = person.handle == TrustRecord.recoveryHandle
    guard isRecovery == (person.kind == .recovery), chain.person(called: person.handle) == nil
    else { throw .handleTaken(person.handle) }
    guard !chain.knows(person.id) else { throw .knownPerson }
    guard chain.people.count < TrustChain.maximumPeople else {
      throw .tooMany("people", TrustChain.maximumPeople)
    }
  }

  /// Lets a person in whom nothing speaks against, as `author` signs.
  mutating func add(
    _ person: Person, lock: Signed<Lock>, name: String, note: String = "", by author: Identity
  ) throws(VaultError) {
    var chain = chain
    let time = time
    try writing { () throws(VaultFileError) in
      try chain.add(person, by: author.seed, at: time)
    }
    self.chain = chain
    locks = Locks(locks.all + [lock])
    index.people.append(
      VaultIndex.Entry(person: person.id, name: name, added: time, note: note))
    index.people.sort { $0.person < $1.person }
  }

  /// Sends a person away, as `author` signs; the keys are the caller's to change.
  mutating func remove(_ person: Person, by author: Identity) throws(VaultError) {
    var chain = chain
    let time = time
    try writing { () throws(VaultFileError) in
      try chain.remove(person.id, by: author.seed, at: time)
    }
    self.chain = chain
    locks = Locks(locks.all.filter { $0.record.person != person.id })
    index.people.removeAll { $0.person == person.id }
  }
}

extension VaultIndex {
  /// Notes that somebody who was sent away at `time` could read the secrets in use, and returns
  /// the names of their keys: those of PROD first, then in the order of the names.
  mutating func exposeCurrentVersions(at time: Int) -> [KeyName] {
    var exposed: [KeyName] = []
    for application in applications.indices {
      for key in applications[application].keys.indices {
        let versions = applications[application].keys[key].versions
        guard let current = versions.lastIndex(where: { $0.status == .current }) else { continue }
        if versions[current].exposed == nil {
          applications[application].keys[key].versions[current].exposed = time
        }
        exposed.append(
          KeyName(
            application: applications[application].slug,
            environment: applications[application].keys[key].environment))
      }
    }
    return exposed.sorted {
      let areProduction = ($0.environment == "PROD", $1.environment == "PROD")
      return areProduction.0 == areProduction.1
        ? $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) : areProduction.0
    }
  }
}
