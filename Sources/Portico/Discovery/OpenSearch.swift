internal import Catalog
internal import HTML

extension Site {
  /// The page that answers a query, by its path in the output.
  static let searchPath = "search.html"

  /// What lets browsers search the site from their own field (OpenSearch 1.1); nil when the site's
  /// address is not known, for the format wants absolute ones.
  func openSearch() -> String? {
    guard configuration.siteURL != nil else { return nil }
    // OpenSearch 1.1 §4.1: a short name has at most 16 characters, a description 1024.
    let name = title.limited(to: 16)
    let description = (configuration.description ?? title).limited(to: 1024)
    let template = address(ofFile: Self.searchPath) + "?q={searchTerms}"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>\(escapedXML(name))</ShortName>
      <Description>\(escapedXML(description))</Description>
      <InputEncoding>UTF-8</InputEncoding>
      <Language>\(escapedXML(configuration.language))</Language>
      <Url type="text/html" template="\(escapedXML(template))"/>
      </OpenSearchDescription>

      """
  }
}
