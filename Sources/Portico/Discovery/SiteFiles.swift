package import Catalog
package import Digests
internal import GitBook
internal import HTML
package import SourceText

/// A file of the site that is no page.
package struct SiteFile: Sendable {
  /// The path in the output.
  package var path: String
  /// The content in UTF-8.
  package var bytes: [UInt8]

  /// Creates a file from text.
  init(_ path: String, _ text: String) {
    self.init(path, Array(text.utf8))
  }

  /// Creates a file from its bytes.
  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

extension Site {
  /// The files by which machines find what is on the site, and what had to be left out of them.
  ///
  /// `specDigests` are those of the published specifications, by their paths in the source tree.
  package func machineFiles(
    specDigests: [String: SHA256Digest]
  ) -> Parsed<[SiteFile]> {
    var diagnostics: [Diagnostic] = []
    var files = [SiteFile(".nojekyll", ""), SiteFile("llms.txt", languageModelList())]
    files += catalogFiles(specDigests, &diagnostics)
    files.append(SiteFile("robots.txt", robots()))
    if !redirects.isEmpty { files.append(SiteFile("_redirects", hostRedirects())) }
    files.append(SiteFile("_headers", headers()))
    if let search = openSearch() { files.append(SiteFile("opensearch.xml", search)) }
    if let text = securityText() { files.append(SiteFile(SecurityContact.path, text)) }
    if let siteMap = siteMap() { files.append(SiteFile("sitemap.xml", siteMap)) }
    for (position, page) in pages.enumerated() where page.hasUpdates && !page.isWithheld {
      files.append(SiteFile(page.feedPath, feed(of: PageIndex(position))))
    }
    return Parsed(files, diagnostics)
  }

  /// Paths of the output that pages cannot have because these files have them.
  package static let machinePaths = [
    "sitemap.xml", "robots.txt", "llms.txt", "llms-full.txt", ".nojekyll", "catalog.json",
    "catalog.schema.json", "apis.json", "api-catalog.json", "opensearch.xml",
  ]

  /// The address of a page from the site's root: absolute when the site's address is known.
  func address(of page: SitePage) -> String { address(ofPage: page.outputPath) }

  /// The address of the page at a path of the output, like `address(of:)`.
  func address(ofPage path: String) -> String {
    linkURL(path, root: configuration.siteURL ?? "", style: configuration.urlStyle)
  }

  /// The address of the file at a path of the output, like `address(of:)`.
  func address(ofFile path: String) -> String {
    (configuration.siteURL ?? "") + percentEncodedPath(path)
  }
}

/// Text as it may stand between the tags of XML.
func escapedXML(_ text: String) -> String {
  var bytes: [UInt8] = []
  appendEscaped(text.withoutXMLControls, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

extension String {
  /// The text without the characters that no XML may have (XML 1.0 §2.2).
  fileprivate var withoutXMLControls: String {
    let isAllowed = { (scalar: Unicode.Scalar) in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: true
      case ..<0x20, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
    guard !unicodeScalars.allSatisfy(isAllowed) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter(isAllowed)))
  }
}
