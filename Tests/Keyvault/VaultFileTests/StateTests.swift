import Sodium
import Testing
import VaultFile

/// States as a hostile or a newer owner might sign them.
@Suite("State")
struct StateTests {
  let vault: SampleVault

  init() throws { vault = try SampleVault.shared.get() }

  @Test("A state is read as it was signed")
  func roundTrip() throws {
    let state = try VaultState.parsing(vault.state.encoded[...], of: vault.chain)
    #expect(state == vault.state)
    #expect(state.record.edition.generation == 1)
    #expect(state.hash != .zero)
  }

  @Test("A state that does not fit its chain is damage")
  func misfits() throws {
    try check(.damaged(.state)) { $0.vaultID = .zero }
    try check(.damaged(.state)) { $0.generation = 0 }
    try check(.damaged(.state)) { $0.generation = 2 }
    try check(.damaged(.state)) { $0.previous = Digest("kv.test") }
    try check(.damaged(.state)) { $0.trustCount = 2 }
    try check(.damaged(.state)) { $0.trustHead = .zero }
    try check(.damaged(.state)) { $0.epoch = 0 }
    try check(.damaged(.state)) { $0.time = 253_402_300_800 }
    try check(.damaged(.state)) { $0.author = $0.grants[0].person.successor }
    try check(.damaged(.state)) { $0.grants = [] }
    try check(.damaged(.state)) { $0.grants.append($0.grants[0]) }
    try check(.damaged(.state)) { $0.policy.keptVersions = 1001 }
    try check(.damaged(.state)) { $0.policy.maximumAge = 36_501 }
  }

  @Test("A state asks for locks within the bounds")
  func policies() throws {
    try check(.limitExceeded(.state)) { $0.policy.costs.passes = 1 }
    try check(.limitExceeded(.state)) { $0.policy.costs.memory = 8 << 20 }
    try check(nil) { $0.policy.costs.passes = 16 }
  }

  @Test("Only owners sign states")
  func members() throws {
    let owner = try SampleVault.seed()
    let member = try Seed(secretBytes(repeated(1, 32)))
    let keys = try member.publicKeys()
    var chain = vault.chain
    try chain.add(
      Person(keys: keys, role: .member, kind: .person, handle: "dev1"), by: owner, at: 1)
    var state = vault.state.record
    state.trustCount = 2
    state.trustHead = chain.head
    state.grants.append(VaultState.SealedGrant(person: keys.person, sealed: []))
    state.grants.sort { $0.person < $1.person }
    let accepted = try Signed.signing(state, by: owner)
    #expect(throws: Never.self) { try VaultState.parsing(accepted.encoded[...], of: chain) }
    let forged = try Signed.signing(state, by: member)
    #expect(throws: VaultFileError.damaged(.state)) {
      try VaultState.parsing(forged.encoded[...], of: chain)
    }
    state.author = keys.person
    let signed = try Signed.signing(state, by: member)
    #expect(throws: VaultFileError.damaged(.state)) {
      try VaultState.parsing(signed.encoded[...], of: chain)
    }
  }

  @Test("Counters that cannot grow any more end with an error")
  func lastGeneration() throws {
    var state = vault.state.record
    #expect(try state.nextGeneration() == 2)
    #expect(try state.nextEpoch() == 2)
    (state.generation, state.epoch) = (.max, .max)
    #expect(throws: VaultFileError.limitExceeded(.state)) { try state.nextGeneration() }
    #expect(throws: VaultFileError.limitExceeded(.state)) { try state.nextEpoch() }
  }

  @Test("A signed body with another label, more items or an unknown number is a newer version's")
  func newerVersions() throws {
    let body = vault.state.body
    let labelled = replacing("kv.state.1", by: "kv.state.2", in: body)
    try check(body: labelled, .newerVersion(.state))
    try check(body: [0x8F] + body.dropFirst() + [0xF6], .newerVersion(.state))
    try check(body: [0x8D] + body.dropFirst(), .damaged(.state))
    try check(body: body + [0], .damaged(.state))
    try check(body: body, nil)
  }

  @Test("Records with unknown numbers are a newer version's, in a chain and in a lock")
  func unknownNumbers() throws {
    let record = try #require(vault.chain.records.first)
    // The action follows the author, whose name the subject repeats behind it.
    let author: [UInt8] = [0x50] + record.record.author.bytes
    let body = replacing(author + [1], by: author + [5], in: record.body)
    #expect(body != record.body)
    #expect(throws: VaultFileError.newerVersion(.trustChain)) {
      try TrustChain(parsing: document([(body, record.signature)]))
    }
    let lock = vault.lock
    let locked = replacing(author + [1, 1], by: author + [1, 2], in: lock.body)
    #expect(locked != lock.body)
    #expect(throws: VaultFileError.newerVersion(.locks)) {
      try Locks(parsing: document([(locked, lock.signature)]), of: vault.chain)
    }
  }

  private func check(
    _ error: VaultFileError?, at location: SourceLocation = #_sourceLocation,
    _ change: (inout VaultState) -> Void
  ) throws {
    var state = vault.state.record
    change(&state)
    let signed = try Signed.signing(state, by: SampleVault.seed())
    expect(signed.encoded, error, at: location)
  }

  private func check(
    body: [UInt8], _ error: VaultFileError?, at location: SourceLocation = #_sourceLocation
  ) throws {
    let signature = try SampleVault.seed().signature("keyvault.state.v1", of: body)
    expect(Array(document([(body, signature)]).dropFirst()), error, at: location)
  }

  private func expect(
    _ section: [UInt8], _ error: VaultFileError?, at location: SourceLocation
  ) {
    var found: VaultFileError?
    do throws(VaultFileError) {
      _ = try VaultState.parsing(section[...], of: vault.chain)
    } catch { found = error }
    #expect(found == error, sourceLocation: location)
  }
}

/// The C1 array of these bodies and signatures.
private func document(_ records: [([UInt8], [UInt8])]) -> ArraySlice<UInt8> {
  var writer = C1Writer()
  writer.list(records) { writer, record in
    writer.array(2)
    writer.bytes(record.0)
    writer.bytes(record.1)
  }
  return writer.document[...]
}

/// The bytes with the first place where `old` stands changed to `new`.
func replacing(_ old: [UInt8], by new: [UInt8], in bytes: [UInt8]) -> [UInt8] {
  guard
    let start = bytes.indices.first(where: { bytes[$0...].starts(with: old) })
  else { return bytes }
  return bytes[..<start] + new + bytes[(start + old.count)...]
}

/// The bytes with the first place where the text `old` stands changed to `new`.
func replacing(_ old: String, by new: String, in bytes: [UInt8]) -> [UInt8] {
  replacing(Array(old.utf8), by: Array(new.utf8), in: bytes)
}

extension Identifier {
  /// Another identifier, one bit away.
  var successor: Identifier {
    var bytes = bytes
    bytes[15] ^= 1
    return Identifier(bytes) ?? self
  }
}
