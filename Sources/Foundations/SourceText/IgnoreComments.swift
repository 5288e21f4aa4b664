/// The comments of a text that silence diagnostics, one line at a time.
///
///     comment = "<!--" [blanks] "portico-ignore" 1*( blanks id ) [blanks] "-->"
///
/// A comment speaks for its own line; if nothing else stands there, also for the next line that is
/// not empty. What stands in a fence of code is an example and no comment.
package struct IgnoreComments: Sendable {
  /// A comment's word about one id.
  package struct Entry: Equatable, Sendable {
    /// The id that is silenced.
    package var id: String
    /// Where the id is written.
    package var span: SourceSpan
    /// The 1-based numbers of the lines that the comment speaks for.
    package var lines: ClosedRange<Int>
  }

  /// All entries in the order of the text.
  package let entries: [Entry]

  /// Finds the comments of `source`.
  package init(_ source: Source) {
    guard source.bytes[...].firstOffset(of: Self.word) != nil else {
      entries = []
      return
    }
    let table = LineTable(source)
    var found: [Entry] = []
    var fence: ArraySlice<UInt8>?
    let count = table.line(of: source.bytes.count)
    for number in 1...count {
      let line = table.text(ofLine: number)
      let content = line.drop { $0 == 0x20 || $0 == 0x09 }
      if let open = fence {
        if content.starts(with: open) { fence = nil }
        continue
      }
      if content.starts(with: "```".utf8) || content.starts(with: "~~~".utf8) {
        fence = content.prefix(3)
        continue
      }
      guard line.firstOffset(of: Self.word) != nil else { continue }
      found += Self.entries(in: line, number, table, count)
    }
    entries = found
  }

  private static let word = Array("portico-ignore".utf8)
  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)

  private static func entries(
    in line: ArraySlice<UInt8>, _ number: Int, _ table: LineTable, _ count: Int
  ) -> [Entry] {
    var found: [(id: String, span: SourceSpan)] = []
    var others: [UInt8] = []
    var rest = line
    while let start = rest.firstOffset(of: opening) {
      guard let end = rest[(start + opening.count)...].firstOffset(of: closing) else { break }
      others += rest[..<start]
      let words = rest[(start + opening.count)..<end].split { $0 == 0x20 || $0 == 0x09 }
      if let first = words.first, first.elementsEqual(word) {
        found += words.dropFirst().map { id in
          (String(decoding: id, as: UTF8.self), SourceSpan(id.startIndex, id.endIndex))
        }
      }
      rest = rest[(end + closing.count)...]
    }
    others += rest
    var last = number
    if !others.contains(where: { $0 != 0x20 && $0 != 0x09 }) {
      repeat {
        last += 1
      } while last <= count
        && table.text(ofLine: last).allSatisfy {
          $0 == 0x20 || $0 == 0x09
        }
    }
    return found.map { Entry(id: $0.id, span: $0.span, lines: number...last) }
  }
}

extension ArraySlice<UInt8> {
  /// Where `pattern` begins for the first time.
  fileprivate func firstOffset(of pattern: [UInt8]) -> Int? {
    guard let first = pattern.first else { return startIndex }
    var rest = self
    while let start = rest.firstIndex(of: first) {
      if self[start...].starts(with: pattern) { return start }
      rest = self[(start + 1)...]
    }
    return nil
  }
}

/// The entries of a text by what they silence.
private struct IgnoreTable {
  private let lines: LineTable
  private var byLine: [Key: [Int]] = [:]
  private var byID: [String: [Int]] = [:]

  private struct Key: Hashable {
    var id: String
    var line: Int
  }

  init(_ source: Source) {
    lines = LineTable(source)
    for (index, entry) in IgnoreComments(source).entries.enumerated() {
      byID[entry.id, default: []].append(index)
      // The lines in between are empty.
      for line in Set([entry.lines.lowerBound, entry.lines.upperBound]) {
        byLine[Key(id: entry.id, line: line), default: []].append(index)
      }
    }
  }

  /// The entries that silence `diagnostic`.
  func entries(for diagnostic: Diagnostic) -> [Int] {
    guard let span = diagnostic.span else { return byID[diagnostic.id] ?? [] }
    guard byID[diagnostic.id] != nil else { return [] }
    return byLine[Key(id: diagnostic.id, line: lines.line(of: Int(span.start)))] ?? []
  }
}

extension Sequence<Diagnostic> {
  /// The diagnostics that no comment in their texts silences, and what of the comments had an
  /// effect.
  package func heedingComments() -> (kept: [Diagnostic], used: [ObjectIdentifier: Set<Int>]) {
    var kept: [Diagnostic] = []
    var used: [ObjectIdentifier: Set<Int>] = [:]
    var tables: [ObjectIdentifier: IgnoreTable] = [:]
    for diagnostic in self {
      guard let source = diagnostic.source, source.path.hasSuffix(".md") else {
        kept.append(diagnostic)
        continue
      }
      let key = ObjectIdentifier(source)
      let table = tables[key] ?? IgnoreTable(source)
      tables[key] = table
      let matching = table.entries(for: diagnostic)
      if matching.isEmpty { kept.append(diagnostic) }
      used[key, default: []].formUnion(matching)
    }
    return (kept, used)
  }
}
