package import Catalog
internal import Digests
internal import HTML

/// A feed of news in Atom (RFC 4287), the same at every time it is written.
package struct AtomFeed: Sendable {
  /// What readers know the feed by.
  package var title: String
  /// The path of the file in the output.
  package var path: String
  /// The path of the page that tells the same.
  package var page: String
  /// The news in the order in which readers want them.
  package var entries: [Entry]

  /// One piece of news.
  package struct Entry: Sendable {
    /// What tells it from all other entries of the site, for ever.
    package var name: String
    /// What is new.
    package var title: String
    /// The path in the output of the page about it.
    package var page: String
    /// The day, such as `2026-03-01`, if it is known.
    package var day: String?
    /// The most important of it as text.
    package var summary: String

    /// Creates an entry.
    package init(name: String, title: String, page: String, day: String?, summary: String) {
      self.name = name
      self.title = title
      self.page = page
      self.day = day
      self.summary = summary
    }
  }

  /// Creates a feed.
  package init(title: String, path: String, page: String, entries: [Entry]) {
    self.title = title
    self.path = path
    self.page = page
    self.entries = entries
  }

  /// The media type of the format.
  package static let mediaType = "application/atom+xml"

  /// What stands for a day that nobody knows, since every entry needs one (§4.1.2): the first day
  /// of Unix time, so that such entries are behind all others and no clock is asked.
  static let unknownDay = "1970-01-01"

  /// The feed as XML; addresses are relative when that of the site is not known.
  package func render(for site: Site) -> [UInt8] {
    let days = entries.map { Self.day($0.day) }
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml += "<feed xmlns=\"http://www.w3.org/2005/Atom\""
    xml += " xml:lang=\"\(escapedXML(site.configuration.language))\">\n"
    xml += "<title>\(escapedXML(title))</title>\n<id>\(identifier(path, of: site))</id>\n"
    xml += "<updated>\(Self.time(days.max() ?? Self.unknownDay))</updated>\n"
    xml += "<author><name>\(escapedXML(site.title))</name></author>\n"
    xml += "<generator>portico</generator>\n"
    let own = root(of: site) + percentEncodedPath(path)
    xml += "<link rel=\"self\" type=\"\(Self.mediaType)\" href=\"\(escapedXML(own))\"/>\n"
    xml += link(to: page, of: site)
    for (entry, day) in zip(entries, days) {
      xml += "<entry>\n<title>\(escapedXML(entry.title))</title>\n"
      xml += "<id>\(identifier(entry.name, of: site))</id>\n"
      xml += "<updated>\(Self.time(day))</updated>\n" + link(to: entry.page, of: site)
      xml += "<summary>\(escapedXML(entry.summary))</summary>\n</entry>\n"
    }
    return Array((xml + "</feed>\n").utf8)
  }

  private func link(to path: String, of site: Site) -> String {
    let address = linkURL(path, root: root(of: site), style: site.configuration.urlStyle)
    return "<link rel=\"alternate\" type=\"text/html\" href=\"\(escapedXML(address))\"/>\n"
  }

  private func root(of site: Site) -> String { site.configuration.siteURL ?? rootPrefix(of: path) }

  private static func day(_ text: String?) -> String {
    text.flatMap(CalendarDay.init)?.text ?? unknownDay
  }

  private static func time(_ day: String) -> String { day + "T00:00:00Z" }

  /// A UUID of version 8 (RFC 9562 §5.8) from the digest of a name and of what the site is.
  private func identifier(_ name: String, of site: Site) -> String {
    let whole = (site.configuration.siteURL ?? site.title) + "\n" + name
    var bytes = Array(SHA256.digest(of: Array(whole.utf8)).bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = "urn:uuid:"
    for (place, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(place) { text += "-" }
      text += byte < 16 ? "0" : ""
      text += String(byte, radix: 16)
    }
    return text
  }
}
