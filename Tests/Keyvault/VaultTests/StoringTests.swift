import Sodium
import Testing
@testable import Vault
import VaultFile

@Suite("Storing secrets")
struct StoringTests {
  private static let values = (1...9).map { "secret number \($0) of this key" }

  @Test("A stored secret is revealed as it was")
  func store() throws {
    var vault = try TestVault.withShop()
    #expect(try vault.store(Self.values[0]) == 1)
    #expect(try vault.revealed("shop/PROD") == Self.values[0])
    #expect(try vault.revealed("shop/PROD@1") == Self.values[0])
    let entry = try vault.newestEntry()
    #expect(entry.action == .secretStored)
    #expect(entry.version == 1)
    #expect(entry.environment == "PROD")
  }

  @Test("A new secret supersedes the one before, which stays readable")
  func supersede() throws {
    var vault = try TestVault.withShop()
    try vault.store(Self.values[0])
    #expect(try vault.store(Self.values[1], as: SecretDeposit(isReset: true)) == 2)
    #expect(try vault.newestEntry().action == .secretReset)
    #expect(try vault.revealed("shop/PROD") == Self.values[1])
    #expect(try vault.revealed("shop/PROD@1") == Self.values[0])
    #expect(try vault.key().versions.map(\.status) == [.superseded, .current])
    #expect(try vault.key().versions[0].since == vault.time)
  }

