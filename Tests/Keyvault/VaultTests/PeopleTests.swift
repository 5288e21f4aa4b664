import Sodium
import Testing
import Vault
import VaultFile

@Suite("People and the recovery code")
struct PeopleTests {
  private static func newcomer(
    _ handle: String = "new", for vault: TestVault
  ) throws -> Newcomer {
    try Newcomer(
      called: handle, passphrase: secret("the passphrase of " + handle), costs: TestVault.costs,
      vaultID: vault.verified.chain.vaultID, at: vault.time)
  }

  private static func vault() throws -> TestVault {
    var vault = try TestVault.withShop()
    try vault.store("a secret of this key")
    return vault
  }

  @Test("Who is approved opens the vault with a passphrase that nobody else knows")
  func approve() throws {
    var vault = try Self.vault()
    let newcomer = try Self.newcomer(for: vault)
    let request = try JoinRequest(parsing: newcomer.joinRequest.encoded)
    try vault.change { draft in try draft.approve(request, as: .member, name: "New Person") }
    #expect(try vault.newestEntry().action == .memberAdded)
    let person = try #require(vault.verified.chain.person(called: "new"))
    let identity = try Identity(
      person, of: vault.verified, unlockedWith: secret("the passphrase of new"))
    let opened = try UnlockedVault(vault.verified, as: identity)
    #expect(!opened.isOwner)
    #expect(try opened.index == vault.unlocked().index)
    #expect(opened.index.people.contains { $0.person == person.id && $0.name == "New Person" })
    #expect(
      failure { try vault.change { draft in try draft.approve(request, as: .owner) } } == .exists)
    try vault.change { draft in try draft.removePerson("new") }
    #expect(
      failure { try vault.change { draft in try draft.approve(request, as: .member) } } == .exists)
    #expect(failure { _ = try UnlockedVault(vault.verified, as: identity) } == .notFound)
  }

  @Test("Requests for other vaults and under taken handles are refused")
  func refusedRequests() throws {
    var vault = try Self.vault()
    let taken = try Self.newcomer("eva", for: vault).joinRequest
    #expect(
      failure { try vault.change { draft in try draft.approve(taken, as: .member) } } == .exists)
    let other = JoinRequest(
      vaultID: .zero, handle: taken.handle, keys: taken.keys, lock: taken.lock)
    #expect(
      failure { try vault.change { draft in try draft.approve(other, as: .member) } }
        == .differentVault)
    for handle in ["recovery", "42", "-x"] {
      let request = JoinRequest(
        vaultID: taken.vaultID, handle: handle, keys: taken.keys, lock: taken.lock)
      #expect(
        failure { try vault.change { draft in try draft.approve(request, as: .member) } } != nil)
    }
  }

  @Test("A member who becomes an owner reads the secrets, without new keys")
  func promote() throws {
    var vault = try Self.vault()
    let exposed = try vault.change { draft in try draft.setRole(of: "dev", to: .owner) }
    #expect(exposed == [])
    #expect(vault.last?.needsPurge == false)
    let name = try #require(VersionName("shop/PROD"))
    let secret = try vault.unlocked(as: 1).secret(name)
    #expect(text(of: secret) == "a secret of this key")
  }

  @Test("An owner who becomes a member reads no secret, and what was read is exposed")
  func demote() throws {
    var vault = try Self.vault()
    let exposed = try vault.change { draft in try draft.setRole(of: "eva", to: .member) }
    #expect(exposed == [TestVault.prod])
    #expect(vault.last?.needsPurge == true)
    #expect(vault.verified.state.record.epoch == 2)
    #expect(try vault.unlocked(as: 2).isOwner == false)
    #expect(try vault.status().state == .exposed)
    try vault.change { draft in try draft.addApplication("web") }
    #expect(try vault.status().state == .exposed)
    try vault.store("a new secret of this key")
    #expect(try vault.status().state == .active)
    #expect(
      failure { _ = try vault.change { draft in try draft.setRole(of: "eva", to: .member) } }
        == .exists)
  }

  @Test("Who is removed opens nothing that comes, and what a removed owner read is exposed")
  func remove() throws {
    var vault = try Self.vault()
    #expect(try vault.change { draft in try draft.removePerson("dev") } == [])
    #expect(try vault.status().state == .active)
    #expect(try vault.change { draft in try draft.removePerson("eva") } == [TestVault.prod])
    #expect(vault.verified.state.record.epoch == 3)
    #expect(vault.verified.locks.all.count == 1)
    #expect(try vault.status().state == .exposed)
    for number: UInt8 in [1, 2] {
      #expect(failure { _ = try vault.unlocked(as: number) } == .notFound)
    }
    #expect(
      failure { _ = try vault.change { draft in try draft.removePerson("eva") } } == .notFound)
  }

  @Test("Nobody removes or demotes themselves, and the last owner stays")
  func lastOwner() throws {
    var vault = try Self.vault()
    #expect(
      failure { _ = try vault.change { draft in try draft.removePerson("ops") } } == .roleRefused)
    try vault.change { draft in try draft.removePerson("eva") }
    #expect(
      failure { _ = try vault.change { draft in try draft.removePerson("ops") } } == .lastOwner)
    let code = try RecoveryOwner(
      for: vault.verified.chain.vaultID, costs: TestVault.costs, at: vault.time)
    try vault.change { draft in try draft.renewRecovery(code) }
    let recovery = try UnlockedVault(
      vault.verified, as: Identity(recoveryCode: code.code.bytes, of: vault.verified))
    var draft = try recovery.draft(at: vault.time)
    #expect(failure { _ = try draft.removePerson("ops") } == .lastOwner)
    #expect(failure { _ = try draft.setRole(of: "ops", to: .member) } == .lastOwner)
    #expect(failure { _ = try draft.removePerson("recovery") } == .usage)
    #expect(failure { try draft.renewRecovery(code) } == .roleRefused)
  }

  @Test("A renewed recovery code opens the vault, and the one before does not")
  func renew() throws {
    var vault = try Self.vault()
    let vaultID = vault.verified.chain.vaultID
    let first = try RecoveryOwner(for: vaultID, costs: TestVault.costs, at: vault.time)
    #expect(
      failure { _ = try Identity(recoveryCode: first.code.bytes, of: vault.verified) } == .notFound)
    try vault.change { draft in try draft.renewRecovery(first) }
    _ = try Identity(recoveryCode: first.code.bytes, of: vault.verified)
    let second = try RecoveryOwner(for: vaultID, costs: TestVault.costs, at: vault.time)
    try vault.change { draft in try draft.renewRecovery(second) }
    #expect(vault.verified.state.record.epoch == 3)
    #expect(try vault.status().state == .active)
    #expect(
      failure { _ = try Identity(recoveryCode: first.code.bytes, of: vault.verified) }
        == .wrongPassphrase)
    _ = try Identity(recoveryCode: second.code.bytes, of: vault.verified)
    #expect(
      failure { _ = try Identity(recoveryCode: secret("7Q4M-K2ZD"), of: vault.verified) }
        == .valueRefused)
  }

  @Test("A recovery code makes a new owner, sends the lost one away and is used up")
  func use() throws {
    var vault = try Self.vault()
    let vaultID = vault.verified.chain.vaultID
    let code = try RecoveryOwner(for: vaultID, costs: TestVault.costs, at: vault.time)
    try vault.change { draft in try draft.renewRecovery(code) }
    let next = try RecoveryOwner(for: vaultID, costs: TestVault.costs, at: vault.time)
    let newcomer = try Self.newcomer(for: vault)
    #expect(
      failure {
        _ = try vault.change { draft in try draft.useRecovery(newcomer, renewing: next) }
      } == .usage)
    var draft = try UnlockedVault(
      vault.verified, as: Identity(recoveryCode: code.code.bytes, of: vault.verified)
    ).draft(at: vault.time)
    #expect(
      try draft.useRecovery(newcomer, removing: "ops", renewing: next) == [TestVault.prod])
    vault.adopt(try draft.signed())
    #expect(failure { _ = try vault.unlocked() } == .notFound)
    let opened = try UnlockedVault(vault.verified, as: newcomer.identity)
    #expect(opened.isOwner)
    let entry = try #require(try opened.history().entries.last)
    #expect(entry.action == .recoveryUsed)
    #expect(entry.author == newcomer.identity.person)
    #expect(entry.note == "new for ops")
    #expect(
      failure { _ = try Identity(recoveryCode: code.code.bytes, of: vault.verified) }
        == .wrongPassphrase)
    _ = try Identity(recoveryCode: next.code.bytes, of: vault.verified)
  }

  @Test("Compacting keeps the last 200 entries, and what came before is still proven")
  func compact() throws {
    var vault = try TestVault()
    #expect(
      failure { _ = try vault.change { draft in try draft.compactHistory(before: Int.max) } }
        == .exists)
    for number in 1...205 {
      try vault.change { draft in try draft.renameOrganisation("Shop \(number)") }
    }
    let before = try vault.unlocked().history()
    #expect(try vault.change { draft in try draft.compactHistory(before: Int.max) } == 6)
    let after = try vault.unlocked().history()
    #expect(after.entries.count == 201)
    #expect(after.entries.last?.action == .historyCompacted)
    #expect(after.entries.last?.note == "6 entries")
    #expect(after.base == 6)
    #expect(after.head(upTo: 206) == before.head)
  }
}
