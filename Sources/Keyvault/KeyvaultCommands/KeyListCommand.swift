import Arguments
import Vault
import VaultFile

/// `keyvault key list`: all keys with their states.
enum KeyListCommand {
  private static let slug = Argument.optional(.slug, help: "only the keys of this application")

  static var command: Command<Keyvault.Action> {
    Command(
      "list",
      summary: "list the keys with their states",
      discussion: """
        Shows every key with its client id, its state, and the version and age of its secret. \
        Members may do this, too.

        The states, of which the one that asks for most is shown:

          exposed             somebody who was sent away could read it: reset it
          revoked             there is no usable secret
          pending-activation  the portal has not given a client id yet
          never-reset         there is a client id and no secret yet
          expired-by-policy   the secret is older than the policy allows
          due                 it will be within 14 days
          active              all is well
        """,
      arguments: [slug],
      examples: [
        .init("keyvault key list", "lists all keys"),
        .init("keyvault key list shop --json", "tells a program about those of 'shop'"),
      ],
      exitCodes: ExitCode.help(ExitCode.opening),
      action: { invocation, session in
        let (vault, slug) = (try session.open().vault, invocation[slug])
        if let slug { _ = try vault.index.application(slug) }
        let keys = vault.keyStatuses(at: session.now).filter {
          slug == nil || $0.name.application == slug
        }
        return .result(
          keys.isEmpty ? "No keys yet.\nNext: keyvault app add NAME\n" : keyTable(keys),
          .array(keys.map(\.data)))
      })
  }
}

extension UnlockedVault {
  /// The status of every key, in the order of the names.
  func keyStatuses(at now: Int) -> [KeyStatus] {
    index.keyStatuses(policy: verified.state.record.policy, now: now)
  }

  /// The status of one key.
  func keyStatus(of name: KeyName, at now: Int) throws(VaultError) -> KeyStatus {
    let policy = verified.state.record.policy
    return KeyStatus(
      of: try index.key(name), in: try index.application(name.application), policy: policy,
      now: now)
  }
}
