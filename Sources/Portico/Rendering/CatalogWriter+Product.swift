internal import Catalog
internal import GitBook
internal import HTML
internal import OpenAPI
internal import Templates

/// The page of a product.
extension CatalogWriter {
  /// What the template shows below the author's own text, whose anchors are `taken`, and what the
  /// outline lists of it.
  func content(
    of product: CatalogProduct, besides taken: Set<String>, noting findings: inout TemplateFindings
  ) -> (object: TemplateObject, outline: [TemplateValue]) {
    let details = product.details
    let members = product.apis.compactMap { member in
      site.apis.api(member.id).map { card($0, as: member) }
    }
    let steps = steps(of: product)
    let environments = environmentTable(
      of: product.apis.compactMap { member in
        site.apis.api(member.id).map { ($0, member.version(of: $0)) }
      }, in: site.environments(of: product))
    let news = news { api in product.apis.contains { $0.id == api.id } }
    var parts = PartNames(taken)
    parts.add("coverage", word("coverage"), isShown: !product.coverage.isEmpty)
    parts.add("apis", word("productAPIs"))
    parts.add("start", word("howToStart"), isShown: !steps.isEmpty)
    parts.add("plans", word("plans"), isShown: !product.plans.isEmpty)
    parts.add("environments", word("environments"), isShown: !environments.isFalsey)
    parts.add("related", word("relatedGuides"), isShown: !details.related.isEmpty)
    parts.add("changes", word("latestChanges"), isShown: !(news["hasChanges"]?.isFalsey ?? true))
    parts.add("support", word("support"), isShown: details.support != nil)
    var object: TemplateObject = [
      "ids": parts.ids, "noticeHtml": banner(of: product, noting: &findings),
      "product": [
        "id": .text(product.id), "title": .text(product.title),
        "description": .nonEmpty(details.description), "facts": facts(of: product),
        "coverage": .list(product.coverage.map(coverage)),
        "apis": .list(members), "steps": .list(steps),
        "plans": .list(product.plans.map(plan)),
        "hasLimits": .bool(product.plans.contains { $0.limits != nil }),
        "hasPrices": .bool(product.plans.contains { $0.price != nil }),
        "environments": environments,
        "related": .list(details.related.map { guide($0) }),
        "support": details.support.map(support) ?? .none,
        "hasCoverage": .bool(!product.coverage.isEmpty), "hasApis": .bool(!members.isEmpty),
        "hasSteps": .bool(!steps.isEmpty), "hasPlans": .bool(!product.plans.isEmpty),
        "hasEnvironments": .bool(!environments.isFalsey),
        "hasRelated": .bool(!details.related.isEmpty),
      ],
    ]
    for key in news.keys { object[key] = news[key] }
    return (object, parts.outline)
  }

  private func banner(
    of product: CatalogProduct, noting findings: inout TemplateFindings
  ) -> TemplateValue {
    guard product.status != .active else { return .none }
    return style.banner(
      product.status, textHTML(word("product-\(product.status.rawValue)")), noting: &findings)
  }

  /// What is known of a product in a word or two, in the order of importance.
  private func facts(of product: CatalogProduct) -> TemplateValue {
    let language = site.configuration.language
    var facts: [TemplateValue] = []
    func add(_ name: String, _ value: String, _ address: String? = nil) {
      guard !value.isEmpty else { return }
      facts.append([
        "name": .text(word(name)), "value": .text(value), "url": .nonEmpty(address),
      ])
    }
    add("status", word("status-\(product.status.rawValue)").capitalizedFirst)
    if let offer = product.offer { add("offer", offer.name, offer.url.flatMap(safeAddress)) }
    add(
      "countries", product.countries.map { countryName($0, in: language) }.joined(separator: ", "))
    add("facet-category", product.details.categories.joined(separator: ", "))
    let audience = product.details.audience.map { word("audience-\($0.rawValue)") }
    add("facet-audience", audience.joined(separator: ", "))
    add("owner", product.details.owner ?? "")
    return .list(facts)
  }

  private func coverage(_ coverage: CatalogProduct.Coverage) -> TemplateValue {
    let language = site.configuration.language
    let countries = coverage.countries.map { countryName($0, in: language) }
    return [
      "title": .text(coverage.title), "text": .nonEmpty(coverage.text),
      "countries": .nonEmpty(countries.joined(separator: ", ")),
    ]
  }

  private func plan(_ plan: CatalogProduct.Plan) -> TemplateValue {
    [
      "id": .text(plan.id), "name": .text(plan.name), "scopes": links(toScopes: plan.scopes),
      "limits": .nonEmpty(plan.limits), "price": .nonEmpty(plan.price),
      "environments": links(toEnvironments: plan.environments),
    ]
  }

