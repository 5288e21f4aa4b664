import Arguments
import Sodium
import Vault
import VaultFile

/// `keyvault verify`: whether a string is the secret of a key.
enum VerifyCommand {
  private static let key = Argument.required(.key, help: "whose secret it should be")
  private static let isPiped = Option.flag(
    "secret-stdin", help: "read the string from standard input, without one line end there")

  static var command: Command<Keyvault.Action> {
    Command(
      "verify",
      summary: "say whether a secret is the current one of a key",
      discussion: """
        Compares a string with all secrets that the key has had, also with those that are \
        destroyed. Members may do this without being able to read any.
        """,
      arguments: [key],
      options: [isPiped],
      examples: [
        .init("keyvault verify shop/PROD", "asks for the string"),
        .init(
          "keyvault verify shop/PROD --secret-stdin --passphrase-file FILE < secret.txt",
          "checks what a deployment uses"),
      ],
      exitCodes: ExitCode.help(ExitCode.opening + [.noMatch, .matchesPrevious]),
      refusing: Refusal.secretArgument,
      action: { invocation, session in
        let key = invocation[key]
        let open = try session.open(checking: .secrets)
        guard try !open.vault.index.key(key).versions.isEmpty else {
          throw VaultError.noSecretYet(key)
        }
        try session.checkMemory(toVerify: key, in: open.vault)
        let secret = try session.secret(
          "Secret to verify (not shown): ", fromStandardInput: invocation[isPiped])
        let found = try open.vault.verify(secret, against: key)
        return answer(found, key)
      })
  }

  private static func answer(_ found: SecretVerification, _ key: KeyName) -> Answer {
    let data: JSONValue = [
      "app": .string(key.application), "env": .string(key.environment),
      "match": .string(found.verdict.rawValue), "version": JSONValue(found.version?.number),
      "status": JSONValue(found.version?.status.word),
      "unchecked": .array(found.unchecked.map(JSONValue.number)),
    ]
    guard let version = found.version else {
      return .result(
        "No match: this is no secret that \(key.text) has had.\n\(remark(found.unchecked))", data,
        code: .noMatch)
    }
    if version.status == .current {
      return .result(
        "Match: this is the current secret of \(key.text) (version \(version.number)).\n", data)
    }
    return .result(
      "Match, but not the current secret: this is version \(version.number) of \(key.text), "
        + "\(version.status.word) on \(Timestamp(version.since).date).\n", data,
      code: .matchesPrevious)
  }

  private static func remark(_ unchecked: [Int]) -> String {
    guard !unchecked.isEmpty else { return "" }
    let numbers = unchecked.map(String.init).joined(separator: ", ")
    return "Not compared, since they have no verifier: version \(numbers).\n"
  }
}
