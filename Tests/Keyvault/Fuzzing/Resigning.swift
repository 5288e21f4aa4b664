internal import VaultFile

/// Changes vaults as those could who have all of their keys, so that a change is read further than
/// to the next signature.
enum Resigning {
  /// A vault with one item of its trust chain, its locks or its state changed, and all heads,
  /// hashes and signatures made anew; now and then one of them is left as it was.
  static func mutated(_ bytes: [UInt8], by dice: inout Dice) -> [UInt8]? {
    guard var file = try? VaultFile(parsing: bytes), var chain = bodies(of: file.trustChain),
      var locks = bodies(of: file.locks), let stated = Item(file.state)?.items.first,
      var state = stated.content.flatMap(Item.init)
    else { return nil }
    switch dice.roll(8) {
    case 0...2:
      let place = dice.roll(chain.count)
      if !chain.isEmpty { chain[place] = chain[place].mutated(by: &dice) }
    case 3...4:
      let place = dice.roll(locks.count)
      if !locks.isEmpty { locks[place] = locks[place].mutated(by: &dice) }
    case 5: if !chain.isEmpty { chain.remove(at: dice.roll(chain.count)) }
    default: state = state.mutated(by: &dice)
    }
    let leavesHeads = dice.roll(16) == 0
    let (records, vaultID, head) = signed(chain, leavesHeads: leavesHeads)
    file.trustChain = records.encoded[...]
    file.locks =
      Item.array(
        locks.map {
          pair($0, "keyvault.lock.v1", context: vaultID, by: $0.items.dropFirst().first?.content)
        }
      ).encoded[...]
    if !leavesHeads { bind(&state, to: file, chain.count, vaultID, head) }
    let author = state.items.dropFirst(4).first?.content
    file.state = pair(state, "keyvault.state.v1", context: [], by: author).encoded[...]
    if dice.roll(8) == 0 { misspell(&file, by: &dice) }
    return try? file.encoded()
  }

  /// A join request with one item changed, or one of its lock, which is signed again.
  static func mutatedRequest(_ bytes: [UInt8], by dice: inout Dice) -> [UInt8]? {
    guard let request = Item(bytes) else { return nil }
    var items = request.items
    guard dice.roll(2) == 0, items.count == 6, let vaultID = items[1].content,
      let body = items[5].items.first?.content.flatMap(Item.init)
    else { return request.mutated(by: &dice).encoded }
    let lock = body.mutated(by: &dice)
    items[5] = pair(
      lock, "keyvault.lock.v1", context: vaultID, by: lock.items.dropFirst().first?.content)
    return Item.array(items).encoded
  }

  private static func bodies(of section: ArraySlice<UInt8>) -> [Item]? {
    let pairs = Item(section)?.items ?? []
    let bodies = pairs.compactMap { $0.items.first?.content.flatMap(Item.init) }
    return bodies.count == pairs.count && !bodies.isEmpty ? bodies : nil
  }

  private static func pair(
    _ body: Item, _ domain: StaticString, context: [UInt8], by person: [UInt8]?
  ) -> Item {
    let encoded = body.encoded
    let signature = TestPeople.signature(domain, of: context + encoded, by: person)
    return .array([.bytes(encoded), .bytes(signature)])
  }

  private static func signed(
    _ bodies: [Item], leavesHeads: Bool
  ) -> (records: Item, vaultID: [UInt8], head: [UInt8]) {
    var (records, vaultID, head): ([Item], [UInt8], [UInt8]) = ([], Digest.zero.bytes, [])
    for (number, body) in bodies.enumerated() {
      var items = body.items
      if number > 0, items.count > 2, !leavesHeads { items[2] = .bytes(head) }
      let body = items.isEmpty ? body : .array(items)
      let author = items.dropFirst(4).first?.content
      records.append(pair(body, "keyvault.trust.v1", context: vaultID, by: author))
      if number == 0 {
        vaultID = Digest("kv.vaultid", body.encoded[...]).bytes
        head = vaultID
      }
      head = Digest("kv.trusthead", head[...], body.encoded[...]).bytes
    }
    return (.array(records), vaultID, head)
  }

  private static func bind(
    _ state: inout Item, to file: VaultFile, _ count: Int, _ vaultID: [UInt8], _ head: [UInt8]
  ) {
    var items = state.items
    guard items.count == 14 else { return }
    items[1] = .bytes(vaultID)
    items[5] = .integer(UInt64(count))
    items[6] = .bytes(head)
    items[9] = .bytes(file.hashes.index.bytes)
    items[10] = .bytes(file.hashes.history.bytes)
    items[11] = .bytes(file.hashes.secrets.bytes)
    state = .array(items)
  }

  /// Changes the pairs of a section after they were signed.
  private static func misspell(_ file: inout VaultFile, by dice: inout Dice) {
    let section: WritableKeyPath<VaultFile, ArraySlice<UInt8>> =
      [\.trustChain, \.locks, \.state][dice.roll(3)]
    guard let item = Item(file[keyPath: section]) else { return }
    file[keyPath: section] = item.mutated(by: &dice).encoded[...]
  }
}
