import Sodium
import TestSupport
import Testing
import VaultFile

/// What a second reader, which shares nothing with this code but the format, makes of a vault.
@Suite("Second reader", .enabled(if: SecondReader.isInstalled))
struct ReaderTests {
  private static let shared = Result { try CrowdedVault() }

  let vault: CrowdedVault

  init() throws { vault = try Self.shared.get() }

  @Test("Owners read everything, members all but the secrets", arguments: CrowdedVault.handles)
  func reads(handle: String) throws {
    let verified = try VerifiedVault(parsing: vault.bytes)
    let isOwner = handle != "dev1"
    var expected = [
      "vault \(hexadecimal(verified.chain.vaultID.bytes))", "role \(isOwner ? "owner" : "member")",
      "index \(hexadecimal(vault.index.document))",
      "history \(hexadecimal(vault.history.document))",
    ]
    if isOwner {
      expected += vault.secrets.map { "secret \($0.key) \(hexadecimal($0.value))" }
    }
    let result = try SecondReader.read(vault.bytes, as: handle)
    #expect(result.exitCode == 0)
    #expect(result.output.map(String.init).sorted() == expected.sorted())
  }

  @Test("The library reads the same", arguments: CrowdedVault.handles)
  func agrees(handle: String) throws {
    let verified = try VerifiedVault(parsing: vault.bytes)
    let person = try #require(verified.chain.person(called: handle))
    let passphrase = try secretBytes(CrowdedVault.passphrase(of: handle))
    let seed = try verified.unlock(as: person, with: passphrase)
    let grant = try verified.grant(of: person, seed: seed)
    let index = try verified.index(with: grant)
    #expect(index == vault.index)
    #expect(try verified.history(with: grant) == vault.history)
    #expect(try verified.secrets(of: index).all.count == vault.secrets.count)
    let hasSecrets = grant.secrets != nil
    #expect(hasSecrets == (handle != "dev1"))
  }

  @Test("A changed byte in any section, or another passphrase, is refused")
  func refuses() throws {
    let file = try VaultFile(parsing: vault.bytes)
    let sections = [
      file.trustChain, file.locks, file.state, file.index, file.history, file.secrets,
    ]
    for section in sections {
      var changed = vault.bytes
      changed[section.startIndex + section.count / 2] ^= 1
      let result = try SecondReader.read(changed, as: "ops")
      #expect(result.exitCode == 1)
      #expect(result.output.last?.hasPrefix("refused: ") == true)
    }
    #expect(try SecondReader.read(vault.bytes, as: "ops", with: "another one").exitCode == 1)
  }
}
