internal import SourceText

/// A compact stylesheet in which custom properties have names of one letter where that saves bytes.
///
/// The sheet's own properties are renamed. Those that themes may set (the tokens) keep their names,
/// and the ones that are used often get a second name, by which the sheet itself uses them:
/// `var(--color-accent)` becomes `var(--a)`, and a last rule says `:root{--a:var(--color-accent)}`.
/// A token that is set anywhere but once in a `:root` rule has no second name, since that would not
/// follow it.
func abbreviatedProperties(_ sheet: [UInt8]) -> [UInt8] {
  let survey = PropertySurvey(sheet)
  var letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
    .filter { survey.settings[$0] == nil && survey.uses[$0] == nil }[...]
  var names: [String: String] = [:]
  for name in survey.settings.keys.sorted() where name.utf8.count > 1 && !isToken(name) {
    names[name] = letters.popFirst()
  }
  let shortened = survey.uses.compactMap { name, count -> (saving: Int, name: String)? in
    guard isToken(name), survey.rootNames.contains(name), survey.settings[name] == 1 else {
      return nil
    }
    let length = name.utf8.count
    let saving = count * (length - 1) - (length + 12)
    return saving > 0 ? (saving, name) : nil
  }.sorted { ($1.saving, $0.name) < ($0.saving, $1.name) }
  let aliases = Array(zip(shortened.map(\.name), letters))
  var result = survey.rewritten(
    sheet, uses: names.merging(aliases) { first, _ in first }, settings: names)
  guard !aliases.isEmpty else { return result }
  let rules = aliases.map { "--\($1):var(--\($0))" }
  result += Array(":root{\(rules.joined(separator: ";"))}".utf8)
  return result
}

/// Whether a property is one that themes may set.
private func isToken(_ name: String) -> Bool {
  ["radius", "shadow", "header-height"].contains(name)
    || ["color-", "font-", "size-", "space-", "width-"].contains { name.hasPrefix($0) }
}

/// Which custom properties a compact stylesheet sets and uses.
private struct PropertySurvey {
  /// How often each is used in `var()`.
  private(set) var uses: [String: Int] = [:]
  /// How often each is set.
  private(set) var settings: [String: Int] = [:]
  /// Those that a `:root` rule outside of all others sets.
  private(set) var rootNames: Set<String> = []

  init(_ sheet: [UInt8]) {
    var rest = sheet[...]
    var depth = 0
    var isRoot = false
    var before: UInt8 = UInt8(ascii: "}")
    while let byte = rest.first {
      let start = rest.startIndex
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        rest.skipString(byte)
        before = byte
        continue
      }
      if let name = rest.propertyUse() {
        uses[name, default: 0] += 1
        before = UInt8(ascii: "(")
        continue
      }
      if before.endsDeclaration, let name = rest.propertySetting() {
        settings[name, default: 0] += 1
        if isRoot { rootNames.insert(name) }
        before = UInt8(ascii: ":")
        continue
      }
      rest = rest.dropFirst()
      if byte == UInt8(ascii: "{") {
        isRoot = depth == 0 && sheet[..<start].ends(with: ":root")
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        depth = max(0, depth - 1)
        isRoot = false
      }
      before = byte
    }
  }

  /// The sheet with other names where properties are used and where they are set.
  func rewritten(
    _ sheet: [UInt8], uses: [String: String], settings: [String: String]
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(sheet.count)
    var rest = sheet[...]
    while let byte = rest.first {
      let start = rest.startIndex
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        rest.skipString(byte)
        result += sheet[start..<rest.startIndex]
      } else if let used = rest.propertyUse() {
        result += Array("var(--\(uses[used] ?? used)".utf8)
      } else if result.last?.endsDeclaration ?? true, let name = rest.propertySetting() {
        result += Array("--\(settings[name] ?? name):".utf8)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}

extension ArraySlice<UInt8> {
  /// Takes `var(--name` off the front, if it is there, and returns the name.
  fileprivate mutating func propertyUse() -> String? {
    guard first == UInt8(ascii: "v"), starts(with: "var(--") else { return nil }
    self = dropFirst(6)
    return String(decoding: popRun(while: \.isPropertyName), as: UTF8.self)
  }

  /// Takes `--name:` off the front, if it is there, and returns the name.
  fileprivate mutating func propertySetting() -> String? {
    guard first == UInt8(ascii: "-"), starts(with: "--") else { return nil }
    var rest = dropFirst(2)
    let name = rest.popRun(while: \.isPropertyName)
    guard rest.first == UInt8(ascii: ":") else { return nil }
    self = rest.dropFirst()
    return String(decoding: name, as: UTF8.self)
  }

  /// Drops a string that begins here, whose marks are `mark`.
  fileprivate mutating func skipString(_ mark: UInt8) {
    self = dropFirst()
    while let byte = popFirst(), byte != mark {
      if byte == UInt8(ascii: "\\") { self = dropFirst() }
    }
  }

  fileprivate func ends(with text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}

extension UInt8 {
  /// Whether a declaration can follow.
  fileprivate var endsDeclaration: Bool {
    self == UInt8(ascii: "{") || self == UInt8(ascii: ";") || self == UInt8(ascii: "}")
  }

  fileprivate var isPropertyName: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x80...: true
    default: false
    }
  }
}
