import Sodium
import Testing
import VaultFile

@Suite("History")
struct HistoryTests {
  let author: Identifier
  let setAside = Digest("kv.test")

  init() throws { author = try #require(SampleVault.shared.get().chain.people.first).id }

  @Test("A history is read as it was written")
  func roundTrip() throws {
    let history = try history(upTo: 30)
    let read = try VaultHistory(parsing: history.document[...], of: state(of: history))
    #expect(read == history)
    #expect(read.heads == history.heads)
  }

  @Test("Entries follow each other without gaps")
  func gaps() throws {
    var history = try history(upTo: 3)
    for generation in [1, 3, 5] {
      #expect(throws: VaultFileError.damaged(.history)) { try history.append(entry(generation)) }
    }
    try history.append(entry(4))
  }

  @Test("An entry that sets a state aside and names it may leave out generations")
  func skipping() throws {
    var history = try history(upTo: 3)
    let name = hexadecimal(setAside.bytes)
    for (action, note) in [
      (.secretStored, name), (.reconciled, ""), (.reconciled, String(name.dropLast()) + "g"),
      (.reconciled, name.uppercased()), (.restored, name + " "),
    ] as [(HistoryEntry.Action, String)] {
      #expect(throws: VaultFileError.damaged(.history)) {
        try history.append(entry(9, action, note))
      }
    }
    try history.append(entry(9, .reconciled, "theirs " + name))
    try history.append(entry(12, .restored, name))
    try history.append(entry(13))
    #expect(history.entries[3].stateSetAside == setAside)
    #expect(try VaultHistory(parsing: history.document[...], of: state(of: history)) == history)
    #expect(history.head(upTo: 8) == history.heads[2])
  }

  @Test("The newest entry repeats its state")
  func newest() throws {
    let history = try history(upTo: 3)
    for change in [
      { $0.generation = 4 }, { $0.time += 1 }, { $0.author = $0.author.successor },
      { $0.previous = .zero },
    ] as [(inout VaultState) -> Void] {
      var state = try state(of: history)
      change(&state)
      #expect(throws: VaultFileError.damaged(.history)) {
        try VaultHistory(parsing: history.document[...], of: state)
      }
    }
  }

  @Test("A history proves which states it grew from")
  func ancestry() throws {
    let history = try history(upTo: 9)
    let seen = try self.history(upTo: 5)
    #expect(history.contains(state: previous(6), generation: 5, head: seen.head) == true)
    #expect(history.contains(state: previous(7), generation: 5, head: seen.head) == false)
    #expect(history.contains(state: previous(6), generation: 5, head: .zero) == false)
    #expect(history.contains(state: previous(10), generation: 9, head: history.head) == true)
  }

  @Test("Compacting keeps the newest entries and the head")
  func compacting() throws {
    let whole = try history(upTo: 250)
    var history = whole
    history.compact(upTo: 20)
    #expect(history.base == 20)
    #expect(history.entries.count == 230)
    history.compact(upTo: 249)
    #expect(history.base == 50)
    #expect(history.entries.count == VaultHistory.keptCount)
    #expect(history.head == whole.head)
    #expect(history.head(upTo: 50) == whole.head(upTo: 50))
    #expect(history.head(upTo: 49) == nil)
    #expect(history.contains(state: .zero, generation: 49, head: .zero) == nil)
    try history.append(entry(251))
    #expect(try VaultHistory(parsing: history.document[...], of: state(of: history)) == history)
  }

  @Test("Broken entries are refused, and unknown actions are a newer version's")
  func brokenEntries() throws {
    let history = try history(upTo: 2)
    let document = history.document
    let state = try state(of: history)
    let verdicts: [([UInt8], [UInt8], VaultFileError)] = [
      ([0x50] + author.bytes + [2], [0x50] + author.bytes + [0x18, 27], .newerVersion(.history)),
      ([0x64] + Array("PROD".utf8), [0x64] + Array("prod".utf8), .damaged(.history)),
      (
        [0x6C] + Array("kv.history.1".utf8), [0x6C] + Array("kv.history.2".utf8),
        .newerVersion(.history)
      ),
      ([0x31, 0x00, 0x58], [0x31, 0x01, 0x58], .damaged(.history)),
    ]
    for (old, new, error) in verdicts {
      let changed = replacing(old, by: new, in: document)
      #expect(changed != document)
      #expect(throws: error) { try VaultHistory(parsing: changed[...], of: state) }
    }
    #expect(throws: VaultFileError.damaged(.history)) {
      try VaultHistory(parsing: VaultHistory().document[...], of: state)
    }
  }

  @Test("Notes and numbers have their limits")
  func limits() throws {
    var history = try history(upTo: 1)
    var long = entry(2)
    long.note = String(repeating: "a", count: 257)
    try history.append(long)
    #expect(throws: VaultFileError.damaged(.history)) {
      try VaultHistory(parsing: history.document[...], of: state(of: history))
    }
  }

  private func history(upTo count: Int) throws -> VaultHistory {
    var history = VaultHistory()
    for generation in 1...count { try history.append(entry(generation)) }
    return history
  }

  private func entry(
    _ generation: Int, _ action: HistoryEntry.Action = .applicationAdded, _ note: String = ""
  ) -> HistoryEntry {
    HistoryEntry(
      generation: generation, time: generation, author: author,
      action: generation == 1 ? .initialised : action, environment: "PROD", version: generation,
      note: note, previous: previous(generation))
  }

  private func previous(_ generation: Int) -> Digest {
    generation == 1 ? .zero : Digest("kv.state", [UInt8(truncatingIfNeeded: generation)])
  }

  private func state(of history: VaultHistory) throws -> VaultState {
    let last = try #require(history.entries.last)
    var state = try SampleVault.shared.get().state.record
    (state.generation, state.time) = (last.generation, last.time)
    (state.author, state.previous) = (last.author, last.previous)
    return state
  }
}
