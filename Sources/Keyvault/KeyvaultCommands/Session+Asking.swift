import Terminal
import Vault

extension Session {
  /// Asks for a line that is shown while it is typed; `what` names it where nobody can be asked.
  func askLine(
    _ question: String, for what: String, help: String? = nil,
    interruption: Interruption = .endsProcess
  ) throws(VaultError) -> String {
    guard options.allowsInput else { throw .cannotAsk(for: what, help: help) }
    do throws(TerminalError) {
      return try ControllingTerminal().readLine(question, interruption: interruption)
    } catch { throw VaultError(error, asking: what, help: help) }
  }

  /// Has `name` typed, letter by letter, before something that cannot be undone; `what` says what
  /// it is, such as `the organisation's name`.
  mutating func confirm(typing name: String, as what: String) throws(VaultError) {
    let typed: String
    if let given = nextConfirmation() {
      typed = given
    } else {
      guard options.allowsInput else { throw .cannotConfirm(what) }
      typed = try askLine(
        "Type \(what) (\(escapedForTerminal(name))): ", for: what, help: VaultError.confirmHelp)
    }
    guard typed == name else { throw .notConfirmed(what) }
  }
}
