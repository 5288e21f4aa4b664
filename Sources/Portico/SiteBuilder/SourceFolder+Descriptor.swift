import Glibc

/// An open file or folder, closed when its owner goes; every system call on one stands here.
struct Descriptor: ~Copyable, Sendable {
  private let number: Int32

  deinit { close(number) }

  private init(_ number: Int32) throws(SystemError) {
    guard number >= 0 else { throw .last }
    self.number = number
  }

  // MARK: - Opening

  /// Opens the folder at `path`, following links.
  init(folder path: String) throws(SystemError) {
    try unsafe self.init(Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  }

  /// Opens a folder below this one; a link in the place of the last component is refused.
  func openFolder(_ path: String) throws(SystemError) -> Descriptor {
    try unsafe Descriptor(
      openat(number, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
  }

  /// Opens what is below this folder for reading, without waiting for the other end of a pipe; a
  /// link in the place of the last component is refused.
  func open(_ path: String) throws(SystemError) -> Descriptor {
    try unsafe Descriptor(
      openat(number, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))
  }

  /// Opens what is at a `/`-separated path below this folder, refusing links in all of it.
  func openWithoutLinks(_ path: String) throws(SystemError) -> Descriptor {
    let names = path.components
    var folder = try openFolder(".")
    for name in names.dropLast() { folder = try folder.openFolder(name) }
    return try folder.open(names.last ?? ".")
  }

  /// Creates a file for writing, which must not exist yet.
  func createFile(_ path: String) throws(SystemError) -> Descriptor {
    try unsafe Descriptor(
      openat(number, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644))
  }

  /// Opens a file below this folder, so that what is written comes behind what it holds.
  func openForAppending(_ path: String) throws(SystemError) -> Descriptor {
    try unsafe Descriptor(openat(number, path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC))
  }

  /// Creates a folder, unless something of that name is there already.
  func createFolder(_ path: String) throws(SystemError) {
    guard unsafe mkdirat(number, path, 0o755) == 0 || errno == EEXIST else { throw .last }
  }

  // MARK: - Looking

  /// What the file system knows of a file.
  struct Status {
    let kind: Kind
    let identity: Identity
    let size: Int
    /// Whether the file is still to be found under some name.
    let hasName: Bool

    fileprivate init(_ status: stat) {
      kind = Kind(mode: status.st_mode)
      identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
      size = Int(status.st_size)
      hasName = status.st_nlink > 0
    }
  }

  /// What tells a file from all others while it exists.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let inode: UInt64
  }

  /// What a name stands for.
  enum Kind {
    case file, folder, link, other

    fileprivate init(mode: mode_t) {
      switch mode & S_IFMT {
      case S_IFREG: self = .file
      case S_IFDIR: self = .folder
      case S_IFLNK: self = .link
      default: self = .other
      }
    }

    /// Nil when the file system does not say the kind along with the name.
    fileprivate init?(directoryType type: UInt8) {
      switch Int(type) {
      case DT_REG: self = .file
      case DT_DIR: self = .folder
      case DT_LNK: self = .link
      case DT_UNKNOWN: return nil
      default: self = .other
      }
    }
  }

  /// What is known of the open file.
  func status() throws(SystemError) -> Status {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw .last }
    return Status(status)
  }

  /// What is known of a name below this folder; a link is not followed.
  func status(of path: String) throws(SystemError) -> Status {
    var status = stat()
    guard unsafe fstatat(number, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw .last }
    return Status(status)
  }

  /// A name in a folder.
  struct Entry {
    /// What is not UTF-8 in it has become U+FFFD.
    let name: String
    let isUTF8: Bool
    let kind: Kind
  }

  /// The names in this folder, except `.` and `..`, in the file system's order; can be read once.
  func entries() throws(SystemError) -> [Entry] {
    let copy = fcntl(number, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .last }
    guard let stream = unsafe fdopendir(copy) else {
      let failure = SystemError.last
      close(copy)
      throw failure
    }
    defer { unsafe closedir(stream) }

    var entries: [Entry] = []
    while true {
      errno = 0
      guard let record = unsafe readdir(stream) else { break }
      let bytes = unsafe Self.name(in: record)
      let valid = unsafe String(validating: bytes, as: UTF8.self)
      if valid == "." || valid == ".." { continue }
      let name = unsafe valid ?? String(decoding: bytes, as: UTF8.self)
      let kind =
        unsafe Kind(directoryType: record.pointee.d_type)
        ?? (try? status(of: name).kind) ?? .other
      entries.append(Entry(name: name, isUTF8: valid != nil, kind: kind))
    }
    guard errno == 0 else { throw .last }
    return entries
  }

  private static func name(in record: UnsafeMutablePointer<dirent>) -> UnsafeBufferPointer<UInt8> {
    // Reading `d_name` as a value would copy all of its 256 bytes, which the record may not have.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = unsafe UnsafeRawPointer(record).advanced(by: offset)
      .assumingMemoryBound(to: UInt8.self)
    return unsafe UnsafeBufferPointer(start: start, count: strlen(start))
  }

  // MARK: - Reading and writing

  /// The next bytes, `count` of them or fewer where the file ends.
  func read(_ count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled...])
        let length = unsafe Glibc.read(number, rest.baseAddress, rest.count)
        if length < 0, errno == EINTR { continue }
        if length < 0 { failure = .last }
        guard length > 0 else { break }
        filled += length
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let length = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return unsafe Glibc.write(number, rest.baseAddress, rest.count)
      }
      if length < 0, errno == EINTR { continue }
      guard length >= 0 else { throw .last }
      written += length
    }
  }

  /// Writes all that follows in another file, inside the kernel where it can do that.
  func write(contentOf source: borrowing Descriptor) throws(SystemError) {
    while true {
      let length = sendfile(number, source.number, nil, 1 << 30)
      if length == 0 { return }
      if length > 0 || errno == EINTR { continue }
      guard errno == EINVAL || errno == ENOSYS else { throw .last }
      break
    }
    while true {
      let bytes = try source.read(1 << 18)
      guard !bytes.isEmpty else { return }
      try write(bytes)
    }
  }

  // MARK: - Locking and removing

  /// How to go about a lock that another has.
  enum Patience {
    case wait, giveUp
  }

  /// Locks the file for this descriptor, until it is closed; false when another has the lock, or
  /// the file system knows no locks.
  func lock(_ patience: Patience) -> Bool {
    flock(number, patience == .wait ? LOCK_EX : LOCK_EX | LOCK_NB) == 0
  }

  /// Removes a name of this folder: a file, a link, or an empty folder.
  func remove(_ name: String, _ kind: Kind) throws(SystemError) {
    guard unsafe unlinkat(number, name, kind == .folder ? AT_REMOVEDIR : 0) == 0 else {
      throw .last
    }
  }
}

// MARK: - Paths

extension String {
  /// The names in a `/`-separated path; told apart as bytes, for a name may begin with a mark
  /// that Unicode counts to the character before it.
  var components: [String] {
    utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }
}

/// The absolute path of what is at `path`, without links, `.` and `..`.
func realPath(of path: String) throws(SystemError) -> String {
  guard let real = unsafe realpath(path, nil) else { throw .last }
  defer { unsafe free(real) }
  return unsafe String(cString: real)
}
