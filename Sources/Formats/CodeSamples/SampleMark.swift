/// An invisible scalar before and after a value, by which it is found again in a finished program.
///
/// They are for private use (Unicode 16 §23.5), above everything that is ever escaped, so that all
/// languages let them pass. They never leave this module.
struct SampleMark {
  var field: Int?
  var spelling: EditableSample.Spelling

  static let closing: Unicode.Scalar = "\u{10FFFD}"
  /// What the bytes of marks begin with, at least; no letter's do.
  static let leastByte: UInt8 = 0xF3
  /// More fields than anybody fills in.
  static let mostFields = 60

  private static let spellings = EditableSample.Spelling.allCases
  private static let first: UInt32 = 0xF0000

  init(_ field: Int?, _ spelling: EditableSample.Spelling) {
    self.field = field
    self.spelling = spelling
  }

  init?(opening scalar: Unicode.Scalar) {
    guard scalar.value >= Self.first, scalar != Self.closing else { return nil }
    let code = Int(scalar.value - Self.first)
    guard code >> 4 <= Self.mostFields, code & 15 < Self.spellings.count else { return nil }
    field = code >> 4 == 0 ? nil : code >> 4 - 1
    spelling = Self.spellings[code & 15]
  }

  private var opening: Unicode.Scalar {
    let place = Self.spellings.firstIndex(of: spelling) ?? 0
    let code = (field.map { $0 + 1 } ?? 0) << 4 | place
    return Unicode.Scalar(Self.first + UInt32(code)) ?? Self.closing
  }

  /// The text between two marks.
  func around(_ text: String) -> String {
    var result = String(Character(opening)) + text
    result.unicodeScalars.append(Self.closing)
    return result
  }
}

extension String {
  /// Whether a scalar as high as marks are is in the text.
  var hasMarks: Bool {
    var text = self
    return text.withUTF8 { utf8 in
      var index = 0
      while index < utf8.count {
        if unsafe utf8[index] >= SampleMark.leastByte { return true }
        index += 1
      }
      return false
    }
  }

  /// The text without marks.
  var withoutMarks: String {
    guard hasMarks else { return self }
    var result = ""
    result.unicodeScalars.append(
      contentsOf: unicodeScalars.lazy.filter {
        SampleMark(opening: $0) == nil && $0 != SampleMark.closing
      })
    return result
  }

  /// How many bytes are shown; a mark takes four that are not.
  var shownCount: Int {
    var text = self
    return text.withUTF8 { utf8 in
      var count = utf8.count
      var index = 0
      while index < utf8.count {
        if unsafe utf8[index] >= SampleMark.leastByte { count -= 4 }
        index += 1
      }
      return count
    }
  }

  /// The text with all marks saying that what they enclose is spelled in another way.
  func marks(_ spelling: EditableSample.Spelling, insteadOf old: EditableSample.Spelling) -> String
  {
    guard hasMarks else { return self }
    return escaping { scalar in
      guard let mark = SampleMark(opening: scalar), mark.spelling == old else { return nil }
      return String(SampleMark(mark.field, spelling).around("").unicodeScalars.dropLast())
    }
  }
}

extension SampleRequest {
  /// Whether an author's text holds what could be taken for a mark.
  var hasMarks: Bool {
    let fields = path + query + optionalQuery + headers + cookies
    return url.hasMarks || base.hasMarks
      || fields.contains { $0.name.hasMarks || $0.value.hasMarks }
      || body.hasMarks
  }
}

extension SampleRequest.Body {
  fileprivate var hasMarks: Bool {
    switch self {
    case .none: false
    case .json(let text, let mediaType), .text(let text, let mediaType):
      text.hasMarks || mediaType.hasMarks
    case .form(let fields): fields.contains { $0.name.hasMarks || $0.value.hasMarks }
    case .multipart(let parts):
      parts.contains { part in
        guard case .text(let text) = part.content else { return part.name.hasMarks }
        return part.name.hasMarks || text.hasMarks
      }
    case .binary(let mediaType): mediaType.hasMarks
    }
  }
}
