import Sodium
import Testing
import VaultFile

/// The vault of the format's published vectors: one owner, one application, one secret, and
/// everything that is random in a real one fixed.
struct SampleVault {
  let chain: TrustChain
  let lock: Signed<Lock>
  let index: VaultIndex
  let history: VaultHistory
  let place: StoredSecret
  let blob: [UInt8]
  let sealedIndex: [UInt8]
  let sealedHistory: [UInt8]
  let state: Signed<VaultState>
  let bytes: [UInt8]

  static let time = 1_700_000_000
  static let costs = Argon2id.Costs(passes: 2, memory: 64 << 20)
  static let policy = VaultState.Policy(costs: costs, keptVersions: 2, maximumAge: 0)

  static let shared = Result { try SampleVault() }

  init() throws {
    let seed = try Self.seed()
    chain = try TrustChain.founded(
      by: seed, called: "ops", at: Self.time, random: repeated(0xAA, 32))
    let owner = try #require(chain.people.first)
    lock = try Lock.sealing(
      seed, with: Self.passphrase(), costs: Self.costs, number: 1, vaultID: chain.vaultID,
      time: Self.time, salt: repeated(0x11, 16), nonce: repeated(0x22, 24))
    index = try Self.index(of: owner)
    let application = try #require(index.applications.first)
    history = try Self.history(of: owner)
    place = StoredSecret(
      vaultID: chain.vaultID, epoch: 1, blob: try identifier(0x66), application: application.id,
      environment: "UATC", version: 1)
    let edition = Edition(vaultID: chain.vaultID, epoch: 1, generation: 1)
    let grant = try Self.grant()
    let secretsKey = try #require(try grant.secretsKey())
    blob = try place.seal(Self.secret(), key: secretsKey.bytes, nonce: repeated(0xBB, 24))
    sealedIndex = try index.sealed(with: grant, for: edition, nonce: repeated(0x88, 24))
    sealedHistory = try history.sealed(with: grant, for: edition, nonce: repeated(0x99, 24))
    let secrets = SecretBlobs([SecretBlobs.Blob(id: place.blob, sealed: blob[...])]).encoded[...]
    let sealedGrant = try grant.sealed(to: owner, vaultID: chain.vaultID, epoch: 1)
    state = try .signing(
      VaultState(
        chain: chain, generation: 1, time: Self.time, author: owner.id, epoch: 1, previous: .zero,
        hashes: VaultState.SectionHashes(
          index: sealedIndex[...], history: sealedHistory[...], secrets: secrets),
        policy: Self.policy, grants: [sealedGrant]), by: seed)
    bytes = try VaultFile(
      trustChain: chain, locks: Locks([lock]), state: state, index: sealedIndex,
      history: sealedHistory, secrets: secrets
    ).encoded()
  }

  static func seed() throws -> Seed { Seed(try secretBytes(Array(0..<32))) }

  static func passphrase() throws -> SecretBytes {
    try secretBytes(Array("correct horse battery".utf8))
  }

  static func secret() throws -> SecretBytes {
    try secretBytes(Array("s3cret-value-0123456789".utf8))
  }

  static func grant() throws -> Grant {
    let secrets = try secretBytes(repeated(0x44, 32))
    return Grant(metadata: try secretBytes(repeated(0x33, 32)), secrets: SecretBox(secrets))
  }

  private static func index(of owner: Person) throws -> VaultIndex {
    let version = SecretVersion(
      number: 1, stored: time, status: .current, since: time, verifier: nil,
      blob: try identifier(0x66), origin: .typed)
    let key = VaultIndex.Key(
      environment: "UATC", clientID: "cid", created: time, verifierSalt: try identifier(0x77),
      verifierCosts: Argon2id.Costs(passes: 3, memory: 64 << 20), versions: [version])
    let application = VaultIndex.Application(
      id: try identifier(0x55), slug: "shop", name: "Web shop", created: time, keys: [key],
      subscriptions: [])
    return VaultIndex(
      organisation: "Example Shop", created: time,
      people: [VaultIndex.Entry(person: owner.id, name: "Ops", added: time, note: "")],
      applications: [application])
  }

  private static func history(of owner: Person) throws -> VaultHistory {
    var history = VaultHistory()
    try history.append(
      HistoryEntry(
        generation: 1, time: time, author: owner.id, action: .initialised, previous: .zero))
    return history
  }
}

/// The secret that has these `bytes`.
func secretBytes(_ bytes: [UInt8]) throws -> SecretBytes { try SecretBytes(copying: bytes) }

/// The bytes of a secret of these tests, for comparing them with what is expected.
func bytes(of secret: borrowing SecretBytes) -> [UInt8] {
  secret.withBytes { bytes in bytes.indices.map { bytes[$0] } }
}

func repeated(_ byte: UInt8, _ count: Int) -> [UInt8] { Array(repeating: byte, count: count) }

func identifier(_ byte: UInt8) throws -> Identifier {
  try #require(Identifier(repeated(byte, Identifier.count)))
}
