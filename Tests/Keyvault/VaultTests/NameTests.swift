import Testing
import Vault

@Suite("Names of keys and versions")
struct NameTests {
  @Test("A key is named by its application and its environment")
  func key() throws {
    let name = try #require(KeyName("shop/PROD"))
    #expect(name == KeyName(application: "shop", environment: "PROD"))
    #expect(name.text == "shop/PROD")
  }

  @Test(
    "What is no name of a key is none",
    arguments: [
      "", "shop", "shop/", "/PROD", "shop/prod", "Shop/PROD", "shop/PROD/", "a/B/C", "é/PROD",
    ])
  func noKey(_ text: String) {
    #expect(KeyName(text) == nil)
    #expect(VersionName(text) == nil)
  }

  @Test("Names in messages cannot deceive a terminal, nor fill it")
  func quotation() {
    #expect(quoted("a'b\u{1B}[2J\n\u{202E}ä\\") == #"'a\'b\u{1b}[2J\u{a}\u{202e}ä\\'"#)
    let longest = String(repeating: "a", count: 4096)
    #expect(quoted(longest) == "'\(longest)'")
    #expect(quoted(longest + "bc") == "'\(longest)…'")
  }

  @Test("A version may be named by its number")
  func version() throws {
    let key = try #require(KeyName("shop/PROD"))
    #expect(VersionName("shop/PROD") == VersionName(key: key, version: nil))
    #expect(VersionName("shop/PROD@3") == VersionName(key: key, version: 3))
    #expect(VersionName("shop/PROD@3")?.text == "shop/PROD@3")
  }

  @Test(
    "A number has one spelling",
    arguments: ["@", "@0", "@-1", "@+1", "@01", "@1@2", "@x", "@9223372036854775808", "@ 1"])
  func noVersion(_ suffix: String) { #expect(VersionName("shop/PROD\(suffix)") == nil) }

  @Test("Every failure has an exit code of its table")
  func exitCodes() {
    let codes = Set(VaultError.Code.allCases.map(\.exitCode))
    #expect(codes == Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 70]))
  }
}
