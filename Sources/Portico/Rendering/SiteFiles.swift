package import Catalog
internal import Content
internal import GitBook
internal import HTML

/// A file of the site that is no page.
package struct SiteFile: Sendable {
  /// The path in the output.
  package var path: String
  /// The content in UTF-8.
  package var bytes: [UInt8]

  /// Creates a file from text.
  init(_ path: String, _ text: String) {
    self.path = path
    bytes = Array(text.utf8)
  }
}

extension Site {
  /// The files for machines: site map, robots, lists for language models, redirects of hosts.
  package func machineFiles() -> [SiteFile] {
    var files = [SiteFile(".nojekyll", ""), SiteFile("llms.txt", languageModelList())]
    if let sitemap = sitemap() { files.append(SiteFile("sitemap.xml", sitemap)) }
    files.append(SiteFile("robots.txt", robots()))
    if !redirects.isEmpty { files.append(SiteFile("_redirects", hostRedirects())) }
    files.append(SiteFile("_headers", headers()))
    for (position, page) in pages.enumerated() where page.hasUpdates {
      files.append(SiteFile(page.feedPath, feed(of: PageIndex(position))))
    }
    return files
  }

  /// The address of a page from the site's root: absolute when the site's address is known.
  private func address(of page: SitePage) -> String {
    linkURL(
      page.outputPath, root: configuration.siteURL ?? "", style: configuration.urlStyle)
  }

  // MARK: - Site map

