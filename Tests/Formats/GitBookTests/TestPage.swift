import Catalog
import Content
import DataTree
import GitBook
import HTML
import JSON
import Rendering
import SourceText
import Templates
import TestSupport
import Theme

/// A page that was read, resolved among a few files and written through the built-in templates.
struct TestPage {
  let parsed: Parsed<Page>
  /// What the catalog found out about the page's references.
  let linkDiagnostics: [Diagnostic]
  private let site: Site

  /// Reads `input` as `page.md`, beside the other `files` of its space.
  init(_ input: String, files: [String: String] = [:]) {
    self.init(decodeText(Array(input.utf8), path: "page.md"), files: files)
  }

  /// Reads a decoded text beside the other `files` of its space.
  init(_ decoded: Parsed<Source>, files: [String: String] = [:]) {
    let sources = files.reduce(into: [:]) { sources, file in
      sources[file.key] = decodeText(Array(file.value.utf8), path: file.key).value
    }
    let variables = sources[".gitbook/vars.yaml"].map { parseVariables($0).value } ?? [:]
    let context = PageContext(variables: variables) { path, base in
      sources[path.joined(to: base)]
    }
    var parsed = parsePage(decoded.value, in: context)
    parsed.diagnostics.insert(contentsOf: decoded.diagnostics, at: 0)
    self.parsed = parsed

    var space = Space(title: "Space", folder: "", outputPrefix: "")
    space.tags = sources[".gitbook/tags.yaml"].map { parseTagDefinitions($0).value } ?? []
    var site = Site(configuration: SiteConfiguration(), title: "Site")
    site.spaces = [space]
    site.pages = [SitePage(decoded.value, parsed.value)]
    for (path, source) in sources.sorted(by: { $0.key < $1.key }) {
      if path.hasSuffix(".md"), !path.hasPrefix(".") {
        site.pages.append(SitePage(source, parsePage(source, in: context).value))
      } else {
        site.assets.append(Asset(sourcePath: path, outputPath: path, size: source.bytes.count))
      }
    }
    let locator = Locator(
      paths: [decoded.value.path] + sources.keys.sorted(), spaces: site.spaces,
      configuration: site.configuration)
    let resolver = Resolver(pages: site.pages, assets: site.assets)
    var diagnostics: [Diagnostic] = []
    site.pages[0].targets = parsed.value.document.references.map { reference in
      let location = locator.locate(reference, in: 0, &diagnostics)
      return resolver.resolve(location, of: reference, on: PageIndex(0), &diagnostics)
    }
    linkDiagnostics = diagnostics
    self.site = site
  }

  /// The content as HTML, one line for each line that holds something.
  var html: String {
    let rendered = PageRenderer(site: site, style: style).render(PageIndex(0))
    return String(decoding: rendered.html, as: UTF8.self).readable
  }

  /// All text of the content, without markup; element names and attributes do not count.
  var text: String {
    let rendered = PageRenderer(site: site, style: style).render(PageIndex(0))
    var text = title
    for token in tokenizeHTML(rendered.html[...]) {
      if case .text(let piece) = token.kind { text += " " + piece }
    }
    return text
  }

  /// The page's title in plain text; empty when it has none.
  var title: String { parsed.value.document.title?.text ?? "" }

  /// The page's headings and other places that can be linked to, one a line.
  var anchors: String {
    parsed.value.document.anchors.map { anchor in
      "\(anchor.isInOutline ? "•" : " ") #\(anchor.id) \(anchor.text)\n"
    }.joined()
  }

  /// The diagnostics as an author reads them, in the order of the text.
  var diagnostics: String {
    show(parsed.diagnostics + linkDiagnostics, in: parsed.value.document.source)
  }
}

/// Diagnostics in their human form, one a line; those of `source` without its path.
func show(_ diagnostics: [Diagnostic], in source: Source) -> String {
  diagnostics.inReportOrder.map { diagnostic in
    var place = diagnostic.source.map { $0 === source ? "" : $0.path + ":" } ?? ""
    if let source = diagnostic.source, let span = diagnostic.span {
      let position = LineTable(source).position(of: Int(span.start))
      place += "\(position.line):\(position.column):"
    }
    let help = diagnostic.help.map { "\n  help: \($0)" } ?? ""
    let text = "\(diagnostic.severity.word): \(diagnostic.message) [\(diagnostic.id)]"
    return (place.isEmpty ? text : "\(place) \(text)") + help + "\n"
  }.joined()
}

/// The built-in look, with pages that consist of their content alone.
private let style: PageStyle = {
  let guide = Source(path: "guide.mustache", text: "{{{contentHtml}}}\n{{{footnotesHtml}}}")
  let sources = Theme.files.filter { $0.path.hasSuffix(".mustache") && $0.path != guide.path }
    .map { Source(path: $0.path, bytes: $0.bytes) }
  let words = Theme.files.first { $0.path == "strings/en.json" }.map { file in
    parseJSON(Source(path: file.path, bytes: file.bytes)).value.entries ?? []
  }
  return PageStyle(
    templates: parseTemplates(sources + [guide]).value,
    words: Words(
      (words ?? []).reduce(into: [:]) { $0[$1.key] = $1.value.scalarText }), stylesheet: "",
    script: "", themeScript: "", searchScript: "search.js", finderScript: "finder.js")
}()

extension SitePage {
  fileprivate init(_ source: Source, _ page: Page) {
    self.init(
      space: 0, sourcePath: source.path,
      outputPath: String(source.path.dropLast(3)) + ".html", content: page,
      title: page.document.title?.text ?? source.path)
  }
}

extension String {
  /// The path of the file that this relative path means for a text at `base`.
  fileprivate func joined(to base: String) -> String {
    var parts = base.split(separator: "/").dropLast()
    for part in split(separator: "/") {
      switch part {
      case ".": break
      case "..": parts = parts.dropLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// The HTML without empty lines and without the links of headings to themselves.
  fileprivate var readable: String {
    let lines = split(separator: "\n").map { line in
      line.replacing(#/<a class="anchor"[^>]*>#</a>/#, with: "")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
