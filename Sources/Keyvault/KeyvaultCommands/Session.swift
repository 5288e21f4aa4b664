import Glibc
import Terminal
import Vault
import VaultStorage

/// What a command works with besides its own arguments.
struct Session {
  let options: GlobalOptions
  let environment: Environment
  /// What the process was started with, for the program that `exec` puts in its place.
  let inherited: InheritedState
  /// The time at which the command began, which is the time of whatever it does.
  let now: Int
  /// What somebody should know although the command did what it was asked to.
  private(set) var warnings: [VaultWarning] = []
  /// What `--confirm` gave and no prompt has used yet.
  private var confirmations: ArraySlice<String>

  init(
    _ options: GlobalOptions, environment: Environment, inherited: InheritedState,
    now: Int = time(nil)
  ) {
    self.options = options
    self.environment = environment
    self.inherited = inherited
    self.now = max(now, 0)
    confirmations = options.confirmations[...]
  }

  /// Tells people at once, and programs at the end, what they should know.
  mutating func warn(_ warning: VaultWarning) {
    guard !warnings.contains(warning) else { return }
    warnings.append(warning)
    if !options.isJSON { complain("keyvault: warning: \(warning.message)\n") }
  }

  mutating func warn(_ warnings: [VaultWarning]) {
    for warning in warnings { warn(warning) }
  }

  /// Tells people how far the command is; programs and the quiet are not told.
  func note(_ line: String) {
    if !options.isJSON, !options.isQuiet { complain("\(line)\n") }
  }

  /// Tells whoever is at the terminal what to do, whatever else is to be kept quiet.
  func announce(_ text: String) { complain(text) }

  private func complain(_ text: String) { try? OutputDescriptor.standardError.write(text) }

  /// The next answer that was given with `--confirm`.
  mutating func nextConfirmation() -> String? { confirmations.popFirst() }

  /// Where the vault is or is to be.
  func location() throws(VaultError) -> VaultLocation {
    let standard = VaultLocation.standardPath(
      dataHome: environment.dataHome, home: environment.home)
    guard let path = options.vault ?? environment.vault ?? standard else { throw .noHome }
    return try VaultLocation(path: path)
  }
}
