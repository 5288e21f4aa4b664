import Sodium
import Testing
import VaultFile

@Suite("Secrets")
struct SecretTests {
  let vault: SampleVault
  let place: StoredSecret

  init() throws {
    vault = try SampleVault.shared.get()
    place = vault.place
  }

  @Test(
    "A secret is as long in the file as its block",
    arguments: [
      (1, 296), (20, 296), (255, 296), (256, 1064), (300, 1064), (1023, 1064), (1024, 4136),
      (4095, 4136),
    ])
  func sizes(count: Int, sealedCount: Int) throws {
    let key = try secretBytes(repeated(1, 32))
    let sealed = try place.seal(secretBytes(repeated(0x41, count)), key: key)
    #expect(sealed.count == sealedCount)
    #expect(try bytes(of: place.open(sealed[...], key: key)) == repeated(0x41, count))
  }

  @Test("Empty and long secrets and those with control characters are not stored")
  func unstorable() throws {
    let key = try secretBytes(repeated(1, 32))
    for secret in [[], repeated(0x41, 4096), [0x41, 0], [0x1F], [0x7F], Array("a\n".utf8)] {
      let isStorable = StoredSecret.canStore(try secretBytes(secret))
      #expect(!isStorable)
      #expect(throws: VaultFileError.limitExceeded(.secrets)) {
        try place.seal(secretBytes(secret), key: key)
      }
    }
    let isStorable = StoredSecret.canStore(try secretBytes(Array("pässwörd ~".utf8)))
    #expect(isStorable)
  }

  @Test("A secret opens in its own place only")
  func places() throws {
    let secrets = try #require(try SampleVault.grant().secretsKey())
    let opened = try place.open(vault.blob[...], key: secrets.bytes)
    #expect(bytes(of: opened) == Array("s3cret-value-0123456789".utf8))
    let wrong: [(inout StoredSecret) -> Void] = [
      { $0.vaultID = .zero }, { $0.epoch = 2 }, { $0.blob = $0.blob.successor },
      { $0.application = $0.application.successor }, { $0.environment = "PROD" },
      { $0.version = 2 },
    ]
    for change in wrong {
      var other = place
      change(&other)
      #expect(throws: VaultFileError.damaged(.secrets)) {
        _ = try other.open(vault.blob[...], key: secrets.bytes)
      }
    }
  }

  @Test("No key of a member opens a secret")
  func members() throws {
    let grant = try SampleVault.grant()
    for key in [
      bytes(of: grant.metadata), try bytes(of: grant.indexKey()),
      try bytes(of: grant.historyKey()), try bytes(of: grant.metadata.derivedKey("KVsecret", 1)),
    ] {
      #expect(throws: VaultFileError.damaged(.secrets)) {
        _ = try place.open(vault.blob[...], key: secretBytes(key))
      }
    }
  }

  @Test("Blobs are found by name, sorted, of the known sizes, and those of the index")
  func blobs() throws {
    let ids = try [3, 1, 2].map { try identifier($0) }
    let blobs = SecretBlobs(ids.map { SecretBlobs.Blob(id: $0, sealed: repeated(7, 296)[...]) })
    #expect(try SecretBlobs(parsing: blobs.encoded[...]) == blobs)
    for id in ids { #expect(blobs[id] != nil) }
    #expect(blobs[try identifier(4)] == nil)
    #expect(!blobs.match(vault.index))
    let own = SecretBlobs([SecretBlobs.Blob(id: place.blob, sealed: vault.blob[...])])
    #expect(own.match(vault.index))
    #expect(!SecretBlobs([]).match(vault.index))
    for broken in [
      SecretBlobs(blobs.all + [blobs.all[0]]),
      SecretBlobs([SecretBlobs.Blob(id: ids[0], sealed: repeated(7, 295)[...])]),
    ] {
      #expect(throws: VaultFileError.damaged(.secrets)) {
        try SecretBlobs(parsing: broken.encoded[...])
      }
    }
  }

  @Test("Neither secrets nor names nor the passphrase stand in the file")
  func leaks() {
    for text in ["s3cret-value", "correct horse", "Web shop", "Example Shop", "cid", "shop"] {
      let word = Array(text.utf8)
      let isThere = vault.bytes.indices.contains { vault.bytes[$0...].starts(with: word) }
      #expect(!isThere)
    }
  }
}
