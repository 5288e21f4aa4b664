import VaultFile

extension VaultDraft {
  /// Drops the entries of the history that are older than `time`, but never the last 200, and
  /// returns how many were dropped.
  @discardableResult
  package mutating func compactHistory(before time: Int) throws(VaultError) -> Int {
    let count = history.entries.count
    if let last = history.entries.prefix(while: { $0.time < time }).last {
      history.compact(upTo: last.generation)
    }
    let dropped = count - history.entries.count
    guard dropped > 0 else {
      throw .unchanged("no entry but the last \(VaultHistory.keptCount) is older than that")
    }
    record(Change(action: .historyCompacted, note: "\(dropped) entries"))
    return dropped
  }
}
