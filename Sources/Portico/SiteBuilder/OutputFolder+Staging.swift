import Dispatch
import Glibc
import Synchronization

/// A hidden folder beside an output folder, where a site gathers until it is complete.
///
/// It is locked for as long as its process lives: a staging folder without a lock is what an
/// interrupted build left. (The process number in its name is for people; another container
/// may have given it to another process.)
struct StagingFolder: ~Copyable, Sendable {
  let path: String
  let descriptor: Descriptor

  /// Removes what interrupted builds left, and makes `.<name>.portico-<process>-<random>`.
  init(beside target: String, in registry: StagingRegistry) throws(SystemError) {
    let slash = target.utf8.lastIndex(of: UInt8(ascii: "/")) ?? target.startIndex
    let parent = target[..<slash]
    let name = target[target.utf8.index(after: slash)...]
    try createFolders(parent)
    // A name that leaves no room for the rest is one that no two people choose.
    let prefix = name.utf8.count > 200 ? ".portico-" : ".\(name).portico-"
    StagingFolder.removeLeftovers(named: prefix, in: parent.isEmpty ? "/" : String(parent))

    while true {
      let digits = String(UInt32.random(in: .min ... .max), radix: 16)
      let path = "\(parent)/\(prefix)\(getpid())-\(digits)"
      do {
        try registry.add(path) { () throws(SystemError) in try createFolder(path) }
      } catch {
        guard error == .exists else { throw error }
        continue
      }
      let descriptor = try Descriptor(folder: path)
      // Another build may have taken it for a leftover before it was locked.
      _ = descriptor.lock(.wait)
      if try descriptor.status().hasName {
        self.path = path
        self.descriptor = descriptor
        return
      }
      registry.forget(path)
    }
  }

  /// Removes what is in the place of the folder, be it the new site or the old one.
  ///
  /// What cannot be removed is left to the next build.
  func remove(from registry: StagingRegistry) {
    try? removeTree(path)
    registry.forget(path)
  }

  private static func removeLeftovers(named prefix: String, in parent: String) {
    guard let folder = try? Descriptor(folder: parent), let entries = try? folder.entries() else {
      return
    }
    for entry in entries where entry.kind == .folder && isStaging(entry.name, prefix) {
      guard let leftover = try? folder.openFolder(entry.name), leftover.lock(.giveUp) else {
        continue
      }
      try? removeTree("\(parent)/\(entry.name)")
    }
  }

  private static func isStaging(_ name: String, _ prefix: String) -> Bool {
    guard name.utf8.starts(with: prefix.utf8) else { return false }
    let parts = name.utf8.dropFirst(prefix.utf8.count).split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count == 2 && UInt32(Substring(parts[0])) != nil
      && UInt32(Substring(parts[1]), radix: 16) != nil
  }
}

/// The staging folders of a process, and the lock under which their fate is decided.
final class StagingRegistry: Sendable {
  private let paths = Mutex<Set<String>>([])

  /// The registry that signals look at.
  static let ofThisProcess = StagingRegistry()

  /// Makes a staging folder and takes care of it from then on.
  func add(
    _ path: String, making make: () throws(SystemError) -> Void
  ) throws(SystemError) {
    try paths.withLock { (paths) throws(SystemError) in
      try make()
      paths.insert(path)
    }
  }

  /// Takes no more care of a staging folder.
  func forget(_ path: String) {
    paths.withLock { paths in _ = paths.remove(path) }
  }

  /// Returns at once, or never when a signal is about to end the process.
  func waitWhileInterrupted() {
    paths.withLock { _ in }
  }

  /// Does what a signal must not find half done.
  func withoutInterruption<Failure: Error>(
    _ body: () throws(Failure) -> Void
  ) throws(Failure) {
    try paths.withLock { (_) throws(Failure) in try body() }
  }

  /// Removes all staging folders and calls `end`, while builds that go on wait for ever.
  func interrupt(_ end: () -> Void) {
    paths.withLock { paths in
      for path in paths {
        // A file that was being written at this moment can make the first attempt fail.
        for _ in 0..<100 where (try? removeTree(path)) == nil { continue }
      }
      paths = []
      end()
    }
  }

  /// Lets SIGINT and SIGTERM interrupt the builds of this process before they end it.
  static func watchSignals() {
    _ = unsafe StagingRegistry.signalSources
  }

  private nonisolated(unsafe) static let signalSources = [SIGINT, SIGTERM].map { number in
    signal(number, SIG_IGN)
    // A global queue would wait for a processor that no build keeps busy; a serial one does not.
    let queue = DispatchQueue(label: "portico.signal")
    let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
    source.setEventHandler {
      ofThisProcess.interrupt { endProcess(by: number) }
    }
    source.resume()
    return source
  }

  /// Ends the process in the way that tells its parent which signal it was.
  private static func endProcess(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, number)
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
    _exit(128 + number)
  }
}
