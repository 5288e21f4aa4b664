import Sodium
import Testing
import Vault
import VaultFile

@Suite("Founding a vault and its locks")
struct FoundingTests {
  private static func founding(hasRecoveryCode: Bool = false) -> Founding {
    Founding(
      organisation: "Example Shop", handle: "ops", policy: TestVault.policy,
      hasRecoveryCode: hasRecoveryCode, time: TestVault.start)
  }

  @Test("A new vault opens with the passphrase of its founder, and with its recovery code")
  func found() throws {
    let founded = try Self.founding(hasRecoveryCode: true).found(
      passphrase: secret(TestVault.passphrase))
    let file = try VerifiedVault(parsing: founded.vault.bytes)
    #expect(file == founded.vault.verified)
    #expect(file.chain.people.count == 2)
    let ops = try #require(file.chain.person(called: "ops"))
    let opened = try UnlockedVault(
      file, as: Identity(ops, of: file, unlockedWith: secret(TestVault.passphrase)))
    #expect(opened.isOwner)
    #expect(opened.index.organisation == "Example Shop")
    #expect(try opened.history().entries.map(\.action) == [.initialised])
    #expect(try opened.history().head == founded.vault.historyHead)
    #expect(opened.owners == ["ops"])

    let recovery = try #require(file.chain.person(called: "recovery"))
    let written = try #require(founded.recoveryCode)
    guard let code = try RecoveryCode.parse(written.bytes) else {
      Issue.record("the code is not spelled as codes are")
      return
    }
    let recovered = try UnlockedVault(
      file, as: Identity(recovery, of: file, unlockedWith: code))
    #expect(recovered.isOwner)
  }

  @Test("The founder goes on without typing the passphrase again")
  func goOn() throws {
    let founded = try Self.founding().found(passphrase: secret(TestVault.passphrase))
    #expect(founded.recoveryCode == nil)
    #expect(founded.vault.edition.generation == 1)
    #expect(founded.vault.edition.epoch == 1)
    #expect(!founded.vault.needsPurge)
    var draft = try UnlockedVault(founded.vault.verified, as: founded.founder)
      .draft(at: TestVault.start)
    try draft.addApplication("shop")
    #expect(try draft.signed().edition.generation == 2)
  }

  @Test("A wrong passphrase is told as such")
  func wrongPassphrase() throws {
    let vault = try TestVault()
    let ops = try #require(vault.verified.chain.person(called: "ops"))
    #expect(
      failure {
        _ = try Identity(ops, of: vault.verified, unlockedWith: secret("incorrect horse"))
      } == .wrongPassphrase)
  }

  @Test("Names that cannot be are refused before anything costs")
  func badNames() {
    for (organisation, handle) in [
      ("", "ops"), ("a\nb", "ops"), (String(repeating: "o", count: 129), "ops"),
      ("Shop", ""), ("Shop", "Ops"), ("Shop", "42"), ("Shop", "-ops"), ("Shop", "recovery"),
    ] {
      let founding = Founding(
        organisation: organisation, handle: handle, policy: TestVault.policy, time: 0)
      #expect(failure { try founding.check() } == .usage)
    }
    var founding = Self.founding()
    founding.policy.costs.memory = 1
    #expect(failure { try founding.check() } == .valueRefused)
  }

  @Test("A new lock leaves all else as it was, and only the new passphrase opens it")
  func relock() throws {
    var vault = try TestVault.withShop()
    for person: UInt8 in [0, 1] {
      let before = vault.verified
      let unlocked = try vault.unlocked(as: person)
      let lock = try unlocked.newLock(
        with: secret("another passphrase"), costs: TestVault.costs, at: vault.time)
      #expect(lock.record.number == 2)
      let signed = try unlocked.replacingLock(with: lock)
      #expect(signed.needsPurge)
      #expect(signed.verified.file.state == before.file.state)
      #expect(signed.verified.file.index == before.file.index)
      vault.adopt(signed)
      _ = try Identity(
        unlocked.person, of: vault.verified, unlockedWith: secret("another passphrase"))
      #expect(
        failure {
          _ = try Identity(
            unlocked.person, of: vault.verified, unlockedWith: secret(TestVault.passphrase))
        } == .wrongPassphrase)
      #expect(
        failure { _ = try vault.unlocked(as: person).replacingLock(with: lock) }
          == .concurrentChange)
    }
  }

  @Test("A lock that is newer than that of the file goes into the next one that is written")
  func newerLock() throws {
    var vault = try TestVault.withShop()
    let unlocked = try vault.unlocked()
    let lock = try unlocked.newLock(
      with: secret("another passphrase"), costs: TestVault.costs, at: vault.time)
    let identity = try Identity(
      unlocked.person, of: vault.verified, unlockedWith: secret("another passphrase"), lock: lock)
    let again = try UnlockedVault(vault.verified, as: identity)
    #expect(again.newestLock == lock)
    var draft = try again.draft(at: vault.time)
    try draft.addApplication("web")
    vault.adopt(try draft.signed())
    #expect(vault.verified.locks[unlocked.person.id] == lock)
    let third = try again.newLock(
      with: secret("a third passphrase"), costs: TestVault.costs, at: vault.time)
    #expect(third.record.number == 3)
  }

  @Test("A new lock costs what the policy asks, or more")
  func costs() throws {
    var vault = try TestVault()
    var policy = TestVault.policy
    policy.costs = KeyProfile.standard.costs
    try vault.change { draft in try draft.setPolicy(policy) }
    let unlocked = try vault.unlocked()
    for costs in [TestVault.costs, KeyProfile.small.costs, Argon2id.Costs(passes: 1, memory: 1)] {
      #expect(
        failure {
          _ = try unlocked.newLock(with: secret("another passphrase"), costs: costs, at: 0)
        } == .valueRefused)
    }
  }

  @Test("Who does not belong to the vault does not open it")
  func stranger() throws {
    let vault = try TestVault()
    #expect(failure { _ = try vault.unlocked(as: 5) } == .notFound)
  }
}
