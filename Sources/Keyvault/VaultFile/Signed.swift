package import Sodium

/// A record that is stored together with a signature of its bytes.
package protocol SignedRecord: Hashable, Sendable {
  /// The section that errors name.
  static var section: VaultSection { get }
  /// What sets its signatures apart from those of other records.
  static var domain: StaticString { get }
  /// Reads the record's fields.
  init(from reader: inout C1Reader) throws(VaultFileError)
  /// Writes the record's fields.
  func write(to writer: inout C1Writer)
}

/// A record, its bytes as they were read or written, and the signature of these bytes.
///
/// ```
/// [ body: byte string with a C1 document, signature: 64 bytes ]
/// signature = Ed25519 of: domain ‖ 00 ‖ context ‖ body
/// ```
package struct Signed<Record: SignedRecord>: Hashable, Sendable {
  /// What the body says.
  package let record: Record
  /// The bytes that are signed.
  package let body: [UInt8]
  /// The signature, which only `isGenuine` tells to be one.
  package let signature: [UInt8]

  /// Signs `record` together with `context` as the owner of `seed`.
  package init(
    _ record: Record, context: [UInt8], by seed: borrowing Seed
  ) throws(SodiumError) {
    var writer = C1Writer()
    record.write(to: &writer)
    self.record = record
    body = writer.document
    signature = try seed.signature(Record.domain, of: context + body)
  }

  /// Reads a record and its signature, which is not checked yet.
  package init(from reader: inout C1Reader) throws(VaultFileError) {
    try reader.record(2)
    body = Array(try reader.bytes())
    signature = try reader.bytes(SigningKey.signatureCount)
    var fields = try C1Reader(body[...], in: reader.section)
    record = try Record(from: &fields)
  }

  /// Writes the record and its signature as they are.
  package func write(to writer: inout C1Writer) {
    writer.array(2)
    writer.bytes(body)
    writer.bytes(signature)
  }

  /// Whether the owner of `keys` signed the record together with `context`.
  package func isGenuine(by keys: PublicKeys, context: [UInt8]) -> Bool {
    keys.accept(signature, Record.domain, of: context + body)
  }
}
