import Testing
import Vault
import VaultFile

@Suite("States of keys")
struct KeyStateTests {
  private static let value = "a secret of this key"

  @Test("A key without client ID is pending, and with one it was never reset")
  func early() throws {
    let vault = try TestVault.withShop()
    #expect(try vault.status(TestVault.uatc).state == .pendingActivation)
    #expect(try vault.status().state == .neverReset)
    #expect(try vault.status().current == nil)
  }

  @Test("A secret grows due 14 days before the age of the policy, and expires at it")
  func ageing() throws {
    var vault = try TestVault.withShop()
    var policy = TestVault.policy
    policy.maximumAge = 90
    try vault.change { draft in try draft.setPolicy(policy) }
    try vault.store(Self.value)
    let day = TestVault.day
    let stored = vault.time
    #expect(try vault.status(at: stored).state == .active)
    #expect(try vault.status(at: stored).dueAt == stored + 90 * day)
    #expect(try vault.status(at: stored + 76 * day - 1).state == .active)
    #expect(try vault.status(at: stored + 76 * day - 1).age == 75)
    #expect(try vault.status(at: stored + 76 * day).state == .due)
    #expect(try vault.status(at: stored + 90 * day - 1).state == .due)
    #expect(try vault.status(at: stored + 90 * day).state == .expired)
    #expect(try vault.status(at: stored - day).age == 0)
    try vault.store("another " + Self.value)
    #expect(try vault.status(at: stored + 76 * day).state == .active)
  }

  @Test("The age of a key goes before that of the policy, and without either nothing is due")
  func ownAge() throws {
    var vault = try TestVault.withShop()
    try vault.store(Self.value)
    #expect(try vault.status(at: vault.time * 2).state == .active)
    #expect(try vault.status().dueAt == nil)
    try vault.change { draft in try draft.setMaximumAge(1, of: TestVault.prod) }
    #expect(try vault.status().state == .due)
    #expect(try vault.status(at: vault.time + TestVault.day).state == .expired)
  }

  @Test("A key whose newest secret was revoked or destroyed is revoked, until the next one")
  func revoked() throws {
    var vault = try TestVault.withShop()
    try vault.store(Self.value)
    try vault.change { draft in
      try draft.revoke(VersionName(key: TestVault.prod, version: nil))
    }
    #expect(try vault.status().state == .revoked)
    #expect(try vault.status().current == nil)
    try vault.store("another " + Self.value)
    #expect(try vault.status().state == .active)
    try vault.change { draft in try draft.destroy(2, of: TestVault.prod) }
    #expect(try vault.status().state == .revoked)
  }

  @Test("Of several states, the one that asks for most is shown")
  func precedence() throws {
    var key = VaultIndex.Key(
      environment: "PROD", clientID: "", created: 0, maximumAge: 10,
      verifierSalt: try #require(Identifier([UInt8](repeating: 1, count: 16))),
      verifierCosts: TestVault.costs, versions: [])
    var version = SecretVersion(
      number: 1, stored: 0, status: .revoked, since: 0, verifier: nil, blob: nil, exposed: 5,
      origin: .typed)
    let application = VaultIndex.Application(
      id: key.verifierSalt, slug: "shop", name: "", created: 0, keys: [], subscriptions: [])
    func state() -> KeyState {
      key.versions = [version]
      return KeyStatus(of: key, in: application, policy: TestVault.policy, now: 1_000_000).state
    }
    #expect(state() == .exposed)
    version.exposed = nil
    #expect(state() == .revoked)
    version.status = .current
    #expect(state() == .pendingActivation)
    key.clientID = "id"
    #expect(state() == .expired)
  }

  @Test("What is due comes exposed first, then by its time, and archived keys only when exposed")
  func dueKeys() throws {
    var vault = try TestVault()
    for (slug, days) in [("first", 30), ("second", 10), ("third", 0), ("fourth", 1)] {
      let name = KeyName(application: slug, environment: "PROD")
      try vault.change { draft in
        try draft.addApplication(slug, environments: ["PROD"], verifierCost: .low)
      }
      try vault.change { draft in try draft.setClientID("id", of: name) }
      if days > 0 {
        try vault.change { draft in try draft.setMaximumAge(days, of: name) }
      }
      try vault.store(Self.value, under: name)
    }
    try vault.change { draft in try draft.archiveApplication("fourth") }
    func due(within days: Int) throws -> [String] {
      var index = try vault.unlocked().index
      for (position, application) in index.applications.enumerated()
      where application.slug == "third" {
        index.applications[position].keys[0].versions[0].exposed = vault.time
      }
      return index.dueKeys(policy: TestVault.policy, within: days, of: vault.time)
        .map(\.name.application)
    }
    #expect(try due(within: 0) == ["third"])
    #expect(try due(within: 14) == ["third", "second"])
    #expect(try due(within: 30) == ["third", "second", "first"])
    #expect(try due(within: Int.max) == ["third", "second", "first"])
    #expect(try due(within: Int.min) == ["third"])
  }

  @Test("Statuses come in the order of their names")
  func order() throws {
    var vault = try TestVault()
    for slug in ["shop-2", "shop", "8-bit"] {
      try vault.change { draft in try draft.addApplication(slug) }
    }
    let names = try vault.unlocked().index.keyStatuses(policy: TestVault.policy, now: 0).map(\.name)
    #expect(
      names.map(\.text) == [
        "8-bit/PROD", "8-bit/UATC", "shop/PROD", "shop/UATC", "shop-2/PROD", "shop-2/UATC",
      ])
  }
}
