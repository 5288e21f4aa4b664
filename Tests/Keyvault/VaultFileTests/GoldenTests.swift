import Sodium
import Testing
import VaultFile

@Suite("Golden vaults")
struct GoldenTests {
  @Test("Everything in a golden vault is read as it was meant", arguments: GoldenVault.all)
  func contents(of vault: GoldenVault) throws {
    let (bytes, expected) = (try vault.bytes(), try vault.contents())
    let people = expected["people"].items
    #expect(!people.isEmpty)
    for person in people {
      let opened = try OpenedVault(
        bytes, as: person.identifier(), by: .passphrase(person["passphrase"].text))
      check(opened, is: person)
      let (chain, state) = (opened.verified.chain, opened.verified.state.record)
      #expect(chain.people.count == people.count)
      #expect(GoldenValue.bytes(chain.vaultID.bytes) == expected["vault"])
      #expect(GoldenValue.list(chain.records.map { .init($0.record) }) == expected["chain"])
      let locks = opened.verified.locks.all.map { GoldenValue($0.record) }
      #expect(GoldenValue.list(locks) == expected["locks"])
      #expect(GoldenValue(state) == expected["state"])
      #expect(GoldenValue(opened.index) == expected["index"])
      #expect(GoldenValue(opened.history) == expected["history"])
      let secrets = opened.person.role == .owner ? expected["secrets"] : .record([:])
      #expect(GoldenValue.record(opened.secrets.mapValues { .bytes($0) }) == secrets)
    }
  }

  @Test("A golden vault is written again to the last byte", arguments: GoldenVault.all)
  func rewritten(vault: GoldenVault) throws {
    let bytes = try vault.bytes()
    let people = try vault.contents()["people"].items
    let owner = try #require(people.first { $0["role"] == .number(2) })
    let passphrases = Dictionary(
      uniqueKeysWithValues: people.map { ($0["handle"].text, $0["passphrase"].text) })
    let opened = try OpenedVault(
      bytes, as: owner.identifier(), by: .passphrase(owner["passphrase"].text))
    let file = opened.verified.file
    #expect(try rewrittenChain(opened).encoded == Array(file.trustChain))
    #expect(try rewrittenLocks(opened, passphrases).encoded == Array(file.locks))
    #expect(try rewrittenState(opened).encoded == Array(file.state))
    let edition = opened.verified.state.record.edition
    let grant = try opened.grant()
    let index = try opened.index.sealed(with: grant, for: edition, nonce: nonce(of: file.index))
    #expect(index == Array(file.index))
    let history = try opened.history.sealed(
      with: grant, for: edition, nonce: nonce(of: file.history))
    #expect(history == Array(file.history))
    #expect(try rewrittenSecrets(opened).encoded == Array(file.secrets))
    #expect(try file.encoded() == bytes)
  }

  private func rewrittenChain(_ opened: OpenedVault) throws -> TrustChain {
    let records = opened.verified.chain.records.map(\.record)
    let genesis = try #require(records.first)
    var chain = try TrustChain(
      genesis: Signed(genesis, context: Digest.zero.bytes, by: seed(of: genesis.author)))
    for record in records.dropFirst() {
      try chain.append(
        Signed(record, context: chain.vaultID.bytes, by: seed(of: record.author)))
    }
    return chain
  }

  private func rewrittenLocks(
    _ opened: OpenedVault, _ passphrases: [String: String]
  ) throws -> Locks {
    let chain = opened.verified.chain
    return Locks(
      try opened.verified.locks.all.map(\.record).map { lock in
        let handle = try #require(chain.person(lock.person)).handle
        let passphrase = try #require(passphrases[handle])
        return try Lock.sealing(
          seed(of: lock.person), with: secretBytes(Array(passphrase.utf8)), costs: lock.costs,
          number: lock.number, vaultID: chain.vaultID, time: lock.time, salt: lock.salt.bytes,
          nonce: nonce(of: lock.sealed[...]))
      })
  }

  /// The state made of its values, with the grants as they are, for sealing them is random.
  private func rewrittenState(_ opened: OpenedVault) throws -> Signed<VaultState> {
    let old = opened.verified.state.record
    let state = VaultState(
      chain: opened.verified.chain, generation: old.generation, time: old.time,
      author: old.author, epoch: old.epoch, previous: old.previous,
      hashes: opened.verified.file.hashes, policy: old.policy, grants: old.grants)
    return try .signing(state, by: seed(of: old.author))
  }

  private func rewrittenSecrets(_ opened: OpenedVault) throws -> SecretBlobs {
    let blobs = try SecretBlobs(parsing: opened.verified.file.secrets)
    let key = try #require(try opened.grant().secretsKey())
    let state = opened.verified.state.record
    return SecretBlobs(
      try opened.index.places(in: state).map { name, place in
        let secret = try secretBytes(try #require(opened.secrets[name]))
        let old = try #require(blobs[place.blob])
        let sealed = try place.seal(secret, key: key.bytes, nonce: nonce(of: old))
        return SecretBlobs.Blob(id: place.blob, sealed: sealed[...])
      })
  }

  private func nonce(of sealed: ArraySlice<UInt8>) -> [UInt8] {
    Array(sealed.prefix(AEAD.nonceCount))
  }

  /// The seed of somebody in these vaults, which consists of equal bytes.
  private func seed(of person: Identifier) throws -> Seed {
    for byte in UInt8(1)...5 {
      let seed = Seed(try secretBytes(repeated(byte, Seed.count)))
      if try seed.publicKeys().person == person { return seed }
    }
    throw VaultFileError.damaged(.trustChain)
  }

  private func check(_ opened: OpenedVault, is person: GoldenValue) {
    #expect(GoldenValue.bytes(opened.person.id.bytes) == person["person"])
    #expect(GoldenValue.number(opened.person.role.rawValue) == person["role"])
    #expect(GoldenValue.bytes(opened.seed) == person["seed"])
    #expect(GoldenValue.bytes(opened.keys.metadata) == person["grant"]["metadata"])
    #expect(.optional(opened.keys.secrets, GoldenValue.bytes) == person["grant"]["secrets"])
  }
}
