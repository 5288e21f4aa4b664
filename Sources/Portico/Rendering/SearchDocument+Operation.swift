internal import Catalog
internal import Content
internal import GitBook
internal import OpenAPI
internal import Search

/// What search is told of an API's description.
extension SearchDocument {
  /// Adds what is to be known about an operation.
  mutating func add(
    _ operation: OpenAPI.Operation, of api: OpenAPI.API, in version: APICatalog.VersionIndex,
    _ known: SearchedSchemas
  ) {
    let description = operation.description ?? operation.pathDescription
    summary = description?.firstSentence?.withoutPictures ?? ""
    sections.append(
      Section(heading: "", anchor: "", text: description?.text.withoutMarkup ?? ""))
    for parameter in operation.parameters {
      var section = Section(
        heading: "", anchor: parameter.anchor,
        text: parameter.description?.text.withoutMarkup ?? "",
        identifiers: [parameter.name])
      if let schema = parameter.schema {
        section.identifiers += api.schemas.view(of: schema).valueNames
      }
      append(section)
    }
    if let body = operation.body {
      var section = Section(
        heading: "", anchor: Body.anchor, text: body.description?.text.withoutMarkup ?? "")
      section.add(body.content) { known.words(of: $0, .request, in: version, api.schemas) }
      append(section)
    }
    for response in operation.responses {
      var section = Section(
        heading: "", anchor: response.anchor,
        text: response.description?.text.withoutMarkup ?? "",
        identifiers: [response.status.text])
      // What is wrong is told in the same way by all operations, and shown once.
      if response.status.isSuccess {
        section.add(response.content) { known.words(of: $0, .response, in: version, api.schemas) }
      }
      append(section)
    }
  }

  /// Adds what is to be known about a schema.
  mutating func add(_ schema: SchemaID, of api: OpenAPI.API) {
    let view = api.schemas.view(of: schema)
    summary = view.description?.firstSentence?.withoutPictures ?? ""
    var section = Section(
      heading: "", anchor: "", text: view.description?.text.withoutMarkup ?? "",
      identifiers: view.valueNames)
    for property in view.properties {
      let inner = api.schemas.view(of: property.schemas)
      section.identifiers += [property.name] + inner.valueNames
      if let words = inner.description?.text { section.text += "\n" + words.withoutMarkup }
    }
    sections = [section]
  }

  /// Adds what is to be known about the version of an API as a whole.
  mutating func add(_ version: APIVersion, of api: CatalogAPI, in site: Site) {
    let info = version.description.info
    apply(api.declaration.details.search)
    keywords += [api.id, info.title]
    tags = api.declaration.details.categories + api.declaration.details.tags
    let page = api.overviewPage.map { site[$0] }
    origin = page?.sourcePath ?? ""
    summary =
      api.declaration.details.description ?? page?.content.frontMatter.description ?? info.summary
      ?? info.description?.firstSentence?.withoutPictures ?? ""
    if let page {
      // The page is known by its own title, too.
      if page.title.withoutPictures != title { keywords.append(page.title.withoutPictures) }
      var collector = SectionCollector(site, page)
      collector.collect(page.content.document.blocks.withoutReference)
      sections = collector.sections
    }
    if let words = info.description?.text.withoutMarkup {
      sections.append(Section(heading: "", anchor: "", text: words))
    }
    let addresses = version.specs.flatMap { $0.baseURLs + $0.tokenURLs.map(\.url) }
    sections.append(
      Section(
        heading: "", anchor: "servers",
        text: version.specs.compactMap(\.label).joined(separator: "\n"),
        identifiers: api.scopes, code: addresses.joined(separator: "\n")))
    let titles = version.description.operations.map(\.title.withoutPictures)
    sections.append(
      Section(heading: "", anchor: "operations", text: titles.joined(separator: "\n")))
  }

  private mutating func append(_ section: Section) {
    guard !section.text.isEmpty || !section.identifiers.isEmpty else { return }
    sections.append(section)
  }
}

extension SearchDocument.Section {
  /// Adds the names of properties and their values, and what is said about them.
  fileprivate mutating func add(
    _ content: [MediaType], _ words: (SchemaID) -> SearchedSchemas.Words
  ) {
    guard let schema = content.first(where: \.isJSON)?.schema ?? content.first?.schema else {
      return
    }
    let found = words(schema)
    identifiers += found.identifiers
    text += found.text
  }
}

extension String {
  /// Markdown as plain text, near enough to be searched and quoted.
  var withoutMarkup: String {
    guard !isPlainProse(self) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "#"), UInt8(ascii: "|"),
        UInt8(ascii: "["):
        continue
      case UInt8(ascii: "<"):
        // Only what looks like a tag is one; `a < b` stays.
        guard let next = rest.first, next == UInt8(ascii: "/") || next | 0x20 >= 0x61,
          let end = rest.prefix(400).firstIndex(of: UInt8(ascii: ">"))
        else { break }
        rest = rest[(end + 1)...]
        bytes.append(0x20)
        continue
      case UInt8(ascii: "]"):
        guard rest.first == UInt8(ascii: "("),
          let end = rest.prefix(400).firstIndex(of: UInt8(ascii: ")"))
        else { continue }
        rest = rest[(end + 1)...]
        continue
      default: break
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
