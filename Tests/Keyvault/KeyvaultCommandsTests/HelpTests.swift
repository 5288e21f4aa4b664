import Arguments
import Foundation
import TestSupport
import Testing

@testable import KeyvaultCommands

@Suite("The help of keyvault")
struct HelpTests {
  /// Every command by its words, groups included.
  static let commands = paths(of: Keyvault.command, under: [])

  private static func paths(
    of command: Command<Keyvault.Action>, under path: [String]
  ) -> [[String]] {
    command.subcommands.flatMap { [path + [$0.name]] + paths(of: $0, under: path + [$0.name]) }
  }

  @Test("Every command explains itself without a vault")
  func explains() throws {
    let folder = try TemporaryFolder()
    let shell = Shell(in: folder)
    for words in [[]] + Self.commands {
      let line = (["keyvault"] + words).joined(separator: " ")
      for call in ["\(line) --help", "\(line) -h"] {
        let result = try shell.run(call)
        #expect(result.exitCode == 0, "\(call)")
        #expect(result.output.first?.hasPrefix("\(line) - ") == true, "\(call)")
        #expect(result.output.contains("Usage:"), "\(call)")
        #expect(result.output.contains("Exit codes:"), "\(call)")
        #expect(result.output.allSatisfy { $0.count <= 100 }, "\(call)")
      }
    }
    #expect(try folder.files().isEmpty)
  }

  @Test("Every command that does something says what for, by example, and how it can end")
  func isComplete() {
    for command in Self.all(below: Keyvault.command) where command.action != nil {
      #expect(!command.discussion.isEmpty, "\(command.name)")
      #expect(!command.examples.isEmpty, "\(command.name)")
      #expect(command.exitCodes.contains { $0.code == 0 }, "\(command.name)")
      #expect(command.examples.allSatisfy { Self.isUnderstood($0.line) }, "\(command.name)")
    }
  }

  private static func all(
    below command: Command<Keyvault.Action>
  ) -> [Command<Keyvault.Action>] {
    command.subcommands.flatMap { [$0] + all(below: $0) }
  }

  /// Whether the call of keyvault in an example's line is one.
  private static func isUnderstood(_ line: String) -> Bool {
    guard let start = line.range(of: "keyvault ") else { return false }
    var words: [String] = []
    for (index, part) in line[start.upperBound...].split(separator: "'").enumerated() {
      let isQuoted = index % 2 == 1
      words += isQuoted ? [String(part)] : part.split(separator: " ").map(String.init)
    }
    if line.hasSuffix("''") { words.append("") }
    let call = words.prefix { !["|", "||", "<"].contains($0) && !$0.hasPrefix("3<") }
    let typed = call.map { $0.hasSuffix(")") ? String($0.dropLast()) : $0 }
    return (try? Keyvault.command.parse(typed)) != nil
  }
}
