import Sodium
import Testing
import VaultFile

@Suite("Join requests and local records")
struct SmallFileTests {
  let vault: SampleVault
  let keys: PublicKeys

  init() throws {
    vault = try SampleVault.shared.get()
    keys = try #require(vault.chain.people.first).keys
  }

  @Test("A join request is read as it was written")
  func joining() throws {
    let request = request(handle: "dev1")
    #expect(try JoinRequest(parsing: request.encoded) == request)
    #expect(request.encoded.count < 600)
  }

  @Test("A changed byte of a join request is noticed, but for the handle, which is read aloud")
  func changedRequests() throws {
    let encoded = request(handle: "dev1").encoded
    let handle = try #require(
      encoded.indices.first { encoded[$0...].starts(with: Array("dev1".utf8)) })
    for index in encoded.indices where !(handle..<(handle + 4)).contains(index) {
      var changed = encoded
      changed[index] ^= 0x40
      #expect(throws: VaultFileError.self) { try JoinRequest(parsing: changed) }
    }
  }

  @Test("A request for another vault, with another's lock or a strange handle is damage")
  func brokenRequests() throws {
    let other = try Seed(secretBytes(repeated(9, 32))).publicKeys()
    for request in [
      JoinRequest(vaultID: .zero, handle: "dev1", keys: keys, lock: vault.lock),
      JoinRequest(vaultID: vault.chain.vaultID, handle: "dev1", keys: other, lock: vault.lock),
      request(handle: ""), request(handle: "Dev"),
    ] {
      #expect(throws: VaultFileError.damaged(.joinRequest)) {
        try JoinRequest(parsing: request.encoded)
      }
    }
    let large = repeated(0, JoinRequest.maximumSize + 1)
    #expect(throws: VaultFileError.damaged(.joinRequest)) { try JoinRequest(parsing: large) }
  }

  @Test("A request whose lock costs too much is over a limit")
  func costlyRequests() throws {
    var lock = vault.lock.record
    lock.costs.memory = 64 << 30
    let signed = try Signed(lock, context: vault.chain.vaultID.bytes, by: SampleVault.seed())
    let request = JoinRequest(
      vaultID: vault.chain.vaultID, handle: "dev1", keys: keys, lock: signed)
    #expect(throws: VaultFileError.limitExceeded(.joinRequest)) {
      try JoinRequest(parsing: request.encoded)
    }
  }

  @Test("A local record is read as it was written")
  func records() throws {
    let path = Array("home/shop.keyvault".utf8) + [0xFF]
    var record = LocalRecord(
      path: path, person: keys.person, state: vault.state, historyHead: vault.history.head,
      lock: vault.lock, deleted: 7)
    #expect(try LocalRecord(parsing: record.encoded) == record)
    (record.person, record.lock, record.deleted, record.path) = (nil, nil, nil, [])
    #expect(try LocalRecord(parsing: record.encoded) == record)
    for length in record.encoded.indices {
      #expect(throws: VaultFileError.damaged(.localRecord)) {
        try LocalRecord(parsing: Array(record.encoded[..<length]))
      }
    }
  }

  private func request(handle: String) -> JoinRequest {
    JoinRequest(vaultID: vault.chain.vaultID, handle: handle, keys: keys, lock: vault.lock)
  }
}
