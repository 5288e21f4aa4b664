internal import APIExamples
internal import Catalog
internal import CodeSamples
internal import HTML
internal import OpenAPI
internal import SourceText
internal import Templates

/// A request as programs send it, and what comes back.
extension ReferenceWriter {
  /// The two columns' second one: the request in each language, an example for each status.
  mutating func samples(of operation: Operation) -> [TemplateValue] {
    var groups: [TemplateValue] = []
    if let request = requestSamples(of: operation) {
      groups.append([
        "title": .text(word(operation.kind == .path ? "request" : "message")),
        "bodyHtml": request,
      ])
    }
    let answers = value { $0.writeAnswers(of: operation) }
    if !answers.isFalsey {
      groups.append(["title": .text(word("response")), "bodyHtml": answers])
    }
    return groups
  }

  private mutating func requestSamples(of operation: Operation) -> TemplateValue? {
    guard operation.kind == .path else {
      let body = value { $0.writeBodyExamples(operation) }
      return body.isFalsey ? nil : body
    }
    let wanted = context.api.declaration.samples
    guard !operation.extensions.hidesCodeSamples, context.version.status != .retired,
      wanted?.isEmpty != true
    else { return nil }
    let bases = bases(of: operation)
    var options = SampleOptions()
    options.server = sampleServer(of: operation, bases)
    options.hasOtherBases = bases.count > 1
    let request = api.sampleRequest(for: operation, options)
    let title = "\(operation.shownMethod) \(operation.path)"
    var tabs = operation.extensions.codeSamples.map { sample -> TemplateValue in
      let language = SampleLanguage(named: sample.language)
      return codeTab(
        sample.label ?? language?.label ?? sample.language, sample.text,
        language: language.map(highlighted) ?? sample.language.lowercased(), title)
    }
    let taken = Set(
      operation.extensions.codeSamples.compactMap { SampleLanguage(named: $0.language) })
    let languages = (wanted?.compactMap(SampleLanguage.init(named:)) ?? SampleLanguage.allCases)
      .filter { !taken.contains($0) }
    let (fields, samples) = editableSamples(request, in: languages)
    for sample in samples { tabs.append(codeTab(sample, title)) }
    return value {
      if bases.count > 1 || !fields.isEmpty {
        $0.render(.request, $0.requestForm(bases, chosen: request.base, fields))
      }
      $0.render(
        .tabs,
        [
          "label": .text($0.word("language")), "sync": true, "syncsPage": false,
          "tabs": .list(tabs),
        ])
    }
  }

  private func highlighted(_ language: SampleLanguage) -> String {
    language == .curl ? "bash" : language.id
  }

  /// Nobody should reach the production by mistake: another environment goes first.
  private func sampleServer(of operation: Operation, _ bases: [Base]) -> Server? {
    guard let base = bases.first(where: { !$0.isProduction }) ?? bases.first else { return nil }
    let servers = context.version.specs.flatMap(\.servers)
    if let server = servers.first(where: { $0.url == base.url }) { return server }
    var server = servers.first
    server?.template = base.url
    server?.variables = []
    return server
  }

  /// How much of samples is coloured on one page, in bytes; what is beyond is plain.
  private static var mostColoured: Int { 40 << 10 }

  private mutating func codeTab(
    _ title: String, _ code: String, language: String, _ caption: String
  ) -> TemplateValue {
    let language = colouring(code, as: language)
    return codeTab(
      title, codeHTML(code, language: language), language: language, caption)
  }

  private mutating func codeTab(_ sample: EditableSample, _ caption: String) -> TemplateValue {
    let language = colouring(sample.text, as: highlighted(sample.language))
    return codeTab(
      sample.language.label, codeHTML(sample, language: language), language: language, caption)
  }

  private mutating func codeTab(
    _ title: String, _ code: HTMLFragment, language: String, _ caption: String
  ) -> TemplateValue {
    [
      "id": .none, "icon": .none, "titleLevel": "h3", "isFirst": false, "title": .text(title),
      "bodyHtml": value { $0.writeCode(code, language: language, title: caption, label: title) },
    ]
  }

  /// The language in which a sample is coloured; none if the page has enough of that.
  private mutating func colouring(_ code: String, as language: String) -> String {
    sampleBytes += code.utf8.count
    return sampleBytes <= Self.mostColoured ? language : ""
  }

