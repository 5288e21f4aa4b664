import Glibc
import Sodium
import Terminal
import Vault

/// This program once more, in the background: it empties the clipboard after a while if the secret
/// is still there.
///
/// It never gets the secret. On its input it reads a random key, the secret's hash with that key,
/// and a byte without meaning that keeps a hash from ending in a line end.
struct ClipboardHelper {
  private let manager: Clipboard.Manager
  private let seconds: UInt32

  private static let name = "clipboard-helper"
  private static let keyCount = 32

  /// The helper that `words` call, which nobody types; nil for every other command line.
  init?(_ words: [String]) {
    guard words.count == 3, words[0] == Self.name,
      let manager = Clipboard.Manager(rawValue: words[1]), let seconds = UInt32(words[2])
    else { return nil }
    (self.manager, self.seconds) = (manager, seconds)
  }

  /// Starts the helper, which will empty `clipboard` in so many seconds if it still holds `secret`.
  static func start(
    for clipboard: Clipboard, holding secret: borrowing SecretBytes, seconds: Int
  ) throws(VaultError) {
    do {
      let key = try SecretBytes(randomCount: keyCount)
      var input = try SecretBytes(capacity: keyCount + BLAKE2b.hashCount + 1)
      input.append(key)
      input.append(hash(of: secret, key)[...])
      input.append(UInt8(ascii: "."))
      try Program.itself.detach(
        ["keyvault", name, clipboard.name, String(seconds)], input: input)
    } catch let error as SystemError {
      throw .noHelper(error)
    } catch { throw VaultError(.limitExceeded, "there is no memory; the secret was not copied") }
  }

  /// Waits and does the work; returns what the process ends with.
  func run() -> Int32 {
    let count = Self.keyCount + BLAKE2b.hashCount
    guard let input = try? SecretSource.standardInput.read(limit: count + 1),
      input.count == count + 1, let key = try? input.part(0, Self.keyCount),
      let expected = try? input.part(Self.keyCount, BLAKE2b.hashCount)
    else { return ExitCode.usage.rawValue }
    var left = seconds
    while left > 0 { left = sleep(left) }
    guard let clipboard = Clipboard(manager), let content = clipboard.content(),
      expected.matches(Self.hash(of: content, key))
    else { return ExitCode.done.rawValue }
    do { try clipboard.clear() } catch { return error.code.exitCode }
    return ExitCode.done.rawValue
  }

  private static func hash(
    of secret: borrowing SecretBytes, _ key: borrowing SecretBytes
  ) -> [UInt8] {
    var hash = BLAKE2b("kv.clipboard", key: key)
    hash.update(secret)
    return hash.finish()
  }
}

extension VaultError {
  fileprivate static func noHelper(_ error: SystemError) -> VaultError {
    VaultError(
      .io,
      "what would clear the clipboard cannot be started: \(error.message); "
        + "the secret was not copied")
  }
}
