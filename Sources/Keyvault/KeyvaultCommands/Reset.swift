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
    // What the portal gave cannot be asked for again, however short it is.
    deposit = SecretDeposit(
      isReset: true, origin: isPiped ? .standardInput : .typed, allowances: .short)
  }

  /// Checks everything, asks for the new secret and keeps it, whatever it takes.
  func run(in session: inout Session) throws -> Answer {
    try open.vault.checkStoring(under: key, as: deposit)
    try session.checkMemory(toVerify: key, in: open.vault)
    let lock = try session.writeLock(on: open.location)
    try lock.reserveSpace(open.vault.sizeWithOneMoreSecret)
    held.lock = consume lock
    session.announce(
      """
      Vault verified, lock held, space for the new version checked.
      Now press "reset" for \(key.text) in the portal. It cannot be undone there.

      """)
    // Whoever interrupts a pipeline ends both sides of it, and no part of a secret is stored.
    var piped = isPiped ? SecretBox(try session.secret("", fromStandardInput: true)) : nil
    return try holdingInterrupts {
      while true {
        let secret = try piped.take() ?? newSecret(in: &session)
        if let answer = try keep(secret, in: &session) { return answer }
      }
    }
  }

  // MARK: - The new secret

  private func newSecret(in session: inout Session) throws -> SecretBox {
    var mayLeave = false
    while true {
      do {
        return try pasted(in: session, interruption: mayLeave ? .endsProcess : .reported)
      } catch  where error == .interrupted || error == .ended {
        mayLeave = true
        guard try !session.leaves() else { throw LeftByInterrupt() }
      } catch {
        let told = VaultError(error, asking: "the new secret", help: nil)
        guard error.isRetryable else { throw told }
        session.announce(Failure(told).text)
      }
    }
  }

  private func pasted(
    in session: Session, interruption: Interruption
  ) throws(TerminalError) -> SecretBox {
    guard session.options.allowsInput else { throw .noTerminal }
    let held = held
    return SecretBox(
      try ControllingTerminal().readSecret(
        "Paste the new secret (not shown): ", limit: StoredSecret.maximumCount,
        interruption: interruption,
        idle: IdleAction(afterSeconds: Self.patience) { held.lock = nil }))
  }

  // MARK: - Keeping it

  /// Stores the secret, or does what somebody wants instead; nil when it was the wrong one and is
  /// to be pasted again.
  private func keep(_ secret: SecretBox, in session: inout Session) throws -> Answer? {
    var hasFailed = false
    while true {
      do {
        return try commit(secret, in: &session)
      } catch {
        if hasFailed, error.code == .sameSecret { return isStored }
        let isWrong = error.code == .sameSecret || !StoredSecret.canStore(secret.bytes)
        // What came through a pipe can be rescued like what was pasted, but not asked for again.
        guard session.canAsk, !(isPiped && isWrong) else { throw error }
        session.announce(Failure(error).text)
        if isWrong { return nil }
        hasFailed = true
        let time = session.now
        let answer = try session.rescue(secret, of: key, from: open.location) {
          () throws(VaultError) in try signed(secret, at: time)
        }
        if let answer { return answer }
      }
    }
  }

  /// What an earlier attempt, of which it was not known whether it had succeeded, comes to.
  private var isStored: Answer {
    .notice(
      "The secret of \(key.text) is in the vault already: the first attempt had succeeded.\n",
      ["app": .string(key.application), "env": .string(key.environment)])
  }

  private func commit(_ secret: SecretBox, in session: inout Session) throws(VaultError) -> Answer {
    if held.lock == nil { held.lock = try session.writeLock(on: open.location) }
    guard let lock = held.lock.take() else { throw .declined }
    defer { held.lock = nil }
    try session.checkMemory(toVerify: key, in: open.vault)
    let verifier = try open.vault.verifier(of: secret.bytes, under: key)
    var version = 0
    let outcome = try session.change(open, holding: lock) { draft throws(VaultError) in
      version = try draft.store(secret.bytes, under: key, as: deposit, verifier: verifier)
    }
    if secret.bytes.count < SecretDeposit.minimumCount { session.warn(.shortSecret(key)) }
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
