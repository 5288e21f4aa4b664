import DataTree
import OpenAPI

/// What is said for readers about a part of an API.
struct Words {
  var title: String?
  var summary: String?
  var description: String?
  var examples: [ExampleValue]
  var externalDocs: ExternalDocs?
  var place: Place

  init(
    _ description: Description?, _ examples: [ExampleValue] = [], summary: String? = nil,
    title: String? = nil, externalDocs: ExternalDocs? = nil, place: Place
  ) {
    self.title = title
    self.summary = summary
    self.description = description?.text
    self.examples = examples
    self.externalDocs = externalDocs
    self.place = place
  }
}

extension Comparison {
  /// Compares what only readers notice.
  mutating func compareWords(
    _ old: Words, _ new: Words, at part: ChangePlace.Part, name: String = "",
    _ subject: ChangeSentence
  ) {
    for difference in Words.differences(old, new) {
      report(
        difference.change, at: part, .at(old.place, difference.keyword),
        .at(new.place, difference.keyword), name: name, before: difference.before,
        after: difference.after, difference.sentence(subject))
    }
  }

  mutating func compareWords(_ old: OpenAPI.Operation, _ new: OpenAPI.Operation) {
    compareWords(
      Words(
        old.description ?? old.pathDescription, summary: old.summary ?? old.pathSummary,
        externalDocs: old.externalDocs, place: old.place),
      Words(
        new.description ?? new.pathDescription, summary: new.summary ?? new.pathSummary,
        externalDocs: new.externalDocs, place: new.place),
      at: .whole, "the operation")
    if Set(old.tags) != Set(new.tags) {
      report(
        .tagsChanged, at: .whole, .at(old.place, "tags"), .at(new.place, "tags"),
        before: old.tags.joined(separator: ", "), after: new.tags.joined(separator: ", "),
        "the operation is sorted under other tags")
    }
  }
}

extension Words {
  /// One sort of words that differ.
  struct Difference {
    var change: ChangeRule.Change
    var keyword: String
    var before: String?
    var after: String?

    func sentence(_ subject: ChangeSentence) -> ChangeSentence {
      if change == .examplesChanged { return "the examples of \(subject) are others" }
      if change == .externalDocsChanged {
        return "the documentation elsewhere of \(subject) is another"
      }
      let noun = keyword
      if before == nil { return "\(subject) has a \(noun) now" }
      if after == nil { return "\(subject) has no \(noun) any more" }
      return "the \(noun) of \(subject) is worded differently"
    }
  }

  static func differences(_ old: Words, _ new: Words) -> [Difference] {
    var all: [Difference] = []
    for (change, keyword, before, after) in [
      (ChangeRule.Change.titleChanged, "title", old.title, new.title),
      (.summaryChanged, "summary", old.summary, new.summary),
      (.descriptionChanged, "description", old.description, new.description),
      (.externalDocsChanged, "externalDocs", old.externalDocs?.text, new.externalDocs?.text),
    ] {
      let (left, right) = (before?.inOneLine ?? "", after?.inOneLine ?? "")
      guard left != right else { continue }
      let (shownLeft, shownRight) = excerpts(left, right)
      all.append(
        Difference(
          change: change, keyword: keyword, before: left.isEmpty ? nil : shownLeft,
          after: right.isEmpty ? nil : shownRight))
    }
    if old.examples.map(\.text) != new.examples.map(\.text) {
      all.append(Difference(change: .examplesChanged, keyword: "example"))
    }
    return all
  }

  /// The texts from shortly before the first word that differs, cut where they are long.
  private static func excerpts(_ old: String, _ new: String) -> (String, String) {
    guard max(old.utf8.count, new.utf8.count) > length else { return (old, new) }
    let common = zip(old, new).prefix { $0 == $1 }.count
    var start = 0
    if common > 40 {
      let before = old.prefix(common - 24)
      start = before.lastIndex(of: " ").map { old.distance(from: old.startIndex, to: $0) + 1 } ?? 0
    }
    return (excerpt(old, from: start), excerpt(new, from: start))
  }

  private static func excerpt(_ text: String, from start: Int) -> String {
    let rest = text.dropFirst(start)
    let cut = rest.prefix(length)
    return (start > 0 ? "…" : "") + cut + (cut.endIndex < rest.endIndex ? "…" : "")
  }

  /// The most characters of a text that are shown.
  private static var length: Int { 120 }
}

extension ExternalDocs {
  fileprivate var text: String {
    [url, description?.text ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension String {
  /// The text with every run of white space as one blank, and none at its ends.
  var inOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension ExampleValue {
  fileprivate var text: String {
    [
      name ?? "", summary ?? "", description?.text.inOneLine ?? "", value?.valueKey ?? "",
      serializedValue ?? "", externalValue ?? "",
    ].map { "\($0.utf8.count):\($0)" }.joined()
  }
}