  @Test("Versions beyond those that the policy keeps are destroyed without new keys")
  func retention() throws {
    var vault = try TestVault.withShop()
    for value in Self.values[0..<4] { try vault.store(value) }
    #expect(
      try vault.key().versions.map(\.status)
        == [.destroyed, .superseded, .superseded, .current])
    #expect(try vault.key().versions[0].verifier != nil)
    #expect(vault.verified.state.record.epoch == 1)
    #expect(vault.last?.needsPurge == false)
    #expect(failure { _ = try vault.revealed("shop/PROD@1") } == .notFound)
    #expect(try vault.revealed("shop/PROD@2") == Self.values[1])
  }

  @Test("A policy that keeps nothing leaves the current version alone")
  func keepNothing() throws {
    var vault = try TestVault.withShop()
    var policy = TestVault.policy
    policy.keptVersions = 0
    try vault.change { draft in try draft.setPolicy(policy) }
    for value in Self.values[0..<3] { try vault.store(value) }
    #expect(try vault.key().versions.map(\.status) == [.destroyed, .destroyed, .current])
  }

  @Test("The version just replaced is kept although the clock went back")
  func clock() throws {
    var vault = try TestVault.withShop()
    for value in Self.values[0..<3] { try vault.store(value) }
    vault.time -= 100 * TestVault.day
    try vault.store(Self.values[3])
    #expect(
      try vault.key().versions.map(\.status)
        == [.destroyed, .superseded, .superseded, .current])
  }

  @Test("A secret that the key has or had is refused, destroyed ones, too")
  func sameSecret() throws {
    var vault = try TestVault.withShop()
    for value in Self.values[0..<4] { try vault.store(value) }
    for value in Self.values[0..<4] {
      #expect(failure { try vault.store(value) } == .sameSecret)
    }
    #expect(try vault.key().versions.count == 4)
    try vault.change { draft in try draft.setClientID("id-uatc", of: TestVault.uatc) }
    #expect(try vault.store(Self.values[0], under: TestVault.uatc) == 1)
  }

  @Test("The refusal of a known secret names its version")
  func sameSecretMessage() throws {
    var vault = try TestVault.withShop()
    for value in Self.values[0..<2] { try vault.store(value) }
    let error = #expect(throws: VaultError.self) { try vault.store(Self.values[0]) }
    #expect(
      error?.message
        == "this is version 1 of 'shop/PROD' (superseded); nothing was changed")
  }

  @Test("A short secret is stored only on request, and without verifier")
  func short() throws {
    var vault = try TestVault.withShop()
    #expect(failure { try vault.store("fifteen bytes..") } == .valueRefused)
    let allowed = SecretDeposit(allowances: .short)
    try vault.store("fifteen bytes..", as: allowed)
    #expect(try vault.key().versions.map(\.verifier) == [nil])
    #expect(failure { try vault.store("fifteen bytes..", as: allowed) } == .sameSecret)
    try vault.store("sixteen bytes...", as: allowed)
    #expect(try vault.key().versions.last?.verifier != nil)
  }

  @Test(
    "What is no secret is refused",
    arguments: [
      "", "tab\tin the secret of a key", "line\nin the secret of a key",
      "\u{7F} in the secret of a key", String(repeating: "x", count: 4096),
    ])
  func noSecret(_ text: String) throws {
    var vault = try TestVault.withShop()
    let deposit = SecretDeposit(allowances: .short)
    #expect(failure { try vault.store(text, as: deposit) } == .valueRefused)
  }

  @Test("The longest secret is stored as it is")
  func longest() throws {
    var vault = try TestVault.withShop()
    let text = String(repeating: "xyz", count: 4095 / 3)
    try vault.store(text)
    #expect(try vault.revealed("shop/PROD") == text)
  }

  @Test("A key without client ID takes a secret only on request")
  func pending() throws {
    var vault = try TestVault.withShop()
    #expect(failure { try vault.store(Self.values[0], under: TestVault.uatc) } == .valueRefused)
    #expect(
      try vault.store(
        Self.values[0], under: TestVault.uatc, as: SecretDeposit(allowances: .pending)) == 1)
  }

  @Test("A verifier that was made before the lock saves the derivation, and fits its key only")
  func knownVerifier() throws {
    var vault = try TestVault.withShop()
    try vault.change { draft in try draft.setClientID("id-uatc", of: TestVault.uatc) }
    let unlocked = try vault.unlocked()
    let verifier = try unlocked.verifier(of: secret(Self.values[0]), under: TestVault.prod)
    try vault.change { draft in
      try draft.store(
        secret(Self.values[0]), under: TestVault.prod, as: SecretDeposit(), verifier: verifier)
    }
    try vault.change { draft in
      try draft.store(
        secret(Self.values[0]), under: TestVault.uatc, as: SecretDeposit(), verifier: verifier)
    }
    for key in [TestVault.prod, TestVault.uatc] {
      let found = try vault.unlocked().verify(secret(Self.values[0]), against: key)
      #expect(found.verdict == .current)
    }
  }

  @Test("A key that has had a thousand secrets forgets the oldest destroyed one")
  func thousand() throws {
    var vault = try TestVault.withShop()
    try vault.store(Self.values[0])
    var key = try vault.key()
    let first = try #require(key.versions.first)
    key.versions = (1...1000).map { number in
      var version = first
      version.number = number
      version.status = number == 1000 ? .current : .destroyed
      version.blob = number == 1000 ? first.blob : nil
      return version
    }
    var new = first
    new.number = 1001
    #expect(key.add(new, keeping: 0) == [first.blob])
    #expect(key.versions.map(\.number) == Array(2...1001))
    #expect(key.versions.suffix(2).map(\.status) == [.destroyed, .current])
  }

  @Test("What a reset asks before the portal is asked, fails before")
  func preflight() throws {
    var vault = try TestVault.withShop()
    let reset = SecretDeposit(isReset: true)
    try vault.unlocked().checkStoring(under: TestVault.prod, as: reset)
    #expect(
      failure { try vault.unlocked().checkStoring(under: TestVault.uatc, as: reset) }
        == .valueRefused)
    #expect(
      failure { try vault.unlocked(as: 1).checkStoring(under: TestVault.prod, as: reset) }
        == .roleRefused)
    let room = try vault.unlocked().sizeWithOneMoreSecret
    try vault.store(String(repeating: "x", count: 4095))
    #expect(try #require(vault.last).bytes.count <= room)
    try vault.change { draft in try draft.archiveApplication("shop") }
    #expect(
      failure { try vault.unlocked().checkStoring(under: TestVault.prod, as: reset) }
        == .valueRefused)
  }
}
