import Sodium
import Testing
import Vault
import VaultFile

@Suite("Importing and exporting")
struct ImportTests {
  private static func lines(_ vault: TestVault) throws -> String {
    var lines = ""
    let count = try vault.unlocked().exportSecrets { lines += text(of: $0) }
    #expect(count == lines.split(separator: "\n").count)
    return lines
  }

  private static func refusal(_ file: String) throws -> VaultError? {
    var vault = try TestVault.withShop()
    return #expect(throws: VaultError.self) {
      try vault.change { draft in
        _ = try draft.importSecrets(secret(file), verifierCost: .low)
      }
    }
  }

  @Test("What is exported is imported as it was")
  func roundTrip() throws {
    var vault = try TestVault.withShop()
    let file = "shop/PROD\tid-2\tthe secret of the shop\nweb/TEST\t\tthe secret\u{20}of é\r\n"
    let count = try vault.change { draft in
      try draft.importSecrets(secret(file), verifierCost: .low)
    }
    #expect(count == 2)
    #expect(try vault.newestEntry().action == .imported)
    #expect(try vault.newestEntry().note == "2 secrets")
    #expect(try vault.key().clientID == "id-2")
    #expect(try vault.key().versions.map(\.origin) == [.imported])
    #expect(try vault.revealed("web/TEST") == "the secret of é")
    let exported = try Self.lines(vault)
    #expect(
      exported
        == "shop/PROD\tid-2\tthe secret of the shop\nweb/TEST\t\tthe secret of é\n")
    var other = try TestVault()
    try other.change { draft in
      _ = try draft.importSecrets(secret(exported), verifierCost: .low)
    }
    #expect(try Self.lines(other) == exported)
  }

  @Test("One bad line refuses the whole file, and is named by its number")
  func badLines() throws {
    let good = "shop/PROD\tid\tthe secret of the shop\n"
    let bad = [
      "", "shop/PROD\tid", "shop\tid\tthe secret of the shop", "shop/PROD\tid\tshort",
      "shop/PROD\ttab\tthe secret\tof the shop", "web/PROD\té\tthe secret of the web",
      "web/PROD\tid\t", "shop/PROD\tid\tthe secret of the shop",
      "web/PROD\tid\t" + String(repeating: "x", count: 4096),
      String(repeating: "x", count: 401) + "\t\t",
    ]
    for line in bad {
      let error = try Self.refusal(good + line + "\n" + good)
      #expect(error?.message.hasPrefix("line 2: ") == true)
      #expect(error?.message.contains("the secret of") == false)
    }
    #expect(try Self.refusal("")?.code == .usage)
  }

  @Test("Many secrets are imported in linear time", .timeLimit(.minutes(1)))
  func many() throws {
    var vault = try TestVault()
    let file = (1...4000).map { "app-\($0 / 2)/E\(10 + $0 % 2)\tid\tshort \($0)\n" }.joined()
    try vault.change { draft in
      _ = try draft.importSecrets(secret(file), allowances: [.short])
    }
    #expect(try vault.unlocked().index.applications.count == 2001)
    #expect(try vault.revealed("app-7/E11") == "short 15")
    try vault.change { draft in try draft.rekey() }
    #expect(try vault.revealed("app-7/E11") == "short 15")
  }
}
