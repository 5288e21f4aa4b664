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
    let embedded = Dictionary(uniqueKeysWithValues: Theme.files)
    let different = Set(files.keys).union(embedded.keys).filter { files[$0] != embedded[$0] }
    #expect(different.sorted() == [])
  }

  @Test("The two scripts of the search give the same short names to what they share")
  func sharedNames() throws {
    let names = ["search.js", "finder.js"].map { name in
      let file = Theme.files.first { $0.path == name }
      return String(decoding: file?.bytes ?? [], as: UTF8.self).split(separator: "\n")
        .filter { $0.hasPrefix("// Own names:") }
    }
    #expect(names[0].count > 2)
    #expect(names[0] == names[1])
  }

  @Test("What pages load stays small")
  func budgets() throws {
    var sizes: [String: Int] = [:]
    for file in Theme.files {
      if file.path.hasSuffix(".css") { sizes[file.path] = compactStylesheet(file.bytes).count }
      if file.path.hasSuffix(".js") {
        sizes[file.path] = compactScript(file.bytes, isInHouseStyle: true).count
      }
    }
    let stylesheets = sizes.filter { $0.key.hasSuffix(".css") }.values.reduce(0, +)
    let scripts = sizes.filter { $0.key.hasSuffix(".js") }.values.reduce(0, +)
    #expect(stylesheets <= 30 * 1024)
    #expect(scripts <= 30 * 1024)
    #expect(try #require(sizes["theme.js"]) <= 1024)
    #expect(try #require(sizes["search.js"]) <= 12 * 1024)
    // The home page loads the most before anybody touches it.
    let names = ["site.js", "theme.js", "home.js"]
    #expect(try names.map { try #require(sizes[$0]) }.reduce(0, +) <= 12 * 1024)
  }
}
