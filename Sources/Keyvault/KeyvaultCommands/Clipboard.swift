import Sodium
import Terminal
import Vault
import VaultFile

/// The clipboard of the graphical session, behind whichever program looks after it.
struct Clipboard {
  private let manager: Manager
  private let program: Program

  /// The programs that are known.
  enum Manager: String, CaseIterable {
    case wayland = "wl-copy"
    case xclip
    case xsel
  }

  /// The program for the session, or nil when it is not installed or there is no session.
  init?(for display: Environment.Display?) {
    let managers: [Manager] =
      switch display {
      case .wayland: [.wayland, .xclip, .xsel]
      case .x11: [.xclip, .xsel]
      case nil: []
      }
    for manager in managers {
      guard let clipboard = Clipboard(manager) else { continue }
      self = clipboard
      return
    }
    return nil
  }

  /// The clipboard behind one of the programs, if that is installed.
  init?(_ manager: Manager) {
    guard let program = Program(named: manager.rawValue) else { return nil }
    self.manager = manager
    self.program = program
  }

  /// What the program is called.
  var name: String { manager.rawValue }

  /// Puts `secret` into the clipboard, by a pipe and never as an argument.
  func copy(_ secret: borrowing SecretBytes) throws(VaultError) {
    try run(copyArguments, input: secret)
  }

  /// Empties the clipboard.
  func clear() throws(VaultError) {
    let nothing: SecretBytes
    do { nothing = try SecretBytes(capacity: 0) } catch { throw VaultError(error, in: .secrets) }
    try run(clearArguments, input: nothing)
  }

  /// What is in the clipboard, or nil when that is nothing or too long to be a secret.
  func content() -> SecretBytes? {
    let (name, arguments) = pasteCommand
    guard let paste = Program(named: name) else { return nil }
    return try? paste.output([name] + arguments, limit: StoredSecret.maximumCount)
  }

  private func run(
    _ arguments: [String], input: borrowing SecretBytes
  ) throws(VaultError) {
    let code: Int32
    do throws(SystemError) { code = try program.run([name] + arguments, input: input) } catch {
      throw .cannotCopy(name, error.message)
    }
    guard code == 0 else { throw .cannotCopy(name, "it ended with \(code)") }
  }

  private var copyArguments: [String] {
    switch manager {
    // Naming the type keeps it from running a program that guesses it. What is pasted once is gone.
    case .wayland:
      ["--paste-once", "--type", "text/plain"] + (knowsSensitive ? ["--sensitive"] : [])
    case .xclip: ["-selection", "clipboard", "-in"]
    case .xsel: ["--clipboard", "--input"]
    }
  }

  private var clearArguments: [String] {
    switch manager {
    case .wayland: ["--clear"]
    case .xclip: ["-selection", "clipboard", "-in"]
    case .xsel: ["--clipboard", "--clear"]
    }
  }

  private var pasteCommand: (String, [String]) {
    switch manager {
    case .wayland: ("wl-paste", ["--no-newline"])
    case .xclip: ("xclip", ["-selection", "clipboard", "-out"])
    case .xsel: ("xsel", ["--clipboard", "--output"])
    }
  }

  /// Whether clipboard managers can be told to leave the secret alone, as newer versions do.
  private var knowsSensitive: Bool {
    guard let help = try? program.output([name, "--help"], limit: 64 << 10) else { return false }
    let text = help.withBytes { bytes in
      String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
    return text.contains("--sensitive")
  }
}

extension VaultError {
  static func noClipboard(for display: Environment.Display?) -> VaultError {
    let alternative = "use 'keyvault exec' or 'keyvault reveal' instead"
    return switch display {
    case .wayland:
      VaultError(
        .helperMissing, "there is no program for the clipboard; nothing was copied",
        help: "install wl-clipboard, or \(alternative)")
    case .x11:
      VaultError(
        .helperMissing, "there is no program for the clipboard; nothing was copied",
        help: "install xclip or xsel, or \(alternative)")
    case nil:
      VaultError(
        .helperMissing, "there is no graphical session with a clipboard; nothing was copied",
        help: alternative)
    }
  }

  fileprivate static func cannotCopy(_ name: String, _ reason: String) -> VaultError {
    VaultError(.io, "'\(name)' did not do its work: \(reason); nothing was copied")
  }
}
