import APICatalog
import Testing

@Suite("Catalogs of APIs")
struct APICatalogTests {
  private static let shop = """
    {"schema": "any", "version": "2025-01", "site": {"title": "x"}, "apis": [
      {"id": "payments", "scopes": ["read", "write"], "title": "Payments"}, {"id": "refunds"}
    ]}
    """

  private func read(_ text: String) throws(APICatalogError) -> APICatalog {
    try APICatalog(parsing: Array(text.utf8))
  }

  @Test("APIs, scopes and the version are read, and all else is passed over")
  func reads() throws {
    let catalog = try read(Self.shop)
    #expect(catalog.version == "2025-01")
    #expect(catalog.apis == ["payments", "refunds"])
    #expect(catalog.scopes == ["payments": ["read", "write"], "refunds": []])
  }

  @Test("What the catalog does not have is named with what was probably meant")
  func gaps() throws {
    let catalog = try read(Self.shop)
    #expect(catalog.gaps(in: "payments", scopes: ["write", "read"]) == [])
    #expect(catalog.gaps(in: "paymnts", scopes: ["x"]) == [.api("paymnts", nearest: "payments")])
    #expect(
      catalog.gaps(in: "payments", scopes: ["reed", "read", "zzzzzz"]) == [
        .scope("reed", of: "payments", nearest: "read"),
        .scope("zzzzzz", of: "payments", nearest: nil),
      ])
  }

  @Test(
    "What is no catalog is refused with the reason",
    arguments: [
      ("", .notJSON(line: 1)), ("{\n\"version\": }", .notJSON(line: 2)),
      ("[]", .missing("version")),
      (#"{"version": "", "apis": []}"#, .missing("version")),
      (#"{"version": 1, "apis": []}"#, .missing("version")),
      (#"{"version": "1"}"#, .missing("apis")),
      (#"{"version": "1", "apis": {}}"#, .missing("apis")),
      (#"{"version": "1", "apis": [{"id": "a"}, 1]}"#, .badAPI(2)),
      (#"{"version": "1", "apis": [{"id": "a\u001b[2J"}]}"#, .badAPI(1)),
      (#"{"version": "1", "apis": [{"id": "a", "scopes": "b"}]}"#, .badAPI(1)),
      (#"{"version": "1", "apis": [{"id": "a", "scopes": [["b"]]}]}"#, .badAPI(1)),
      (#"{"version": "1", "apis": [{"id": "a"}, {"id": "a"}]}"#, .repeatedAPI(2)),
    ] as [(String, APICatalogError)])
  func refuses(text: String, error: APICatalogError) {
    #expect(throws: error) { try read(text) }
  }

  @Test("Bytes that are no text and names that are too long are refused")
  func refusesBytes() {
    #expect(throws: APICatalogError.notText) { try APICatalog(parsing: [0x7B, 0xFF, 0x7D]) }
    let name = String(repeating: "a", count: APICatalog.longestName + 1)
    #expect(throws: APICatalogError.badAPI(1)) {
      try read(#"{"version": "1", "apis": [{"id": "\#(name)"}]}"#)
    }
  }

  @Test("Hostile catalogs end with an error", .timeLimit(.minutes(1)))
  func hostile() {
    let count = 1 << 20
    for text in [
      String(repeating: "[", count: count), String(repeating: #"{"a":"#, count: count / 4),
      #"{"version":"1","apis":["# + String(repeating: "[],", count: count),
      #"{"version":"1","apis":["# + String(repeating: "1,", count: count) + "1]}",
    ] {
      #expect(throws: APICatalogError.self) { try read(text) }
    }
    #expect(throws: APICatalogError.tooLarge) {
      try APICatalog(parsing: [UInt8](repeating: 0x20, count: APICatalog.maximumSize + 1))
    }
  }
}
