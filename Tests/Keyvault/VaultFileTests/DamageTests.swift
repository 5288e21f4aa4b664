import Sodium
import Testing
import VaultFile

@Suite("Damage")
struct DamageTests {
  let vault: SampleVault

  init() throws { vault = try SampleVault.shared.get() }

  @Test("A changed byte anywhere is found before a passphrase is worth asking for")
  func changedBytes() throws {
    _ = try VerifiedVault(parsing: vault.bytes)
    var accepted: [Int] = []
    var bytes = vault.bytes
    for index in bytes.indices {
      bytes[index] ^= 1 << UInt8(index % 8)
      if verdict(bytes) == nil { accepted.append(index) }
      bytes[index] ^= 1 << UInt8(index % 8)
    }
    #expect(accepted == [])
  }

  @Test("Every value of every byte of the header but its own is refused")
  func headers() {
    var bytes = vault.bytes
    for index in 0..<VaultFile.headerSize {
      let original = bytes[index]
      for value in UInt8.min...UInt8.max where value != original {
        bytes[index] = value
        let isVersion = index == 8 || index == 9
        #expect(verdict(bytes) == (isVersion ? .newerVersion(.header) : .damaged(.header)))
      }
      bytes[index] = original
    }
  }

  @Test("A file that ends early or goes on is damaged")
  func truncation() {
    for length in vault.bytes.indices {
      #expect(verdict(Array(vault.bytes[..<length])) == .damaged(.header))
    }
    #expect(verdict(vault.bytes + [0]) == .damaged(.header))
  }

  @Test("Other bytes in a section's place are refused, and none of them crash")
  func junk() {
    for round in 0..<300 {
      var file = VaultFile(vault)
      let junk = (0..<round).map { UInt8(truncatingIfNeeded: ($0 + 7) * (round + 13) >> 3) }[...]
      switch round % 3 {
      case 0: file.trustChain = junk
      case 1: file.locks = junk
      default: file.state = junk
      }
      #expect(throws: VaultFileError.self) { try VerifiedVault(parsing: file.encoded()) }
    }
  }

  @Test("Documents cut short or with one byte changed never crash their readers")
  func documents() throws {
    let people = vault.chain.people
    let index = vault.index.document
    let history = vault.history.document
    let join = JoinRequest(
      vaultID: vault.chain.vaultID, handle: "dev", keys: try #require(people.first).keys,
      lock: vault.lock
    ).encoded
    for length in index.indices {
      #expect(throws: VaultFileError.self) {
        try VaultIndex(parsing: index[..<length], people: people)
      }
    }
    for length in history.indices {
      #expect(throws: VaultFileError.self) {
        try VaultHistory(parsing: history[..<length], of: vault.state.record)
      }
    }
    for length in join.indices {
      #expect(throws: VaultFileError.self) { try JoinRequest(parsing: Array(join[..<length])) }
    }
    for document in [index, history] {
      for position in document.indices {
        for value in [0x00, 0x17, 0x18, 0x1B, 0x5B, 0x7F, 0x80, 0x9B, 0xF6, 0xFF] as [UInt8] {
          var changed = document
          changed[position] = value
          _ = try? VaultIndex(parsing: changed[...], people: people)
          _ = try? VaultHistory(parsing: changed[...], of: vault.state.record)
        }
      }
    }
  }

  @Test("A file that is too large is refused before it is read")
  func tooLarge() {
    let bytes = [UInt8](repeating: 0, count: VaultFile.maximumSize + 1)
    #expect(verdict(bytes) == .limitExceeded(.header))
  }

  private func verdict(_ bytes: [UInt8]) -> VaultFileError? {
    do throws(VaultFileError) {
      _ = try VerifiedVault(parsing: bytes)
      return nil
    } catch { return error }
  }
}

extension VaultFile {
  /// The file of a sample, cut into its sections.
  init(_ vault: SampleVault) {
    self.init(
      trustChain: vault.chain, locks: Locks([vault.lock]), state: vault.state,
      index: vault.sealedIndex, history: vault.sealedHistory,
      secrets: SecretBlobs([SecretBlobs.Blob(id: vault.place.blob, sealed: vault.blob[...])])
        .encoded[...])
  }
}
