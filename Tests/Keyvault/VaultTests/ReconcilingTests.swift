import Sodium
import Testing
import Vault
import VaultFile

@Suite("Restoring and reconciling")
struct ReconcilingTests {
  private static func vault() throws -> TestVault {
    var vault = try TestVault.withShop()
    try vault.store("the first secret")
    return vault
  }

  @Test("A restored vault holds what it held, for the people of now")
  func restore() throws {
    let old = try Self.vault()
    var vault = old
    try vault.store("the second secret")
    try vault.change { draft in try draft.addApplication("web") }
    try vault.change { draft in try draft.removePerson("dev") }
    let before = vault.verified.state
    try vault.change { draft in try draft.restore(old.unlocked()) }
    #expect(try vault.revealed("shop/PROD") == "the first secret")
    #expect(try vault.unlocked().index.applications.count == 1)
    #expect(try vault.newestEntry().action == .restored)
    #expect(try vault.newestEntry().note == "from generation 4")
    #expect(vault.verified.state.record.generation == before.record.generation + 1)
    #expect(vault.verified.state.record.previous == before.hash)
    #expect(vault.verified.chain.people.map(\.handle).sorted() == ["eva", "ops"])
    #expect(try vault.status().state == .active)
    #expect(vault.last?.needsPurge == false)
    #expect(try vault.store("the third secret") == 2)
  }

  @Test("What a removed owner could read is exposed when it is restored")
  func restoreExposed() throws {
    let old = try Self.vault()
    var vault = old
    try vault.change { draft in try draft.removePerson("eva") }
    try vault.store("the second secret")
    #expect(try vault.status().state == .active)
    try vault.change { draft in try draft.restore(old.unlocked()) }
    #expect(try vault.status().state == .exposed)
  }

  @Test("A vault of which only an old copy is left goes on after all that was seen")
  func restoreItself() throws {
    let old = try Self.vault()
    var lost = old
    for slug in ["one", "two"] { try lost.change { draft in try draft.addApplication(slug) } }
    let seen = SeenState(
      generation: lost.verified.state.record.generation, hash: lost.verified.state.hash)
    var vault = old
    try vault.change { draft in try draft.restoreItself(seen: seen) }
    #expect(vault.verified.state.record.generation == seen.generation + 1)
    #expect(vault.verified.state.record.epoch == 2)
    #expect(try vault.newestEntry().stateSetAside == seen.hash)
    #expect(try vault.revealed("shop/PROD") == "the first secret")
    try vault.store("the second secret")
    #expect(vault.verified.state.record.generation == seen.generation + 2)
  }

  @Test("A copy that comes from the other is told from one that was changed apart")
  func relation() throws {
    let old = try Self.vault()
    var (ours, theirs) = (old, old)
    try ours.store("our second secret")
    #expect(try Reconciliation(ours.unlocked(), ours.unlocked()) == .same)
    #expect(try Reconciliation(ours.unlocked(), old.unlocked()) == .firstDescends)
    #expect(try Reconciliation(old.unlocked(), ours.unlocked()) == .secondDescends)
    try theirs.store("their second secret")
    try theirs.store("their third secret")
    #expect(try Reconciliation(ours.unlocked(), theirs.unlocked()) == .diverged)
    #expect(try Reconciliation(theirs.unlocked(), ours.unlocked()) == .diverged)
  }

  @Test("Reconciled copies lose no secret of either side")
  func reconcile() throws {
    let old = try Self.vault()
    var (ours, theirs) = (old, old)
    try ours.store("our second secret")
    try ours.change { draft in try draft.addApplication("web", name: "Ours") }
    try theirs.store("their second secret")
    try theirs.change { draft in try draft.addApplication("web", environments: ["PROD"]) }
    try theirs.store(
      "a secret of their web", under: KeyName(application: "web", environment: "PROD"),
      as: SecretDeposit(allowances: .pending))
    try theirs.change { draft in
      try draft.addKey(KeyName(application: "shop", environment: "TEST"))
    }
    let adopted = try ours.change { draft in try draft.reconcile(with: theirs.unlocked()) }
    #expect(
      Set(adopted)
        == [
          .application("web-2"), .key(KeyName(application: "shop", environment: "TEST")),
          .version(VersionName(key: TestVault.prod, version: 3)),
        ])
    #expect(try ours.revealed("shop/PROD") == "our second secret")
    #expect(try ours.revealed("shop/PROD@3") == "their second secret")
    #expect(try ours.revealed("web-2/PROD") == "a secret of their web")
    #expect(try ours.key().versions.map(\.status) == [.superseded, .current, .superseded])
    #expect(try ours.key().versions.last?.origin == .fork)
    #expect(try ours.status().state == .active)
    #expect(try ours.newestEntry().stateSetAside == theirs.verified.state.hash)
    #expect(
      ours.verified.state.record.generation == theirs.verified.state.record.generation + 1)
    let found = try ours.unlocked().verify(
      secret("their second secret"), against: TestVault.prod)
    #expect(found.version?.number == 3)
    try ours.store("our third secret")
    #expect(try ours.key().versions.map(\.number) == [1, 2, 3, 4])
    #expect(try ours.revealed("shop/PROD@2") == "our second secret")
  }

  @Test("A secret that was destroyed here does not come back from the other copy")
  func destroyedStays() throws {
    let old = try Self.vault()
    var (ours, theirs) = (old, old)
    for number in 2...4 { try ours.store("our secret number \(number)") }
    #expect(try ours.key().versions[0].status == .destroyed)
    try theirs.change { draft in try draft.addApplication("web") }
    let adopted = try ours.change { draft in try draft.reconcile(with: theirs.unlocked()) }
    #expect(adopted == [.application("web")])
  }

  @Test("Copies with other people or other keys are not reconciled")
  func irreconcilable() throws {
    let old = try Self.vault()
    var (ours, theirs) = (old, old)
    try ours.store("our second secret")
    try theirs.change { draft in try draft.rekey() }
    #expect(
      failure {
        _ = try ours.change { draft in try draft.reconcile(with: theirs.unlocked()) }
      } == .fork)
    theirs = old
    try theirs.change { draft in try draft.setRole(of: "dev", to: .owner) }
    #expect(
      failure {
        _ = try ours.change { draft in try draft.reconcile(with: theirs.unlocked()) }
      } == .fork)
  }

  @Test("Newer locks travel between copies without anybody's signature")
  func locks() throws {
    let old = try Self.vault()
    var (ours, theirs) = (old, old)
    try ours.store("our second secret")
    let member = try theirs.unlocked(as: 1)
    let lock = try member.newLock(
      with: secret("another passphrase"), costs: TestVault.costs, at: theirs.time)
    theirs.adopt(try member.replacingLock(with: lock))
    #expect(try Reconciliation(ours.unlocked(), theirs.unlocked()) == .firstDescends)
    let merged = try #require(try ours.unlocked(as: 1).adoptingLocks(of: theirs.verified))
    #expect(merged.verified.locks[member.person.id] == lock)
    #expect(merged.verified.state == ours.verified.state)
    ours.adopt(merged)
    #expect(try ours.unlocked().adoptingLocks(of: theirs.verified) == nil)
    #expect(try ours.unlocked().adoptingLocks(of: old.verified) == nil)
  }
}
