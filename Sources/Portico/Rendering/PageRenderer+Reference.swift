package import Catalog
internal import Content
internal import Discovery
internal import HTML
internal import OpenAPI
package import Templates

/// Pages about APIs, which no Markdown file stands for.
extension PageRenderer {
  /// The page as a whole HTML document in UTF-8, its Markdown twin, and the template variables
  /// that were unknown.
  package func render(
    _ page: ReferencePage
  ) -> (html: [UInt8], twin: [UInt8], findings: TemplateFindings) {
    let context = contexts[page.version.api][page.version.version]
    var writer = ReferenceWriter(surroundings, context, path: page.path)
    var object = frame(
      root: writer.root, homeURL: homeURL(writer.root, space: 0), hasSidebar: true)
    let content = content(of: page, &writer)
    object["page"] = pageObject(page, content, context, root: writer.root)
    object["breadcrumbs"] = breadcrumbs(of: page, context, &writer)
    object["hasBreadcrumbs"] = .bool(!(object["breadcrumbs"]?.isFalsey ?? true))
    object["sections"] = topLinks(current: Site.homePath, root: writer.root)
    object["hasSections"] = true
    object["nav"] = context.menu.value(
      current: context.nodes[page.path], root: writer.root, noting: &writer.findings)
    object["outline"] = .list(content.parts.map(\.outline))
    let place = context.places[page.path] ?? 0
    object["previous"] = neighbour(place - 1, context, &writer)
    object["next"] = neighbour(place + 1, context, &writer)
    object["versions"] = versions(for: page, context, &writer)
    object["hasVersions"] = .bool(context.api.versions.count > 1)
    object["versionLabel"] = .text(context.version.number.text)
    object["noticeHtml"] = notice(for: page, context, &writer)
    object["parts"] = .list(content.parts.map(\.value))
    object["discoveryHtml"] = .html(site.discovery(of: page, picture: picture(of: nil)))
    for key in content.object.keys { object[key] = content.object[key] }
    if object["hasSamples"]?.isFalsey == false {
      object["extraScript"] = .nonEmpty(style.requestScript.map { writer.root + $0 })
    }
    var html = HTMLWriter(capacity: 48 << 10)
    _ = style.templates.render(
      content.template, with: .object(object), into: &html, noting: &writer.findings)
    return (html.bytes, referenceTwin(of: page, context), writer.findings)
  }

  private func content(
    of page: ReferencePage, _ writer: inout ReferenceWriter
  ) -> ReferenceContent {
    switch page.subject {
    case .overview: writer.overview()
    case .operation(let index): writer.page(of: site.apis[index])
    case .schema(let schema): writer.page(of: schema)
    }
  }

  private func pageObject(
    _ page: ReferencePage, _ content: ReferenceContent, _ context: APIContext, root: String
  ) -> TemplateValue {
    let version = context.version
    var parts = [content.title]
    if case .overview = page.subject {} else { parts.append(context.api.title) }
    if version.number != context.api.currentVersion.number { parts.append(version.number.text) }
    if site.title != context.api.title { parts.append(site.title) }
    return [
      "title": .text(content.title), "documentTitle": .text(parts.joined(separator: " — ")),
      "description": .nonEmpty(content.summary), "canonical": .nonEmpty(canonical(page, context)),
      "robots": version.isForRobots ? .none : "noindex",
      "markdownUrl": .text(root + percentEncodedPath(page.markdownPath)), "rssUrl": .none,
      "kind": .text(content.template), "wide": true, "hideTitle": false,
      "hideDescription": true, "hideSidebar": false,
      "hideOutline": .bool(content.template == "operation" || content.parts.isEmpty),
      "hidePager": false, "titleHtml": .html(textHTML(content.title)), "icon": .none,
      "coverUrl": .none, "tags": .list([]), "updated": .none, "editUrl": .none,
    ]
  }

  /// What an older version's page has in the current one is the page to be found.
  private func canonical(_ page: ReferencePage, _ context: APIContext) -> String? {
    counterpart(of: page, in: context.api.current, context).flatMap { canonical($0.path) }
      ?? canonical(page.path)
  }

  /// The place on an overview that says that readers came for something the version lacks; it
  /// shows when it is the target.
  private static let missingAnchor = "not-here"

  /// The page about the same thing in another version; nil when that has none.
  private func counterpart(
    of page: ReferencePage, in version: Int, _ context: APIContext
  ) -> (path: String, isSame: Bool)? {
    let index = APICatalog.VersionIndex(api: page.version.api, version: version)
    let other = site.apis[index]
    switch page.subject {
    case .overview: return (other.overviewPath, true)
    case .operation(let operation):
      let written = site.apis[operation]
      return site.apis.operation(in: index, method: written.method, path: written.path)
        .map { (site.apis.path(of: $0), true) }
    case .schema(let schema):
      guard let name = context.description.schemas[schema].name,
        let same = other.description.schemas[named: name], let path = other.schemaPaths[same]
      else { return nil }
      return (path, true)
    }
  }

