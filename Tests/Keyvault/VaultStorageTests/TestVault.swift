import Sodium
import Testing
import VaultFile

@testable import Vault

/// A vault with one owner, of which tests make as many states as they need; the keys are fixed, so
/// that the one expensive derivation is made once.
struct TestVault {
  let chain: TrustChain
  let lock: Signed<Lock>

  static let start = 1_800_000_000
  static let costs = Argon2id.Costs(passes: 2, memory: 64 << 20)
  static let policy = VaultState.Policy(costs: costs, keptVersions: 2, maximumAge: 0)

  /// The vault that most tests use, and one that is another.
  static let shared = Result { try TestVault(number: 0) }
  static let other = Result { try TestVault(number: 1) }

  init(number: UInt8) throws {
    let seed = try Self.seed()
    chain = try TrustChain.founded(
      by: seed, called: "ops", at: Self.start, random: [UInt8](repeating: number, count: 32))
    lock = try Lock.sealing(
      seed, with: SecretBytes(copying: Array("correct horse battery".utf8)), costs: Self.costs,
      number: 1, vaultID: chain.vaultID, time: Self.start)
  }

  static func seed() throws -> Seed { Seed(try SecretBytes(copying: Array(0..<32))) }

  var owner: Person { chain.people[0] }

  /// The owner's next lock, which opens with nothing: deriving a key takes long.
  func lock(number: Int, costs: Argon2id.Costs = costs) throws -> Signed<Lock> {
    var record = lock.record
    (record.number, record.costs) = (number, costs)
    return try Signed(record, context: chain.vaultID.bytes, by: Self.seed())
  }

  /// The first state of the vault.
  func founded() throws -> SignedVault {
    try Draft(self).signed(previous: .zero)
  }

  /// The state after `vault` with one application more.
  func adding(
    _ slug: String, to vault: VerifiedVault, _ change: (inout Draft) throws -> Void = { _ in }
  ) throws -> SignedVault {
    var draft = try Draft(self, after: vault)
    draft.index.applications.append(
      VaultIndex.Application(
        id: try #require(Identifier(randomBytes(16))), slug: slug, name: slug,
        created: Self.start, keys: [], subscriptions: []))
    draft.index.applications.sort { $0.id < $1.id }
    try change(&draft)
    return try draft.signed(previous: vault.state.hash)
  }

  /// The state of `vault` with another lock of its owner.
  func replacingLock(of vault: VerifiedVault, number: Int) throws -> SignedVault {
    var file = vault.file
    file.locks = Locks([try lock(number: number)]).encoded[...]
    let bytes = try file.encoded()
    let history = try vault.history(with: TestVault.grant(of: vault, in: self))
    return SignedVault(
      bytes: bytes, verified: try VerifiedVault(parsing: bytes), historyHead: history.head,
      historyCount: history.entries.count, needsPurge: true)
  }

  static func grant(of vault: VerifiedVault, in test: TestVault) throws -> Grant {
    try vault.grant(of: test.owner, seed: seed())
  }

  func index(of vault: VerifiedVault) throws -> VaultIndex {
    try vault.index(with: Self.grant(of: vault, in: self))
  }

  func history(of vault: VerifiedVault) throws -> VaultHistory {
    try vault.history(with: Self.grant(of: vault, in: self))
  }

  /// What the next state is to be.
  struct Draft {
    let test: TestVault
    var index: VaultIndex
    var history: VaultHistory
    var lock: Signed<Lock>
    var epoch = 1
    var generation = 1
    var needsPurge = false
    var action = HistoryEntry.Action.initialised
    var note = ""

    init(_ test: TestVault) throws {
      self.test = test
      lock = test.lock
      history = VaultHistory()
      index = VaultIndex(
        organisation: "Example Shop", created: start,
        people: [
          VaultIndex.Entry(person: test.owner.id, name: "Ops", added: start, note: "")
        ], applications: [])
    }

    init(_ test: TestVault, after vault: VerifiedVault) throws {
      self.test = test
      lock = try #require(vault.locks[test.owner.id])
      history = try test.history(of: vault)
      index = try test.index(of: vault)
      epoch = vault.state.record.epoch
      generation = vault.state.record.generation + 1
      action = .applicationAdded
    }

    func signed(previous: Digest) throws -> SignedVault {
      let seed = try TestVault.seed()
      let grant = try Grant.random()
      let edition = Edition(
        vaultID: test.chain.vaultID, epoch: epoch, generation: generation)
      var history = history
      try history.append(
        HistoryEntry(
          generation: generation, time: start, author: test.owner.id, action: action, note: note,
          previous: previous))
      let sealedIndex = try index.sealed(with: grant, for: edition)
      let sealedHistory = try history.sealed(with: grant, for: edition)
      let secrets = SecretBlobs([]).encoded[...]
      let state = try Signed.signing(
        VaultState(
          chain: test.chain, generation: generation, time: start, author: test.owner.id,
          epoch: epoch, previous: previous,
          hashes: VaultState.SectionHashes(
            index: sealedIndex[...], history: sealedHistory[...], secrets: secrets),
          policy: policy,
          grants: [try grant.sealed(to: test.owner, vaultID: test.chain.vaultID, epoch: epoch)]),
        by: seed)
      let bytes = try VaultFile(
        trustChain: test.chain, locks: Locks([lock]), state: state, index: sealedIndex,
        history: sealedHistory, secrets: secrets
      ).encoded()
      return SignedVault(
        bytes: bytes, verified: try VerifiedVault(parsing: bytes), historyHead: history.head,
        historyCount: history.entries.count, needsPurge: needsPurge)
    }
  }
}
