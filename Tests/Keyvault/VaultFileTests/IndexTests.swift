import Sodium
import Testing
import VaultFile

@Suite("Index")
struct IndexTests {
  private typealias Change = (inout VaultIndex) throws -> Void
  let vault: SampleVault
  let index: VaultIndex

  init() throws {
    vault = try SampleVault.shared.get()
    var index = vault.index
    index.applications[0].archived = 5
    index.applications[0].keys[0].versions = [
      SecretVersion(
        number: 1, stored: 1, status: .destroyed, since: 2, verifier: Digest("kv.test"), blob: nil,
        exposed: 3, origin: .imported),
      SecretVersion(
        number: 4, stored: 1, status: .current, since: 2, verifier: nil, blob: try identifier(1),
        origin: .standardInput),
      SecretVersion(
        number: 5, stored: 1, status: .superseded, since: 2, verifier: nil,
        blob: try identifier(2), origin: .fork),
    ]
    var production = index.applications[0].keys[0]
    production.environment = "PROD"
    production.clientID = ""
    production.versions = []
    index.applications[0].keys.insert(production, at: 0)
    index.applications[0].subscriptions = [
      VaultIndex.Subscription(
        api: "accounts", scopes: ["read", "read:all", "write"], added: 4, catalogVersion: ""),
      VaultIndex.Subscription(api: "b", scopes: [], added: 4, catalogVersion: "2"),
    ]
    var second = index.applications[0]
    second.id = try identifier(0x56)
    second.slug = "app-2"
    second.keys = []
    index.applications.append(second)
    self.index = index
  }

  @Test("An index is read as it was written")
  func roundTrip() throws {
    #expect(try VaultIndex(parsing: index.document[...], people: vault.chain.people) == index)
  }

  @Test("Names have their lengths and their characters")
  func names() throws {
    try check { $0.organisation = "" }
    try check { $0.organisation = String(repeating: "a", count: 129) }
    try check { $0.organisation = "a\u{202E}b" }
    try check { $0.people[0].name = String(repeating: "a", count: 129) }
    try check { $0.people[0].note = "a\nb" }
    try check { $0.people[0].note = String(repeating: "a", count: 1025) }
    try check { $0.applications[0].name = "\u{1B}[2J" }
    for slug in ["", "-a", "Shop", "a_b", String(repeating: "a", count: 64)] {
      try check { $0.applications[0].slug = slug }
    }
    for environment in ["", "P", "PRod", "1PROD", "PROD-1", "PROD_567890123456"] {
      try check {
        $0.applications[0].keys = [$0.applications[0].keys[0]]
      } over: {
        $0.applications[0].keys[0].environment = environment
      }
    }
    try check { $0.applications[0].keys[0].clientID = "é" }
    try check { $0.applications[0].keys[0].clientID = String(repeating: "a", count: 257) }
    try check { $0.applications[0].subscriptions[0].api = "" }
    try check { $0.applications[0].subscriptions[0].scopes[0] = "" }
    try check {
      $0.applications[0].subscriptions[0].catalogVersion = String(repeating: "a", count: 129)
    }
  }

  @Test("Sets are sorted, and names that must be are unique")
  func order() throws {
    try check { $0.applications.swapAt(0, 1) }
    try check { $0.applications[1].id = $0.applications[0].id }
    try check { $0.applications[1].slug = $0.applications[0].slug }
    try check { $0.applications[0].keys.swapAt(0, 1) }
    try check { $0.applications[0].keys[1].versions.swapAt(0, 1) }
    try check {
      $0.applications[0].keys[1].versions[2].blob = $0.applications[0].keys[1].versions[1].blob
    }
    try check { $0.applications[0].subscriptions.swapAt(0, 1) }
    try check { $0.applications[0].subscriptions[0].scopes.swapAt(0, 1) }
  }

  @Test("An index speaks of exactly the people of its vault")
  func people() throws {
    try check { $0.people = [] }
    try check { $0.people.append($0.people[0]) }
    try check { $0.people[0].person = $0.people[0].person.successor }
  }

  @Test("Versions keep the rules of their states")
  func versions() throws {
    try check { $0.applications[0].keys[1].versions[0].number = 0 }
    try check { $0.applications[0].keys[1].versions[0].blob = try identifier(9) }
    try check { $0.applications[0].keys[1].versions[1].blob = nil }
    try check { $0.applications[0].keys[1].versions[2].status = .current }
    try check { $0.applications[0].keys[1].versions[2].origin = .typed }
    try check { $0.applications[0].keys[1].versions[0].stored = 253_402_300_800 }
    try check { $0.applications[0].keys[1].maximumAge = 36_501 }
  }

