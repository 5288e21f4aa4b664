import Foundation

/// The pages of a synthetic site for Hugo, with the least of a theme: a title and the content.
struct HugoSite {
  private let program: String
  private let folder: URL
  private let content: String

  /// Writes what Hugo needs into a folder beside the pages.
  init(of site: SyntheticSite, beside parent: URL, program: String) throws {
    self.program = program
    content = site.folder.path
    folder = parent.appendingPathComponent("hugo")
    let layouts = folder.appendingPathComponent("layouts/_default")
    try FileManager.default.createDirectory(at: layouts, withIntermediateDirectories: true)
    let page = "<!doctype html><title>{{.Title}}</title><main>{{.Content}}</main>\n"
    for name in ["single", "list"] {
      try Data(page.utf8).write(to: layouts.appendingPathComponent("\(name).html"))
    }
    let settings = """
      baseURL = "https://example.com/"
      disableKinds = ["taxonomy", "term", "rss", "sitemap", "404"]
      [markup.goldmark.renderer]
      unsafe = true

      """
    try Data(settings.utf8).write(to: folder.appendingPathComponent("hugo.toml"))
  }

  /// Builds the site once, from nothing, and removes it.
  func build() throws -> Cost {
    let output = folder.appendingPathComponent("output").path
    defer { try? FileManager.default.removeItem(atPath: output) }
    return try measure(
      program,
      ["--source", folder.path, "--contentDir", content, "--destination", output, "--quiet"])
  }
}
