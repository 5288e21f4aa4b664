import Testing
import VaultFile

@testable import VaultStorage

@Suite("Names beside a vault")
struct NameTests {
  @Test("A generation is named for its number and the hash of its file")
  func generation() throws {
    let digest = Digest("kv.file", [1, 2, 3])
    let name = GenerationName(41, file: digest, of: "shop.keyvault")
    #expect(name.text.hasPrefix("shop.keyvault.g41-"))
    #expect(GenerationName(name.text, of: "shop.keyvault") == name)
  }

  @Test(
    "What only looks like a generation is left alone",
    arguments: [
      "v", "v.g", "v.g1", "v.g1-", "v.g1-0000000", "v.g1-000000000", "v.g1-0000000G",
      "v.g01-00000000", "v.g+1-00000000", "v.g-1-00000000", "v.g99999999999999999999-00000000",
      "w.g1-00000000", "v.g1-00000000.bak", "v.G1-00000000",
    ])
  func otherNames(_ name: String) {
    #expect(GenerationName(name, of: "v") == nil)
  }

  @Test("A temporary file is named for what it is to become")
  func temporary() {
    let name = TemporaryName(for: "v")
    #expect(TemporaryName(name.text, of: "v") == name)
    #expect(TemporaryName(name.text, of: "w") == nil)
    #expect(TemporaryName(for: "v") != name)
  }

  @Test(
    "What only looks like a temporary file is left alone",
    arguments: [
      ".v.tmp", ".v.0123456789abcde.tmp", ".v.0123456789abcdef0.tmp", ".v.0123456789ABCDEF.tmp",
      "v.0123456789abcdef.tmp", ".v.0123456789abcdef.bak", ".v.lock",
    ])
  func otherTemporaries(_ name: String) {
    #expect(TemporaryName(name, of: "v") == nil)
  }
}
