import Sodium
import Terminal
import Vault
import VaultFile
import VaultStorage

/// A reset in the portal while it is under way.
struct Reset {
  private let key: KeyName
  private let isPiped: Bool
  private let open: OpenVault
  private let deposit: SecretDeposit
  /// Held before the click in the portal, given back when nobody types for long.
  private let held = HeldLock()

  /// After how many seconds without a key others may write while the question stays.
  private static let patience = 15 * 60

  init(key: KeyName, isPiped: Bool, open: OpenVault) {
    self.key = key
    self.isPiped = isPiped
    self.open = open
    deposit = SecretDeposit(isReset: true, origin: isPiped ? .standardInput : .typed)
  }

  /// Checks everything, asks for the new secret and keeps it, whatever it takes.
  mutating func run(in session: inout Session) throws -> Answer {
    try open.vault.checkStoring(under: key, as: deposit)
    let lock = try session.writeLock(on: open.location)
    try lock.reserveSpace(open.vault.sizeWithOneMoreSecret)
    held.lock = consume lock
    session.announce(
      """
      Vault verified, lock held, space for the new version checked.
      Now press "reset" for \(key.text) in the portal. It cannot be undone there.

      """)
    let secret = try newSecret(in: &session)
    return try holdingInterrupts { try keep(secret, in: &session) }
  }

  // MARK: - The new secret

  private func newSecret(in session: inout Session) throws -> SecretBox {
    guard !isPiped else {
      return SecretBox(try session.secret("", fromStandardInput: true))
    }
    var mayLeave = false
    while true {
      do {
        let secret = try pasted(in: &session, interruption: mayLeave ? .endsProcess : .reported)
        if let objection = try objection(to: secret.bytes) {
          session.announce("keyvault: \(objection.message)\n")
          continue
        }
        return secret
      } catch TerminalError.interrupted {
        mayLeave = true
        guard try !session.leaves() else { throw LeftByInterrupt() }
      } catch let error as TerminalError {
        guard error.isRetryable else {
          throw VaultError(error, asking: "the new secret", help: nil)
        }
        session.announce("keyvault: \(VaultError(error, asking: "the new secret").message)\n")
      }
    }
  }

  private func pasted(
    in session: inout Session, interruption: Terminal.Interruption
  ) throws -> SecretBox {
    guard session.options.allowsInput else {
      throw VaultError.cannotAsk(
        for: "the new secret", help: "give it on standard input with --secret-stdin")
    }
    let held = held
    return SecretBox(
      try ControllingTerminal().readSecret(
        "Paste the new secret (not shown): ", limit: StoredSecret.maximumCount,
        interruption: interruption,
        idle: IdleAction(afterSeconds: Self.patience) { held.lock = nil }))
  }

  /// What is wrong with a pasted secret, so that it can be pasted again.
  private func objection(to secret: borrowing SecretBytes) throws(VaultError) -> VaultError? {
    guard StoredSecret.canStore(secret) else { return .unusableSecret }
    let found = try open.vault.verify(secret, against: key)
    guard let version = found.version else { return nil }
    return .oldSecret(version.number)
  }

  // MARK: - Keeping it

  private func keep(_ secret: SecretBox, in session: inout Session) throws -> Answer {
    while true {
      do {
        return try commit(secret, in: &session)
      } catch {
        guard session.canAsk else { throw error }
        session.announce(Failure(error).text)
        let time = session.now
        let answer = try session.rescue(secret, of: key, from: open.location) {
          () throws(VaultError) in try signed(secret, at: time)
        }
        if let answer { return answer }
      }
    }
  }

  private func commit(_ secret: SecretBox, in session: inout Session) throws(VaultError) -> Answer {
    if held.lock == nil { held.lock = try session.writeLock(on: open.location) }
    guard let lock = held.lock.take() else { throw .declined }
    defer { held.lock = nil }
    let verifier = try open.vault.verifier(of: secret.bytes, under: key)
    var version = 0
    let outcome = try session.change(open, holding: lock) { draft throws(VaultError) in
      version = try draft.store(secret.bytes, under: key, as: deposit, verifier: verifier)
    }
    return try outcome.stored(version, of: key, count: secret.bytes.count, at: session.now)
  }

  /// The next edition with the secret, made without looking at the disk.
  private func signed(_ secret: SecretBox, at time: Int) throws(VaultError) -> SignedVault {
    var draft = try open.vault.draft(at: time)
    try draft.store(secret.bytes, under: key, as: deposit)
    return try draft.signed()
  }
}

/// A write lock that somebody else may give back.
private final class HeldLock {
  var lock: WriteLock?
}
