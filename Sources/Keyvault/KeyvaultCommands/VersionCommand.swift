import Arguments
import Sodium

/// `keyvault version`: which tool this is.
enum VersionCommand {
  static var command: Command<Keyvault.Action> {
    Command(
      "version",
      summary: "show the versions of the tool, its format and libsodium",
      discussion: "Touches no vault.",
      examples: [.init("keyvault version --json", "tells a program the same")],
      exitCodes: ExitCode.help([.done, .usage, .inputOutput]),
      action: { _, _ in
        let text = """
          keyvault \(Keyvault.version)
          vault format 1
          libsodium \(sodiumVersion)

          """
        return .result(
          text,
          [
            "version": .string(Keyvault.version), "format": 1,
            "libsodium": .string(sodiumVersion),
          ])
      })
  }
}
