import Sodium
import Testing
@testable import Vault
import VaultFile

@Suite("Reading, revoking and destroying secrets")
struct SecretTests {
  private static func vault() throws -> TestVault {
    var vault = try TestVault.withShop()
    try vault.store("the first secret of all")
    try vault.store("the second secret of all")
    return vault
  }

  @Test(
    "What is not there is not found",
    arguments: ["shop/PROD@3", "shop/UATC", "shop/UATC@1", "shop/TEST", "shoe/PROD"])
  func notFound(_ name: String) throws {
    let vault = try Self.vault()
    #expect(failure { _ = try vault.revealed(name) } == .notFound)
  }

  @Test("A member has no key for secrets, and is told whom to ask")
  func member() throws {
    let vault = try Self.vault()
    let name = try #require(VersionName("shop/PROD"))
    let error = #expect(throws: VaultError.self) {
      _ = try vault.unlocked(as: 1).secret(name)
    }
    #expect(error?.code == .roleRefused)
    #expect(error?.message == "members cannot reveal secrets: your key does not open them")
    #expect(error?.help == "ask an owner (eva, ops)")
    #expect(try vault.unlocked(as: 1).keys.grant.secrets == nil)
    #expect(failure { _ = try vault.unlocked(as: 1).locations(of: secret("x")) } == .roleRefused)
    #expect(failure { _ = try vault.unlocked(as: 1).draft(at: 0) } == .roleRefused)
    let refusal = #expect(throws: VaultError.self) {
      try vault.unlocked(as: 1).checkStoring(under: name.key, as: SecretDeposit())
    }
    #expect(
      refusal?.message
        == "members cannot store secrets: only an owner's signature counts; nothing was changed")
  }

  @Test("A revoked secret is read on request only, with or without its number")
  func revoke() throws {
    var vault = try Self.vault()
    let name = try #require(VersionName("shop/PROD"))
    #expect(try vault.change { draft in try draft.revoke(name) } == 2)
    #expect(try vault.newestEntry().action == .secretRevoked)
    #expect(try vault.newestEntry().version == 2)
    for text in ["shop/PROD", "shop/PROD@2"] {
      #expect(failure { _ = try vault.revealed(text) } == .valueRefused)
      #expect(try vault.revealed(text, includingRevoked: true) == "the second secret of all")
    }
    #expect(try vault.revealed("shop/PROD@1") == "the first secret of all")
    #expect(failure { _ = try vault.change { draft in try draft.revoke(name) } } == .notFound)
    let second = VersionName(key: name.key, version: 2)
    #expect(failure { _ = try vault.change { draft in try draft.revoke(second) } } == .exists)
  }

  @Test("A destroyed secret is gone from file and keys, and still told from others")
  func destroy() throws {
    var vault = try Self.vault()
    let blobs = try SecretBlobs(parsing: vault.verified.file.secrets).all
    try vault.change { draft in try draft.destroy(1, of: TestVault.prod) }
    #expect(vault.last?.needsPurge == true)
    #expect(vault.verified.state.record.epoch == 2)
    let rest = try SecretBlobs(parsing: vault.verified.file.secrets).all
    #expect(rest.map(\.id) == blobs.map(\.id).filter { $0 == rest.first?.id })
    #expect(rest.allSatisfy { blob in !blobs.contains { $0.sealed == blob.sealed } })
    #expect(try vault.revealed("shop/PROD") == "the second secret of all")
    #expect(failure { _ = try vault.revealed("shop/PROD@1") } == .notFound)
    let found = try vault.unlocked().verify(
      secret("the first secret of all"), against: TestVault.prod)
    #expect(found.verdict == .previous)
    #expect(found.version?.status == .destroyed)
    #expect(found.version?.since == vault.time)
    #expect(
      failure { try vault.change { draft in try draft.destroy(1, of: TestVault.prod) } }
        == .notFound)
    #expect(
      failure { try vault.change { draft in try draft.destroy(7, of: TestVault.prod) } }
        == .notFound)
  }

  @Test("New keys open all secrets, for every owner, and none opens with the old ones")
  func rekey() throws {
    var vault = try Self.vault()
    let old = vault.verified
    try vault.change { draft in try draft.rekey() }
    #expect(try vault.newestEntry().action == .rekeyed)
    #expect(vault.last?.needsPurge == true)
    #expect(vault.verified.state.record.epoch == old.state.record.epoch + 1)
    let name = try #require(VersionName("shop/PROD@1"))
    let eva = try vault.unlocked(as: 2).secret(name)
    #expect(text(of: eva) == "the first secret of all")
    let grant = try old.grant(
      of: #require(old.chain.person(called: "ops")), seed: TestVault.seed())
    #expect(throws: VaultFileError.self) { try vault.verified.index(with: grant) }
    #expect(try vault.unlocked(as: 1).index == vault.unlocked().index)
  }

  @Test("A string is verified against the current, the older and no version", arguments: [0, 1])
  func verify(_ person: UInt8) throws {
    let vault = try Self.vault().unlocked(as: person)
    let current = try vault.verify(secret("the second secret of all"), against: TestVault.prod)
    #expect(current.verdict == .current)
    #expect(current.version?.number == 2)
    let previous = try vault.verify(secret("the first secret of all"), against: TestVault.prod)
    #expect(previous.verdict == .previous)
    #expect(previous.version?.number == 1)
    let none = try vault.verify(secret("the third secret of all"), against: TestVault.prod)
    #expect(none.verdict == .noMatch)
    #expect(none.unchecked == [])
  }

  @Test("A short secret is verified by owners, and members are told that they cannot")
  func verifyShort() throws {
    var vault = try Self.vault()
    try vault.store("short", as: SecretDeposit(allowances: .short))
    let found = try vault.unlocked().verify(secret("short"), against: TestVault.prod)
    #expect(found.verdict == .current)
    let member = try vault.unlocked(as: 1)
    #expect(
      failure { _ = try member.verify(secret("short"), against: TestVault.prod) } == .notFound)
    let first = try member.verify(secret("the first secret of all"), against: TestVault.prod)
    #expect(first.verdict == .previous)
    #expect(first.unchecked == [3])
  }

  @Test("A destroyed secret without verifier matches nothing, and this is said")
  func verifyLost() throws {
    var vault = try Self.vault()
    try vault.store("short", as: SecretDeposit(allowances: .short))
    try vault.change { draft in try draft.destroy(3, of: TestVault.prod) }
    for person: UInt8 in [0, 1] {
      let found = try vault.unlocked(as: person).verify(secret("short"), against: TestVault.prod)
      #expect(found.verdict == .noMatch)
      #expect(found.unchecked == [3])
    }
  }

  @Test("A string is identified under every name where it is stored")
  func identify() throws {
    var vault = try Self.vault()
    try vault.store(
      "the first secret of all", under: TestVault.uatc, as: SecretDeposit(allowances: .pending))
    let found = try vault.unlocked().locations(of: secret("the first secret of all"))
    #expect(found.map(\.key.text) == ["shop/PROD", "shop/UATC"])
    #expect(found.map(\.version.number) == [1, 1])
    #expect(try vault.unlocked().locations(of: secret("the first secret of al")) == [])
  }

  @Test("A blob in the place of another is damage and no secret")
  func swapped() throws {
    let vault = try Self.vault().unlocked()
    let blobs = try SecretBlobs(parsing: vault.verified.file.secrets).all
    let swapped = zip(blobs, blobs.reversed()).map {
      SecretBlobs.Blob(id: $0.id, sealed: $1.sealed)
    }
    let cabinet = try SecretCabinet(
      keys: vault.keys, vaultID: vault.verified.chain.vaultID, epoch: 1
    ) { SecretBlobs(swapped)[$0] }
    let key = try vault.index.key(TestVault.prod)
    let application = try vault.index.application("shop").id
    #expect(
      failure { _ = try cabinet.versions(of: key, in: application, equalTo: secret("x")) }
        == .damaged)
  }

  @Test("What holds keys prints nothing of them")
  func redaction() throws {
    let vault = try Self.vault().unlocked()
    var dumped = ""
    dump(vault, to: &dumped, maxDepth: 2)
    #expect("\(try TestVault.identity())" == "<redacted>")
    #expect("\(vault.keys)" == "<redacted>")
    #expect(dumped.contains("<redacted>"))
  }
}
