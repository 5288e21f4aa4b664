import Foundation
import TestSupport
import Testing

/// The acceptance checks of the vault, which know of the tool only what anybody can see.
@Suite("Acceptance", .enabled(if: Acceptance.isInstalled))
struct AcceptanceTests {
  @Test("The short form of every acceptance check passes")
  func checks() throws {
    let result = try Acceptance.run("'\(Shell.builtTools)/keyvault'")
    let verdicts = result.output.filter { $0.first?.isNumber == true }
    for line in verdicts where line.contains(" FAIL ") {
      Issue.record("\(line)")
    }
    #expect(result.exitCode == 0, "\(result.output.joined(separator: "\n"))")
    #expect(verdicts.count > 40, "\(result.output.joined(separator: "\n"))")
  }

  @Test("A tool that does nothing passes none of the checks of the format")
  func badTool() throws {
    let result = try Acceptance.run("/bin/true 1 3 4 5 6 7 8 9 10 11 12")
    #expect(result.exitCode == 1)
    #expect(result.output.count { $0.contains(" FAIL ") } == 11)
  }
}

private enum Acceptance {
  private static let python = "/usr/bin/python3"
  private static let program = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Acceptance/accept.py").standardizedFileURL.path(percentEncoded: false)

  /// Whether this machine has what the checks need, which `make test` installs.
  static let isInstalled =
    (try? Shell(in: TemporaryFolder()).run("\(python) -c 'import nacl.bindings'").exitCode) == 0

  static func run(_ arguments: String) throws -> Shell.Result {
    try Shell(in: TemporaryFolder()).run("\(python) -B '\(program)' \(arguments)")
  }
}
