import Arguments
import Terminal

/// What the options that every command takes say.
struct GlobalOptions {
  private static let vault = Option.optional(
    "vault", .file("FILE"), help: "the vault, instead of $KEYVAULT_FILE or the default one")
  private static let handle = Option.optional(
    "as", .text("HANDLE"), help: "open the vault as this person")
  private static let passphraseDescriptor = Option.optional(
    "passphrase-fd", .descriptor, help: "read the passphrase from this descriptor")
  private static let passphraseFile = Option.optional(
    "passphrase-file", .file("FILE"), help: "read the passphrase from this file of mode 0600")
  private static let newPassphraseDescriptor = Option.optional(
    "new-passphrase-fd", .descriptor, help: "read a new passphrase from this descriptor")
  private static let newPassphraseFile = Option.optional(
    "new-passphrase-file", .file("FILE"), help: "read a new passphrase from this file of mode 0600")
  private static let isJSON = Option.flag("json", help: "answer with one JSON document")
  private static let isQuiet = Option.flag(
    "quiet", short: "q", help: "print no news, only results and errors")
  private static let allowsNoInput = Option.flag(
    "no-input", help: "fail with 12 instead of asking anything")
  private static let saysYes = Option.flag(
    "yes", short: "y", help: "answer yes-or-no questions with yes; names still have to be typed")
  private static let confirmations = Option.list(
    "confirm", .text("NAME"), help: "type this name where one is asked for, in the order given")
  private static let usesNoColor = Option.flag("no-color", help: "use no colors")
  private static let usesNoLock = Option.flag(
    "no-lock", help: "write where the file system has no locks; you see to it that nobody else does"
  )
  private static let requiresLockedMemory = Option.flag(
    "require-mlock", help: "fail with 14 if secrets could be swapped to disk")
  private static let keptGenerations = Option.optional(
    "keep-generations", .number("N", in: 0...1000),
    help: "how many earlier states of the vault stay beside it, also those that a purge removes")
  private static let acceptsRollback = Option.flag(
    "accept-rollback", help: "read an older state than this machine has seen")
  private static let acceptsNewVault = Option.flag(
    "accept-new-vault", help: "open another vault than this machine has seen at this place")
  private static let acceptsDeleted = Option.flag(
    "accept-deleted", help: "open a vault that was deleted on this machine")
  private static let upgradesCosts = Option.flag(
    "upgrade-kdf", help: "make your own lock as costly as the policy asks")

  /// The options in the order of the help.
  static var all: [any DeclaresOption] {
    [
      vault, handle, passphraseDescriptor, passphraseFile, newPassphraseDescriptor,
      newPassphraseFile, isJSON, isQuiet, allowsNoInput, saysYes, confirmations, usesNoColor,
      usesNoLock, requiresLockedMemory, keptGenerations, acceptsRollback, acceptsNewVault,
      acceptsDeleted, upgradesCosts,
    ]
  }

  let vault: String?
  let handle: String?
  let passphrase: SecretSource?
  let newPassphrase: SecretSource?
  let isJSON: Bool
  let isQuiet: Bool
  let allowsInput: Bool
  let saysYes: Bool
  let confirmations: [String]
  let usesNoLock: Bool
  let requiresLockedMemory: Bool
  let keptGenerations: Int?
  let acceptsRollback: Bool
  let acceptsNewVault: Bool
  let acceptsDeleted: Bool
  let upgradesCosts: Bool

  /// Understands the options of an invocation, some of which exclude each other.
  init(_ invocation: Invocation) throws(UsageError) {
    vault = invocation[Self.vault]
    handle = invocation[Self.handle]
    passphrase = try invocation.source(
      Self.passphraseDescriptor, Self.passphraseFile, name: "passphrase")
    newPassphrase = try invocation.source(
      Self.newPassphraseDescriptor, Self.newPassphraseFile, name: "new-passphrase")
    isJSON = invocation[Self.isJSON]
    isQuiet = invocation[Self.isQuiet]
    allowsInput = !invocation[Self.allowsNoInput]
    saysYes = invocation[Self.saysYes]
    confirmations = invocation[Self.confirmations]
    usesNoLock = invocation[Self.usesNoLock]
    requiresLockedMemory = invocation[Self.requiresLockedMemory]
    keptGenerations = invocation[Self.keptGenerations]
    acceptsRollback = invocation[Self.acceptsRollback]
    acceptsNewVault = invocation[Self.acceptsNewVault]
    acceptsDeleted = invocation[Self.acceptsDeleted]
    upgradesCosts = invocation[Self.upgradesCosts]
  }

  /// Whether `words` ask for JSON; for command lines that are not understood otherwise.
  static func askForJSON(_ words: [String]) -> Bool {
    words.prefix { $0 != "--" }.contains("--json")
  }
}

extension Invocation {
  fileprivate func source(
    _ descriptor: Option<Int?>, _ file: Option<String?>, name: String
  ) throws(UsageError) -> SecretSource? {
    switch (self[descriptor], self[file]) {
    case (nil, nil): nil
    case (let number?, nil): .descriptor(Int32(number))
    case (nil, let path?): .file(path)
    case (_?, _?): throw usageError("'--\(name)-fd' and '--\(name)-file' exclude each other")
    }
  }
}

extension Notation<Int> {
  fileprivate static var descriptor: Self { .number("N", in: 0...1_048_575) }
}
