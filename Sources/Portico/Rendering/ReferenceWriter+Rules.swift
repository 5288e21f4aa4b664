internal import DataTree
internal import HTML
internal import JSON
internal import OpenAPI

/// What values must obey, in words.
extension ReferenceWriter {
  /// Writes the rules of a value on one line, and below it a table of values with notes.
  mutating func writeRules(of view: SchemaView, besides outer: SchemaView? = nil) {
    let rules = captured { writer in
      if outer != nil { writer.rule("eachMember") }
      writer.writeConstraints(view.constraints)
      writer.writeValues(of: view)
      writer.writeDefaults(of: view)
    }
    if !rules.isEmpty {
      html.markup("<p class=\"rules\">")
      html.markup(rules)
      html.markup("</p>\n")
    }
    writeNotes(of: view)
  }

  private mutating func rule(_ name: String, _ first: String? = nil, _ second: String? = nil) {
    html.markup("<span>")
    html.phrase(word(name), codeHTML(first ?? ""), codeHTML(second ?? ""))
    html.markup("</span> ")
  }

  private mutating func writeConstraints(_ rules: Constraints) {
    if let bound = rules.minimum {
      rule(bound.isExclusive ? "moreThan" : "atLeast", bound.number.text)
    }
    if let bound = rules.maximum {
      rule(bound.isExclusive ? "lessThan" : "atMost", bound.number.text)
    }
    for number in rules.multiplesOf { rule("multipleOf", number.text) }
    writeRange("length", rules.minLength, rules.maxLength)
    for pattern in rules.patterns { rule("matches", pattern) }
    writeRange("memberCount", rules.minItems, rules.maxItems)
    if rules.hasUniqueItems { rule("uniqueMembers") }
    writeRange("containsCount", rules.minContains, rules.maxContains)
    writeRange("propertyCount", rules.minProperties, rules.maxProperties)
  }

  private mutating func writeRange(_ name: String, _ least: Int?, _ most: Int?) {
    switch (least, most) {
    case (nil, nil): break
    case (let least?, let most?) where least == most: rule(name + "Exactly", "\(least)")
    case (let least?, let most?): rule(name + "Between", "\(least)", "\(most)")
    // "At least 0" is no rule.
    case (let least?, nil): if least > 0 { rule(name + "AtLeast", "\(least)") }
    case (nil, let most?): rule(name + "AtMost", "\(most)")
    }
  }

  // MARK: - Values

  private mutating func writeValues(of view: SchemaView) {
    if let constant = view.constant {
      return rule("always", constant.shortText)
    }
    guard !view.values.isEmpty, view.valueNotes.isEmpty, view.values.count <= Self.mostInline
    else { return }
    html.markup("<span>")
    html.text(word("oneOfValues"))
    for value in view.values {
      html.text(" ")
      html.markup(codeHTML(value.shortText))
    }
    html.markup("</span> ")
  }

  private static var mostInline: Int { 12 }

  private mutating func writeDefaults(of view: SchemaView) {
    if let value = view.defaultValue { rule("defaultValue", value.shortText) }
    for example in view.examples.prefix(3) {
      guard let value = example.value, value.entries == nil, value.elements == nil else { continue }
      rule("exampleValue", value.shortText)
    }
    if let type = view.contentMediaType { rule("contentType", type) }
    if let encoding = view.contentEncoding { rule("contentEncoding", encoding) }
    for dependency in view.dependentRequired {
      rule("dependentRequired", dependency.name, dependency.required.joined(separator: ", "))
    }
    if view.otherProperties == .forbidden { rule("noOtherProperties") }
    for entry in view.otherKeywords.prefix(8) {
      html.markup("<span>")
      html.markup(codeHTML(entry.key))
      html.text(" ")
      html.markup(codeHTML(entry.value.shortText))
      html.markup("</span> ")
    }
    for key in view.extensions.shownKeys {
      guard let value = view.extensions[key] else { continue }
      html.markup("<span>")
      html.text("\(key) ")
      html.markup(codeHTML(value.shortText))
      html.markup("</span> ")
    }
  }

  /// Values that have meanings, or are many, stand in a table; a long one is closed.
  private mutating func writeNotes(of view: SchemaView) {
    guard view.constant == nil, !view.values.isEmpty,
      !view.valueNotes.isEmpty || view.values.count > Self.mostInline
    else { return }
    let isLong = view.values.count > Self.mostInline
    let hasNotes = !view.valueNotes.isEmpty
    if isLong {
      html.markup("<details class=\"nest\"><summary><span class=\"icon icon-chevron\"></span>")
      html.phrase(word("valueCount"), textHTML("\(view.values.count)"))
      html.markup("</summary>\n")
    }
    if hasNotes { writeNoteTable(view) } else { writeValueList(view.values) }
    if isLong { html.markup("</details>\n") }
  }

  private mutating func writeValueList(_ values: [DataNode]) {
    html.markup("<p class=\"rules\">")
    for value in values {
      html.markup(codeHTML(value.shortText))
      html.text(" ")
    }
    html.markup("</p>\n")
  }

  private mutating func writeNoteTable(_ view: SchemaView) {
    var notes: [DataNode: Schema.ValueNote] = [:]
    for note in view.valueNotes where notes[note.value] == nil { notes[note.value] = note }
    html.markup("<table><thead><tr><th scope=\"col\">")
    html.text(word("value"))
    html.markup("</th><th scope=\"col\">")
    html.text(word("meaning"))
    html.markup("</th></tr></thead>\n<tbody>\n")
    for value in view.values {
      let note = notes[value] ?? view.valueNotes.first { $0.value.kind == value.kind }
      html.markup("<tr><th scope=\"row\">")
      html.markup(codeHTML(value.shortText))
      html.markup("</th><td>")
      let words = [note?.name, note?.description].compactMap(\.self)
      html.text(words.joined(separator: ": "))
      html.markup("</td></tr>\n")
    }
    html.markup("</tbody></table>\n")
  }
}

extension DataNode {
  /// The value as JSON on one line, texts without quotes, cut when it is long.
  var shortText: String {
    if case .string(let text) = kind, !text.isEmpty { return text.shortened }
    var bytes: [UInt8] = []
    renderJSON(self, into: &bytes)
    return String(decoding: bytes, as: UTF8.self).shortened
  }
}

extension String {
  fileprivate var shortened: String {
    utf8.count <= 200 ? self : String(prefix(200)) + "…"
  }
}
