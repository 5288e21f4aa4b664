internal import Foundation
internal import HTML

/// Gives files of the source tree their paths in the output.
///
/// Every path is safe on all hosts: no spaces, no `?`, `#`, `%` or other punctuation, no trailing
/// dots, and no two paths that differ only in case.
package struct OutputPaths: Sendable {
  private var taken: Set<String> = []

  /// Creates an empty set of paths.
  package init() {}

  /// Takes `path` if nobody has it, else the first free one of `path-2`, `path-3`, …; the number
  /// goes before the extension.
  package mutating func claim(_ path: String) -> String {
    if taken.insert(path.lowercased()).inserted { return path }
    let dot = path.lastIndex(of: ".").flatMap { dot in
      path[dot...].contains("/") ? nil : dot
    }
    let stem = dot.map { String(path[..<$0]) } ?? path
    let suffix = dot.map { String(path[$0...]) } ?? ""
    var number = 2
    while !taken.insert("\(stem)-\(number)\(suffix)".lowercased()).inserted { number += 1 }
    return "\(stem)-\(number)\(suffix)"
  }

  /// Whether a path is taken.
  package func isTaken(_ path: String) -> Bool { taken.contains(path.lowercased()) }
}

/// The path of the HTML file for a Markdown file at `path` below its space's folder.
package func pageOutputPath(_ path: String, style: SiteConfiguration.URLStyle) -> String {
  var names = path.split(separator: "/").map { safeFileName(String($0)) }
  var last = names.popLast() ?? "index"
  for ending in [".md", ".markdown"] where last.lowercased().hasSuffix(ending) {
    last.removeLast(ending.count)
    break
  }
  while let end = last.last, end == "-" || end == "." { last.removeLast() }
  if last.isEmpty { last = "page" }
  switch (last.lowercased() == "readme", style) {
  case (true, _): names.append("index.html")
  case (false, .file): names.append(last + ".html")
  case (false, .directory): names += [last, "index.html"]
  }
  return names.joined(separator: "/")
}

/// A file name in which everything but letters, digits, marks, `.`, `_`, `+` and `~` is `-`.
package func safeFileName(_ name: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in name.precomposedScalars {
    let isKept =
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x2B, 0x7E: true
      case 0x80...:
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.isGraphemeExtend
      default: false
      }
    if isKept {
      result.append(scalar)
    } else if result.last != "-", !result.isEmpty {
      result.append("-")
    }
  }
  var text = String(result)
  // `a (1).md` is `a-1.md`, not `a-1-.md`.
  text = text.replacing("-.", with: ".")
  while text.hasPrefix(".") || text.hasPrefix("-") { text.removeFirst() }
  while text.hasSuffix("-") || text.hasSuffix(".") { text.removeLast() }
  while text.utf8.count > 180 { text.removeFirst() }
  return text.isEmpty ? "file" : text
}

/// The address of `path` as seen from the page at `base`, both being paths in the output.
package func relativeURL(to path: String, from base: String) -> String {
  rootPrefix(of: base) + path
}

/// What leads from the page at `path` to the site's root: `../` for each folder.
package func rootPrefix(of path: String) -> String {
  String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
}

/// The address of the HTML file at `path` of the output, with `root` leading to the site's root.
package func linkURL(_ path: String, root: String, style: SiteConfiguration.URLStyle) -> String {
  var path = path
  if style == .directory, path.hasSuffix("index.html") {
    path.removeLast("index.html".count)
    if path.isEmpty, root.isEmpty { return "./" }
  }
  return root + percentEncodedPath(path)
}

extension String {
  /// The scalars of the composed form, so that equal names give equal paths.
  fileprivate var precomposedScalars: String.UnicodeScalarView {
    utf8.allSatisfy { $0 < 0x80 }
      ? unicodeScalars : precomposedStringWithCanonicalMapping.unicodeScalars
  }
}
