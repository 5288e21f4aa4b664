import Sodium
import Terminal
import Vault
import VaultFile
import VaultStorage

extension Session {
  /// The folder in which this machine remembers vaults.
  func records() throws(VaultError) -> LocalRecords {
    let folder = LocalRecords.standardFolder(
      stateHome: environment.stateHome, home: environment.home)
    guard let folder else { throw .noHome }
    return LocalRecords(folder: folder)
  }

  /// Loads the vault without a key; what speaks against it is an error or, if it was accepted and
  /// confirmed, overruled.
  ///
  /// `overruling` takes it although a later state or a sibling was seen here, which is for those
  /// who put that right.
  mutating func load(
    at location: VaultLocation? = nil, for purpose: LoadedVault.Purpose,
    checking sections: VerifiedVault.Sections = [], overruling: Bool = false
  ) throws(VaultError) -> LoadedVault {
    let place = if let location { location } else { try self.location() }
    let loaded = try loadVault(
      at: place, records: records(), for: purpose, checking: sections
    ) { objection throws(VaultError) in
      try accept(objection, for: purpose, overruling: overruling)
    }
    warn(loaded.warnings)
    return loaded
  }

  /// Opens the vault: everything that needs no key is checked before anybody is asked.
  mutating func open(
    for purpose: LoadedVault.Purpose = .reading, checking sections: VerifiedVault.Sections = [],
    as kind: TrustRecord.Kind = .person
  ) throws(VaultError) -> OpenVault {
    let loaded = try load(for: purpose, checking: sections)
    let unlocked = try unlock(loaded, as: kind)
    let open = try acknowledge(loaded, as: unlocked.identity, for: purpose)
    let (costs, policy) = (unlocked.costs, loaded.state.policy.costs)
    guard costs.areBelow(policy), open.vault.person.kind == .person else { return open }
    guard options.upgradesCosts else {
      warn(.weakLock(costs, policy: policy))
      return open
    }
    return try upgradeLock(of: open, with: unlocked.passphrase.bytes, for: purpose)
  }

  /// Somebody who opened their lock.
  struct Unlocked {
    let identity: Identity
    let passphrase: SecretBox
    let costs: Argon2id.Costs
  }

  /// Asks who opens a vault that was loaded, and for the passphrase or the recovery code.
  mutating func unlock(
    _ loaded: LoadedVault, as kind: TrustRecord.Kind = .person
  ) throws(VaultError) -> Unlocked {
    let person =
      switch kind {
      case .person: try person(in: loaded.verified.chain, last: loaded.record?.person)
      case .recovery: try recovery(in: loaded.verified.chain)
      }
    warn(loaded.excessiveLocks(besides: person.id))
    let usable = try loaded.lock(of: person)
    let costs = usable.lock.record.costs
    try costs.checkMemory(available: availableMemory())
    if let warning = usable.warning { warn(warning) }
    let passphrase = SecretBox(try passphrase(of: person))
    noteDerivation(costs)
    do {
      let identity = try Identity(
        person, of: loaded.verified, unlockedWith: passphrase.bytes, lock: usable.lock)
      return Unlocked(identity: identity, passphrase: passphrase, costs: costs)
    } catch {
      throw person.kind == .recovery && error.code == .wrongPassphrase ? .wrongRecoveryCode : error
    }
  }

  /// Opens the grant and the index, checks that the vault descends from what was seen here, and
  /// remembers it.
  ///
  /// What was accepted although a newer state was seen is not remembered: it would make this
  /// machine forget the newer one.
  mutating func acknowledge(
    _ loaded: LoadedVault, as identity: Identity, for purpose: LoadedVault.Purpose,
    overruling: Bool = false
  ) throws(VaultError) -> OpenVault {
    let vault = try UnlockedVault(loaded.verified, as: identity)
    let open = OpenVault(
      location: loaded.copy.location, records: try records(), loaded: loaded, identity: identity,
      vault: vault)
    guard loaded.verdict != .accepted else { return open }
    do throws(VaultError) {
      let warnings = try loaded.acknowledge(
        as: remembered(vault.person), in: open.records,
        history: { () throws(VaultError) in try vault.history() })
      warn(warnings)
    } catch {
      let objection = Objection.fork(generation: loaded.state.generation)
      guard error.code == .fork, try accept(objection, for: purpose, overruling: overruling) else {
        throw error
      }
    }
    return open
  }

