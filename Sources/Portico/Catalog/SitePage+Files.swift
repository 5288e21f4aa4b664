internal import Content
internal import GitBook

extension SitePage {
  /// The path of the Markdown twin in the output.
  package var markdownPath: String { outputPath.replacingEnding(".html", by: ".md") }

  /// The path of the feed of the page's updates.
  package var feedPath: String {
    outputPath.hasSuffix("index.html")
      ? outputPath.replacingEnding("index.html", by: "rss.xml")
      : outputPath.replacingEnding(".html", by: "/rss.xml")
  }

  /// Whether the page has a change log.
  package var hasUpdates: Bool {
    content.document.blocks.contains { block in
      if case .updates = block.kind { true } else { false }
    }
  }
}

extension String {
  fileprivate func replacingEnding(_ ending: String, by other: String) -> String {
    hasSuffix(ending) ? dropLast(ending.count) + other : self + other
  }
}
