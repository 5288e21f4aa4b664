package import Vault
package import VaultFile

/// An older state that is kept beside its vault.
package struct Generation: Sendable {
  /// Its name.
  package let name: GenerationName
  /// Where it is.
  package let location: VaultLocation
  /// How many bytes it has.
  package let size: Int
  /// The vault in it, or why there is none.
  package let content: Result<VerifiedVault, VaultError>

  /// The vault in it, if it is sound.
  package var vault: VerifiedVault? { try? content.get() }
}

extension VaultLocation {
  /// The generations beside the vault from the newest to the oldest, each read and verified.
  package func generations() throws(VaultError) -> [Generation] {
    let folder = try openFolder()
    var generations: [Generation] = []
    for name in try generationNames(in: folder) {
      let place = sibling(name.text)
      let content: Result<VerifiedVault, VaultError>
      do throws(VaultError) {
        let copy = try VaultCopy(reading: place, in: folder, checking: .all)
        content = .success(copy.verified)
      } catch {
        content = .failure(error)
      }
      let size = (try? folder.facts(of: name.text).identity.size) ?? 0
      generations.append(
        Generation(name: name, location: place, size: size, content: content))
    }
    return generations
  }

  /// The names of generations beside the vault from the newest to the oldest.
  func generationNames(in folder: borrowing Descriptor) throws(VaultError) -> [GenerationName] {
    let names: [String]
    do { names = try folder.names() } catch { throw .cannot("list", self.folder, error) }
    return names.compactMap { GenerationName($0, of: name) }
      .map { name in (name, age: (try? folder.facts(of: name.text).identity.seconds) ?? 0) }
      .sorted { ($0.0.generation, $0.age, $0.0.text) > ($1.0.generation, $1.age, $1.0.text) }
      .map(\.0)
  }

  /// The newest generation that is sound and of the vault `vaultID`, if that is known.
  package func newestGoodCopy(of vaultID: Digest?) -> Generation? {
    guard let folder = try? openFolder(), let names = try? generationNames(in: folder) else {
      return nil
    }
    for name in names {
      let place = sibling(name.text)
      guard let copy = try? VaultCopy(reading: place, in: folder, checking: .all),
        vaultID == nil || vaultID == copy.state.vaultID
      else { continue }
      return Generation(
        name: name, location: place, size: copy.bytes.count, content: .success(copy.verified))
    }
    return nil
  }

  /// The error with the newest good copy in its help, when it tells of damage and there is one.
  ///
  /// Loading does so itself; this is for what is found once the vault is open.
  package func withHelp(for error: VaultError, records: LocalRecords) -> VaultError {
    guard error.code == .damaged, let folder = try? openFolder() else { return error }
    return withHelp(for: error, in: folder, seen: records.all().records)
  }

  /// The error with the newest good copy in its help, when it tells of damage and there is one.
  func withHelp(
    for error: VaultError, in folder: borrowing Descriptor, seen records: [LocalRecord]
  ) -> VaultError {
    guard error.code == .damaged else { return error }
    let path = Array(path.utf8)
    let record = records.first { $0.path == path && $0.deleted == nil }
    guard let copy = newestGoodCopy(of: record?.vaultID) else { return error }
    var helped = error
    helped.help = .newestGoodCopy(copy, seen: record?.generation)
    return helped
  }
}
