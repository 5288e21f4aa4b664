import Foundation
import SiteBuilder
import SourceText
import TestSupport

/// A tiny site with something wrong in it, as the files in `Diagnostics` write it down.
///
/// A part `file` is a text, `bytes` one with escapes such as `\xE9`, `link` a symbolic link and
/// where it leads, `made` the name of something that is too large to be written down, and `built`
/// a file of a site that is checked as it was published. `README.md` and `portico.yml` need no
/// part where nothing is wrong with them; `without README.md` leaves it out.
struct Mistake {
  private let folder: TemporaryFolder
  private let isBuilt: Bool

  init(_ example: Example) throws {
    folder = try TemporaryFolder()
    isBuilt = example.parts.contains { $0.name.hasPrefix("built ") }
    var names: Set<Substring> = []
    for part in example.parts {
      let words = part.name.split(separator: " ", maxSplits: 1)
      guard words.count == 2 else { continue }
      names.insert(words[1])
      try write(part.text, as: words[0], to: String(words[1]))
    }
    if !names.contains("portico.yml") {
      try folder.write(["src/portico.yml": "siteUrl: https://docs.example.com/\n"])
    }
    if !names.contains("README.md") {
      let hasPages = names.contains { $0.hasSuffix(".md") }
      let shows = names.contains("api.yaml") && !hasPages
      try folder.write(["src/README.md": shows ? Self.reference : Self.home])
    }
  }

  static let home = "---\ndescription: A page\n---\n# Home\n"

  private static let reference = """
    ---
    description: A page
    ---
    # Payments

    {% openapi-operation src="api.yaml" path="/payments" method="get" %}
    [api.yaml](api.yaml)
    {% endopenapi-operation %}

    """

