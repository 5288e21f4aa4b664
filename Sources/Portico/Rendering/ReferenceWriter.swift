internal import Catalog
internal import Content
internal import GitBook
internal import HTML
internal import OpenAPI
internal import SourceText
internal import Templates

/// Writes what a description of an API says as HTML.
///
/// Rows of properties are written here, as prose is: pages may have hundreds, and sites hundreds
/// of thousands. Everything with a design of its own goes through a template.
struct ReferenceWriter {
  let renderer: ReferenceSurroundings
  let context: APIContext
  /// What leads from the page to the site's root.
  let root: String
  /// The path of the page that is written.
  let path: String
  /// Whether it is a block on a page of the author's, where anchors would be doubled.
  var isEmbedded = false
  /// What anchors inside of descriptions begin with.
  var anchorPrefix = ""
  /// What anchors inside of a tree's descriptions begin with besides.
  var treePrefix = ""
  var html = HTMLWriter(capacity: 16 << 10)
  var findings = TemplateFindings()
  /// How many rows of properties the page can still hold.
  var rowsLeft = 400
  /// How many bytes of samples were written.
  var sampleBytes = 0
  /// How many descriptions with anchors of their own were written, since a tree began.
  var descriptionCount = 0
  /// Where the body of each schema is shown on this page already.
  var shownBodies: [ShownBody: String] = [:]

  /// A schema as one side sends it.
  struct ShownBody: Hashable {
    var schema: SchemaID
    var direction: SchemaNode.Direction
  }

  init(_ renderer: ReferenceSurroundings, _ context: APIContext, path: String) {
    self.renderer = renderer
    self.context = context
    self.path = path
    root = rootPrefix(of: path)
  }

  var site: Site { renderer.site }
  var style: PageStyle { renderer.style }
  var api: API { context.version.description }
  var table: SchemaTable { context.version.description.schemas }

  /// The word of the interface with a name.
  func word(_ name: String) -> String { style.words[name] }

  /// The address of another page of the output, perhaps of a place on it.
  func url(_ path: String, _ fragment: String? = nil) -> String {
    let suffix = fragment.map { "#" + percentEncodedPathSegment($0) } ?? ""
    if path == self.path, fragment != nil { return suffix }
    return linkURL(path, root: root, style: site.configuration.urlStyle) + suffix
  }

  /// Runs `write` and returns what it wrote instead of appending it.
  mutating func captured(_ write: (inout ReferenceWriter) -> Void) -> HTMLFragment {
    let outer = html
    html = HTMLWriter(capacity: 512)
    write(&self)
    let fragment = html.fragment
    html = outer
    return fragment
  }

  /// What `write` writes as a value for a template, or none if it writes nothing.
  mutating func value(_ write: (inout ReferenceWriter) -> Void) -> TemplateValue {
    .nonEmpty(captured(write))
  }

  /// Writes a block through its template.
  mutating func render(_ template: BlockTemplate, _ object: TemplateObject) {
    var object = object
    object["t"] = style.words.object
    guard let reference = style.template(template) else { return }
    style.templates.render(reference, with: .object(object), into: &html, noting: &findings)
    html.markup("\n")
  }

  // MARK: - Descriptions

  /// Writes a description as blocks, its headings below `level`.
  mutating func write(_ description: Description?, below level: Int) {
    guard let description else { return }
    let text = description.text
    guard !isPlainProse(text) else {
      html.markup("<p>")
      html.text(text)
      html.markup("</p>\n")
      return
    }
    let source = Source(
      path: description.source.path, text: text.withoutCommonIndentation)
    let page = parsePage(source).value
    guard !page.document.blocks.isEmpty || page.document.title != nil else { return }
    descriptionCount += 1
    var document = page.document
    document.embed(below: level, prefix: "\(anchorPrefix)\(treePrefix)text-\(descriptionCount)-")
    let content = Page(
      frontMatter: FrontMatter(), document: document, bodyStart: 0, includes: [])
    var sitePage = SitePage(
      space: 0, sourcePath: source.path, outputPath: path, content: content, title: "")
    sitePage.targets = renderer.links.targets(of: document, in: 0)
    for (place, target) in sitePage.targets.enumerated() {
      guard case .fragment(let id) = target else { continue }
      let own = document.anchors.first { $0.id.hasSuffix("-" + id) }
      sitePage.targets[place] = own.map { .fragment($0.id) } ?? .broken
    }
    var writer = ContentWriter(site: site, page: sitePage, style: style)
    writer.headingLevel = level
    html.markup(writer.captured { $0.write(document.blocks) })
    findings.merge(writer.findings)
  }

  /// A description as HTML, or none.
  mutating func describe(_ description: Description?, below level: Int) -> TemplateValue {
    guard description != nil else { return .none }
    return value { $0.write(description, below: level) }
  }
}

/// What all writers of a site share.
struct ReferenceSurroundings: Sendable {
  let site: Site
  let style: PageStyle
  let links: DescriptionLinks
  /// The sizes of published files in bytes, by their paths in the source tree.
  let sizes: [String: Int]
}
