import Testing

@testable import KeyvaultCommands

@Suite("What keyvault prints")
struct OutputTests {
  @Test(
    "A moment is written as RFC 3339 writes it, and read back",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
      (1_738_314_000, "2025-01-31T09:00:00Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
      (4_107_542_400, "2100-03-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
  func timestamp(seconds: Int, text: String) {
    #expect(Timestamp(seconds).text == text)
    #expect(Timestamp(parsing: text)?.seconds == seconds)
    #expect(Timestamp(parsing: String(text.prefix(10)))?.seconds == seconds / 86_400 * 86_400)
  }

  @Test(
    "What is no moment is refused",
    arguments: [
      "", "2025", "2025-1-31", "2025-02-29", "2025-13-01", "2025-00-10", "2025-01-31 09:00:00",
      "2025-01-31T24:00:00Z", "2025-01-31T09:00:00+", "1969-12-31", "+025-01-31", "2025/01/31",
    ])
  func noTimestamp(text: String) {
    #expect(Timestamp(parsing: text) == nil)
  }

  @Test("JSON escapes what ends a string and what steers a terminal")
  func json() {
    let value: JSONValue = [
      "text": "a\"b\\c\n\u{1B}[31m\u{202E}é", "list": [1, true, nil], "none": nil,
    ]
    #expect(
      value.text
        == #"{"text":"a\"b\\c\n\u001b[31m\u202eé","list":[1,true,null],"none":null}"#)
  }

  @Test("A table is as wide as what stands in it, and shows nothing that steers a terminal")
  func table() {
    var table = Table("KEY", "STATE")
    table.add("shop/PROD", "")
    table.add("é\u{1B}", "due")
    #expect(table.text == "KEY        STATE\nshop/PROD  -\né\\u{1b}    due\n")
  }
}
