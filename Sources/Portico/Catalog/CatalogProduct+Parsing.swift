internal import DataTree
internal import SourceText

extension CatalogProduct {
  /// Reads the keys of `kind: product`, or of an element of `catalog.products`; nil without an id.
  init?(
    _ fields: inout FieldReader, _ paths: DeclarationPaths, page: PageIndex?, pageTitle: String?,
    defaultID: String
  ) {
    let written = fields.identifier("id")
    let id = written?.id ?? defaultID
    guard !id.isEmpty else {
      if fields.node["id"] == nil { fields.reportMissing("id") }
      return nil
    }
    let title = fields.text("title", limit: 80) ?? pageTitle ?? id
    let details = CatalogDetails(&fields, paths)
    self.init(
      id: id, title: title.withoutEmoji, page: page, status: details.status ?? .active,
      details: details)
    if let value = fields.value("offer") { readOffer(value, &fields) }
    for element in fields.elements("coverage") { readCoverage(element, &fields) }
    for element in fields.elements("apis") { readMember(element, &fields) }
    for element in fields.elements("plans") { readPlan(element, &fields) }
    countries = Self.countries("countries", &fields)
    environments = fields.texts("environments")
    let lists = [fields.node] + (fields.node["plans"]?.elements ?? [])
    environmentSpans = Self.spans(of: "environments", in: lists)
    scopeSpans = Self.spans(of: "scopes", in: lists)
    if details.description == nil { fields.reportMissing("description") }
    if fields.node["apis"] == nil { fields.reportMissing("apis") }
  }

  /// Where each of the words that `lists` have under a key first stands.
  private static func spans(of key: String, in lists: [DataNode]) -> [String: SourceSpan] {
    var spans: [String: SourceSpan] = [:]
    for element in lists.flatMap({ $0[key]?.elements ?? [] }) {
      guard let word = element.scalarText, spans[word] == nil else { continue }
      spans[word] = element.span
    }
    return spans
  }

  private mutating func readOffer(_ node: DataNode, _ fields: inout FieldReader) {
    if let name = node.scalarText {
      offer = Offer(name: name)
      return
    }
    var inner = FieldReader(node, in: fields.source, of: "offer")
    if let name = inner.text("name") {
      offer = Offer(name: name, url: inner.text("url"))
      inner.finish()
    } else {
      inner.reportMissing("name")
    }
    fields.diagnostics += inner.diagnostics
  }

  private mutating func readCoverage(_ node: DataNode, _ fields: inout FieldReader) {
    if let title = node.scalarText {
      coverage.append(Coverage(title: title))
      return
    }
    var inner = FieldReader(node, in: fields.source, of: "coverage")
    if let title = inner.text("title") {
      let text = inner.text("text")
      coverage.append(
        Coverage(title: title, text: text, countries: Self.countries("countries", &inner)))
      inner.finish()
    } else {
      inner.reportMissing("title")
    }
    fields.diagnostics += inner.diagnostics
  }

  private mutating func readMember(_ node: DataNode, _ fields: inout FieldReader) {
    if let id = node.scalarText {
      apis.append(Member(id: id, span: node.span))
      return
    }
    var inner = FieldReader(node, in: fields.source, of: "API of the product")
    if let value = inner.value("id"), let id = value.scalarText {
      var member = Member(id: id, span: value.span)
      member.version = inner.text("version")
      member.versionSpan = node["version"]?.span
      member.role = inner.text("role")
      member.isOptional = inner.flag("optional") ?? false
      apis.append(member)
      inner.finish()
    } else {
      inner.reportMissing("id")
    }
    fields.diagnostics += inner.diagnostics
  }

  private mutating func readPlan(_ node: DataNode, _ fields: inout FieldReader) {
    var inner = FieldReader(node, in: fields.source, of: "plan")
    defer { fields.diagnostics += inner.diagnostics }
    guard let (id, span) = inner.identifier("id") else {
      if node["id"] == nil { inner.reportMissing("id") }
      return
    }
    if let first = planSpans[id] {
      inner.diagnostics.append(
        .duplicateIdentifier(
          id, of: "plan", at: span, in: fields.source, first: first, in: fields.source))
      return
    }
    planSpans[id] = span
    var plan = Plan(id: id, name: inner.text("name") ?? id)
    plan.scopes = inner.texts("scopes")
    plan.limits = inner.text("limits")
    plan.price = inner.text("price")
    plan.environments = inner.texts("environments")
    inner.finish()
    plans.append(plan)
  }

  private static func countries(_ key: String, _ fields: inout FieldReader) -> [String] {
    fields.elements(key).compactMap { element in
      let code = element.scalarText?.uppercased() ?? ""
      if code.utf8.count == 2, code.utf8.allSatisfy(\.isASCIILetter) { return code }
      fields.report(key, expected: "a list of country codes like 'FR'", at: element)
      return nil
    }
  }
}
