import Sodium
import Testing
import VaultFile

@Suite("Grants and locks")
struct GrantTests {
  let vault: SampleVault
  let owner: Person

  init() throws {
    vault = try SampleVault.shared.get()
    owner = try #require(vault.chain.people.first)
  }

  @Test("An owner's grant holds both keys")
  func owners() throws {
    let grant = try Grant.opening(
      sealed(to: owner), by: SampleVault.seed(), who: owner, of: vault.state.record)
    #expect(bytes(of: grant.metadata) == repeated(0x33, 32))
    #expect(grant.secrets.map { bytes(of: $0.bytes) } == repeated(0x44, 32))
  }

  @Test("A member's grant holds no key of secrets, and that key is not in its bytes")
  func members() throws {
    let member = person(role: .member)
    let plain = try SampleVault.seed().open(sealed(to: member)[...])
    let text = bytes(of: plain)
    #expect(text.last == 0xF6)
    let owners = try SampleVault.seed().open(sealed(to: owner)[...])
    #expect(text.count == bytes(of: owners).count - 33)
    #expect(!hexadecimal(text).contains(hexadecimal(repeated(0x44, 32))))
    let grant = try Grant.opening(
      sealed(to: member), by: SampleVault.seed(), who: member, of: vault.state.record)
    #expect(bytes(of: grant.metadata) == repeated(0x33, 32))
    #expect(grant.secrets == nil)
    #expect(try grant.secretsKey() == nil)
  }

