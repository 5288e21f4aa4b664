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
    let paragraph = text.split(separator: "\n\n", maxSplits: 1).first.map(String.init) ?? text
    let line = paragraph.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let plain = line.filter { !"*_`#<>[]".contains($0) }
    let end = plain.firstRange(of: ". ")?.lowerBound
    let sentence = end.map { String(plain[..<$0]) + "." } ?? String(plain)
    guard !sentence.isEmpty else { return nil }
    return sentence.utf8.count <= 200 ? sentence : String(sentence.prefix(160)) + "…"
  }
}
