internal import JSON

/// A call of the one function that the files of the index call, as it is being written.
struct ScriptCall {
  private var arguments: [UInt8] = []

  /// Begins a call that says what it holds.
  init(_ name: String) { add(text: name) }

  /// Begins a list.
  init() {}

  /// The whole script.
  var bytes: [UInt8] { Array("porticoIndex(".utf8) + arguments + Array(")\n".utf8) }

  /// The arguments as a list.
  var list: [UInt8] { [UInt8(ascii: "[")] + arguments + [UInt8(ascii: "]")] }

  mutating func add(text: String) {
    separate()
    Self.append(text, to: &arguments)
  }

  mutating func add(utf8 bytes: [UInt8]) { add(text: String(decoding: bytes, as: UTF8.self)) }

  mutating func add(number: Int) {
    separate()
    arguments += Array(String(number).utf8)
  }

  mutating func add(texts: [String]) {
    var call = ScriptCall()
    for text in texts { call.add(text: text) }
    separate()
    arguments += call.list
  }

  /// Adds a list of what is written already.
  mutating func add(lists: [[UInt8]]) {
    separate()
    arguments.append(UInt8(ascii: "["))
    for (place, list) in lists.enumerated() {
      // Line ends let people read the files, and cost little.
      if place > 0 { arguments += [UInt8(ascii: ","), 0x0A] }
      arguments += list
    }
    arguments.append(UInt8(ascii: "]"))
  }

  mutating func add(list: [String]) { add(lists: list.map { Array($0.utf8) }) }

  private mutating func separate() {
    if !arguments.isEmpty { arguments.append(UInt8(ascii: ",")) }
  }

  /// Writes a text as JSON does, which is also a text of a script (ECMA-262 since 2019).
  static func append(_ text: String, to bytes: inout [UInt8]) {
    renderJSONString(text, into: &bytes)
  }
}

/// Sorted texts of which each leaves out what it has in common with the one before.
///
/// `common text`, with one letter of base64 for the number of UTF-16 units in common, and a blank
/// behind each text.
struct FrontCoding {
  private(set) var bytes: [UInt8] = []
  private var last: [Unicode.UTF16.CodeUnit] = []

  mutating func append(_ text: String) {
    if !bytes.isEmpty { bytes.append(0x20) }
    bytes += Array(coded(text).utf8)
  }

  /// A text without what it has in common with the one before; the texts need not be sorted.
  mutating func coded(_ text: String) -> String {
    let units = Array(text.utf16)
    var common = 0
    while common < min(units.count, last.count, 63), units[common] == last[common] { common += 1 }
    // A letter of two units is not taken apart.
    if common > 0, UTF16.isLeadSurrogate(units[common - 1]) { common -= 1 }
    last = units
    let letter = String(decoding: [Base64Number.letters[common]], as: UTF8.self)
    return letter + String(decoding: units[common...], as: UTF16.self)
  }

  /// The texts that were coded; what makes no sense is left out.
  static func decoded(_ coded: [Substring]) -> [String] {
    var last: [Unicode.UTF16.CodeUnit] = []
    return coded.map { word in
      var rest = Array(word.utf8)[...]
      let common = Base64Number.popLetter(&rest) ?? 0
      last = last.prefix(common) + Array(String(decoding: rest, as: UTF8.self).utf16)
      return String(decoding: last, as: UTF16.self)
    }
  }
}

extension String {
  /// The fragment that most tools give a heading: ASCII letters and digits in lower case, joined by
  /// hyphens.
  var plainAnchor: String {
    lowercased().utf8.split { !(($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39)) }
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }
}
