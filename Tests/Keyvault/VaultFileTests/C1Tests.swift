import Sodium
import Testing

@testable import VaultFile

@Suite("C1")
struct C1Tests {
  @Test(
    "Values in their one spelling are read",
    arguments: [
      "00", "17", "1818", "18ff", "190100", "19ffff", "1a00010000", "1b0000000100000000",
      "1b7fffffffffffffff", "40", "43010203", "60", "63616263", "62c3a9", "80", "820102", "f4",
      "f5", "f6", "8181818181818180", "818181818181818100",
      "9818\(String(repeating: "00", count: 24))",
      "5818\(String(repeating: "00", count: 24))",
    ])
  func valid(digits: String) throws {
    #expect(C1.isValid(try document(digits)))
  }

  @Test(
    "Every other spelling and every other kind of value is refused",
    arguments: [
      "", "0000", "8001", "1800", "1817", "190000", "1900ff", "1a0000ffff", "1b00000000ffffffff",
      "1b8000000000000000", "1bffffffffffffffff", "18", "1901", "1a010000", "1b01", "1c", "1d",
      "1e", "1f", "20", "37", "3818", "4101ff", "41", "5800", "581700", "5f4101ff", "5c", "61",
      "7800", "7f6161ff", "8200", "9800", "9fff", "a0", "a10102", "bf", "c000", "d818", "e0",
      "f0", "f3", "f7", "f8f4", "f816", "f90000", "fa00000000", "fb0000000000000000", "ff",
      "818181818181818180", "5bffffffffffffffff", "5b7fffffffffffffff", "9b7fffffffffffffff",
      "7b7fffffffffffffff", "5a7fffffff", "9a7fffffff", "997fff00",
    ])
  func invalid(digits: String) throws {
    #expect(!C1.isValid(try document(digits)))
  }

  @Test(
    "Text is UTF-8",
    arguments: [
      "61ff", "6180", "61c3", "62c080", "62c1bf", "63e08080", "63eda080", "64f0808080",
      "64f4908080", "64f8888080", "62c3c3", "63e282", "62e282",
    ])
  func invalidUTF8(digits: String) throws {
    #expect(!C1.isValid(try document(digits)))
  }

  @Test(
    "Reading in one pass refuses what is not C1 as damaged, whatever comes before that",
    arguments: [
      "8201", "82011800", "820161ff", "82016109", "820100ff", "8201f8f6", "8301021800", "8201f600",
    ])
  func onePass(digits: String) throws {
    let document = try document(digits)
    #expect(throws: VaultFileError.damaged(.index)) {
      try C1Reader.read(document, in: .index) { reader throws(VaultFileError) in
        try reader.record(2)
        _ = try reader.integer()
        let text = try reader.optional { reader throws(VaultFileError) in try reader.text() }
        guard text == nil else { return }
        throw .newerVersion(.index)
      }
    }
  }

  @Test("Reading in one pass tells a newer version where all is C1")
  func onePassOfNewerVersion() throws {
    let document = try document("83010200")
    #expect(throws: VaultFileError.newerVersion(.index)) {
      try C1Reader.read(document, in: .index) { reader throws(VaultFileError) in
        try reader.record(2)
      }
    }
  }

  @Test("Characters that control a terminal or hide are no text")
  func hiddenCharacters() {
    let ranges: [ClosedRange<UInt32>] = [
      0x0...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0x61C...0x61C, 0x200E...0x200F,
      0x202A...0x202E, 0x2066...0x2069,
    ]
    let wrong = (UInt32(0)...0x3000).compactMap(Unicode.Scalar.init).filter { scalar in
      let isHidden = ranges.contains { $0.contains(scalar.value) }
      return C1.isText(Array("a\(scalar)b".utf8)[...]) == isHidden
    }
    #expect(wrong == [])
    #expect(C1.isText(Array("Łódź 日本 🙂".utf8)[...]))
  }

  @Test(
    "What is written is read back", arguments: [0, 23, 24, 255, 256, 65535, 65536, 1 << 32, .max])
  func roundTrip(number: Int) throws {
    var writer = C1Writer()
    writer.array(5)
    writer.integer(number)
    writer.bytes([1, 2])
    writer.text("é")
    writer.optional(number) { $0.integer($1) }
    writer.null()
    var reader = try C1Reader(writer.document[...], in: .index)
    try reader.record(5)
    #expect(try reader.integer() == number)
    #expect(try reader.bytes(2) == [1, 2])
    #expect(try reader.text(2...2) == "é")
    #expect(try reader.optional { reader throws(VaultFileError) in try reader.integer() } == number)
    #expect(try reader.optional { reader throws(VaultFileError) in try reader.integer() } == nil)
    #expect(reader.remainder.isEmpty)
  }

  @Test("Lengths of byte strings take the shortest head", arguments: [0, 23, 24, 255, 256, 65536])
  func lengths(count: Int) throws {
    var writer = C1Writer()
    writer.bytes(repeated(1, count))
    #expect(C1.isValid(writer.document[...]))
  }

  @Test("Sets must ascend, and no item is in them twice")
  func sets() throws {
    #expect(try set("83010203") == [1, 2, 3])
    for digits in ["83010302", "820101", "820201"] {
      #expect(throws: VaultFileError.damaged(.index)) { try set(digits) }
    }
    #expect(throws: VaultFileError.damaged(.index)) { try set("8401020304") }
  }

  @Test("Strings are ordered by their bytes, a prefix before what it begins")
  func order() {
    let sorted = ["", "A", "AB", "B", "a", "e\u{301}", "é"]
    for (index, text) in sorted.enumerated() {
      #expect(sorted.map { text.precedes($0) } == sorted.indices.map { index < $0 })
    }
  }

  @Test("An unknown record is a newer version's, and a wrong type is damage")
  func verdicts() throws {
    let label = "6161"
    #expect(throws: VaultFileError.newerVersion(.index)) { try record("82616200") }
    #expect(throws: VaultFileError.newerVersion(.index)) { try record("83\(label)0000") }
    #expect(throws: VaultFileError.newerVersion(.index)) { try record("81\(label)") }
    #expect(throws: VaultFileError.damaged(.index)) { try record("820000") }
    #expect(throws: VaultFileError.damaged(.index)) { try record("00") }
    #expect(throws: Never.self) { try record("82\(label)00") }
  }

  @Test("A million nested arrays are refused at once", .timeLimit(.minutes(1)))
  func nesting() {
    #expect(!C1.isValid(repeated(0x81, 1_000_000)[...]))
    #expect(!C1.isValid(([0x9A, 0, 0x0F, 0, 0] + repeated(0x80, 1_000_000))[...]))
  }

  private func document(_ digits: String) throws -> ArraySlice<UInt8> {
    try #require(parseHexadecimal(digits))[...]
  }

  private func set(_ digits: String) throws -> [Int] {
    var reader = try C1Reader(document(digits), in: .index)
    return try reader.set(upTo: 3, by: \.self, inOrder: <) { reader throws(VaultFileError) in
      try reader.integer()
    }
  }

  private func record(_ digits: String) throws {
    var reader = try C1Reader(document(digits), in: .index)
    try reader.record("a", 2)
  }
}
