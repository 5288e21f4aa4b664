internal import Catalog
internal import HTML
package import SourceText

/// A page of a built site, as far as it matters for others.
package struct OutputPage: Sendable {
  fileprivate let source: Source
  fileprivate let links: [(address: String, span: SourceSpan)]
  fileprivate let anchors: Set<String>
  fileprivate let inline: [Diagnostic]

  /// Reads the HTML of `source`, whose path is that in the site.
  package init(_ source: Source) {
    self.source = source
    var links: [(String, SourceSpan)] = []
    var anchors: Set<String> = []
    var inline: [Diagnostic] = []
    var tokenizer = HTMLTokenizer(source.bytes[...])
    while let token = tokenizer.next() {
      guard case .startTag(let tag) = token.kind else { continue }
      let span = SourceSpan(token.range)
      if tag.name == "style" { inline.append(.outputInline("a style", at: span, in: source)) }
      if tag.name == "script", tag["src"] == nil, !tag.isData {
        inline.append(.outputInline("a script", at: span, in: source))
      }
      for attribute in tag.attributes {
        switch attribute.name {
        case "id": anchors.insert(attribute.value)
        case "name" where tag.name == "a": anchors.insert(attribute.value)
        case "href", "src", "poster", "action", "data": links.append((attribute.value, span))
        case "srcset":
          links += attribute.value.split(separator: ",").compactMap { part in
            part.split(separator: " ").first.map { (String($0), span) }
          }
        case "style": inline.append(.outputInline("a style", at: span, in: source))
        case let name where name.hasPrefix("on"):
          inline.append(.outputInline("the handler '\(name)'", at: span, in: source))
        default: break
        }
      }
    }
    self.links = links
    self.anchors = anchors
    self.inline = inline
  }
}

/// What is wrong with a built site that has these pages and the files at `paths`.
package func checkOutput(_ pages: [OutputPage], paths: [String]) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var lowered: [String: String] = [:]
  for path in paths.sorted() {
    let lower = path.lowercased()
    if let other = lowered[lower] { diagnostics.append(.outputCase(path, other)) }
    lowered[lower] = path
  }
  let files = Set(paths)
  let byPath = Dictionary(pages.map { ($0.source.path, $0) }) { first, _ in first }
  for page in pages {
    diagnostics += page.inline
    for (address, span) in page.links {
      guard let target = OutputTarget(address, on: page.source.path) else { continue }
      guard let file = target.candidates.first(where: files.contains) else {
        diagnostics.append(.outputLink(address, at: span, in: page.source))
        continue
      }
      guard let fragment = target.fragment, let other = byPath[file],
        !other.anchors.contains(fragment)
      else { continue }
      diagnostics.append(.outputAnchor(fragment, of: file, at: span, in: page.source))
    }
  }
  return diagnostics
}

/// Where an address on a page leads, if it is within the site.
private struct OutputTarget {
  /// The files that it may mean.
  let candidates: [String]
  let fragment: String?

  init?(_ address: String, on page: String) {
    // The page for lost addresses stands anywhere, and names the site by its whole path.
    if urlScheme(address) != nil || address.hasPrefix("//") { return nil }
    if page == "404.html", address.hasPrefix("/") { return nil }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let written = percentDecoded(String(parts[0].prefix { $0 != "?" }))
    let fragment = parts.count > 1 ? percentDecoded(String(parts[1])) : ""
    self.fragment = fragment.isEmpty || fragment == "top" ? nil : fragment
    guard !written.isEmpty else {
      candidates = [page]
      return
    }
    let folder = written.hasPrefix("/") ? "" : page.parentFolder
    guard let path = folder.appendingPath(written) else {
      candidates = []
      return
    }
    // Hosts list no hidden folders, and neither do we.
    if path.hasPrefix(".") { return nil }
    if path.isEmpty || written.hasSuffix("/") || written.hasSuffix(".") {
      candidates = [path.isEmpty ? "index.html" : path.trimmedEnd + "/index.html"]
    } else {
      candidates = [path, path + "/index.html"]
    }
  }
}

extension HTMLTag {
  /// Whether a script holds data that nothing runs.
  fileprivate var isData: Bool {
    let type = (self["type"] ?? "").lowercased()
    return type.hasSuffix("json") || type == "text/plain" || type == "speculationrules"
  }
}

extension String {
  fileprivate var trimmedEnd: String { hasSuffix("/") ? String(dropLast()) : self }
}
