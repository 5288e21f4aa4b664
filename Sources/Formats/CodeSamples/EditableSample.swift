/// A program text with places in it where a reader's own values can stand.
package struct EditableSample: Hashable, Sendable {
  /// The language of the text.
  package var language: SampleLanguage
  /// The text, as `codeSample` writes it.
  package var text: String
  /// The places, in order and without overlap.
  package var places: [Place]

  /// A part of the text that one value makes.
  package struct Place: Hashable, Sendable {
    /// The bytes of `text` in UTF-8.
    package var range: Range<Int>
    /// The field whose value stands here, as an index; nil for the base address and for what is
    /// added to the query.
    package var field: Int?
    /// How a value is spelled here.
    package var spelling: Spelling
    /// The quotes around the place, when what is spelled has to be escaped for them.
    package var quotes: Quotes?
  }

  /// How a value is spelled before it is put into quotes; the script of pages knows each by its
  /// letter.
  package enum Spelling: String, Hashable, Sendable, CaseIterable {
    /// As it is.
    case text = "t"
    /// As a part of an address, where all but unreserved characters is escaped.
    case percent = "p"
    /// As the value of a header, on one line.
    case header = "h"
    /// As the inside of a JSON text's string.
    case json = "j"
    /// The same in a raw string, where nothing else can be escaped.
    case rawJSON = "r"
    /// A number or a truth value.
    case bare = "n"
    /// A base address.
    case base = "u"
    /// The host of a base address.
    case host = "o"
    /// The path of a base address.
    case basePath = "b"
    /// More of a query: the first, or behind another one.
    case query = "a"
    case moreQuery = "A"
  }

  /// The quotes of a string, by what has a meaning in them.
  package enum Quotes: String, Hashable, Sendable {
    /// The shell's single quotes, which end at the next one.
    case shell = "s"
    /// Double quotes with backslashes, as in C.
    case double = "c"
    /// PHP's single quotes with backslashes.
    case single = "q"
  }
}

/// A value of a request that a reader may change.
package struct SampleField: Hashable, Sendable {
  /// The name of the parameter, or the way to a value of the body, such as `debtor.names[0]`.
  package var name: String
  /// The value that stands in the texts; empty if none does.
  package var value: String
  /// What may be chosen; empty if anything is allowed.
  package var choices: [String] = []
  /// Whether the value has to be a number.
  package var isNumber = false
  /// Whether the texts have it only if a reader gives it a value, as a part of the query.
  package var isAdded = false
}

/// The program texts that send `request`, and what a reader may change in them.
///
/// Secrets are no fields, nor is what has lines or characters that nobody sees.
package func editableSamples(
  _ request: SampleRequest, in languages: [SampleLanguage]
) -> (fields: [SampleField], samples: [EditableSample]) {
  var prepared = PreparedRequest(request)
  guard !request.hasMarks else {
    let samples = languages.map { language in
      EditableSample(language: language, text: codeSample(prepared, in: language), places: [])
    }
    return ([], samples)
  }
  let fields = prepared.mark(request)
  return (fields, languages.map { EditableSample(codeSample(prepared, in: $0), $0) })
}

extension EditableSample {
  /// Takes the marks out of a text, and remembers where they were.
  init(_ marked: String, _ language: SampleLanguage) {
    self.language = language
    places = []
    var bytes: [UInt8] = []
    bytes.reserveCapacity(marked.utf8.count)
    var open: (mark: SampleMark, start: Int)?
    var rest = Array(marked.utf8)[...]
    while let next = rest.firstIndex(where: { $0 >= SampleMark.leastByte }) {
      bytes += rest[..<next]
      rest = rest[next...]
      let scalar = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first
      if let mark = scalar.flatMap(SampleMark.init(opening:)) {
        open = (mark, bytes.count)
      } else if let (mark, start) = open, scalar == SampleMark.closing {
        open = nil
        // Python's truth values are names.
        if language == .python, mark.spelling == .bare, bytes[start...].first.isLowercase {
          bytes[start] &= ~0x20
        }
        places.append(
          Place(
            range: start..<bytes.count, field: mark.field, spelling: mark.spelling,
            quotes: language.quotes(around: mark.spelling)))
      } else {
        bytes += rest.prefix(4)
      }
      rest = rest.dropFirst(4)
    }
    bytes += rest
    text = String(decoding: bytes, as: UTF8.self)
  }
}

extension SampleLanguage {
  fileprivate func quotes(
    around spelling: EditableSample.Spelling
  ) -> EditableSample.Quotes? {
    switch spelling {
    // What these consist of means itself within all quotes.
    case .percent, .bare, .base, .host, .basePath, .query, .moreQuery, .rawJSON: nil
    case .text, .header, .json:
      switch self {
      case .http: nil
      case .curl: .shell
      case .php: .single
      case .javascript, .python, .java, .csharp, .go, .swift: .double
      }
    }
  }
}

extension UInt8? {
  fileprivate var isLowercase: Bool { map { (0x61...0x7A).contains($0) } ?? false }
}

extension String {
  /// Whether a field of this name holds something that nobody should read in a sample.
  package var soundsSecret: Bool {
    let letters = String(lowercased().unicodeScalars.filter { ("a"..."z").contains($0) })
    let words = ["apikey", "secret", "password", "passwd", "accesstoken", "authtoken"]
    return words.contains { letters.hasSuffix($0) } || letters == "token"
  }
}
