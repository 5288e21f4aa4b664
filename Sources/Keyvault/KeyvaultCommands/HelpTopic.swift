import Arguments

/// A page of the help that belongs to no single command.
enum HelpTopic: String, CaseIterable {
  case exitCodes = "exit-codes"
  case format
  case security

  /// The page as the command line shows it.
  var page: Command<Keyvault.Action>.Topic { .init(rawValue, summary: summary, text: text) }

  private var summary: String {
    switch self {
    case .exitCodes: "what the tool ends with, and the words for it in JSON"
    case .format: "what a vault file looks like"
    case .security: "what keyvault protects against, and what it does not"
    }
  }

  private var text: String {
    switch self {
    case .exitCodes: Self.exitCodePage
    case .format: Self.formatPage
    case .security: Self.securityPage
    }
  }

  private static var exitCodePage: String {
    let lines = ExitCode.allCases.map { code in
      let number = String(code.rawValue)
      let indent = String(repeating: " ", count: 5 - number.utf8.count)
      return "\(indent)\(number)  \(code.meaning)\n       \(code.names)\n"
    }
    return """
      Below each meaning stand the words for it in --json.

      \(lines.joined())
      'exec' ends with what its program ends with. Ended by a signal, keyvault gives 128 and its \
      number, as every program does.

      """
  }

  private static let formatPage = """
    One file is the vault of one organisation. It is replaced as a whole, never changed in place.

       0  magic 89 4B 56 4C 54 0D 0A 1A, version 00 01, 00 00
      12  the lengths of the six sections, 4 bytes each, big-endian; 4 zero bytes
      40  trust chain   who belongs to the vault, each step signed by an owner
          locks         each person's key under their passphrase: Argon2id, XChaCha20-Poly1305
          state         generation, policy, hashes of all that follows, and the vault's keys sealed
                        to each person (X25519); signed by an owner (Ed25519)
          index         applications, keys, client IDs, verifiers; encrypted
          history       who changed what in which generation; encrypted
          secrets       each encrypted for its own place, padded to 256, 1024 or 4096 bytes

    Structures are CBOR in one spelling only: arrays, integers, bytes, texts, null. Hashes are \
    BLAKE2b with a label. A member's sealed keys hold no key for the secrets: no tool can give a \
    member what is not there.

    A reader checks lengths, signatures and hashes before it asks for a passphrase.

    Beside the vault FILE there are

      .FILE.lock               held while writing; never deleted
      FILE.g41-5f0c2a9e        the state of generation 41, a complete vault
      .FILE.....tmp            a file being written; the next writer removes what a crash left

    In $XDG_STATE_HOME/keyvault there is one record a vault: the newest state that this machine \
    has seen.

    """

  private static let securityPage = """
    What keyvault promises

      A thief of the file reads neither secrets nor names nor client IDs, if the passphrases
      resist guessing. They see its size, the people's handles and roles, and when it was written.
      A member can verify a secret and cannot read one: their key does not open it.
      Whoever changes a byte is found out before a passphrase is asked for. So is whoever brings
      back an older state, on every machine that has seen a newer one.
      A crash or a full disk leaves the old vault or the new one, each complete. What was reported
      as stored is on the disk.
      Secrets are never taken from the command line or the environment, never written to temporary
      files, and shown only on a screen that is cleared, or with --raw.

    What it does not promise

      A program that runs as you before keyvault starts can replace it or read your keyboard;
      so can root.
      Copies elsewhere (backups, sync folders, removed people's machines) keep what they held.
      A machine that sees a vault for the first time cannot tell an old state from the newest one.
      A secret that was shown, piped or given to a program is out of keyvault's hands.
      There is no way back in without a passphrase or the recovery code.

    Good habits

      Keep the recovery code on paper, away from the computer. Have two owners.
      Prefer 'exec --file' to 'exec --env', and 'exec' to 'reveal'.
      Use encrypted swap. Reset at the provider whatever may have been seen: 'due' lists it.

    """
}
