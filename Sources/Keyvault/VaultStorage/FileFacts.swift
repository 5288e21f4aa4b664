internal import CLinux
import Glibc

/// What the kernel tells of a file beside its bytes.
package struct FileFacts: Hashable, Sendable {
  /// Which file it is, until it is replaced or written to.
  package let identity: FileIdentity
  /// Who owns it.
  package let owner: UInt32
  /// Its permissions, without the kind of file.
  package let permissions: UInt32
  /// Whether it is a plain file.
  package let isRegular: Bool

  init(_ status: stat) {
    identity = FileIdentity(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int(status.st_size),
      seconds: Int(status.st_mtim.tv_sec), nanoseconds: Int(status.st_mtim.tv_nsec))
    owner = status.st_uid
    permissions = status.st_mode & 0o7777
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether others than the owner can write to it.
  var isWritableByOthers: Bool { permissions & 0o022 != 0 }
  /// Whether everybody can remove names from the folder that others put there.
  var isUnprotectedFolder: Bool { permissions & 0o002 != 0 && permissions & 0o1000 == 0 }
}

/// What tells one content of a file from the next, without reading it.
package struct FileIdentity: Hashable, Sendable {
  /// The file system that holds it.
  package let device: UInt64
  /// Its number there.
  package let inode: UInt64
  /// How many bytes it has.
  package let size: Int
  /// When it was written to last.
  package let seconds: Int
  /// And the part of that second.
  package let nanoseconds: Int

  /// Whether both are the same file, whatever is in it.
  func isSameFile(as other: FileIdentity) -> Bool {
    (device, inode) == (other.device, other.inode)
  }
}

/// Who this process writes as.
var effectiveUser: UInt32 { geteuid() }
