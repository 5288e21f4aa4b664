import Sodium
import Testing
import Vault
import VaultFile

extension TestVault {
  /// The bytes of a vault with the owner `ops`, the member `dev` and the owner `eva`.
  static func firstEdition() throws -> [UInt8] {
    let founder = try seed(0)
    var chain = try TrustChain.founded(by: founder, called: "ops", at: start)
    try chain.add(person(1, .member, "dev"), by: founder, at: start)
    try chain.add(person(2, .owner, "eva"), by: founder, at: start)
    var locks: [Signed<Lock>] = []
    for number in 0..<UInt8(3) {
      locks.append(
        try Lock.sealing(
          seed(number), with: secret(passphrase), costs: costs, number: 1,
          vaultID: chain.vaultID, time: start))
    }
    let grant = try Grant.random()
    let edition = Edition(vaultID: chain.vaultID, epoch: 1, generation: 1)
    let ops = try founder.publicKeys().person
    var history = VaultHistory()
    try history.append(
      HistoryEntry(
        generation: 1, time: start, author: ops, action: .initialised, previous: .zero))
    let people = chain.people.map {
      VaultIndex.Entry(person: $0.id, name: $0.handle, added: start, note: "")
    }
    let index = try VaultIndex(
      organisation: "Example Shop", created: start, people: people, applications: []
    ).sealed(with: grant, for: edition)
    let sealedHistory = try history.sealed(with: grant, for: edition)
    let secrets = SecretBlobs([]).encoded[...]
    var grants: [VaultState.SealedGrant] = []
    for person in chain.people {
      grants.append(try grant.sealed(to: person, vaultID: chain.vaultID, epoch: 1))
    }
    let state = try Signed.signing(
      VaultState(
        chain: chain, generation: 1, time: start, author: ops, epoch: 1, previous: .zero,
        hashes: VaultState.SectionHashes(
          index: index[...], history: sealedHistory[...], secrets: secrets),
        policy: policy, grants: grants), by: founder)
    return try VaultFile(
      trustChain: chain, locks: Locks(locks), state: state, index: index,
      history: sealedHistory, secrets: secrets
    ).encoded()
  }

  static func person(
    _ number: UInt8, _ role: TrustRecord.Role, _ handle: String
  ) throws -> Person {
    Person(keys: try seed(number).publicKeys(), role: role, kind: .person, handle: handle)
  }
}
