import Sodium
import Terminal
import Vault
import VaultFile
import VaultStorage

extension Session {
  /// Whether there is somebody who can be asked.
  var canAsk: Bool {
    guard options.allowsInput else { return false }
    do { _ = try ControllingTerminal() } catch { return false }
    return true
  }

  /// Whether somebody who pressed the interrupt key wants to leave although the old secret may
  /// already be worth nothing: the one question that `--yes` answers.
  func leaves() throws(TerminalError) -> Bool {
    guard !options.saysYes else { return true }
    announce(
      "If the key was reset in the portal, its new secret is shown there once and lost if you leave.\n"
    )
    do throws(TerminalError) {
      let answer = try ControllingTerminal().readLine("Leave without storing it? [y/N] ")
      return ["y", "yes"].contains(answer.lowercased())
    } catch {
      // A key that was hit by mistake is not a yes.
      guard error.isRetryable else { throw error }
      return false
    }
  }

  /// Asks what to do with a secret that could not be written; nil to try it again.
  func rescue(
    _ secret: SecretBox, of key: KeyName, from location: VaultLocation,
    next: () throws(VaultError) -> SignedVault
  ) throws -> Answer? {
    announce("The new secret of \(key.text) is not stored; it is still in memory.\n")
    while true {
      do {
        switch try rescueChoice() {
        case "r", "retry": return nil
        case "s", "save": return try save(next(), insteadOf: location)
        case "d", "display":
          let name = VersionName(key: key, version: nil)
          try show(secret.bytes, of: name, interruption: .reported)
        case "q", "quit": if try leaves() { throw LeftByInterrupt() }
        default: announce("Answer with one of the letters.\n")
        }
      } catch let error as VaultError {
        announce(Failure(error).text)
      } catch let error as TerminalError {
        // Whoever presses the interrupt key here is asked, too; without a terminal nobody can be.
        guard error == .interrupted || error == .ended || error.isRetryable else { throw error }
        if try leaves() { throw LeftByInterrupt() }
      }
    }
  }

  private func rescueChoice() throws(TerminalError) -> String {
    try ControllingTerminal().readLine(
      "[r]etry, [s]ave the whole new vault elsewhere, [d]isplay the secret, or [q]uit? ",
      interruption: .reported
    ).lowercased()
  }

  private func save(
    _ vault: SignedVault, insteadOf location: VaultLocation
  ) throws(VaultError) -> Answer {
    let path = try askLine(
      "File that does not exist yet: ", for: "a path", interruption: .reported)
    let other = try VaultLocation(path: path)
    try other.save(vault.bytes)
    let text = """
      Saved the whole new vault, generation \(vault.edition.generation), to \
      \(escapedForTerminal(other.path)).
      \(escapedForTerminal(location.path)) is unchanged. Move the new file there when there is room.

      """
    return .result(
      text, ["saved": .string(other.path), "generation": .number(vault.edition.generation)],
      code: .inputOutput)
  }
}
