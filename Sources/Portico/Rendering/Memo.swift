internal import Synchronization

/// Pieces of pages that are the same on many of them, each made once.
///
/// What a piece is must follow from its key alone, so that remembering it is never visible; two
/// tasks may make the same piece at once. When enough is remembered, the rest is made anew.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let state = Mutex<State>(State())
  private let limit: Int

  private struct State {
    var values: [Key: Value] = [:]
    var size = 0
  }

  /// Creates a memo for values whose sizes come to `limit` together.
  init(limit: Int) { self.limit = limit }

  func known(_ key: Key) -> Value? { state.withLock { $0.values[key] } }

  /// Remembers a value of a size, which is at least 1.
  func remember(_ value: Value, for key: Key, size: Int) {
    state.withLock { state in
      guard state.values[key] == nil, state.size + size <= limit else { return }
      state.size += size
      state.values[key] = value
    }
  }
}
