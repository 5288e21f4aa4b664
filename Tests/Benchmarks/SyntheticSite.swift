import Foundation
import Search

/// A GitBook repository of any size, made from the sections of the project's own pages.
struct SyntheticSite {
  let folder: URL
  let pageCount: Int
  /// The bytes of all pages together.
  private(set) var size = 0

  /// Writes `pageCount` pages below `folder`: folders of 40 pages, groups of 10 folders, and on
  /// every page links to its neighbours.
  init(of pageCount: Int, from sections: [String], in folder: URL) throws {
    self.folder = folder
    self.pageCount = pageCount
    let files = FileManager.default
    var summary = "# Table of contents\n\n* [Home](README.md)\n"
    for page in 0..<pageCount {
      let chapter = page / Self.chapterLength
      if page % (Self.chapterLength * 10) == 0 { summary += "\n## Part \(chapter / 10 + 1)\n\n" }
      let isFirst = page % Self.chapterLength == 0
      if isFirst {
        try files.createDirectory(
          at: folder.appendingPathComponent("chapter-\(chapter)"), withIntermediateDirectories: true
        )
      }
      let path = "chapter-\(chapter)/\(isFirst ? "README" : "page-\(page)").md"
      summary += "\(isFirst ? "" : "  ")* [Page \(page)](\(path))\n"
      let text = Self.text(ofPage: page, count: pageCount, sections)
      size += text.utf8.count
      try text.write(to: folder.appendingPathComponent(path), atomically: false, encoding: .utf8)
    }
    let home = "# Home\n\nA site of \(pageCount) pages.\n"
    try home.write(
      to: folder.appendingPathComponent("README.md"), atomically: false, encoding: .utf8)
    try summary.write(
      to: folder.appendingPathComponent("SUMMARY.md"), atomically: false, encoding: .utf8)
  }

  private static let chapterLength = 40

  private static func text(ofPage page: Int, count: Int, _ sections: [String]) -> String {
    var text = "---\ndescription: Page \(page) of a synthetic site\n---\n\n# Page \(page)\n\n"
    for offset in 0..<7 { text += sections[(page * 7 + offset) % sections.count] + "\n\n" }
    for neighbour in [page + 1, page + 7] where neighbour < count {
      let chapter = neighbour / chapterLength
      let name = neighbour % chapterLength == 0 ? "README" : "page-\(neighbour)"
      text += "See [page \(neighbour)](../chapter-\(chapter)/\(name).md).\n\n"
    }
    return text
  }

  /// The pages as a search is told of them: each line that begins with `#` is a heading.
  func searchDocuments() throws -> [SearchDocument] {
    try (0..<pageCount).map { page in
      let chapter = page / Self.chapterLength
      let name = page % Self.chapterLength == 0 ? "README" : "page-\(page)"
      let text = try String(
        contentsOf: folder.appendingPathComponent("chapter-\(chapter)/\(name).md"),
        encoding: .utf8)
      var document = SearchDocument(
        url: "chapter-\(chapter)/\(name).html", kind: .guide, title: "Page \(page)")
      document.sections = text.components(separatedBy: "\n## ").map { section in
        let heading = section.prefix { $0 != "\n" }
        return .init(
          heading: String(heading), anchor: "", text: String(section.dropFirst(heading.count)))
      }
      return document
    }
  }

  /// The sections of the Markdown files below `folder`, without those that refer to files, in a
  /// fixed order.
  static func sections(below folder: URL) throws -> [String] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var sections: [String] = []
    for name in (names ?? []).sorted() where name.hasSuffix(".md") && !name.hasPrefix(".") {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for part in text.components(separatedBy: "\n## ").dropFirst() {
        let section = "## " + part
        let isFree =
          !section.contains("](") && !section.contains("src=") && !section.contains("href=")
          && !section.contains("url=") && !section.contains("{% include")
        let opened = section.components(separatedBy: "{% ").count
        let closed = section.components(separatedBy: "{% end").count
        if isFree, opened - closed == closed - 1 { sections.append(section) }
      }
    }
    return sections
  }
}
