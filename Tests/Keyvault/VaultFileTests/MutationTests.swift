import Foundation
import Sodium
import TestSupport
import Testing
import VaultFile

/// Golden vaults as somebody with all of their keys could have changed them, one thing at a time,
/// so that what is wrong is found by the check that is for it and not by a broken signature.
@Suite("Mutations", .enabled(if: SecondReader.isInstalled))
struct MutationTests {
  @Test("The golden vaults are what the other writer writes")
  func golden() throws {
    let folder = try TemporaryFolder()
    let result = try SecondReader.run("golden_vaults.py", ".", in: folder)
    #expect(result.exitCode == 0, "\(result.output.joined(separator: "\n"))")
    for vault in GoldenVault.all {
      #expect(try folder.bytes(of: "\(vault.name).keyvault") == vault.bytes())
      #expect(try folder.bytes(of: "\(vault.name).json") == Array(vault.json()))
    }
  }

  @Test("Every change of the table meets its verdict")
  func table() throws {
    let path = "\(GoldenVault.folder)/mutations.txt"
    let mutations = try Mutation.all(in: String(contentsOfFile: path, encoding: .utf8))
    #expect(mutations.count >= 200)
    let folder = try TemporaryFolder()
    let result = try SecondReader.run("mutate_vault.py", "'\(path)' .", in: folder)
    try #require(result.exitCode == 0, "\(result.output.joined(separator: "\n"))")
    let people = Dictionary(
      uniqueKeysWithValues: try GoldenVault.all.map { ($0.name, try $0.contents()["people"]) })
    for mutation in mutations {
      let person = people[mutation.vault]?.items.first { $0["handle"].text == mutation.opener }
      let verdict = try verdict(
        folder.bytes(of: "\(mutation.line)"), of: try #require(person), for: mutation)
      #expect(verdict == mutation.verdict, "line \(mutation.line): \(mutation.what)")
    }
  }

  /// The exit code with which a command would end, and the section that it would name.
  private func verdict(
    _ bytes: [UInt8], of person: GoldenValue, for mutation: Mutation
  ) throws -> String {
    let opening =
      mutation.isOfLocks
      ? OpenedVault.Opening.passphrase(person["passphrase"].text)
      : .seed(try #require(parseHexadecimal(person["seed"].text)))
    do {
      _ = try OpenedVault(bytes, as: person.identifier(), by: opening)
      return "0"
    } catch let error as VaultFileError {
      return switch error {
      case .damaged(let section): "7 \(section.rawValue)"
      case .newerVersion(let section): "9 \(section.rawValue)"
      case .limitExceeded(let section): "13 \(section.rawValue)"
      case .wrongPassphrase: "5"
      case .outOfMemory: "13"
      }
    }
  }
}

/// A line of the table of mutations.
private struct Mutation {
  let line: Int
  let vault: String
  let opener: String
  /// The path and the change.
  let what: String
  let verdict: String

  /// Whether the lock is what tells the person's seed, which takes the time of a derivation.
  var isOfLocks: Bool { what.contains("locks") }

  static func all(in table: String) throws -> [Mutation] {
    var mutations: [Mutation] = []
    for (index, line) in table.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let columns = line.split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
      try #require(columns.count == 4, "line \(index + 1) has four columns")
      let opened = columns[0].split(separator: "/")
      mutations.append(
        Mutation(
          line: index + 1, vault: String(opened[0]), opener: String(opened[1]),
          what: "\(columns[1]) \(columns[2])", verdict: String(columns[3])))
    }
    return mutations
  }
}
