/// One of the secrets that a key has had: what is known of it, and where it is.
package struct SecretVersion: Hashable, Sendable {
  /// Which one, counted from 1.
  package var number: Int
  /// When it was stored.
  package var stored: Int
  /// Whether it is in use.
  package var status: Status
  /// Since when.
  package var since: Int
  /// What Argon2id makes of it, or nil when it is too easily guessed for that.
  package var verifier: Digest?
  /// The name of the blob that holds it, or nil once it is destroyed.
  package var blob: Identifier?
  /// When somebody who could read it was sent away, if anybody was.
  package var exposed: Int?
  /// How it came in.
  package var origin: Origin

  /// A version of these values.
  package init(
    number: Int, stored: Int, status: Status, since: Int, verifier: Digest?, blob: Identifier?,
    exposed: Int? = nil, origin: Origin
  ) {
    self.number = number
    self.stored = stored
    self.status = status
    self.since = since
    self.verifier = verifier
    self.blob = blob
    self.exposed = exposed
    self.origin = origin
  }

  /// Whether a version is in use.
  package enum Status: Int, Hashable, Sendable {
    /// In use; at most one of a key is.
    case current = 1
    /// Replaced by a later one.
    case superseded
    /// Declared unusable.
    case revoked
    /// No longer stored.
    case destroyed
  }

  /// How a version came in.
  package enum Origin: Int, Hashable, Sendable {
    /// Typed or pasted.
    case typed = 1
    /// Read from standard input.
    case standardInput
    /// Read from a file of many.
    case imported
    /// Taken over from another copy of the vault.
    case fork
  }

  init(from reader: inout C1Reader) throws(VaultFileError) {
    try reader.record(8)
    number = try reader.integer(in: 1...Int.max)
    stored = try reader.time()
    status = try reader.choice()
    since = try reader.time()
    verifier = try reader.optional { reader throws(VaultFileError) in try reader.digest() }
    blob = try reader.optional { reader throws(VaultFileError) in try reader.identifier() }
    exposed = try reader.optional { reader throws(VaultFileError) in try reader.time() }
    origin = try reader.choice()
    guard (status == .destroyed) == (blob == nil) else { throw reader.damage }
  }

  func write(to writer: inout C1Writer) {
    writer.array(8)
    writer.integer(number)
    writer.integer(stored)
    writer.integer(status.rawValue)
    writer.integer(since)
    writer.optional(verifier) { $0.bytes($1.bytes) }
    writer.optional(blob) { $0.bytes($1.bytes) }
    writer.optional(exposed) { $0.integer($1) }
    writer.integer(origin.rawValue)
  }
}
