import DataTree
import SourceText

extension APIReader {
  /// Reads the whole description; nil if the text is none.
  mutating func read() -> API? {
    let root = documents.root(of: 0)
    guard root.isMapping, let version = version(of: root) else {
      report(.notAnAPI(at: root.place))
      return nil
    }
    family = version.family
    var api = API(version: version, info: info(of: root), place: root.place)
    reportMixedKeys(of: root)
    let components = mapping("components", of: root)
    for section in [
      components.flatMap { mapping("schemas", of: $0) }, mapping("definitions", of: root),
    ] {
      if let section { declareSchemas(section) }
    }
    for section in [
      components.flatMap { mapping("securitySchemes", of: $0) },
      mapping("securityDefinitions", of: root),
    ] {
      if let section { readSchemes(section, into: &api.securitySchemes) }
    }
    readDefaults(of: root)
    api.servers = servers
    api.security = security
    api.externalDocs = externalDocs(of: root)
    api.schemaDialect = text("jsonSchemaDialect", of: root)
    api.extensions = extensions(of: root)
    api.operations = operations("paths", of: root, kind: .path)
    api.webhooks = operations("webhooks", of: root, kind: .webhook)
    api.webhooks += operations("x-webhooks", of: root, kind: .webhook)
    readPendingSchemas()
    finish(&api, root)
    return api
  }

  /// Completes what depends on everything else.
  private mutating func finish(_ api: inout API, _ root: SpecNode) {
    nameForeignSchemas()
    breakReferenceLoops()
    findSubtypes()
    checkSchemas()
    readTags(of: root, into: &api)
    addSlugs(to: &api.operations)
    addSlugs(to: &api.webhooks)
    resolveLinks(of: &api)
    checkExamples(of: api)
    api.schemas = table
    api.schemas.memo = SchemaMemo()
    api.documents = documents.trees
    api.referenceSites = sites
    api.hasInternalParts = hasInternalParts
  }

  private mutating func readDefaults(of root: SpecNode) {
    consumes = formats("consumes", of: root) ?? []
    produces = formats("produces", of: root) ?? []
    let old = oldServers(of: root)
    servers = servers(of: root) ?? old ?? []
    security = security(of: root)
  }

  // MARK: - Version

  private mutating func version(of root: SpecNode) -> SpecVersion? {
    guard let value = root["openapi"] ?? root["swagger"], let text = value.node.scalarText else {
      guard root["paths"] != nil || root["webhooks"] != nil || root["components"] != nil else {
        return nil
      }
      report(.missingVersion(at: root.place))
      return SpecVersion(family: root["definitions"] == nil ? .openAPI30 : .swagger2, text: "")
    }
    let version = text.trimmedSpace
    let numbers = version.split(separator: ".").prefix(2).map { Int($0) }
    switch (numbers.first ?? nil, numbers.count > 1 ? numbers[1] : 0) {
    case (2, _): return SpecVersion(family: .swagger2, text: version)
    case (3, 0): return SpecVersion(family: .openAPI30, text: version)
    case (3, 1): return SpecVersion(family: .openAPI31, text: version)
    case (3, 2):
      report(.newerVersion(version, at: value.place))
      return SpecVersion(family: .openAPI31, text: version)
    default:
      let family: SpecVersion.Family = root["definitions"] == nil ? .openAPI31 : .swagger2
      report(
        .unknownVersion(
          version, readAs: family == .swagger2 ? "2.0" : "3.1", at: value.place))
      return SpecVersion(family: family, text: version)
    }
  }

  /// A file that says OpenAPI 3 and has parts of Swagger 2.0 is half converted.
  private mutating func reportMixedKeys(of root: SpecNode) {
    guard family != .swagger2 else { return }
    let old: Set<String> = [
      "definitions", "securityDefinitions", "basePath", "schemes", "consumes", "produces", "host",
    ]
    for entry in root.node.entries ?? [] where old.contains(entry.key) {
      let pointer = root.pointer.appending(entry.key)
      report(.mixedVersions(entry.key, at: Place(root.source, at: entry.keySpan, pointer)))
    }
  }

  private mutating func info(of root: SpecNode) -> API.Info {
    guard let node = mapping("info", of: root) else { return API.Info(place: root.place) }
    var info = API.Info(place: node.place)
    info.title = text("title", of: node) ?? ""
    info.version = text("version", of: node) ?? ""
    info.summary = text("summary", of: node)
    info.description = description(of: node)
    info.termsOfService = text("termsOfService", of: node)
    if let contact = mapping("contact", of: node) {
      info.contact = API.Contact(
        name: text("name", of: contact), url: text("url", of: contact),
        email: text("email", of: contact))
    }
    if let license = mapping("license", of: node) {
      info.license = API.License(
        name: text("name", of: license), identifier: text("identifier", of: license),
        url: text("url", of: license))
    }
    info.extensions = extensions(of: node)
    return info
  }

  // MARK: - Tags

  private mutating func readTags(of root: SpecNode, into api: inout API) {
    for node in list("tags", of: root) {
      guard let name = node.node.string ?? text("name", of: node) else {
        report(.missingKey("name", in: "a tag", at: node.place))
        continue
      }
      guard seenTags.insert(name).inserted else { continue }
      var tag = Tag(name: name, place: node.place)
      tag.summary = text("summary", of: node)
      tag.description = description(of: node)
      tag.externalDocs = externalDocs(of: node)
      tag.parent = text("parent", of: node)
      tag.extensions = extensions(of: node)
      tag.displayName = tag.extensions.displayName
      api.tags.append(tag)
    }
    for operation in api.operations {
      for name in operation.tags where seenTags.insert(name).inserted {
        api.tags.append(Tag(name: name, isDeclared: false, place: operation.place))
        report(.undeclaredTag(name, at: operation.place))
      }
    }
    api.tagGroups = tagGroups(of: root, api.tags)
  }

  /// The groups that the author made, or those that the parents of tags make.
  private mutating func tagGroups(of root: SpecNode, _ tags: [Tag]) -> [TagGroup] {
    let written = list("x-tagGroups", of: root).compactMap { node -> TagGroup? in
      guard let name = text("name", of: node) else { return nil }
      return TagGroup(name: name, tags: node["tags"]?.texts ?? [], place: node.place)
    }
    guard written.isEmpty else { return written }
    var groups: [TagGroup] = []
    for tag in tags where tag.parent != nil {
      guard let parent = tags.first(where: { $0.name == tag.parent }) else { continue }
      if let place = groups.firstIndex(where: { $0.tags[0] == parent.name }) {
        groups[place].tags.append(tag.name)
      } else {
        groups.append(
          TagGroup(name: parent.title, tags: [parent.name, tag.name], place: parent.place))
      }
    }
    return groups
  }
}
