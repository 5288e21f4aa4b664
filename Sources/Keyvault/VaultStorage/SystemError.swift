import Glibc

/// Why the kernel refused a call.
struct SystemError: Error, Hashable {
  /// The number, as `errno` had it.
  let code: Int32

  init(_ code: Int32) { self.code = code }

  /// The error of the call before.
  static var last: SystemError { SystemError(errno) }

  /// Nothing has that name.
  static let isMissing = SystemError(ENOENT)
  /// Something has that name already.
  static let exists = SystemError(EEXIST)
  /// Somebody else holds the lock.
  static let isLocked = SystemError(EWOULDBLOCK)
  /// A link is where none is followed.
  static let isLink = SystemError(ELOOP)

  /// Whether a file system that cannot do what was asked for answers so.
  var isUnsupported: Bool {
    switch code {
    case EINVAL, ENOSYS, EOPNOTSUPP: true
    default: false
    }
  }

  /// Whether something that is no plain file has the name.
  var isOfOtherKind: Bool {
    switch code {
    case ELOOP, EISDIR, ENXIO, ENODEV: true
    default: false
    }
  }

  /// Whether a file cannot have a second name here.
  var deniesLinks: Bool {
    switch code {
    case EPERM, EMLINK, EXDEV: true
    default: isUnsupported
    }
  }

  /// A few words for it, without a full stop.
  var reason: String {
    switch code {
    case ENOSPC: "disk full"
    case EDQUOT: "disk full (the quota is used up)"
    case EFBIG: "disk full (the file would be larger than is allowed here)"
    case EACCES, EPERM: "permission denied"
    case EROFS: "the file system is read-only"
    case EIO: "the disk reported an error"
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "a part of the path is not a folder"
    case EISDIR: "it is a folder"
    case ELOOP: "there are too many symbolic links on the way"
    case ENAMETOOLONG: "the name is too long"
    case EMFILE, ENFILE: "too many files are open"
    case ENOMEM: "there is not enough memory"
    case ENOLCK: "locks are not supported here"
    default: isUnsupported ? "the file system does not support it" : "system error \(code)"
    }
  }
}
