internal import Catalog
internal import Content
internal import GitBook
internal import HTML
internal import Templates

/// Writes a document as HTML: prose by itself, everything with a design of its own through the
/// block templates.
struct ContentWriter {
  let site: Site
  let page: SitePage
  let document: Document
  let style: PageStyle
  /// What leads from the page to the site's root.
  let root: String
  /// The APIs whose parts blocks may show; nil where blocks keep to what is written in them.
  var apis: APIContexts?
  /// Whether the page's text introduces an API, whose operations and schemas are listed below it.
  var isIntroduction = false
  var html = HTMLWriter(capacity: 16 << 10)
  var findings = TemplateFindings()
  /// The level of the last heading written, so that titles of tabs do not skip one.
  var headingLevel = 1
  /// How often each note has been referred to.
  var noteUses: [Int: Int] = [:]
  var imageCount = 0
  var captionCount = 0

  init(site: Site, page: SitePage, style: PageStyle) {
    self.site = site
    self.page = page
    document = page.content.document
    self.style = style
    root = rootPrefix(of: page.outputPath)
  }

  /// Runs `write` and returns what it wrote instead of appending it.
  mutating func captured(_ write: (inout ContentWriter) -> Void) -> HTMLFragment {
    let outer = html
    html = HTMLWriter(capacity: 512)
    write(&self)
    let fragment = html.fragment
    html = outer
    return fragment
  }

  /// The blocks as HTML, or none when there are none.
  mutating func value(_ blocks: [Block]) -> TemplateValue {
    guard !blocks.isEmpty else { return .none }
    return .nonEmpty(captured { $0.write(blocks) })
  }

  /// The running text as HTML, or none when there is none.
  mutating func value(_ inlines: [Inline]) -> TemplateValue {
    guard !inlines.isEmpty else { return .none }
    return .nonEmpty(captured { $0.write(inlines) })
  }

  /// Writes a block through its template.
  mutating func render(_ template: BlockTemplate, _ object: TemplateObject) {
    var object = object
    object["t"] = style.words.object
    guard let reference = style.template(template) else { return }
    style.templates.render(reference, with: .object(object), into: &html, noting: &findings)
    html.markup("\n")
  }

  // MARK: - Addresses

  /// The target of a reference.
  func target(_ index: ReferenceIndex) -> Target { page.targets[Int(index.position)] }

  /// What the author wrote.
  func reference(_ index: ReferenceIndex) -> Reference {
    document.references[Int(index.position)]
  }

  /// The address of a target for an attribute, nil when it is broken.
  func url(_ target: Target) -> String? {
    switch target {
    case .page(let index, let fragment): pageURL(site[index].outputPath, fragment)
    case .fragment(let id): "#" + percentEncodedPathSegment(id)
    case .asset(let index, let fragment):
      root + percentEncodedPath(site[index].outputPath)
        + (fragment.map { "#" + percentEncodedPathSegment($0) } ?? "")
    case .output(let path, let fragment): pageURL(path, fragment)
    case .external(let address): percentEncodedURL(address)
    case .broken: nil
    }
  }

  private func pageURL(_ path: String, _ fragment: String?) -> String {
    linkURL(path, root: root, style: site.configuration.urlStyle)
      + (fragment.map { "#" + percentEncodedPathSegment($0) } ?? "")
  }
}