  @Test("Verifiers cost what they may")
  func costs() throws {
    let tooMuch = VaultFileError.limitExceeded(.index)
    try check(tooMuch) { $0.applications[0].keys[0].verifierCosts.memory = 1 << 20 }
    try check(tooMuch) { $0.applications[0].keys[0].verifierCosts.memory = 4 << 30 }
    try check(tooMuch) { $0.applications[0].keys[0].verifierCosts.passes = 0 }
    try check(tooMuch) { $0.applications[0].keys[0].verifierCosts.passes = .max }
    try check(nil) {
      $0.applications[0].keys[0].verifierCosts = Argon2id.Costs(passes: 1, memory: 8 << 20)
    }
  }

  @Test("Counts have their limits")
  func limits() throws {
    let application = index.applications[1]
    let version = index.applications[0].keys[1].versions[0]
    try check { index in
      index.applications = try (0...VaultIndex.maximumApplications).map {
        try numbered($0, of: application)
      }
    }
    try check { index in
      index.applications[0].keys[1].versions = (1...1001).map { number in
        var copy = version
        copy.number = number
        return copy
      }
    }
    try check { index in
      index.applications[0].subscriptions[0].scopes = (1000...1256).map(String.init)
    }
    try check { index in
      let key = index.applications[0].keys[0]
      index.applications[0].keys = (10...26).map { number in
        var copy = key
        copy.environment = "E\(number)"
        return copy
      }
    }
  }

  @Test("Unknown numbers, labels and items are a newer version's")
  func newerVersions() throws {
    let document = index.document
    let newer = VaultFileError.newerVersion(.index)
    expect(replacing("kv.index.1", by: "kv.index.2", in: document), newer)
    expect([0x85] + document.dropFirst() + [0xF6], newer)
    // Version 4: number, stored, status, since, no verifier, a blob.
    let version: [UInt8] = [0x88, 4, 1, 1, 2, 0xF6]
    expect(replacing(version, by: [0x88, 4, 1, 5, 2, 0xF6], in: document), newer)
    expect(replacing([0xF6, 2, 0x88], by: [0xF6, 5, 0x88], in: document), newer)
    expect(document + [0], .damaged(.index))
  }

  @Test("An index opens only for its vault, its epoch and its generation")
  func editions() throws {
    let edition = vault.state.record.edition
    let grant = try SampleVault.grant()
    let sealed = try index.sealed(with: grant, for: edition)
    let opened = try VaultIndex(
      opening: sealed[...], with: grant, of: edition, people: vault.chain.people)
    #expect(opened == index)
    #expect(sealed != (try index.sealed(with: grant, for: edition)))
    for wrong in [
      Edition(vaultID: .zero, epoch: 1, generation: 1),
      Edition(vaultID: edition.vaultID, epoch: 2, generation: 1),
      Edition(vaultID: edition.vaultID, epoch: 1, generation: 2),
    ] {
      #expect(throws: VaultFileError.damaged(.index)) {
        try VaultIndex(opening: sealed[...], with: grant, of: wrong, people: vault.chain.people)
      }
    }
    #expect(throws: VaultFileError.damaged(.history)) {
      try VaultHistory(opening: sealed[...], with: grant, of: vault.state.record)
    }
  }

  private func numbered(
    _ number: Int, of application: VaultIndex.Application
  ) throws -> VaultIndex.Application {
    var copy = application
    copy.id = try #require(
      Identifier(repeated(0, 14) + [UInt8(number >> 8), UInt8(number & 0xFF)]))
    copy.slug = "app-\(number)"
    return copy
  }

  private func check(
    _ error: VaultFileError? = .damaged(.index), at location: SourceLocation = #_sourceLocation,
    _ change: Change, over second: Change = { _ in }
  ) throws {
    var index = index
    try change(&index)
    try second(&index)
    expect(index.document, error, at: location)
  }

  private func expect(
    _ document: [UInt8], _ error: VaultFileError?, at location: SourceLocation = #_sourceLocation
  ) {
    var found: VaultFileError?
    do throws(VaultFileError) {
      _ = try VaultIndex(parsing: document[...], people: vault.chain.people)
    } catch { found = error }
    #expect(found == error, sourceLocation: location)
  }
}