  /// A page of the author's as a tile.
  func guide(_ page: PageIndex, label: HTMLFragment? = nil) -> TemplateValue {
    [
      "titleHtml": .html(label ?? textHTML(site[page].shortTitle)),
      "url": .text(url(site[page].outputPath)),
      "description": .nonEmpty(site[page].content.frontMatter.description),
    ]
  }

  private func support(_ support: CatalogDetails.Support) -> TemplateValue {
    [
      "text": .nonEmpty(support.text), "email": .nonEmpty(support.email),
      "mailUrl": support.email.map { .text(percentEncodedURL("mailto:" + $0)) } ?? .none,
      "url": .nonEmpty(support.url.flatMap(safeAddress)), "hours": .nonEmpty(support.hours),
    ]
  }

  /// An address on the web that may be linked to; nil for anything else.
  private func safeAddress(_ address: String) -> String? {
    guard isSafeURL(address), urlScheme(address) != nil else { return nil }
    return percentEncodedURL(address)
  }

  // MARK: - How to start

  /// Keys, a token, a first request: as far as they are known.
  private func steps(of product: CatalogProduct) -> [TemplateValue] {
    let apis = product.apis.compactMap { member in
      site.apis.api(member.id).map { (api: $0, version: member.version(of: $0)) }
    }
    var steps: [TemplateValue] = []
    func add(_ title: String, _ body: HTMLFragment) {
      steps.append([
        "titleHtml": .html(textHTML(word(title))), "bodyHtml": .html(paragraphHTML(body)),
      ])
    }
    if let page = apis.lazy.compactMap(\.api.declaration.authorizationPage).first {
      add("startKeys", phrase("startKeysText", linkHTML(page)))
    }
    let required = zip(product.apis, apis).first { !$0.0.isOptional }?.1 ?? apis.first
    let request = required.flatMap { firstRequest(in: $0.version) }
    let specs = apis.flatMap(\.version.specs).filter { !$0.tokenURLs.isEmpty }
    let spec = specs.first { $0.environment?.isProduction == false } ?? specs.first
    if let token = spec?.tokenURLs.first {
      let operation = request.flatMap { required?.version.description.operations[$0] }
      let asked = operation?.security?.alternatives.first { !$0.isEmpty }
      let names = asked?.schemes.flatMap(\.scopes) ?? product.plans.first?.scopes ?? []
      add(
        "startToken",
        names.isEmpty
          ? phrase("startTokenText", codeHTML(token.url))
          : phrase("startTokenScopes", codeHTML(token.url), scopesHTML(Array(names.prefix(4)))))
    }
    if let (api, version) = required, let place = request {
      add("startCall", firstCall(version.description.operations[place], place, api, version))
    }
    return steps.count > 1 ? steps : []
  }

  /// The operation that is tried first: one that reads and needs no identifiers, else the first.
  private func firstRequest(in version: APIVersion) -> Int? {
    let operations = version.description.operations
    let places = version.description.tagSections.flatMap(\.operations).filter {
      !operations[$0].isDeprecated
    }
    return places.first { operations[$0].method == "get" && !operations[$0].path.contains("{") }
      ?? places.first
  }

  private func firstCall(
    _ operation: Operation, _ place: Int, _ api: CatalogAPI, _ version: APIVersion
  ) -> HTMLFragment {
    var request = HTMLWriter()
    request.markup("<span")
    request.attribute("class", "method m-\(operation.method)")
    request.markup(">")
    request.text(operation.shownMethod)
    request.markup("</span> ")
    request.markup(linkHTML(textHTML(operation.title), url(version.operationPaths[place])))
    return phrase("startCallText", request.fragment, textHTML(api.title))
  }

  private func scopesHTML(_ names: [String]) -> HTMLFragment {
    var html = HTMLWriter()
    for (place, name) in names.enumerated() {
      if place > 0 { html.text(", ") }
      let scope = site.apis.scope(name)
      html.markup(scope.map { linkHTML(codeHTML(name), url($0.path)) } ?? codeHTML(name))
    }
    return html.fragment
  }

  private func linkHTML(_ page: PageIndex) -> HTMLFragment {
    linkHTML(textHTML(site[page].shortTitle), url(site[page].outputPath))
  }

  private func linkHTML(_ content: HTMLFragment, _ address: String) -> HTMLFragment {
    var html = HTMLWriter()
    html.markup("<a")
    html.attribute("href", address)
    html.markup(">")
    html.markup(content)
    html.markup("</a>")
    return html.fragment
  }

  private func phrase(_ name: String, _ first: HTMLFragment, _ second: HTMLFragment = .empty)
    -> HTMLFragment
  {
    var html = HTMLWriter()
    html.phrase(word(name), first, second)
    return html.fragment
  }
}
