import Sodium
import Testing
import Vault
import VaultFile

/// A vault in memory, which a test opens and changes as its owner `ops` without deriving keys.
struct TestVault {
  private(set) var verified: VerifiedVault
  /// The edition that was written last, with what is said of it.
  private(set) var last: SignedVault?
  /// The time at which the next change is made.
  var time = Self.start

  static let start = 1_800_000_000
  static let day = 86_400
  static let costs = Argon2id.Costs(passes: 2, memory: 64 << 20)
  static let policy = VaultState.Policy(costs: costs, keptVersions: 2, maximumAge: 0)
  static let passphrase = "correct horse battery"

  /// A vault in its first generation, which is made once.
  private static let founded = Result { try firstEdition() }

  init() throws { verified = try VerifiedVault(parsing: Self.founded.get()) }

  /// The vault with the application `shop`, whose keys have client IDs.
  static func withShop() throws -> TestVault {
    var vault = try TestVault()
    try vault.change { draft in try draft.addApplication("shop", verifierCost: .low) }
    try vault.change { draft in try draft.setClientID("id-prod", of: prod) }
    return vault
  }

  static let prod = KeyName(application: "shop", environment: "PROD")
  static let uatc = KeyName(application: "shop", environment: "UATC")

  /// The identity of the person with the given number; 0 is the owner `ops`.
  static func identity(_ number: UInt8 = 0) throws -> Identity { try Identity(seed: seed(number)) }

  static func seed(_ number: UInt8 = 0) throws -> Seed {
    Seed(try SecretBytes(copying: (0..<32).map { $0 ^ number << 5 }))
  }

  func unlocked(as number: UInt8 = 0) throws -> UnlockedVault {
    try UnlockedVault(verified, as: Self.identity(number))
  }

  /// Makes one change, a minute after the one before, and returns what `make` returns.
  @discardableResult
  mutating func change<Result>(
    as number: UInt8 = 0, _ make: (inout VaultDraft) throws -> Result
  ) throws -> Result {
    time += 60
    var draft = try unlocked(as: number).draft(at: time)
    let result = try make(&draft)
    let signed = try draft.signed()
    verified = signed.verified
    last = signed
    return result
  }

  /// Stores a secret under `shop/PROD`, and returns the number of its version.
  @discardableResult
  mutating func store(
    _ text: String, under key: KeyName = prod, as deposit: SecretDeposit = SecretDeposit()
  ) throws -> Int {
    try change { draft in try draft.store(secret(text), under: key, as: deposit) }
  }

  /// Takes `signed` for the newest edition.
  mutating func adopt(_ signed: SignedVault) {
    verified = signed.verified
    last = signed
  }

  func key(_ name: KeyName = prod) throws -> VaultIndex.Key { try unlocked().index.key(name) }

  func status(_ name: KeyName = prod, at time: Int? = nil) throws -> KeyStatus {
    let statuses = try unlocked().index.keyStatuses(
      policy: verified.state.record.policy, now: time ?? self.time)
    return try #require(statuses.first { $0.name == name })
  }

  func newestEntry() throws -> HistoryEntry {
    try #require(try unlocked().history().entries.last)
  }

  /// What is stored under `name`, or an empty text when the bytes are none.
  func revealed(_ name: String, includingRevoked: Bool = false) throws -> String {
    let version = try #require(VersionName(name))
    let secret = try unlocked().secret(version, includingRevoked: includingRevoked)
    return text(of: secret)
  }
}

/// The secret that has the bytes of `text`.
func secret(_ text: String) throws -> SecretBytes {
  try SecretBytes(copying: Array(text.utf8))
}

/// The text of a secret of these tests, for comparing it with what is expected.
func text(of secret: borrowing SecretBytes) -> String {
  secret.withBytes { bytes in
    String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
  }
}

/// The sort of failure that `body` ends in, or nil when it ends well.
func failure(_ body: () throws -> Void) -> VaultError.Code? {
  do { try body() } catch let error as VaultError { return error.code } catch { return nil }
  return nil
}
