import Sodium
import Testing
import VaultFile

@Suite("Trust chain")
struct TrustChainTests {
  private typealias Change = (inout TrustChain, borrowing Seed) throws -> Void
  let ops: Person
  let founded: TrustChain

  init() throws {
    founded = try SampleVault.shared.get().chain
    ops = try #require(founded.people.first)
  }

  @Test("Owners let people in, change their roles and send them away")
  func growth() throws {
    var chain = founded
    let seed = try SampleVault.seed()
    let dev = try person("dev1", .member, byte: 1)
    let eva = try person("eva", .owner, byte: 2)
    try chain.add(dev, by: seed, at: 1)
    try chain.add(eva, by: seed, at: 2)
    try chain.setRole(of: dev.id, to: .owner, by: seed, at: 3)
    #expect(chain.person(dev.id)?.role == .owner)
    try chain.remove(ops.id, by: self.seed(2), at: 4)
    #expect(chain.person(called: "ops") == nil)
    #expect(chain.knows(ops.id))
    #expect(Set(chain.people.map(\.handle)) == ["dev1", "eva"])
    #expect(chain.people.map(\.id) == chain.people.map(\.id).sorted())
    #expect(chain.heads.count == 5)
    #expect(try TrustChain(parsing: chain.encoded[...]) == chain)
  }

  @Test("Who does not own the vault changes nothing")
  func strangers() throws {
    let dev = try person("dev1", .member, byte: 1)
    let eva = try person("eva", .owner, byte: 2)
    try refuses { chain, _ in try chain.add(eva, by: self.seed(3), at: 1) }
    try refuses { chain, seed in
      try chain.add(dev, by: seed, at: 1)
      try chain.add(eva, by: self.seed(1), at: 2)
    }
    try refuses { chain, seed in
      try chain.add(eva, by: seed, at: 1)
      try chain.setRole(of: eva.id, to: .member, by: seed, at: 2)
      try chain.add(dev, by: self.seed(2), at: 3)
    }
  }

  @Test("Nobody changes or removes themselves, and an owner with a passphrase always remains")
  func lastOwner() throws {
    let recovery = try person("recovery", .owner, .recovery, byte: 1)
    let eva = try person("eva", .owner, byte: 2)
    try refuses { chain, seed in try chain.remove(self.ops.id, by: seed, at: 1) }
    try refuses { chain, seed in
      try chain.add(eva, by: seed, at: 1)
      try chain.remove(self.ops.id, by: seed, at: 2)
    }
    try refuses { chain, seed in
      try chain.add(eva, by: seed, at: 1)
      try chain.setRole(of: self.ops.id, to: .member, by: seed, at: 2)
    }
    try refuses { chain, seed in
      try chain.add(recovery, by: seed, at: 1)
      try chain.remove(self.ops.id, by: self.seed(1), at: 2)
    }
    try refuses { chain, seed in
      try chain.add(recovery, by: seed, at: 1)
      try chain.setRole(of: self.ops.id, to: .member, by: self.seed(1), at: 2)
    }
  }

  @Test("A removed person never returns, not under another handle either")
  func noReturn() throws {
    let dev = try person("dev1", .member, byte: 1)
    try refuses { chain, seed in
      try chain.add(dev, by: seed, at: 1)
      try chain.add(dev, by: seed, at: 2)
    }
    let again = try person("dev2", .member, byte: 1)
    try refuses { chain, seed in
      try chain.add(dev, by: seed, at: 1)
      try chain.remove(dev.id, by: seed, at: 2)
      try chain.add(again, by: seed, at: 3)
    }
  }

  @Test("A handle is one person's, until that person is removed")
  func handles() throws {
    let dev = try person("dev1", .member, byte: 1)
    let other = try person("dev1", .member, byte: 2)
    try refuses { chain, seed in
      try chain.add(dev, by: seed, at: 1)
      try chain.add(other, by: seed, at: 2)
    }
    var chain = founded
    let seed = try SampleVault.seed()
    try chain.add(dev, by: seed, at: 1)
    try chain.remove(dev.id, by: seed, at: 2)
    try chain.add(other, by: seed, at: 3)
    #expect(chain.person(called: "dev1") == other)
  }

