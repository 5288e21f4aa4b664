internal import Vault

extension Descriptor {
  /// Whether locks on the files hold for all who could write them, as far as can be told.
  var isLocal: Bool { fileSystemType.map { remoteFileSystems[$0] == nil } ?? false }

  /// A warning when another machine or another program keeps the files, whose promises are theirs.
  func warnings(about location: VaultLocation) -> [VaultWarning] {
    guard let type = fileSystemType, let name = remoteFileSystems[type] else { return [] }
    return [.remoteFileSystem(name)]
  }
}

/// File systems that do not end at a disk of this machine, by their numbers in `statfs`.
private let remoteFileSystems: [Int64: String] = [
  0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB", 0x564C: "NCP",
  0x6573_5546: "FUSE", 0x0102_1997: "9P", 0x00C3_6400: "Ceph", 0x5346_414F: "AFS",
  0x6B41_4653: "AFS", 0x7375_7245: "Coda", 0x0BD0_0BD0: "Lustre", 0x786F_4256: "vboxsf",
  0xBACB_ACBC: "vmhgfs",
]
