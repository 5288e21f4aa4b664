import Arguments
import Vault

/// `keyvault key set-id`: the client ID that the portal shows.
enum KeySetIDCommand {
  private static let key = Argument.required(.key, help: "the key")
  private static let clientID = Argument.required(
    .clientID, help: "its client id, which is no secret; '' if it has none yet")

  static var command: Command<Keyvault.Action> {
    Command(
      "set-id",
      summary: "tell a key's client id",
      discussion: """
        Notes the client id that the portal shows for the key. The id is no secret; the secret \
        itself comes in with 'reset' or 'store'.
        """,
      arguments: [key, clientID],
      examples: [
        .init("keyvault key set-id shop/UATC 3f2c9a10-uatc", "notes the client id"),
        .init("keyvault key set-id shop/UATC ''", "says that the onboarding is not completed"),
      ],
      exitCodes: ExitCode.help(ExitCode.changing),
      action: { invocation, session in
        let (key, clientID) = (invocation[key], invocation[clientID])
        let outcome = try session.change { draft throws(VaultError) in
          try draft.setClientID(clientID, of: key)
        }
        let status = try outcome.vault.keyStatus(of: key, at: session.now)
        return .notice(
          news(of: status), status.data.with(["generation": outcome.generationData]))
      })
  }

  private static func news(of key: KeyStatus) -> String {
    guard !key.clientID.isEmpty else {
      return "\(key.name.text) has no client id now (\(key.state.rawValue))\n"
    }
    let news = "\(key.name.text) has client id \(key.clientID) (\(key.state.rawValue))\n"
    return key.state == .neverReset ? "\(news)Next: keyvault reset \(key.name.text)\n" : news
  }
}
