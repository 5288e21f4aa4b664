import TestSupport
import Testing

@testable import KeyvaultCommands

@Suite("keyvault without anybody to ask")
struct UnattendedTests {
  static let calls = [
    "init --org Shop", "status", "check", "check --deep", "whoami", "app add till", "app list",
    "app show shop", "app rename shop --name Shop", "app archive shop", "app delete shop",
    "key add shop/STAGE", "key set-id shop/PROD id", "key list", "key policy shop/PROD --max-age 1",
    "reset shop/PROD", "store shop/PROD", "verify shop/PROD", "identify", "reveal shop/PROD --raw",
    "exec --env A=shop/PROD -- true", "secret history shop/PROD", "secret revoke shop/PROD",
    "secret destroy shop/PROD@1", "due", "passphrase change", "passphrase check", "rekey",
    "audit list", "backup create copy", "backup verify default", "backup verify default --deep",
    "generations", "org show", "org rename Shop", "org policy --max-age 90", "org delete",
    "completion bash", "man", "version",
  ]

  @Test("No command waits for an answer", .timeLimit(.minutes(1)))
  func neverWaits() throws {
    let folder = try TemporaryFolder()
    let shell = Shell(in: folder)
    let found = try shell.run(
      """
      umask 077; mkfifo silent; printf 'correct horse battery' > pw
      keyvault --vault default init --org Shop --no-recovery --kdf-profile small --quiet \
        --passphrase-file pw && keyvault --vault default app add shop --quiet --passphrase-file pw
      """)
    #expect(found.exitCode == 0)
    let before = try folder.bytes(of: "default")
    for call in Self.calls {
      // Standard input is a pipe that stays silent, and there is no terminal.
      let result = try shell.run("setsid -w keyvault --vault default --no-input \(call) <> silent")
      #expect([0, 4, 12].contains(result.exitCode), "\(call)")
    }
    #expect(try folder.bytes(of: "default") == before)
  }

  @Test("Every command is among those that are tried")
  func isComplete() {
    for words in HelpTests.commands {
      let line = words.joined(separator: " ")
      #expect(Self.calls.contains { $0 == line || $0.hasPrefix("\(line) ") }, "\(line)")
    }
  }
}
