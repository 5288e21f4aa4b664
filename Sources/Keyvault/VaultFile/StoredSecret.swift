package import Sodium

/// One secret, bound to the place where it belongs.
///
/// ```
/// AEAD of: secret ‖ 80 00 00 ... up to 256, 1024 or 4096 bytes, the least that it fits
/// context: "keyvault.secret.v1" ‖ 00
///          ‖ C1[ vault ID, epoch, blob, application, environment, version ]
/// ```
/// The context keeps a secret from ever being given out for another one.
package struct StoredSecret: Hashable, Sendable {
  /// Which vault it is in.
  package var vaultID: Digest
  /// Which of the vault's keys are in use.
  package var epoch: Int
  /// The name of its blob.
  package var blob: Identifier
  /// The application it belongs to.
  package var application: Identifier
  /// The environment it belongs to.
  package var environment: String
  /// Which of the key's secrets it is.
  package var version: Int

  /// The place of these values.
  package init(
    vaultID: Digest, epoch: Int, blob: Identifier, application: Identifier, environment: String,
    version: Int
  ) {
    self.vaultID = vaultID
    self.epoch = epoch
    self.blob = blob
    self.application = application
    self.environment = environment
    self.version = version
  }

  /// How many bytes a secret has at most.
  package static let maximumCount = 4095
  private static let sizes = [256, 1024, 4096]
  static let sealedCounts = sizes.map { $0 + AEAD.overhead }

  /// Whether `secret` can be stored: 1 to 4095 bytes, and no control character of ASCII.
  package static func canStore(_ secret: borrowing SecretBytes) -> Bool {
    (1...maximumCount).contains(secret.count)
      && secret.withBytes { bytes in
        bytes.indices.allSatisfy { bytes[$0] >= 0x20 && bytes[$0] != 0x7F }
      }
  }

  /// Seals `secret`, which `canStore` must accept, with an owner's key of all secrets.
  package func seal(
    _ secret: borrowing SecretBytes, key: borrowing SecretBytes,
    nonce: [UInt8] = randomBytes(AEAD.nonceCount)
  ) throws(VaultFileError) -> [UInt8] {
    guard Self.canStore(secret), let size = Self.sizes.first(where: { secret.count < $0 }) else {
      throw .limitExceeded(.secrets)
    }
    do throws(SodiumError) {
      var padded = try SecretBytes(capacity: size)
      padded.append(secret)
      padded.pad(to: size)
      return AEAD.seal(padded, context: context, key: key, nonce: nonce)
    } catch { throw VaultFileError(error, in: .secrets) }
  }

  /// Opens what was sealed for this place.
  package func open(
    _ sealed: ArraySlice<UInt8>, key: borrowing SecretBytes
  ) throws(VaultFileError) -> SecretBytes {
    var secret: SecretBytes
    do { secret = try SecretBytes(capacity: Self.bufferCount) } catch {
      throw VaultFileError(error, in: .secrets)
    }
    try open(sealed, key: key, into: &secret)
    return secret
  }

  /// Opens what was sealed for this place into `secret`, which has room for `bufferCount` bytes.
  ///
  /// Who opens many secrets one after the other takes guarded memory only once.
  package func open(
    _ sealed: ArraySlice<UInt8>, key: borrowing SecretBytes, into secret: inout SecretBytes
  ) throws(VaultFileError) {
    guard Self.sealedCounts.contains(sealed.count) else { throw .damaged(.secrets) }
    do { try AEAD.openSecret(sealed, context: context, key: key, into: &secret) } catch {
      throw VaultFileError(error, in: .secrets)
    }
    let size = secret.count
    guard secret.unpad(from: size), Self.canStore(secret),
      Self.sizes.first(where: { secret.count < $0 }) == size
    else {
      secret.wipe()
      throw .damaged(.secrets)
    }
  }

  /// Opens what was sealed for this place, and seals it for `other`, by way of `buffer`, which has
  /// room for `bufferCount` bytes and holds nothing afterwards.
  package func reseal(
    _ sealed: ArraySlice<UInt8>, key: borrowing SecretBytes, for other: StoredSecret,
    key otherKey: borrowing SecretBytes, through buffer: inout SecretBytes
  ) throws(VaultFileError) -> [UInt8] {
    try open(sealed, key: key, into: &buffer)
    buffer.pad(to: sealed.count - AEAD.overhead)
    defer { buffer.wipe() }
    return AEAD.seal(buffer, context: other.context, key: otherKey)
  }

  /// How many bytes a buffer has in which every secret can be opened.
  package static let bufferCount = maximumCount + 1

  private var context: [UInt8] {
    var writer = C1Writer()
    writer.array(6)
    writer.bytes(vaultID.bytes)
    writer.integer(epoch)
    writer.bytes(blob.bytes)
    writer.bytes(application.bytes)
    writer.text(environment)
    writer.integer(version)
    return domainBytes("keyvault.secret.v1") + writer.document
  }
}
