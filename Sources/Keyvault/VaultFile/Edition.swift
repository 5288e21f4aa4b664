/// The one state of one vault for which an index or a history is encrypted.
package struct Edition: Hashable, Sendable {
  /// Which vault it is.
  package var vaultID: Digest
  /// Which of its keys are in use.
  package var epoch: Int
  /// Which of its states it is.
  package var generation: Int

  /// The edition of these values.
  package init(vaultID: Digest, epoch: Int, generation: Int) {
    self.vaultID = vaultID
    self.epoch = epoch
    self.generation = generation
  }

  /// `domain ‖ 00 ‖ vault ID ‖ epoch ‖ generation`, with the numbers in 8 bytes, big-endian.
  func context(_ domain: StaticString) -> [UInt8] {
    domainBytes(domain) + vaultID.bytes + UInt64(epoch).bigEndianBytes
      + UInt64(generation).bigEndianBytes
  }
}