  @Test("A grant for another role, epoch, vault or person is damage")
  func otherGrants() throws {
    let other = Person(
      keys: try Seed(secretBytes(repeated(9, 32))).publicKeys(), role: .owner, kind: .person,
      handle: "eva")
    let wrong = [
      try sealed(to: person(role: .member)), try sealed(to: owner, epoch: 2),
      try sealed(to: owner, vaultID: .zero), try sealed(to: other), [], repeated(0, 48),
    ]
    for sealed in wrong {
      #expect(throws: VaultFileError.damaged(.grant)) {
        _ = try Grant.opening(
          sealed, by: SampleVault.seed(), who: owner, of: vault.state.record)
      }
    }
  }

  @Test("A grant with another label or more items is a newer version's")
  func newerGrants() throws {
    let plain = bytes(of: try SampleVault.seed().open(sealed(to: owner)[...]))
    var labelled = plain
    labelled[11] = UInt8(ascii: "2")
    for changed in [labelled, [0x88] + plain.dropFirst() + [0]] {
      let sealed = try seal(secretBytes(changed), to: owner.keys.box)
      #expect(throws: VaultFileError.newerVersion(.grant)) {
        _ = try Grant.opening(
          sealed, by: SampleVault.seed(), who: owner, of: vault.state.record)
      }
    }
    let longer = try seal(secretBytes(plain + [0]), to: owner.keys.box)
    #expect(throws: VaultFileError.damaged(.grant)) {
      _ = try Grant.opening(longer, by: SampleVault.seed(), who: owner, of: vault.state.record)
    }
  }

  @Test("A grant is read as strictly as every other record")
  func spellings() throws {
    let plain = bytes(of: try SampleVault.seed().open(sealed(to: owner)[...]))
    let role = 64
    var unknown = plain
    unknown[role] = 3
    for (changed, error) in [
      (unknown, VaultFileError.newerVersion(.grant)),
      ([0x9F] + plain.dropFirst() + [0xFF], .damaged(.grant)),
      ([0x87, 0x78, 10] + plain.dropFirst(2), .damaged(.grant)),
      (plain[..<role] + [0x18, 2] + plain[(role + 1)...], .damaged(.grant)),
    ] {
      let sealed = try seal(secretBytes(changed), to: owner.keys.box)
      #expect(throws: error) {
        _ = try Grant.opening(
          sealed, by: SampleVault.seed(), who: owner, of: vault.state.record)
      }
    }
  }

  @Test("A lock opens with its passphrase and no other")
  func passphrases() throws {
    let verified = try VerifiedVault(parsing: vault.bytes)
    let seed = try verified.unlock(as: owner, with: SampleVault.passphrase())
    #expect(bytes(of: seed.bytes) == Array(0..<32))
    let wrong = try secretBytes(Array("correct horse batterz".utf8))
    #expect(throws: VaultFileError.wrongPassphrase) {
      _ = try verified.unlock(as: owner, with: wrong)
    }
  }

  @Test("A lock does not open in another vault, for other keys, or at another price")
  func otherLocks() throws {
    let other = try Seed(secretBytes(repeated(9, 32))).publicKeys()
    let passphrase = try SampleVault.passphrase()
    #expect(throws: VaultFileError.wrongPassphrase) {
      _ = try vault.lock.record.open(with: passphrase, keys: owner.keys, vaultID: .zero)
    }
    #expect(throws: VaultFileError.wrongPassphrase) {
      _ = try vault.lock.record.open(with: passphrase, keys: other, vaultID: vault.chain.vaultID)
    }
    var lock = vault.lock.record
    lock.number = 2
    #expect(throws: VaultFileError.wrongPassphrase) {
      _ = try lock.open(with: passphrase, keys: owner.keys, vaultID: vault.chain.vaultID)
    }
  }

  @Test(
    "Costs out of bounds are refused before anything is derived",
    arguments: [
      costs(2, 65536), costs(1 << 31, 64), costs(2, 8), costs(1, 64), costs(17, 64),
      costs(5, 2048), costs(2, Int.max >> 20), costs(Int.max, Int.max >> 20), costs(0, 0),
    ])
  func bounds(costs: Argon2id.Costs) throws {
    var lock = vault.lock.record
    lock.costs = costs
    #expect(!lock.isAffordable)
    #expect(throws: VaultFileError.limitExceeded(.locks)) {
      _ = try lock.open(
        with: SampleVault.passphrase(), keys: owner.keys, vaultID: vault.chain.vaultID)
    }
    let signed = try Signed(lock, context: vault.chain.vaultID.bytes, by: SampleVault.seed())
    #expect(try Locks(parsing: Locks([signed]).encoded[...], of: vault.chain).all == [signed])
  }

  @Test("A vault has exactly the locks of its people, each signed by its own")
  func lockSets() throws {
    let stranger = try Seed(secretBytes(repeated(9, 32)))
    let forged = try Signed(vault.lock.record, context: vault.chain.vaultID.bytes, by: stranger)
    let elsewhere = try Signed(vault.lock.record, context: [], by: SampleVault.seed())
    for locks in [[], [forged], [elsewhere], [vault.lock, vault.lock]] {
      #expect(throws: VaultFileError.damaged(.locks)) {
        try Locks(parsing: Locks(locks).encoded[...], of: vault.chain)
      }
    }
  }

  @Test("What a person holds prints nothing of it")
  func redaction() throws {
    let grant = try SampleVault.grant()
    let held = grant.secrets
    let secrets = try #require(held)
    var dumped = ""
    dump(["key": secrets], to: &dumped)
    for text in ["\(secrets)", String(reflecting: secrets), dumped] {
      #expect(text.contains("<redacted>"))
      #expect(!text.contains("44"))
      #expect(!text.contains("68, 68"))
    }
  }

  private func person(role: TrustRecord.Role) -> Person {
    Person(keys: owner.keys, role: role, kind: .person, handle: "ops")
  }

  private func sealed(
    to person: Person, vaultID: Digest? = nil, epoch: Int = 1
  ) throws -> [UInt8] {
    try SampleVault.grant().sealed(
      to: person, vaultID: vaultID ?? vault.chain.vaultID, epoch: epoch
    ).sealed
  }
}

/// Costs with the memory in mebibytes.
private func costs(_ passes: Int, _ mebibytes: Int) -> Argon2id.Costs {
  Argon2id.Costs(passes: passes, memory: mebibytes << 20)
}
