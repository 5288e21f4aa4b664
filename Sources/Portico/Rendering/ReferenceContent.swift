internal import HTML
internal import OpenAPI
internal import Templates

/// What a page about an API shows, before it is put into its template.
struct ReferenceContent {
  /// The template of the page.
  var template: String
  var title: String
  /// One sentence for lists and search engines.
  var summary: String?
  /// The sections below the head.
  var parts: [Part]
  /// What the template knows besides.
  var object: TemplateObject

  /// A section with a heading.
  struct Part {
    var id: String
    var title: String
    var body: HTMLFragment
    /// The places inside that the outline lists.
    var places: [(title: String, id: String)] = []

    var value: TemplateValue {
      ["id": .text(id), "title": .text(title), "bodyHtml": .html(body)]
    }

    var outline: TemplateValue {
      [
        "titleHtml": .html(textHTML(title)), "url": .text("#" + percentEncodedPathSegment(id)),
        "children": .list(
          places.map {
            [
              "titleHtml": .html(textHTML($0.title)),
              "url": .text("#" + percentEncodedPathSegment($0.id)),
            ]
          }),
      ]
    }
  }
}

/// The sections of a page; those without content are left out.
struct ReferenceParts {
  private(set) var all: [ReferenceContent.Part] = []

  mutating func add(
    _ id: String, _ title: String, _ body: HTMLFragment,
    places: [(title: String, id: String)] = []
  ) {
    guard !body.isEmpty else { return }
    all.append(.init(id: id, title: title, body: body, places: places))
  }
}

extension Description {
  /// The first sentence without markup, for lists and search engines.
  var firstSentence: String? {
    var sentence: [UInt8] = []
    var hasBlank = false
    var previous: UInt8 = 0
    for byte in (text.utf8.contains(UInt8(ascii: "<")) ? text.withoutTags : text).utf8 {
      defer { previous = byte }
      switch byte {
      case UInt8(ascii: "\n") where previous == byte && !sentence.isEmpty:
        return shortened(sentence)
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        hasBlank = !sentence.isEmpty
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "#"),
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"):
        continue
      default:
        if hasBlank {
          if sentence.last == UInt8(ascii: ".") || sentence.count > Self.longestSentence {
            return shortened(sentence)
          }
          sentence.append(UInt8(ascii: " "))
          hasBlank = false
        }
        sentence.append(byte)
      }
    }
    return shortened(sentence)
  }

  /// How many bytes a sentence in a list has at most.
  private static let longestSentence = 200

  private func shortened(_ bytes: [UInt8]) -> String? {
    guard !bytes.isEmpty else { return nil }
    let sentence = String(decoding: bytes, as: UTF8.self)
    return bytes.count <= Self.longestSentence ? sentence : String(sentence.prefix(160)) + "…"
  }
}

extension String {
  /// The text with blanks in the place of tags; a word in angle brackets is none.
  fileprivate var withoutTags: String {
    let bytes = Array(utf8)
    var text: [UInt8] = []
    for token in tokenizeHTML(bytes[...]) {
      switch token.kind {
      case .text: text += bytes[token.range]
      case .startTag(let tag) where AllowedHTML.verdict(tag.name) == .unknown:
        text += bytes[token.range]
      case .endTag(let name) where AllowedHTML.verdict(name) == .unknown:
        text += bytes[token.range]
      case .startTag, .endTag, .comment, .other: text.append(0x20)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