  // MARK: - Ways to other pages

  private func breadcrumbs(
    of page: ReferencePage, _ context: APIContext, _ writer: inout ReferenceWriter
  ) -> TemplateValue {
    var crumbs: [TemplateValue] = []
    crumbs.append([
      "titleHtml": .html(textHTML(style.words["catalog"])), "url": .text(writer.url(Site.homePath)),
    ])
    if page.subject == .overview {
      crumbs.append([
        "titleHtml": .html(textHTML(style.words["apis"])),
        "url": .text(writer.url(Site.homePath, "apis")),
      ])
    }
    guard page.subject != .overview else { return .list(crumbs) }
    crumbs.append([
      "titleHtml": .html(textHTML(context.api.title)),
      "url": .text(writer.url(context.version.overviewPath)),
    ])
    switch page.subject {
    case .overview: break
    case .operation(let index):
      let operation = site.apis[index]
      guard
        let tag = context.sections.first(where: { $0.operations.contains(index.operation) })?
          .tag, !index.isWebhook, operation.kind == .path
      else { break }
      crumbs.append([
        "titleHtml": .html(textHTML(tag.title)),
        "url": .text(
          writer.url(context.version.overviewPath, ReferenceWriter.anchor(of: tag))),
      ])
    case .schema:
      crumbs.append([
        "titleHtml": .html(textHTML(style.words["schemas"])),
        "url": .text(writer.url(context.version.overviewPath, "schemas")),
      ])
    }
    return .list(crumbs)
  }

  private func neighbour(
    _ place: Int, _ context: APIContext, _ writer: inout ReferenceWriter
  ) -> TemplateValue {
    guard context.pages.indices.contains(place) else { return .none }
    let page = context.pages[place]
    return [
      "titleHtml": .html(textHTML(title(of: page, context))), "url": .text(writer.url(page.path)),
    ]
  }

  /// What links to a page call it.
  func title(of page: ReferencePage, _ context: APIContext) -> String {
    switch page.subject {
    case .overview: context.api.title
    case .operation(let index): site.apis[index].title
    case .schema(let schema): context.description.schemas[schema].name ?? ""
    }
  }

  private func versions(
    for page: ReferencePage, _ context: APIContext, _ writer: inout ReferenceWriter
  ) -> TemplateValue {
    .list(
      context.api.versions.enumerated().map { place, version in
        let target = counterpart(of: page, in: place, context)
        let status = place == context.api.current ? "current" : version.status.rawValue
        return [
          "number": .text(version.number.text), "status": .text(style.words["status-\(status)"]),
          "isCurrent": .bool(place == page.version.version),
          "isOld": .bool(version.status == .deprecated || version.status == .retired),
          "note": target == nil ? .text(style.words["notInVersion"]) : .none,
          "url": .text(
            target.map { writer.url($0.path) }
              ?? writer.url(version.overviewPath, Self.missingAnchor)),
        ]
      })
  }

  /// The banner of a version that readers should not use, or not yet.
  private func notice(
    for page: ReferencePage, _ context: APIContext, _ writer: inout ReferenceWriter
  ) -> TemplateValue {
    var text = HTMLWriter()
    guard page.version.version != context.api.current else {
      let status = context.api.status
      guard status != .active else { return .none }
      text.text(style.words["api-\(status.rawValue)"])
      text.markup(style.sentences(about: context.version.dates))
      return style.banner(status, text.fragment, noting: &writer.findings)
    }
    let current = context.api.currentVersion
    let status = context.version.status
    text.phrase(
      style.words["banner-\(status.rawValue)"], textHTML(context.version.number.text))
    text.markup(style.sentences(about: context.version.dates))
    var link = HTMLWriter()
    let target = counterpart(of: page, in: context.api.current, context)
    link.markup("<a")
    link.attribute(
      "href",
      target.map { writer.url($0.path) } ?? writer.url(current.overviewPath, Self.missingAnchor))
    link.markup(">")
    link.text(current.number.text)
    link.markup("</a>")
    text.text(" ")
    text.phrase(
      style.words[target == nil ? "currentVersion" : "sameInCurrent"], link.fragment)
    if let changes = changes(from: page.version, to: context.api.current) {
      text.markup(" <a")
      text.attribute("href", writer.url(changes))
      text.markup(">")
      text.text(style.words["seeChanges"])
      text.markup("</a>")
    }
    return style.banner(status, text.fragment, noting: &writer.findings)
  }
}

/// Finished running text as a paragraph.
func paragraphHTML(_ content: HTMLFragment) -> HTMLFragment {
  var html = HTMLWriter()
  html.markup("<p>")
  html.markup(content)
  html.markup("</p>")
  return html.fragment
}