  /// Who this machine is to remember: being somebody else for one command, or opening a vault with
  /// the code, does not change who one is here.
  func remembered(_ person: Person) -> Identifier? {
    options.handle == nil && person.kind == .person ? person.id : nil
  }

  /// Whether a vault is taken although this machine's memory speaks against it; never by those who
  /// would write, where that would part the vault into two.
  mutating func accept(
    _ objection: Objection, for purpose: LoadedVault.Purpose, overruling: Bool = false
  ) throws(VaultError) -> Bool {
    if overruling, objection.isForReadersOnly { return true }
    let isWanted =
      switch objection {
      case .rollback, .fork: options.acceptsRollback
      case .differentVault: options.acceptsNewVault
      case .deleted: options.acceptsDeleted
      }
    guard isWanted, purpose != .writing || !objection.isForReadersOnly else { return false }
    try confirm(typing: objection.confirmation, as: objection.confirmed)
    return true
  }
}

extension Objection {
  /// What is typed to accept it.
  fileprivate var confirmed: String {
    switch self {
    case .rollback, .fork: "the generation of the file"
    case .differentVault, .deleted: "the fingerprint of the vault in the file"
    }
  }
}

// MARK: - Who

extension Session {
  /// Who opens the vault: the one who is named, the one who did last, the only one, or the one
  /// who says so.
  private func person(
    in chain: TrustChain, last: Identifier?
  ) throws(VaultError) -> Person {
    let people = chain.people.filter { $0.kind == .person }.sorted { $0.handle < $1.handle }
    if let handle = options.handle {
      guard let person = chain.person(called: handle) else {
        throw .noPerson(handle, among: people.map(\.handle))
      }
      return person
    }
    if let last = last.flatMap(chain.person), last.kind == .person { return last }
    if people.count == 1 { return people[0] }
    guard options.allowsInput else { throw .unknownPerson(among: people.map(\.handle)) }
    return try ask(which: people)
  }

  private func recovery(in chain: TrustChain) throws(VaultError) -> Person {
    guard let person = chain.people.first(where: { $0.kind == .recovery }) else {
      throw .withoutRecoveryCode
    }
    return person
  }

  private func ask(which people: [Person]) throws(VaultError) -> Person {
    let list = people.enumerated().map { "  \($0 + 1)  \($1.handle)\n" }.joined()
    let answer = try askLine("Who are you?\n\(list)Number or handle: ", for: "your handle")
    if let number = Int(answer), people.indices.contains(number - 1) { return people[number - 1] }
    guard let person = people.first(where: { $0.handle == answer }) else {
      throw .noPerson(answer, among: people.map(\.handle))
    }
    return person
  }
}

// MARK: - Copies

extension Session {
  /// Opens a copy of a vault and decrypts everything that the person's role can; this machine's
  /// memory neither matters nor changes.
  mutating func openCopy(
    _ copy: VaultCopy
  ) throws(VaultError) -> (vault: UnlockedVault, secrets: Int?) {
    let record = try records().record(of: copy.state.vaultID)
    let person = try person(in: copy.verified.chain, last: record?.person)
    guard let lock = copy.verified.locks[person.id] else {
      throw VaultError(VaultFileError.damaged(.locks))
    }
    try lock.record.costs.checkMemory(available: availableMemory())
    let passphrase = try passphrase(of: person)
    noteDerivation(lock.record.costs)
    let identity = try Identity(person, of: copy.verified, unlockedWith: passphrase, lock: lock)
    let vault = try UnlockedVault(copy.verified, as: identity)
    _ = try vault.history()
    return (vault, vault.isOwner ? try vault.checkSecrets() : nil)
  }
}
