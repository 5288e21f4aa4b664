package import VaultFile

/// Why this machine's memory speaks against a vault file that is sound in itself.
package enum Objection: Hashable, Sendable {
  /// A later generation was `seen` here.
  case rollback(generation: Int, seen: Int)
  /// The file does not descend from the state that was seen here.
  case fork(generation: Int)
  /// Another vault was seen at this path.
  case differentVault(Fingerprint)
  /// The vault was deleted here.
  case deleted(Fingerprint)

  /// What somebody has to type to accept the file nevertheless.
  package var confirmation: String {
    switch self {
    case .rollback(let generation, _), .fork(let generation): String(generation)
    case .differentVault(let fingerprint), .deleted(let fingerprint): fingerprint.text
    }
  }

  /// Whether accepting is for those who only read, since a writer would make a fork of it; owners
  /// restore or reconcile instead.
  package var isForReadersOnly: Bool {
    switch self {
    case .rollback, .fork: true
    case .differentVault, .deleted: false
    }
  }
}
