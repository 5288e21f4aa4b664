package import Catalog
internal import Content
internal import GitBook
package import SourceText

/// What could be better about the pages of a site, and about the names of its files.
package func checkTexts(of site: Site) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for page in site.pages {
    diagnostics += PageCheck(page, siteURL: site.configuration.siteURL).diagnostics
  }
  diagnostics += duplicateTitles(of: site)
  for path in site.pages.map(\.sourcePath) + site.assets.map(\.sourcePath) {
    if let fault = fault(ofPath: path) { diagnostics.append(.unservableName(path, fault)) }
  }
  return diagnostics
}

/// Pages that search engines find, with a title that a page before has, too.
private func duplicateTitles(of site: Site) -> [Diagnostic] {
  var first: [String: SitePage] = [:]
  return site.pages.compactMap { page in
    guard page.node != nil, !page.isHidden, !page.isUnindexed else { return nil }
    let key = "\(page.space)\u{1F}\(page.title)"
    guard let other = first[key] else {
      first[key] = page
      return nil
    }
    let (document, before) = (page.content.document, other.content.document)
    return .duplicateTitle(
      page.title, at: document.title?.span, in: document.source,
      first: before.title.map { ($0.span, before.source) })
  }
}

/// What is wrong with a name on the way to a file; nil if all systems can have it.
private func fault(ofPath path: String) -> String? {
  for name in path.split(separator: "/") {
    if let scalar = name.unicodeScalars.first(where: { "?#%\\:*\"<>|".unicodeScalars.contains($0) })
    {
      return "holds '\(Character(scalar))'"
    }
    if name.hasSuffix(" ") || name.hasSuffix(".") { return "ends with '\(name.suffix(1))'" }
    if name.utf8.count > 200 { return "has more than 200 bytes" }
  }
  return nil
}
