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

/// The tags of a page that end nothing or that nothing ends, in their order.
func unclosedTags(in html: String) -> [String] {
  let void: Set<Substring> = ["area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"]
  var open: [Substring] = []
  var faults: [String] = []
  for piece in html.split(separator: "<").drop(while: { $0.first?.isWhitespace ?? true }) {
    let tag = piece.prefix { $0 != ">" }
    let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    guard !name.isEmpty, !void.contains(name), !tag.hasSuffix("/") else { continue }
    if !tag.hasPrefix("/") {
      open.append(name)
    } else if open.last == name {
      open.removeLast()
    } else {
      faults.append("</\(name)>")
    }
  }
  return faults + open.map { "<\($0)>" }
}
