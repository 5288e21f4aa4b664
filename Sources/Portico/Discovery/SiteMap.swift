package import Catalog
internal import GitBook

extension Site {
  /// The site map (sitemaps.org 0.9), which needs absolute addresses.
  func siteMap() -> String? {
    guard configuration.siteURL != nil else { return nil }
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
    ]
    for page in pages where isListed(page) {
      var line = "<url><loc>\(escapedXML(address(of: page)))</loc>"
      if let updated = page.content.frontMatter.updated.flatMap(CalendarDay.init) {
        line += "<lastmod>\(updated.text)</lastmod>"
      }
      lines.append(line + "</url>")
    }
    for page in apis.referencePages where isListed(page) {
      lines.append("<url><loc>\(escapedXML(address(ofPage: page.path)))</loc></url>")
    }
    for page in catalogPages where isListed(page) {
      lines.append("<url><loc>\(escapedXML(address(ofPage: page.path)))</loc></url>")
    }
    lines.append("</urlset>")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The rules for robots, which may read everything.
  func robots() -> String {
    var text = "User-agent: *\nAllow: /\n"
    if let url = configuration.siteURL { text += "Sitemap: \(url)sitemap.xml\n" }
    return text
  }

  /// Whether a page about an API is meant for everybody: it is not of a retired version.
  package func isListed(_ page: ReferencePage) -> Bool { apis[page.version].isForRobots }

  /// Whether the page is meant for everybody: neither hidden nor kept from search.
  package func isListed(_ page: SitePage) -> Bool {
    !page.isHidden && !page.isUnindexed && !page.content.frontMatter.isUnindexedByRobots
      && !spaces[page.space].isHidden
  }
}
