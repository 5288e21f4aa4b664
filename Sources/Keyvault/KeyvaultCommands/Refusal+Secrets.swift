import Arguments

extension Refusal {
  private static let warning = """
    secrets are never read from the command line; this one may now be in your shell history: \
    consider it exposed
    """

  /// A secret or a passphrase as the value of an option that does not exist.
  static let secretOptions: [Refusal] = ["secret", "passphrase", "new-passphrase", "password"].map {
    .option($0, because: warning)
  }

  /// A secret behind the arguments of a command that asks for one.
  static let secretArgument: [Refusal] = [.surplusArgument(because: warning)]
}
