import Foundation

/// The addresses that a page's links lead to, in their order.
func hrefs(in html: String) -> [String] {
  html.components(separatedBy: "href=\"").dropFirst().compactMap {
    $0.components(separatedBy: "\"").first
  }
}

/// The ids that a page has more than once.
func duplicateIDs(in html: String) -> [String] {
  var seen: Set<String> = []
  return html.components(separatedBy: " id=\"").dropFirst()
    .compactMap { $0.components(separatedBy: "\"").first }
    .filter { !seen.insert($0).inserted }
}
