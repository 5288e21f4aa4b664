internal import DataTree
internal import SourceText

extension APIDeclaration {
  /// Reads the keys of `kind: api`, or of an element of `catalog.apis`.
  init(_ fields: inout FieldReader, _ paths: DeclarationPaths) {
    self.init()
    id = fields.identifier("id")?.id
    title = fields.text("title", limit: 80)
    details = CatalogDetails(&fields, paths)
    for element in fields.elements("spec") { readSpec(element, &fields, paths, version: nil) }
    for element in fields.elements("versions") { readVersion(element, &fields, paths) }
    currentSpan = fields.node["current"]?.span
    current = fields.text("current")
    style = fields.word("style", Style.self) ?? .rest
    for element in fields.elements("scopes") { readScope(element, &fields) }
    for element in fields.elements("environments") { readEnvironment(element, &fields) }
    authorizationPage = page("auth", &fields, paths)
    errorsPage = page("errors", &fields, paths)
    included = patterns("include", &fields)
    excluded = patterns("exclude", &fields)
    sidebar = fields.word("sidebar", Sidebar.self) ?? .tags
    if let value = fields.value("samples") {
      samples = value.bool == false ? [] : value.bool == true ? nil : languages(value, &fields)
    }
    diff = fields.word("diff", Diff.self) ?? .all
  }

  private func patterns(_ key: String, _ fields: inout FieldReader) -> [OperationPattern] {
    fields.elements(key).compactMap { element in
      guard let text = element.scalarText, !text.isEmpty else {
        fields.report(key, expected: "a list like 'GET /orders' or 'Orders*'", at: element)
        return nil
      }
      return OperationPattern(text, at: element.span)
    }
  }

  private func languages(_ node: DataNode, _ fields: inout FieldReader) -> [String] {
    (node.elements ?? [node]).compactMap { element in
      let word = element.scalarText ?? ""
      if Self.sampleLanguages.contains(word) { return word }
      fields.diagnostics.append(
        .unknownWord(
          word, of: "samples", known: Self.sampleLanguages, at: element.span, in: fields.source))
      return nil
    }
  }

  private func page(_ key: String, _ fields: inout FieldReader, _ paths: DeclarationPaths)
    -> PageIndex?
  {
    guard let value = fields.value(key) else { return nil }
    if let page = value.string.flatMap(paths.page) { return page }
    fields.diagnostics.append(
      .unknownPage(
        value.scalarText ?? "", nearest: value.string.flatMap(paths.nearest), at: value.span,
        in: fields.source))
    return nil
  }

  private mutating func readSpec(
    _ node: DataNode, _ fields: inout FieldReader, _ paths: DeclarationPaths, version: String?
  ) {
    var environment: String?
    var number = version
    var pathNode: DataNode? = node
    if node.entries != nil {
      var inner = FieldReader(node, in: fields.source, of: "spec")
      pathNode = inner.value("path")
      environment = inner.identifier("environment")?.id
      number = inner.text("version") ?? version
      inner.finish()
      if pathNode == nil { inner.reportMissing("path") }
      fields.diagnostics += inner.diagnostics
    }
    guard let pathNode else { return }
    guard let path = pathNode.string.flatMap(paths.file) else {
      fields.report("spec", expected: "the path of a file in the source folder", at: pathNode)
      return
    }
    specs.append(
      Spec(path: path, environment: environment, version: number, span: pathNode.span))
  }

  private mutating func readVersion(
    _ node: DataNode, _ fields: inout FieldReader, _ paths: DeclarationPaths
  ) {
    var inner = FieldReader(node, in: fields.source, of: "version")
    defer { fields.diagnostics += inner.diagnostics }
    guard node.entries != nil, let number = inner.text("version") else {
      inner.reportMissing("version")
      return
    }
    let span = node["version"]?.span ?? node.span
    var version = Version(number: number, span: span)
    version.status = inner.word("status", APIVersion.Status.self)
    version.dates = APIVersion.Dates(&inner)
    version.notes = inner.text("notes")
    version.page = page("page", &inner, paths)
    for element in inner.elements("spec") {
      var specs = APIDeclaration()
      specs.readSpec(element, &inner, paths, version: number)
      self.specs += specs.specs
    }
    inner.finish()
    versions.append(version)
  }

  private mutating func readScope(_ node: DataNode, _ fields: inout FieldReader) {
    if let name = node.scalarText {
      scopes.append(Scope(name: name))
      return
    }
    var inner = FieldReader(node, in: fields.source, of: "scope")
    if let name = inner.text("name") {
      scopes.append(
        Scope(
          name: name, description: inner.text("description"),
          rateLimit: inner.text("rateLimit"), flows: inner.texts("flows")))
      inner.finish()
    } else {
      inner.reportMissing("name")
    }
    fields.diagnostics += inner.diagnostics
  }

  private mutating func readEnvironment(_ node: DataNode, _ fields: inout FieldReader) {
    if let id = node.scalarText {
      environments.append(Environment(id: id, span: node.span))
      return
    }
    var inner = FieldReader(node, in: fields.source, of: "environment")
    if let (id, span) = inner.identifier("id") {
      environments.append(Environment(id: id, baseURL: inner.text("baseUrl"), span: span))
      inner.finish()
    } else if node["id"] == nil {
      inner.reportMissing("id")
    }
    fields.diagnostics += inner.diagnostics
  }
}

extension APIVersion.Dates {
  /// Reads the days of a version's life.
  init(_ fields: inout FieldReader) {
    released = fields.date("released")
    deprecated = fields.date("deprecated")
    sunset = fields.date("sunset")
    if let deprecated, let sunset, sunset < deprecated, let value = fields.node["sunset"] {
      fields.diagnostics.append(
        .sunsetBeforeDeprecation(sunset, deprecated, at: value.span, in: fields.source))
    }
  }
}