  /// Writes code with a title.
  mutating func writeCode(
    _ code: String, language: String?, title: String?, label: String
  ) {
    writeCode(codeHTML(code, language: language), language: language, title: title, label: label)
  }

  private mutating func writeCode(
    _ code: HTMLFragment, language: String?, title: String?, label: String
  ) {
    render(
      .code,
      [
        "title": .nonEmpty(title), "language": .nonEmpty(language),
        "languageLabel": title == nil ? .none : .text(label),
        "label": .text([title, label].compactMap(\.self).joined(separator: ", ")),
        "codeHtml": .html(code), "isWrapped": false,
        "isNumbered": false, "isFullWidth": false, "isExpandable": false, "lineCount": .number(0),
        "id": .none,
      ])
  }

  // MARK: - Examples

  /// The examples of a body, with the texts of those that stand in files of the source tree.
  func examples(of media: MediaType, _ direction: SchemaNode.Direction?) -> [BodyExample] {
    table.examples(of: media, direction: direction) { example in
      guard let address = example.externalValue,
        let path = example.place.source.path.parentFolder.appendingPath(percentDecoded(address))
      else { return nil }
      return site.externalExamples[path]
    }
  }

  private mutating func writeBodyExamples(_ operation: Operation) {
    for media in operation.body?.content.prefix(2) ?? [] {
      write(examples(of: media, .request), of: media)
    }
  }

  private mutating func writeAnswers(of operation: Operation) {
    var tabs: [TemplateValue] = []
    for response in operation.responses.prefix(12) {
      let body = value { writer in
        guard let media = response.content.first else { return }
        // A made-up body that the overview shows, too, says nothing more here.
        let isShared = writer.context.errors.error(of: response, in: writer.api) != nil
        let examples = writer.examples(of: media, .response)
        guard !isShared || examples.contains(where: { $0.origin == .authored }) else { return }
        writer.write(examples, of: media)
      }
      guard !body.isFalsey else { continue }
      tabs.append([
        "id": .none, "icon": .none, "titleLevel": "h3", "isFirst": false,
        "title": .text(response.status.text), "bodyHtml": body,
      ])
    }
    guard !tabs.isEmpty else { return }
    render(
      .tabs,
      ["label": .text(word("status")), "sync": false, "syncsPage": true, "tabs": .list(tabs)])
  }

  /// How much of examples a page shows beside each other, in bytes.
  private static var mostExampleBytes: Int { 24 << 10 }

  /// Writes the examples of a body: one at once, several below each other in disclosures.
  mutating func write(_ examples: [BodyExample], of media: MediaType) {
    var left = Self.mostExampleBytes
    for (place, example) in examples.enumerated() {
      let name = example.summary ?? example.name
      let isAlone = examples.count == 1
      if !isAlone {
        html.markup(place == 0 ? "<details class=\"fold\" open>" : "<details class=\"fold\">")
        html.markup("<summary><span class=\"icon icon-chevron\"></span>")
        html.markup("<span>")
        html.text(name ?? phraseText("exampleNumber", place + 1))
        html.markup("</span></summary>\n<div class=\"flow\">")
      }
      write(example.description, below: 3)
      writeContent(of: example, media, title: isAlone ? name : nil, &left)
      if !isAlone { html.markup("</div></details>\n") }
    }
  }

  func phraseText(_ name: String, _ number: Int) -> String {
    word(name).replacing("%1", with: String(number))
  }

  private mutating func writeContent(
    of example: BodyExample, _ media: MediaType, title: String?, _ left: inout Int
  ) {
    switch example.content {
    case .link(let address):
      html.markup("<p>")
      html.markup(codeHTML(address))
      html.markup("</p>\n")
    case .binary:
      html.markup("<p class=\"rules\">")
      html.text(word("binaryContent"))
      html.markup("</p>\n")
    case .json, .xml, .form, .multipart, .text:
      guard let text = example.text, text.utf8.count <= left else {
        html.markup("<p class=\"rules\">")
        html.text(word("exampleTooLong"))
        html.markup("</p>\n")
        return
      }
      left -= text.utf8.count
      let kind = example.origin == .generated ? word("generatedExample") : word("example")
      writeCode(text, language: example.language, title: title ?? kind, label: media.name)
    }
  }
}
