import DataTree
import SourceText

/// Reads one JSON text by recursive descent; the rest of the text is the whole state.
///
/// A syntax error is reported and ends the text where it stands, so every open value closes
/// with what it has.
struct JSONParser {
  let source: Source
  var rest: ArraySlice<UInt8>
  var diagnostics: [Diagnostic] = []
  private var hasFailed = false
  private var depth = 0

  init(_ source: Source) {
    self.source = source
    rest = source.bytes[...]
  }

  var offset: Int { rest.startIndex }

  /// Reads the whole text: [ BOM ] ws value ws.
  mutating func parseText() -> DataNode {
    if let broken = source.firstInvalidUTF8 { report(.invalidUTF8(in: source, at: broken)) }
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
    skipSpace()
    guard !rest.isEmpty else {
      fail(.jsonEmpty(in: source, at: SourceSpan(offset, offset)))
      return DataNode(.null, at: SourceSpan(offset, offset))
    }
    let value = parseValue() ?? DataNode(.null, at: SourceSpan(offset, offset))
    skipSpace()
    if !rest.isEmpty { fail(.jsonTrailingText(nextText, in: source, at: nextWord)) }
    return value
  }

  /// Reads false / null / true / object / array / number / string; nil after a syntax error.
  private mutating func parseValue() -> DataNode? {
    let start = offset
    let kind: DataNode.Kind
    switch rest.first ?? 0 {
    case UInt8(ascii: "\""): kind = .string(parseString())
    case UInt8(ascii: "{"): return parseObject()
    case UInt8(ascii: "["): return parseArray()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): kind = parseNumber()
    default:
      guard let word = parseWord() else {
        fail(.jsonNoValue(nextText, in: source, at: nextWord))
        return nil
      }
      kind = word
    }
    return DataNode(kind, at: SourceSpan(start, hasFailed ? start : offset))
  }

  private mutating func parseWord() -> DataNode.Kind? {
    let word = rest[nextWord.range]
    let kind: DataNode.Kind
    if word.elementsEqual("true".utf8) {
      kind = .bool(true)
    } else if word.elementsEqual("false".utf8) {
      kind = .bool(false)
    } else if word.elementsEqual("null".utf8) {
      kind = .null
    } else {
      return nil
    }
    rest = rest[word.endIndex...]
    return kind
  }

  /// Reads an array: `[` ws [ value ws *( `,` ws value ws ) ] `]`.
  private mutating func parseArray() -> DataNode {
    let start = offset
    guard open() else { return DataNode(.null, at: SourceSpan(start, start + 1)) }
    defer { depth -= 1 }
    var elements: [DataNode] = []
    var end = start + 1
    skipSpace()
    if !rest.consume(UInt8(ascii: "]")) {
      repeat {
        skipSpace()
        guard let element = parseValue() else { break }
        elements.append(element)
        end = Int(element.span.end)
        skipSpace()
      } while continues(from: start, until: UInt8(ascii: "]"))
    }
    return DataNode(.sequence(elements), at: SourceSpan(start, hasFailed ? end : offset))
  }

  /// Reads an object: `{` ws [ member ws *( `,` ws member ws ) ] `}`.
  private mutating func parseObject() -> DataNode {
    let start = offset
    guard open() else { return DataNode(.null, at: SourceSpan(start, start + 1)) }
    defer { depth -= 1 }
    var entries = DataEntries()
    var end = start + 1
    skipSpace()
    if !rest.consume(UInt8(ascii: "}")) {
      repeat {
        skipSpace()
        guard let entry = parseMember() else { break }
        end = Int(entry.value.span.end)
        if let first = entries.append(entry) {
          report(.duplicateKey(entry, after: first, in: source))
        }
        skipSpace()
      } while continues(from: start, until: UInt8(ascii: "}"))
    }
    return DataNode(.mapping(entries.all), at: SourceSpan(start, hasFailed ? end : offset))
  }

  /// Reads a member: string ws `:` ws value; nil after a syntax error.
  private mutating func parseMember() -> DataEntry? {
    let start = offset
    guard rest.first == UInt8(ascii: "\"") else {
      fail(.jsonNoKey(nextText, in: source, at: nextWord))
      return nil
    }
    let key = parseString()
    guard !hasFailed else { return nil }
    let span = SourceSpan(start, offset)
    let nothing = DataNode(.null, at: SourceSpan(offset, offset))
    skipSpace()
    guard rest.consume(UInt8(ascii: ":")) else {
      fail(.jsonNoColon(in: source, at: nextWord))
      return DataEntry(key: key, at: span, value: nothing)
    }
    skipSpace()
    return DataEntry(key: key, at: span, value: parseValue() ?? nothing)
  }

  /// Whether a comma says that another element follows; otherwise reads the closing bracket.
  private mutating func continues(from start: Int, until closing: UInt8) -> Bool {
    guard !hasFailed else { return false }
    let comma = offset
    if rest.consume(UInt8(ascii: ",")) {
      skipSpace()
      guard rest.first == closing else { return true }
      fail(.jsonTrailingComma(in: source, at: SourceSpan(comma, comma + 1)))
    } else if rest.isEmpty {
      fail(.jsonUnclosed(in: source, at: SourceSpan(start, start + 1)))
    } else if !rest.consume(closing) {
      fail(.jsonNoComma(in: source, at: nextWord))
    }
    return false
  }

  /// Steps over a bracket, unless that would nest too deep.
  private mutating func open() -> Bool {
    guard depth < DataLimits.depth else {
      fail(.tooDeep(limit: DataLimits.depth, in: source, at: SourceSpan(offset, offset + 1)))
      return false
    }
    depth += 1
    rest.removeFirst()
    return true
  }

  mutating func skipSpace() {
    guard let first = rest.first, first <= 0x20 else { return }
    var index = rest.startIndex
    loop: while index < rest.endIndex {
      switch rest[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: break loop
      }
    }
    rest = rest[index...]
  }

  /// The letters and digits at the cursor, or the one character that is there instead.
  var nextWord: SourceSpan {
    var copy = rest
    let word = copy.popRun { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x5F }
    if !word.isEmpty { return SourceSpan(word) }
    let length = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first
    return SourceSpan(offset, min(rest.endIndex, offset + (length?.utf8.count ?? 0)))
  }

  private var nextText: String { source.bytes[nextWord.range].text }

  /// Adds `diagnostic`, unless a syntax error has ended the text or there are too many.
  mutating func report(_ diagnostic: Diagnostic) {
    guard !hasFailed, diagnostics.count < DataLimits.diagnostics else { return }
    diagnostics.append(diagnostic)
  }

  /// Reports a syntax error and ends the text here.
  mutating func fail(_ diagnostic: Diagnostic) {
    if !hasFailed { diagnostics.append(diagnostic) }
    hasFailed = true
    rest = rest[rest.endIndex...]
  }
}
