package import VaultFile

/// The next edition of a vault, signed, read again and found to be what was meant.
package struct SignedVault: Hashable, Sendable {
  /// The bytes of the file.
  package let bytes: [UInt8]
  /// The file as every reader will find it.
  package let verified: VerifiedVault
  /// The head of the history, for the machine's record.
  package let historyHead: Digest
  /// How many entries the history has.
  package let historyCount: Int
  /// Whether what is older still opens for somebody, or with something, that this edition shuts out.
  package let needsPurge: Bool

  /// Which edition of which vault it is.
  package var edition: Edition { verified.state.record.edition }

  /// Whether the history is so long that dropping old entries should not wait.
  package var isHistoryNearlyFull: Bool { historyCount >= Self.longHistory }

  /// From how many entries on a history is nearly full.
  package static let longHistory = 45_000
}
