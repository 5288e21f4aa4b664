import Arguments
import Sodium
import SourceText
import Vault
import VaultFile
import VaultStorage

/// `keyvault export`: the way out, with all secrets in the open.
enum ExportCommand {
  private static let isPlaintext = Option.flag(
    "plaintext", help: "yes, unencrypted; there is no other way")
  private static let output = Option.required(
    "out", .file("FILE"), help: "the file, which must not exist")

  static var command: Command<Keyvault.Action> {
    Command(
      "export",
      summary: "write all secrets in use to a file, unencrypted",
      discussion: """
        Writes the lines that 'import' reads: key, client id and secret with tabs between them. \
        Everybody who gets hold of the file has the secrets. Asks for the organisation's name to be \
        typed. For a copy that stays encrypted use 'backup create'.
        """,
      options: [isPlaintext, output],
      examples: [
        .init("keyvault export --plaintext --out secrets.tsv", "asks for the organisation's name")
      ],
      exitCodes: ExitCode.help(ExitCode.opening + [.exists, .roleRefused]),
      action: { invocation, session in
        guard invocation[isPlaintext] else {
          throw invocation.usageError("the secrets would be unencrypted; say so with '--plaintext'")
        }
        let file = try NamedFile(path: invocation[output])
        let open = try session.open(checking: .secrets)
        try open.vault.requireOwner(to: "export secrets")
        try file.checkFree()
        let name = open.vault.index.organisation
        session.note("Writes all secrets of \(name.visible) to \(file.path.visible), unencrypted.")
        try session.confirm(typing: name, as: "the organisation's name")
        var count = 0
        try file.create { write throws(VaultError) in
          count = try open.vault.exportSecrets(write)
        }
        return .notice(
          "Exported \(counted(count, "secret")) to \(file.path.visible). Remove the file when it "
            + "has served.\n",
          ["path": .string(file.path), "exported": .number(count)])
      })
  }
}
