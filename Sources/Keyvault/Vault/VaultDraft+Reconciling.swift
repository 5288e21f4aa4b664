import Sodium
import VaultFile

extension VaultDraft {
  /// Takes over what exists only in `theirs`, a copy that was changed apart from this one, and
  /// returns what was taken over.
  ///
  /// Whole applications and keys come as they are; a slug that is taken here gets a number. Further
  /// secrets of a key come as superseded versions with new numbers. Everything else stays as it is
  /// here. Both copies must have the same people and the same number of keys chosen.
  package mutating func reconcile(
    with theirs: UnlockedVault
  ) throws(VaultError) -> [Adoption] {
    let (ours, other) = (base.state.record, theirs.verified.state.record)
    guard ours.vaultID == other.vaultID else { throw .anotherVault }
    guard ours.trustHead == other.trustHead, ours.epoch == other.epoch else {
      throw .irreconcilable
    }
    try theirs.requireOwner(to: "read secrets")
    try loadBlobs()
    locks = locks.updated(with: theirs.verified.locks)
    var adoptions: [Adoption] = []
    let cabinet = try theirs.cabinet()
    var buffer = try SecretCabinet.buffer()
    var positions: [Identifier: Int] = [:]
    for (position, application) in index.applications.enumerated() {
      positions[application.id] = position
    }
    var added: [VaultIndex.Application] = []
    for application in theirs.index.applications {
      guard let position = positions[application.id] else {
        var new = application
        new.slug = freeSlug(like: application.slug, besides: added)
        for key in new.keys { try adoptAll(of: key, in: new.id, from: cabinet, &buffer) }
        added.append(new)
        adoptions.append(.application(new.slug))
        continue
      }
      adoptions += try adoptKeys(of: application, at: position, from: cabinet, &buffer)
    }
    for application in added { index.insert(application) }
    try index.checkCounts()
    if other.generation >= generation { try skip(to: other.generation) }
    needsPurge = locks != base.locks
    record(
      Change(
        action: .reconciled,
        note: "\(adoptions.count) taken over, aside "
          + hexadecimal(theirs.verified.state.hash.bytes)))
    return adoptions
  }

  private mutating func adoptKeys(
    of theirs: VaultIndex.Application, at position: Int, from cabinet: SecretCabinet,
    _ buffer: inout SecretBytes
  ) throws(VaultError) -> [Adoption] {
    var ours = index.applications[position]
    var adoptions: [Adoption] = []
    for key in theirs.keys {
      let name = KeyName(application: ours.slug, environment: key.environment)
      guard let place = ours.keys.firstIndex(where: { $0.environment == key.environment }) else {
        guard ours.keys.count < VaultIndex.maximumKeys else {
          throw .tooMany("keys of one application", VaultIndex.maximumKeys)
        }
        try adoptAll(of: key, in: ours.id, from: cabinet, &buffer)
        let next = ours.keys.firstIndex {
          key.environment.utf8.lexicographicallyPrecedes($0.environment.utf8)
        }
        ours.keys.insert(key, at: next ?? ours.keys.endIndex)
        adoptions.append(.key(name))
        continue
      }
      for version in key.versions where version.blob != nil {
        guard !ours.keys[place].versions.contains(where: { $0.isSame(as: version) }) else {
          continue
        }
        try cabinet.open(version, of: key, in: ours.id, into: &buffer)
        let number = try adopt(
          version, of: key, holding: buffer, into: &ours.keys[place], name, of: ours.id)
        adoptions.append(.version(VersionName(key: name, version: number)))
      }
    }
    index.applications[position] = ours
    return adoptions
  }

  /// Takes over a version with the next number of `key`, and returns that.
  private mutating func adopt(
    _ version: SecretVersion, of theirs: VaultIndex.Key, holding secret: borrowing SecretBytes,
    into key: inout VaultIndex.Key, _ name: KeyName, of application: Identifier
  ) throws(VaultError) -> Int {
    guard key.versions.count < VaultIndex.maximumVersions else {
      throw .tooMany("versions of \(name.text)", VaultIndex.maximumVersions)
    }
    var adopted = version
    adopted.number = try key.nextNumber(of: name)
    adopted.status = .superseded
    adopted.since = time
    adopted.origin = .fork
    adopted.blob = .random()
    let isSameSalt =
      theirs.verifierSalt == key.verifierSalt && theirs.verifierCosts == key.verifierCosts
    if version.verifier != nil, !isSameSalt {
      adopted.verifier = try key.verifier(of: secret).digest
    }
    guard let blob = adopted.blob else { throw .strayBlobs }
    try put(
      secret,
      at: StoredSecret(
        vaultID: chain.vaultID, epoch: epoch, blob: blob, application: application,
        environment: key.environment, version: adopted.number))
    key.versions.append(adopted)
    return adopted.number
  }

  /// Takes over the stored secrets of a key that exists only in the other copy.
  private mutating func adoptAll(
    of key: VaultIndex.Key, in application: Identifier, from cabinet: SecretCabinet,
    _ buffer: inout SecretBytes
  ) throws(VaultError) {
    for version in key.versions {
      guard let blob = version.blob else { continue }
      try cabinet.open(version, of: key, in: application, into: &buffer)
      try put(
        buffer,
        at: StoredSecret(
          vaultID: chain.vaultID, epoch: epoch, blob: blob, application: application,
          environment: key.environment, version: version.number))
    }
  }

  /// `slug`, or what comes near it and is not taken.
  private func freeSlug(
    like slug: String, besides added: [VaultIndex.Application]
  ) -> String {
    let taken = Set((index.applications + added).map(\.slug))
    guard taken.contains(slug) else { return slug }
    for number in 2...(taken.count + 2) {
      let suffix = "-\(number)"
      let candidate = String(slug.prefix(63 - suffix.utf8.count)) + suffix
      if !taken.contains(candidate) { return candidate }
    }
    return slug
  }
}

/// Something that was taken over from another copy of a vault.
package enum Adoption: Hashable, Sendable {
  /// An application with all its keys, under this slug.
  case application(String)
  /// A key with all its secrets.
  case key(KeyName)
  /// A secret, under this number.
  case version(VersionName)
}

extension SecretVersion {
  /// Whether both are the same version in two copies of a vault, in one of which its secret may be
  /// destroyed by now.
  fileprivate func isSame(as other: SecretVersion) -> Bool {
    number == other.number && stored == other.stored && verifier == other.verifier
      && (blob == other.blob || blob == nil || other.blob == nil)
  }
}
