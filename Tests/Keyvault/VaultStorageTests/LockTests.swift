import Dispatch
import Glibc
import Synchronization
import TestSupport
import Testing
import VaultFile

@testable import Vault
@testable import VaultStorage

@Suite("The lock of writers")
struct LockTests {
  @Test("Whoever comes second waits, and gives up in the end")
  func busy() throws {
    let place = try Place.founded()
    let lock = try WriteLock(on: place.location)
    let isExclusive = lock.isExclusive
    #expect(isExclusive)
    #expect(failure { _ = try WriteLock(on: place.location, waiting: .zero) } == .busy)
    lock.release()
    _ = try WriteLock(on: place.location, waiting: .zero)
  }

  @Test("Readers need no lock")
  func reading() throws {
    let place = try Place.founded()
    let lock = try WriteLock(on: place.location)
    #expect(try place.load().verdict == .match)
    lock.release()
  }

  @Test("A lock file that somebody removed keeps nobody out, and none is lost")
  func removed() throws {
    let place = try Place.founded()
    let path = place.location.sibling(".v.lock").path
    unsafe unlink(path)
    let lock = try WriteLock(on: place.location)
    #expect(failure { _ = try WriteLock(on: place.location, waiting: .zero) } == .busy)
    lock.release()
    #expect(mode(of: path) == 0o600)
  }

  @Test(
    "What is no plain file is no lock", .timeLimit(.minutes(1)),
    arguments: ["pipe", "folder", "link"])
  func oddFiles(_ kind: String) throws {
    let place = try Place()
    let path = place.location.sibling(".v.lock").path
    switch kind {
    case "pipe": unsafe mkfifo(path, 0o600)
    case "folder": unsafe mkdir(path, 0o700)
    default: unsafe symlink("elsewhere", path)
    }
    #expect(failure { _ = try WriteLock(on: place.location) } == .insecureFile)
    #expect(try place.names() == [".v.lock"])
  }

  @Test("Of many writers at the same time none is lost", .timeLimit(.minutes(1)))
  func manyWriters() throws {
    let place = try Place.founded()
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 6) { writer in
      for number in 0..<6 {
        do {
          try place.add("app-\(writer)-\(number)")
        } catch {
          failures.withLock { $0.append("\(error)") }
        }
        do { _ = try VaultCopy(reading: place.location) } catch {
          failures.withLock { $0.append("\(error)") }
        }
      }
    }
    #expect(failures.withLock { $0 } == [])
    #expect(try place.slugs().count == 36)
    #expect(try place.load().state.generation == 37)
    #expect(try place.load().verdict == .match)
    #expect(try place.generations() == Array((27...36).reversed()))
  }

  @Test("Signals that would end the process wait until the vault is in its place")
  func signals() {
    func blocked() -> [Bool] {
      var set = sigset_t()
      unsafe pthread_sigmask(SIG_BLOCK, nil, &set)
      return [SIGHUP, SIGINT, SIGTERM].map { unsafe sigismember(&set, $0) == 1 }
    }
    // The threads that tests run on may have them blocked already.
    var (waiting, before) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&waiting)
    for signal in [SIGHUP, SIGINT, SIGTERM] { unsafe sigaddset(&waiting, signal) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &waiting, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    #expect(blocked() == [false, false, false])
    do {
      let mask = SignalMask()
      #expect(blocked() == [true, true, true])
      withExtendedLifetime(mask) {}
    }
    #expect(blocked() == [false, false, false])
  }
}