  @Test("There is one recovery code at most, an owner, and only it is called so")
  func recovery() throws {
    let recovery = try person("recovery", .owner, .recovery, byte: 1)
    let second = try person("recovery", .owner, .recovery, byte: 2)
    try refuses { chain, seed in
      try chain.add(recovery, by: seed, at: 1)
      try chain.add(second, by: seed, at: 2)
    }
    try refuses { chain, seed in
      try chain.add(recovery, by: seed, at: 1)
      try chain.setRole(of: recovery.id, to: .member, by: seed, at: 2)
    }
    for person in [
      try person("recovery", .member, .recovery, byte: 1),
      try person("code", .owner, .recovery, byte: 1),
      try person("recovery", .owner, .person, byte: 1),
    ] {
      try refuses { chain, seed in try chain.add(person, by: seed, at: 1) }
    }
  }

  @Test("A role that is already held is no change")
  func unchangedRole() throws {
    let dev = try person("dev1", .member, byte: 1)
    try refuses { chain, seed in
      try chain.add(dev, by: seed, at: 1)
      try chain.setRole(of: dev.id, to: .member, by: seed, at: 2)
    }
  }

  @Test("Keys that are no points are nobody's")
  func brokenKeys() throws {
    let good = try seed(1).publicKeys()
    for keys in [
      PublicKeys(signing: repeated(0, 32), box: good.box),
      PublicKeys(signing: good.signing, box: repeated(0, 32)),
      PublicKeys(signing: good.signing, box: good.box.dropLast() + [good.box[31] | 0x80]),
    ] {
      let person = Person(keys: keys, role: .member, kind: .person, handle: "dev1")
      try refuses { chain, seed in try chain.add(person, by: seed, at: 1) }
    }
  }

  @Test("No more than 64 people belong to a vault")
  func crowd() throws {
    var chain = founded
    let seed = try SampleVault.seed()
    for number in 1..<64 {
      try chain.add(person("p\(number)", .member, byte: UInt8(number)), by: seed, at: 1)
    }
    #expect(chain.people.count == 64)
    let late = try person("late", .member, byte: 64)
    #expect(throws: VaultFileError.damaged(.trustChain)) { try chain.add(late, by: seed, at: 1) }
    #expect(try TrustChain(parsing: chain.encoded[...]) == chain)
  }

  @Test(
    "A handle is short and plain",
    arguments: ["", "Ops", "o ps", "ops/1", "öps", String(repeating: "a", count: 33)])
  func brokenHandles(handle: String) throws {
    #expect(!isHandle(handle))
    let person = try person(handle, .member, byte: 1)
    try refuses { chain, seed in try chain.add(person, by: seed, at: 1) }
  }

  @Test("New handles are neither numbers nor look like options")
  func newHandles() {
    #expect(["ops", "dev1", "1st", "a.b_c-d"].allSatisfy(isNewHandle))
    #expect(!["12", "-a", ".a", "_a", "", "A"].contains(where: isNewHandle))
    #expect(["-a", "12"].allSatisfy(isHandle))
  }

  private func refuses(
    at location: SourceLocation = #_sourceLocation, _ change: Change
  ) throws {
    var chain = founded
    let seed = try SampleVault.seed()
    #expect(throws: VaultFileError.damaged(.trustChain), sourceLocation: location) {
      try change(&chain, seed)
    }
    #expect(throws: Never.self) { try TrustChain(parsing: chain.encoded[...]) }
  }

  private func seed(_ byte: UInt8) throws -> Seed { Seed(try secretBytes(repeated(byte, 32))) }

  private func person(
    _ handle: String, _ role: TrustRecord.Role, _ kind: TrustRecord.Kind = .person, byte: UInt8
  ) throws -> Person {
    Person(keys: try seed(byte).publicKeys(), role: role, kind: kind, handle: handle)
  }
}
