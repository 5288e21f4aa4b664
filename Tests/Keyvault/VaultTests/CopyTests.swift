import Sodium
import Testing
import Vault
import VaultFile

@Suite("Copies of a vault")
struct CopyTests {
  private static func vault() throws -> TestVault {
    var vault = try TestVault.withShop()
    try vault.store("the first secret")
    return vault
  }

  private func record(of vault: TestVault) throws -> LocalRecord {
    LocalRecord(
      path: [], person: nil, state: vault.verified.state,
      historyHead: try vault.unlocked().history().head)
  }

  @Test("What two copies say differently is named once, and what both say is not")
  func differences() throws {
    let old = try Self.vault()
    var (ours, theirs) = (old, old)
    try ours.change { draft in try draft.renameOrganisation("Our Shop") }
    try ours.change { draft in try draft.addSubscription(of: "shop", to: "pay", scopes: ["read"]) }
    try theirs.change { draft in try draft.setClientID("other", of: TestVault.uatc) }
    try theirs.change { draft in try draft.renameApplication("shop", name: "Their shop") }
    try theirs.change { draft in try draft.archiveApplication("shop") }
    try theirs.change { draft in
      _ = try draft.revoke(VersionName(key: TestVault.prod, version: 1))
    }
    try theirs.change { draft in try draft.addApplication("theirs") }
    #expect(
      try ours.unlocked().index.differences(from: theirs.unlocked().index) == [
        Difference(
          subject: "name of the organisation", ours: "Our Shop", theirs: "Example Shop"),
        Difference(subject: "name of shop", ours: "shop", theirs: "Their shop"),
        Difference(subject: "use of shop", ours: "in use", theirs: "archived"),
        Difference(subject: "status of shop/PROD@1", ours: "current", theirs: "revoked"),
        Difference(subject: "client ID of shop/UATC", ours: "", theirs: "other"),
        Difference(subject: "scopes of pay for shop", ours: "read", theirs: ""),
      ])
    let index = try ours.unlocked().index
    #expect(index.differences(from: index) == [])
  }

  @Test("A vault covers what it is, what it comes from and what it sets aside, and nothing else")
  func covers() throws {
    let old = try Self.vault()
    var (ours, theirs) = (old, old)
    try ours.store("our second secret")
    try theirs.store("their second secret")
    #expect(try ours.unlocked().covers(record(of: ours)))
    #expect(try ours.unlocked().covers(record(of: old)))
    #expect(try !old.unlocked().covers(record(of: ours)))
    #expect(try !ours.unlocked().covers(record(of: theirs)))
    let aside = try record(of: theirs)
    _ = try ours.change { draft in try draft.reconcile(with: theirs.unlocked()) }
    #expect(try ours.unlocked().covers(aside))
    try theirs.store("their third secret")
    #expect(try !ours.unlocked().covers(record(of: theirs)))
  }

  @Test("A copy that takes the place of an older one keeps the newer locks of both")
  func replacing() throws {
    var (ours, theirs) = (try Self.vault(), try Self.vault())
    theirs = ours
    let member = try ours.unlocked(as: 1)
    let lock = try member.newLock(
      with: secret("another passphrase"), costs: TestVault.costs, at: ours.time)
    ours.adopt(try member.replacingLock(with: lock))
    try theirs.store("their second secret")
    let next = try theirs.unlocked().replacing(ours.verified)
    #expect(next.verified.state == theirs.verified.state)
    #expect(next.verified.locks[member.person.id] == lock)
    #expect(next.needsPurge)
    let same = try theirs.unlocked().replacing(theirs.verified)
    #expect(same.verified == theirs.verified)
    #expect(!same.needsPurge)
  }

  @Test("A restored vault sets a sibling aside that was seen instead of the vault")
  func restoreOverSibling() throws {
    let old = try Self.vault()
    var (ours, theirs) = (old, old)
    try ours.store("our second secret")
    try theirs.store("their second secret")
    let seen = SeenState(
      generation: theirs.verified.state.record.generation, hash: theirs.verified.state.hash)
    let aside = try record(of: theirs)
    var own = ours
    try ours.change { draft in try draft.restore(old.unlocked(), seen: seen) }
    #expect(ours.verified.state.record.generation == seen.generation + 1)
    #expect(try ours.newestEntry().stateSetAside == seen.hash)
    #expect(try ours.unlocked().covers(aside))
    let itself = SeenState(
      generation: own.verified.state.record.generation, hash: own.verified.state.hash)
    try own.change { draft in try draft.restore(old.unlocked(), seen: itself) }
    #expect(try own.newestEntry().stateSetAside == nil)
  }
}
