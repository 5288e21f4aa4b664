/// The six sections of a vault file, as they stand in it.
///
/// # The file
///
/// One file is the vault of one organisation. It is replaced as a whole, never changed in place.
/// Numbers in the header are big-endian.
///
/// ```
///  0 ┌──────────────────────────────┐
///    │ 89 4B 56 4C 54 0D 0A 1A      │ magic: damage by text mode or truncation shows at once
///  8 ├──────────────┬───────────────┤
///    │ version = 1  │ 00 00         │
/// 12 ├──────────────┴───────────────┤
///    │ T  length of trust chain     │ C1      ≤   1 MiB   TrustChain, TrustRecord
/// 16 │ L  length of locks           │ C1      ≤ 128 KiB   Locks, Lock
/// 20 │ S  length of state           │ C1      ≤ 128 KiB   VaultState, Grant
/// 24 │ I  length of index           │ AEAD    ≤  32 MiB   VaultIndex
/// 28 │ Y  length of history         │ AEAD    ≤  32 MiB   VaultHistory
/// 32 │ X  length of secrets         │ C1      ≤  64 MiB   SecretBlobs, StoredSecret
/// 36 │ 00 00 00 00                  │
/// 40 ├──────────────────────────────┤
///    │ T ‖ L ‖ S ‖ I ‖ Y ‖ X        │ and nothing behind
///    └──────────────────────────────┘
/// ```
/// Each section is drawn at the type that is named beside it, and C1 at `C1`.
///
/// # The keys
///
/// ```
/// passphrase ─ Argon2id ─► lock ─► seed ─┬─► signs trust records, locks and (owners) states
///                                        └─► opens the grant in the state
///                                               ├─ metadata key ─► index, history
///                                               └─ secrets key ──► secrets      owners only
/// ```
///
/// # Notation
///
/// - `H(label, m)` is BLAKE2b-256 of `m`, personalised with the label.
/// - `KDF(k, context, i)` is BLAKE2b-256 of nothing with the key `k`, salted with `i` in 8 bytes,
///   little-endian, and personalised with the context. Labels, contexts and salts of BLAKE2b are
///   filled up with zeros to 16 bytes.
/// - `AEAD` is a random nonce of 24 bytes, then XChaCha20-Poly1305 in the form of the IETF: the
///   ciphertext and a tag of 16 bytes. The context is its associated data.
/// - Argon2id is version 1.3 with one lane and a salt of 16 bytes, and gives 32 bytes. Memory is
///   told in bytes, of which whole kibibytes count.
/// - A sealed box is the public key of a pair made for this message, then `crypto_box` of NaCl
///   (X25519, XSalsa20-Poly1305, the tag in front) from that pair to the reader's key. Its nonce is
///   BLAKE2b-192 of both public keys, that of the message first.
/// - A signature is Ed25519 over `domain ‖ 00 ‖ context ‖ message`; `Signed` draws how it is stored.
/// - `[ a, b ]` is an array of C1, `C1[ a, b ]` the bytes of one; an absent value is `null`.
/// - Names of people, applications and blobs, and salts, are byte strings of 16 bytes; hashes and
///   keys are byte strings of 32. Sets are in the order of what is said, which is that of bytes.
/// - Times are seconds since 1970, up to the year 9999.
///
/// # What a reader does
///
/// It trusts each part only after what came before: header, trust chain, state, hashes of the
/// encrypted sections, locks; only then is a passphrase worth asking for. It accepts one spelling
/// of everything, and hashes and verifies the bytes as they are.
///
/// A version, a label, a number of items in a record, or a number that stands for a choice, that is
/// not drawn here is a newer version's; costs outside the bounds of `KeyCosts`, and a file of more
/// than 130 MiB, are too much; all else that is not as drawn is damage. Nothing unknown is passed
/// over.
///
/// # Readings
///
/// Where the design of the format leaves room, this is what is meant here.
///
/// - Fields are read in their order, and the first that is wrong decides the error, before the
///   signature is checked. A document that is not C1 as a whole is damage, whatever its fields say.
/// - A handle is `recovery` if and only if the person is the recovery code.
/// - The lock in a join request or a local record is the same array as in the section.
/// - Epochs, like generations and locks, count from 1.
/// - The current version of a key may be followed by versions of forks only.
/// - The age in days of a key has the same limit as that of the policy.
/// - An entry of the history that leaves out generations ends its note with 64 lower-case digits.
/// - A secret with a control character is refused on the way out as on the way in.
/// - A history that was compacted may be shorter than what compacting leaves.
package struct VaultFile: Hashable, Sendable {
  /// Who belongs to the vault.
  package var trustChain: ArraySlice<UInt8>
  /// Their seeds under their passphrases.
  package var locks: ArraySlice<UInt8>
  /// What an owner signed.
  package var state: ArraySlice<UInt8>
  /// What the vault holds, sealed.
  package var index: ArraySlice<UInt8>
  /// What has changed, sealed.
  package var history: ArraySlice<UInt8>
  /// The secrets, each sealed.
  package var secrets: ArraySlice<UInt8>

  /// How many bytes a file has at most.
  package static let maximumSize = 130 << 20
  /// How many bytes come before the sections.
  package static let headerSize = 40
  private static let magic: [UInt8] = [0x89, 0x4B, 0x56, 0x4C, 0x54, 0x0D, 0x0A, 0x1A]
  private static let version: [UInt8] = [0, 1]
  private static let maximumSizes = [
    TrustChain.maximumSize, Locks.maximumSize, VaultState.maximumSize,
    SealedDocument.maximumSize, SealedDocument.maximumSize, SecretBlobs.maximumSize,
  ]

  /// The file of these sections.
  package init(
    trustChain: TrustChain, locks: Locks, state: Signed<VaultState>, index: [UInt8],
    history: [UInt8], secrets: ArraySlice<UInt8>
  ) {
    self.trustChain = trustChain.encoded[...]
    self.locks = locks.encoded[...]
    self.state = state.encoded[...]
    self.index = index[...]
    self.history = history[...]
    self.secrets = secrets
  }

  /// Cuts `bytes` into sections, of which none is read yet.
  package init(parsing bytes: [UInt8]) throws(VaultFileError) {
    guard bytes.count <= Self.maximumSize else { throw .limitExceeded(.header) }
    let sizes = try Self.sectionSizes(in: bytes)
    guard sizes.reduce(Self.headerSize, +) == bytes.count else { throw .damaged(.header) }
    var rest = bytes[Self.headerSize...]
    let sections = sizes.map { size in
      defer { rest = rest.dropFirst(size) }
      return rest.prefix(size)
    }
    (trustChain, locks, state) = (sections[0], sections[1], sections[2])
    (index, history, secrets) = (sections[3], sections[4], sections[5])
  }

  /// The sizes of the six sections, of which none is larger than it may be, as the header that
  /// `bytes` begin with tells.
  static func sectionSizes(in bytes: [UInt8]) throws(VaultFileError) -> [Int] {
    guard bytes.starts(with: magic), bytes.count >= 10 else { throw .damaged(.header) }
    guard bytes[8..<10].elementsEqual(version) else { throw .newerVersion(.header) }
    guard bytes.count >= headerSize, bytes[10..<12].allSatisfy({ $0 == 0 }),
      bytes[36..<40].allSatisfy({ $0 == 0 })
    else { throw .damaged(.header) }
    let sizes = stride(from: 12, to: 36, by: 4).map { field in
      Int(UInt64(bigEndianBytes: bytes[field..<(field + 4)]))
    }
    guard zip(sizes, maximumSizes).allSatisfy(<=) else { throw .damaged(.header) }
    return sizes
  }

  /// The bytes of the file, or `limitExceeded` when a section is larger than it may be.
  package func encoded() throws(VaultFileError) -> [UInt8] {
    let sections = [trustChain, locks, state, index, history, secrets]
    let names: [VaultSection] = [.trustChain, .locks, .state, .index, .history, .secrets]
    for ((section, name), maximum) in zip(zip(sections, names), Self.maximumSizes)
    where section.count > maximum {
      throw .limitExceeded(name)
    }
    var bytes = Self.magic + Self.version + [0, 0]
    bytes.reserveCapacity(sections.reduce(Self.headerSize) { $0 + $1.count })
    for section in sections { bytes += UInt64(section.count).bigEndianBytes.suffix(4) }
    bytes += [0, 0, 0, 0]
    for section in sections { bytes += section }
    return bytes
  }

  /// The hashes of the encrypted sections as they stand here.
  package var hashes: VaultState.SectionHashes {
    VaultState.SectionHashes(index: index, history: history, secrets: secrets)
  }
}
