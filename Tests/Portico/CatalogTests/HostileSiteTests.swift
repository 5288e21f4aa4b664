import Catalog
import Testing

@Suite("Sites that are made to exhaust the inference")
struct HostileSiteTests {
  @Test("Many blocks without operations, many files of one version", .timeLimit(.minutes(1)))
  func many() {
    var files: [String: String] = [:]
    for page in 0..<60 {
      let blocks = (0..<50).map { block("\($0).yaml", "get", "/order\($0)/\(page)") }
      files["\(page).md"] = "# Page \(page)\n" + blocks.joined()
    }
    for number in 0..<50 {
      files["\(number).yaml"] = spec("Orders", "1.0.0", summary: "Summary \(number)")
    }
    let site = TestSite(files)
    #expect(site.catalog.apis.count == 1)
    #expect(site.catalog.apis[0].versions[0].files.count == 50)
    #expect(Set(site.catalog.apis[0].versions[0].files.map(\.outputPath)).count == 50)
  }

  @Test("Numbers, titles and names that are no such things", .timeLimit(.minutes(1)))
  func words() {
    let odd = [
      "''", "../../x", "1/0", "🚀", "1.0.0.0.0.0.0.0.0.0", "'%2e%2e'", "NUL", "v", "'  '",
      String(repeating: "9", count: 5000),
    ]
    var files: [String: String] = [:]
    for (number, word) in odd.enumerated() {
      files["\(number).md"] = "# V 1 - \(word)\n" + block("\(number).yaml")
      files["\(number).yaml"] = spec(word, word)
    }
    let catalog = TestSite(files).catalog
    let paths = catalog.apis.flatMap(\.versions).flatMap { version in
      [version.overviewPath] + version.operationPaths + version.files.map(\.outputPath)
    }
    #expect(catalog.apis.allSatisfy { isCatalogID($0.id) })
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
    for path in paths {
      #expect(path.hasPrefix("apis/"))
      #expect(!path.contains("..") && !path.contains("//") && !path.contains("%"))
    }
  }
}