  private func write(_ text: String, as kind: Substring, to path: String) throws {
    switch kind {
    case "file": try folder.write(["src/" + path: text])
    case "built": try folder.write(["out/" + path: text])
    case "bytes": try folder.write(text.withEscapes, to: "src/" + path)
    case "made": try make(text.trimmingCharacters(in: .newlines), at: path)
    case "link":
      let place = URL(filePath: folder.path(of: "src/" + path))
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: place.path(percentEncoded: false),
        withDestinationPath: text.trimmingCharacters(in: .newlines))
    default: break
    }
  }

  /// What is said about the site: each diagnostic in a line, with its help and notes below.
  func report() async throws -> String {
    var outcome =
      if isBuilt {
        try await checkBuiltSite(at: folder.path(of: "out"), jobs: 2)
      } else {
        try await checkSite(BuildRequest(source: folder.path(of: "src"), output: "", jobs: 2))
      }
    outcome.addExpiry(at: "2026-01-01T00:00:00Z")
    return outcome.diagnostics.inReportOrder.map { diagnostic in
      var text = diagnostic.source.map { Self.place(diagnostic.span, in: $0) + " " } ?? ""
      text += "\(diagnostic.severity.word): \(diagnostic.message) [\(diagnostic.id)]\n"
      if let help = diagnostic.help { text += "  help: \(help)\n" }
      for note in diagnostic.notes {
        text += "  note: \(Self.place(note.span, in: note.source)) \(note.message)\n"
      }
      return text
    }.joined()
  }

  private static func place(_ span: SourceSpan?, in source: Source) -> String {
    guard let span else { return source.path + ":" }
    let position = LineTable(source).position(of: Int(span.start))
    return "\(source.path):\(position.line):\(position.column):"
  }

  // MARK: - What is too large to be written down

  private func make(_ name: String, at path: String) throws {
    let frontMatter = "---\ndescription: A page\n---\n"
    let long = String(repeating: "long ", count: 70)
    switch name {
    case "deep quotes":
      let marks = String(repeating: "> ", count: 120)
      try folder.write(["src/" + path: frontMatter + "# Home\n\n\(marks)Deep\n"])
    case "many includes":
      let include = "{% include \".gitbook/includes/a.md\" %}\n\n"
      let text = String(repeating: include, count: 1001)
      try folder.write(["src/" + path: frontMatter + "# Home\n\n" + text])
    case "page with a long description":
      try folder.write(["src/" + path: "---\ndescription: \(long)\n---\n# Keys\n"])
    case "product with a long description":
      try folder.write(["src/" + path: Self.product(description: long)])
    case "scopes with a long description":
      // An anchor and aliases, so that the file is small and the catalog is not.
      let text = String(repeating: "x", count: 300_000)
      let scopes = (1...30).map { $0 == 1 ? "s1: &text \(text)" : "s\($0): *text" }
      let new = "scopes: { \(scopes.joined(separator: ", ")) }"
      try folder.write(["src/" + path: Self.specification.replacing("scopes: {}", with: new)])
    case "token":
      // In pieces, so that no scanner takes this file for a place where a token is kept.
      let token = "gh" + "p_k7Qw2ZrT9xLmV4bNc8JsHd3FgYp6UaE1oRtX"
      try folder.write(["src/" + path: frontMatter + "# Home\n\nUse \(token).\n"])
    case "deep lists":
      let lists = String(repeating: "[", count: 120) + String(repeating: "]", count: 120)
      try folder.write(["src/" + path: "siteUrl: https://docs.example.com/\nlists: \(lists)\n"])
    case "multiplying aliases":
      var text = "siteUrl: https://docs.example.com/\nlists:\n  - &a0 [x, x, x, x, x, x, x, x]\n"
      for level in 1...12 {
        let alias = Array(repeating: "*a\(level - 1)", count: 8).joined(separator: ", ")
        text += "  - &a\(level) [\(alias)]\n"
      }
      try folder.write(["src/" + path: text])
    case "huge file": try makeHugeFile(at: path)
    case "crossing links": try makeCrossingLinks(in: path)
    case "deep folders":
      let folders = String(repeating: "a/", count: 110)
      try folder.write(["src/\(path)/\(folders)page.md": Self.home])
    case "name in Latin-1":
      let name = "$(printf 'src/caf\\351.md')"
      _ = try Shell(in: folder).run("mkdir -p src && echo '# Menu' > \"\(name)\"")
    default: throw CocoaError(.featureUnsupported)
    }
  }

  private static func product(description: String) -> String {
    "---\nkind: product\nid: checkout\ndescription: \(description)\napis: [payments]\n---\n# Checkout\n"
  }

  private static let specification = """
    openapi: 3.0.3
    info: { title: Payments, version: 1.0.0 }
    paths:
      /payments:
        get:
          responses: { '200': { description: Fine } }
    components:
      securitySchemes:
        token:
          type: oauth2
          flows:
            clientCredentials:
              tokenUrl: https://api.example.com/token
              scopes: {}

    """

  /// Larger than any page may be, but without a byte on the disk.
  private func makeHugeFile(at path: String) throws {
    try folder.write(["src/" + path: ""])
    let handle = try FileHandle(forWritingTo: URL(filePath: folder.path(of: "src/" + path)))
    try handle.truncate(atOffset: 300 << 20)
    try handle.close()
  }

  /// Folders on ten levels, each of which has three links to the next one.
  private func makeCrossingLinks(in path: String) throws {
    for level in 0..<10 {
      try folder.write(["src/\(path)/\(level)/page.txt": "text"])
      for link in ["a", "b", "c"] where level < 9 {
        try FileManager.default.createSymbolicLink(
          atPath: folder.path(of: "src/\(path)/\(level)/\(link)"),
          withDestinationPath: "../\(level + 1)")
      }
    }
  }
}

extension String {
  /// The bytes of the text, with `\xE9` for the byte of that number.
  fileprivate var withEscapes: [UInt8] {
    var bytes: [UInt8] = []
    var rest = self[...]
    while let mark = rest.firstRange(of: "\\x") {
      bytes += Array(rest[..<mark.lowerBound].utf8)
      rest = rest[mark.upperBound...]
      if let byte = UInt8(rest.prefix(2), radix: 16) { bytes.append(byte) }
      rest = rest.dropFirst(2)
    }
    return bytes + Array(rest.utf8)
  }
}
