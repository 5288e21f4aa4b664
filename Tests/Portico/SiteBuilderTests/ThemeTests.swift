import Foundation
import SiteBuilder
import TestSupport
import Testing
import Theme

@Suite("The built-in theme")
struct ThemeTests {
  @Test("Every file of the templates folder is in the program, byte for byte")
  func embedded() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where !path.contains("/.") && !path.hasPrefix(".") {
      guard let data = try? Data(contentsOf: folder.appending(path: path)) else { continue }
      files[path] = Array(data)
    }
    #expect(files.count > 30)
    #expect(Dictionary(uniqueKeysWithValues: Theme.files) == files)
  }

  @Test("What every page loads stays small")
  func budgets() throws {
    let sizes = Dictionary(uniqueKeysWithValues: Theme.files.map { ($0.path, $0.bytes.count) })
    let stylesheet = try #require(Theme.files.first { $0.path == "site.css" })
    #expect(compactStylesheet(stylesheet.bytes).count <= 30 * 1024)
    #expect((sizes["site.js"] ?? .max) + (sizes["theme.js"] ?? 0) <= 30 * 1024)
    #expect(sizes["theme.js"] ?? .max <= 1024)
  }
}
