/// The stored secrets as they stand in the file, each sealed for itself.
///
/// ```
/// [ [ blob, sealed secret ] ... ]          by blob, one for each that the index names
/// ```
package struct SecretBlobs: Hashable, Sendable {
  /// The blobs in the order of their names.
  package private(set) var all: [Blob]

  /// A stored secret and its name.
  package struct Blob: Hashable, Sendable {
    /// What the index calls it.
    package var id: Identifier
    /// The secret, sealed.
    package var sealed: ArraySlice<UInt8>

    /// The blob `sealed` of the name `id`.
    package init(id: Identifier, sealed: ArraySlice<UInt8>) {
      self.id = id
      self.sealed = sealed
    }
  }

  /// How many bytes the section has at most.
  package static let maximumSize = 64 << 20

  /// The given blobs, put in order.
  package init(_ blobs: [Blob]) { all = blobs.sorted { $0.id < $1.id } }

  /// Reads the section, of which the blobs remain slices.
  package init(parsing section: ArraySlice<UInt8>) throws(VaultFileError) {
    all = try C1Reader.read(section, in: .secrets) { reader throws(VaultFileError) in
      try reader.set(
        upTo: VaultIndex.maximumVersionsInAll, by: \.id, inOrder: <
      ) { reader throws(VaultFileError) in
        try reader.record(2)
        let blob = Blob(id: try reader.identifier(), sealed: try reader.bytes())
        guard StoredSecret.sealedCounts.contains(blob.sealed.count) else { throw reader.damage }
        return blob
      }
    }
  }

  /// Whether there is exactly one blob for each that `index` names, which names none twice.
  package func match(_ index: VaultIndex) -> Bool {
    let names = index.blobIDs
    return names.count == all.count && names.allSatisfy { self[$0] != nil }
  }

  /// The sealed secret of the name `id`.
  package subscript(id: Identifier) -> ArraySlice<UInt8>? {
    var range = all.indices
    while let middle = range.middle {
      if all[middle].id == id { return all[middle].sealed }
      range = all[middle].id < id ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// The bytes of the section.
  package var encoded: [UInt8] {
    var writer = C1Writer()
    writer.list(all) { writer, blob in
      writer.array(2)
      writer.bytes(blob.id.bytes)
      writer.bytes(blob.sealed)
    }
    return writer.document
  }
}

extension Range<Int> {
  fileprivate var middle: Int? { isEmpty ? nil : lowerBound + count / 2 }
}
