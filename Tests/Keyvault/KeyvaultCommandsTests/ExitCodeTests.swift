import Testing
import Vault

@testable import KeyvaultCommands

@Suite("Exit codes")
struct ExitCodeTests {
  @Test("Every error has a code that the help lists, under its own word")
  func table() {
    for code in VaultError.Code.allCases {
      let exit = ExitCode(rawValue: code.exitCode)
      let names = exit?.names.split(separator: ", ").map(String.init) ?? []
      #expect(names.contains(code.rawValue), "\(code)")
    }
  }

  @Test("An error is one document in JSON and two lines for people")
  func failure() {
    let failure = Failure(VaultError(.busy, "another \"writer\" has it", help: "wait"))
    #expect(failure.text == "keyvault: another \"writer\" has it\nhelp: wait\n")
    #expect(
      failure.data.text
        == #"{"code":"busy","exit":11,"message":"another \"writer\" has it","help":"wait"}"#)
    #expect(Failure(LeftByInterrupt()).exitCode == 130)
  }
}
