import Sodium
import Testing
import VaultFile

/// What other implementations computed from the same seed, passphrase, keys and nonces.
@Suite("Vectors")
struct VectorTests {
  let vault: SampleVault

  init() throws { vault = try SampleVault.shared.get() }

  @Test("A person is known by keys that follow from the seed")
  func person() throws {
    let keys = try SampleVault.seed().publicKeys()
    expect(keys.signing, "0668b1429fab9668489b52b917e6cf07096b4d5b459a81ef4585b10eae2c3e57")
    expect(keys.box, "98cbd7ccf3c59b2640b957f7942a5cd49a4e4d9f417f43d7591b635491a8ca67")
    expect(keys.person.bytes, "460c94e353ff4f68c12f1943565a877b")
  }

  @Test("A vault is known by its first record")
  func genesis() throws {
    expect(
      vault.chain.vaultID.bytes,
      "500e33a004b716a1846fd3ee59cebb0d04f2b0cd3101f02fe1ad2d8d7a6a6d65")
    expect(
      vault.chain.head.bytes, "38b3dafb6fd8c600a5d09c3644b21eb9503c7f3ddcd456cbeb679c81acf82484")
    expect(
      try #require(vault.chain.records.first).signature,
      "53c71081a79eb6fe4ff5ff7d79fe1031bf176c12301eb23236e2be3bc6a233f6"
        + "c85d9087999a2ecff6767664562e08af248800dd453c76797244571159370b0b")
  }

  @Test("A lock holds the seed under the passphrase")
  func lock() throws {
    let master = try Argon2id.key(
      from: SampleVault.passphrase(), salt: repeated(0x11, 16), costs: SampleVault.costs)
    expect(
      bytes(of: master), "f86ac3a2462b7faa8200ac821f850ecc011fb3a317a5b4521aa282cc4b8be3bd")
    let key = try master.derivedKey("KVlock__", 1)
    expect(bytes(of: key), "d9d9e0c33e68ad37cfac48c436ffeff259d7fc20f251aed4a86d3395b9e65d74")
    expect(
      vault.lock.record.sealed,
      String(repeating: "22", count: 24)
        + "b9be6b19f15d75adf94059203ea52f527b9619b632c1d8f776efba96939527bb"
        + "11b9d496f7f3ba2f76d6761b58d51c3f")
  }

  @Test("The keys of the sections follow from the grant")
  func grant() throws {
    let grant = try SampleVault.grant()
    let (index, history) = (try bytes(of: grant.indexKey()), try bytes(of: grant.historyKey()))
    expect(index, "44425ea5604e338cf90948455594f8d2a22a335cc21efe7e1bf96e129e2b346e")
    expect(history, "876940ec2d0362ee51c8add914e10efc5c68dfcfb91b410576e30849f6bf34ed")
    let secrets = try #require(try grant.secretsKey())
    expect(
      bytes(of: secrets.bytes), "cf62c0d5991bf5dd925b4bccf65d9eaf0c72e1c6b7d674527c06fecc7a62a7b2")
  }

  @Test("A verifier follows from the secret and its key's salt and costs")
  func verifier() throws {
    let key = try #require(vault.index.applications.first?.keys.first)
    let verifier = try key.verifier(of: SampleVault.secret())
    expect(verifier.bytes, "5fc8d53688f4338c612d4ac1071e9a7af1b2403b9a2f9a1fbf7561fc07d76a19")
    #expect(verifier.matches(verifier))
    #expect(!verifier.matches(.zero))
  }

  @Test("The encrypted sections have the published hashes")
  func sections() throws {
    let hashes = vault.state.record.hashes
    #expect(vault.sealedIndex.count == 4136)
    expect(
      hashes.index.bytes, "d87a6aed4b865ca20824fedc2e88e63cd5eb68aef500e9774e074bb68a300bfb")
    #expect(vault.sealedHistory.count == 4136)
    expect(
      hashes.history.bytes, "8a35177862161feeca9b53b95edc038cb4fa25d3c5b52b9a6a7061de9cc68a4a")
    #expect(try VaultFile(parsing: vault.bytes).secrets.count == 318)
    expect(
      hashes.secrets.bytes, "88326f69a01ae8165a1571efb70e1939459bc5b1a682422eaead6c69111af95d")
  }

  private func expect(
    _ bytes: [UInt8], _ digits: String, at location: SourceLocation = #_sourceLocation
  ) {
    #expect(hexadecimal(bytes) == digits, sourceLocation: location)
  }
}
