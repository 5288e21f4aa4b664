internal import Sodium
internal import VaultFile

/// The people of the golden vaults, whose seeds consist of equal bytes.
enum TestPeople {
  private static let handles = ["ops", "eva", "dev1", "recovery", "gone"]

  static let all: [Person] = zip(UInt8(1)..., handles).compactMap { byte, handle in
    guard let keys = try? seed(byte).publicKeys() else { return nil }
    let kind = handle == "recovery" ? TrustRecord.Kind.recovery : .person
    return Person(keys: keys, role: .owner, kind: kind, handle: handle)
  }

  /// Those who belong to a vault together.
  static let rosters: [[Person]] = [
    ["ops"], ["ops", "recovery", "dev1"], ["ops", "recovery", "eva"],
  ].map { handles in
    all.filter { handles.contains($0.handle) }.sorted { $0.id < $1.id }
  }

  static func seed(_ byte: UInt8) throws -> Seed {
    Seed(try SecretBytes(copying: Array(repeating: byte, count: Seed.count)))
  }

  /// The signature of the person of that name, or of the first if there is no such person.
  static func signature(
    _ domain: StaticString, of message: [UInt8], by name: [UInt8]?
  ) -> [UInt8] {
    let place = all.firstIndex { $0.id.bytes == name } ?? 0
    return (try? seed(UInt8(place + 1)).signature(domain, of: message)) ?? []
  }

  /// The state to which a history belongs whose newest entry has these items.
  static func state(endingWith entry: [Item]) -> VaultState? {
    guard entry.count == 9, case .integer(let generation) = entry[0],
      case .integer(let time) = entry[1], let chain,
      let author = Identifier(entry[2].content ?? []), let previous = Digest(entry[8].content ?? [])
    else { return nil }
    return VaultState(
      chain: chain, generation: Int(generation), time: Int(time), author: author, epoch: 1,
      previous: previous,
      hashes: VaultState.SectionHashes(index: [], history: [], secrets: []),
      policy: VaultState.Policy(
        costs: Argon2id.Costs(passes: 2, memory: 64 << 20), keptVersions: 0, maximumAge: 0),
      grants: [])
  }

  private static let chain = try? TrustChain.founded(
    by: seed(1), called: "ops", at: 0, random: Digest.zero.bytes)
}