  /// The site map (sitemaps.org 0.9), which needs absolute addresses.
  private func sitemap() -> String? {
    guard configuration.siteURL != nil else { return nil }
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
    ]
    for page in pages where isListed(page) {
      var line = "<url><loc>\(escaped(address(of: page)))</loc>"
      if let updated = page.content.frontMatter.updated, Words.isDate(updated) {
        line += "<lastmod>\(escaped(String(updated.prefix(10))))</lastmod>"
      }
      lines.append(line + "</url>")
    }
    for page in apis.referencePages where isListed(page) {
      let address = linkURL(
        page.path, root: configuration.siteURL ?? "", style: configuration.urlStyle)
      lines.append("<url><loc>\(escaped(address))</loc></url>")
    }
    lines.append("</urlset>")
    return lines.joined(separator: "\n") + "\n"
  }

  private func robots() -> String {
    var text = "User-agent: *\nAllow: /\n"
    if let url = configuration.siteURL { text += "Sitemap: \(url)sitemap.xml\n" }
    return text
  }

  /// Whether a page about an API is meant for everybody: it is not of a retired version.
  package func isListed(_ page: ReferencePage) -> Bool { apis[page.version].isForRobots }

  /// Whether the page is meant for everybody: neither hidden nor kept from search.
  private func isListed(_ page: SitePage) -> Bool {
    !page.isHidden && !page.isUnindexed && !page.content.frontMatter.isUnindexedByRobots
      && !spaces[page.space].isHidden
  }

  // MARK: - Language models

  /// The list of pages by space, each with its Markdown twin and its description.
  private func languageModelList() -> String {
    var text = "# \(title)\n"
    if let description = configuration.description { text += "\n> \(description)\n" }
    for (index, space) in spaces.enumerated() {
      let listed = pages.filter { $0.space == index && isListed($0) }
      guard !listed.isEmpty else { continue }
      text += "\n## \(space.title)\n\n"
      for page in listed {
        let path = (configuration.siteURL ?? "") + percentEncodedPath(page.markdownPath)
        text += "- [\(page.title)](\(path))"
        if let description = page.content.frontMatter.description { text += ": \(description)" }
        text += "\n"
      }
    }
    return text + referenceList()
  }

  /// The pages about the current version of each API.
  private func referenceList() -> String {
    var text = ""
    for api in apis.apis where api.currentVersion.isForRobots {
      text += "\n## \(api.title)\n\n"
      guard let index = apis.version(ofSpec: api.currentVersion.specs[0].path) else { continue }
      for page in apis.referencePages(of: index) {
        let path = (configuration.siteURL ?? "") + percentEncodedPath(page.markdownPath)
        let title =
          switch page.subject {
          case .overview: api.title
          case .operation(let operation): apis[operation].title
          case .schema: String?.none
          }
        guard let title else { continue }
        text += "- [\(title)](\(path))\n"
      }
    }
    return text
  }

  // MARK: - Hosts

  /// Redirects in the form that several static hosts read: old path, new path, status.
  private func hostRedirects() -> String {
    var text = ""
    for redirect in redirects {
      guard case .page(let index, let fragment) = redirect.target else { continue }
      let old = percentEncodedPath(redirect.outputPath)
      let new = linkURL(self[index].outputPath, root: "/", style: configuration.urlStyle)
      text += "/\(old) \(new)\(fragment.map { "#" + $0 } ?? "") 301\n"
    }
    return text
  }

  /// Headers in the form that several static hosts read: the policy of the pages, a policy
  /// without scripts for authors' files, and long lives for files whose names change with their
  /// content.
  private func headers() -> String {
    """
    /*
      Content-Security-Policy: \(contentSecurityPolicy); frame-ancestors 'none'
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
      Permissions-Policy: camera=(), geolocation=(), microphone=()
    /assets/*
      Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:
    /portico/*
      Cache-Control: public, max-age=31536000, immutable

    """
  }

  // MARK: - Feeds

  /// The updates of a page as RSS 2.0: one item for every entry that begins with a heading.
  private func feed(of index: PageIndex) -> String {
    let page = self[index]
    let address = address(of: page)
    var items = ""
    for block in page.content.document.blocks {
      guard case .updates(let updates) = block.kind else { continue }
      for entry in updates.entries {
        guard case .heading(let heading)? = entry.blocks.first?.kind else { continue }
        let id = page.content.document.anchors[Int(heading.anchor.position)].id
        let link = escaped("\(address)#\(percentEncodedPathSegment(id))")
        items += "<item><title>\(escaped(heading.content.plainText))</title><link>\(link)</link>"
        items += "<guid isPermaLink=\"\(configuration.siteURL != nil)\">\(link)</guid>"
        if let date = rfc822Date(entry.date) { items += "<pubDate>\(date)</pubDate>" }
        let text = entry.blocks.dropFirst().map(\.plainText).joined(separator: "\n")
        items += "<description>\(escaped(text))</description></item>\n"
      }
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>\(escaped(page.title))</title>\
      <link>\(escaped(address))</link>\
      <description>\(escaped(page.content.frontMatter.description ?? page.title))</description>
      \(items)</channel></rss>

      """
  }

  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    appendEscaped(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What pages may load: their own files, pictures and films from anywhere safe, and nothing else.
let contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; "
  + "media-src 'self' https:; font-src 'self'; connect-src 'self'; base-uri 'none'; "
  + "form-action 'self'"

/// A calendar date at midnight UTC in the form of RFC 822 §5; nil when the text is no date.
private func rfc822Date(_ text: String) -> String? {
  let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
  guard Words.isDate(text), parts.count == 3 else { return nil }
  let (year, month, day) = (parts[0], parts[1], parts[2])
  let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  // Zeller's congruence, with weeks that begin on Saturday.
  let shifted = month < 3 ? month + 12 : month
  let century = (month < 3 ? year - 1 : year)
  let weekday =
    (day + 13 * (shifted + 1) / 5 + century % 100 + century % 100 / 4 + century / 400
      + 5 * (century / 100)) % 7
  let names = ["Sat", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri"]
  let dayText = day < 10 ? "0\(day)" : "\(day)"
  return "\(names[weekday]), \(dayText) \(months[month - 1]) \(year) 00:00:00 GMT"
}

extension Block {
  /// The running text of the block and of everything in it, for feeds.
  fileprivate var plainText: String {
    switch kind {
    case .paragraph(let content), .plain(let content): content.plainText
    case .heading(let heading): heading.content.plainText
    case .code(let code): code.text
    case .math(let tex): tex
    case .list(let list):
      list.items.flatMap(\.blocks).map(\.plainText).joined(separator: "\n")
    case .quote(let blocks): blocks.map(\.plainText).joined(separator: "\n")
    case .hint(let hint): hint.blocks.map(\.plainText).joined(separator: "\n")
    case .details(let details): details.blocks.map(\.plainText).joined(separator: "\n")
    case .element(let element): element.blocks.map(\.plainText).joined(separator: "\n")
    case .included(let included): included.blocks.map(\.plainText).joined(separator: "\n")
    case .tabs(let tabs):
      tabs.flatMap(\.blocks).map(\.plainText).joined(separator: "\n")
    case .stepper(let steps):
      steps.flatMap(\.blocks).map(\.plainText).joined(separator: "\n")
    case .columns(let columns):
      columns.flatMap(\.blocks).map(\.plainText).joined(separator: "\n")
    case .figure(let figure): figure.caption.plainText
    case .rule, .table, .cards, .updates, .contentReference, .embed, .file, .operation, .schemas,
      .prompt, .notice:
      ""
    }
  }
}
