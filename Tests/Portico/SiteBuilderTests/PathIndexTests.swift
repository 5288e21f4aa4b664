import Catalog
import Testing

@Suite("Path index")
struct PathIndexTests {
  private static let index = PathIndex([
    ".gitbook/assets/Diagram (1).png",
    ".gitbook/assets/a#b.png",
    ".gitbook/assets/a%20b.png",
    ".gitbook/assets/a b.png",
    ".gitbook/assets/caf\u{E9}.png",
    ".gitbook/assets/cle\u{301}.png",
    ".gitbook/assets/shot\u{202F}12.png",
    ".gitbook/assets/voil\u{E0}\u{2019}.png",
    "README.md",
    "guides/Set-Up.md",
    "guides/api/README.md",
    "guides/notes.md",
    "guides/set-up.md",
    "space/guides/notes.md",
    "space/only.md",
  ])

  @Test(
    "A path is found as it is spelled, else by the first correction that helps",
    arguments: [
      ("notes.md", "guides", "guides/notes.md", PathIndex.Spelling.exact),
      ("./api/../notes.md", "guides", "guides/notes.md", .exact),
      ("../README.md", "guides", "README.md", .exact),
      ("../../guides//notes.md", "guides/api", "guides/notes.md", .exact),
      ("/guides/notes.md", "space", "guides/notes.md", .exact),
      (".gitbook/assets/a%20b.png", "", ".gitbook/assets/a%20b.png", .exact),
      (".gitbook/assets/a#b.png", "", ".gitbook/assets/a#b.png", .exact),
      ("../.gitbook/assets/a%23b.png", "guides", ".gitbook/assets/a#b.png", .percentEncoded),
      (".gitbook/assets/a%2520b.png", "", ".gitbook/assets/a%20b.png", .percentEncoded),
      (".gitbook/assets/Diagram%20(1).png", "", ".gitbook/assets/Diagram (1).png", .percentEncoded),
      ("%2e%2E/README.md", "guides", "README.md", .percentEncoded),
      (
        ".gitbook/assets/shot%E2%80%AF12.png", "", ".gitbook/assets/shot\u{202F}12.png",
        .percentEncoded
      ),
      (
        ".gitbook/assets/cafe\u{301}.png", "", ".gitbook/assets/caf\u{E9}.png", .otherUnicodeForm
      ),
      (".gitbook/assets/cl\u{E9}.png", "", ".gitbook/assets/cle\u{301}.png", .otherUnicodeForm),
      (".gitbook/assets/cl%C3%A9.png", "", ".gitbook/assets/cle\u{301}.png", .otherUnicodeForm),
      ("readme.MD", "", "README.md", .otherCase),
      ("Guides/SET-UP.md", "", "guides/Set-Up.md", .otherCase),
      ("set-up.md", "guides", "guides/set-up.md", .exact),
      (".gitbook/assets/CAFE\u{301}.png", "", ".gitbook/assets/caf\u{E9}.png", .otherCase),
      (".gitbook/assets/DIAGRAM%20(1).png", "", ".gitbook/assets/Diagram (1).png", .otherCase),
      (
        ".gitbook/assets/caf\u{C3}\u{A9}.png", "", ".gitbook/assets/caf\u{E9}.png", .mojibake
      ),
      (
        ".gitbook/assets/caf%C3%83%C2%A9.png", "", ".gitbook/assets/caf\u{E9}.png", .mojibake
      ),
      (
        ".gitbook/assets/voil\u{C3}\u{A0}\u{E2}\u{20AC}\u{2122}.png", "",
        ".gitbook/assets/voil\u{E0}\u{2019}.png", .mojibake
      ),
      (
        ".gitbook/assets/cle\u{CC}\u{81}.png", "", ".gitbook/assets/cle\u{301}.png", .mojibake
      ),
    ])
  func spellings(
    written: String, folder: String, path: String, spelling: PathIndex.Spelling
  ) {
    #expect(same(Self.index.resolve(written, from: folder), .found(path, spelling)))
  }

  @Test(
    "A path without a file is missing, and one above the repository is outside",
    arguments: [
      ("missing.md", "", PathIndex.Resolution.missing),
      ("", "", .missing),
      ("guides", "", .missing),
      ("guides/", "", .missing),
      (".", "guides", .missing),
      ("%00", "", .missing),
      ("caf%E9.png", ".gitbook/assets", .missing),
      ("..", "", .outside),
      ("../README.md", "", .outside),
      ("../../README.md", "guides", .outside),
      ("/../README.md", "guides", .outside),
      ("../guides/../../README.md", "guides", .outside),
    ])
  func failures(written: String, folder: String, resolution: PathIndex.Resolution) {
    #expect(Self.index.resolve(written, from: folder) == resolution)
  }

  @Test("A path from the root is looked for in the space, then in the repository")
  func spaces() {
    let index = Self.index
    #expect(
      index.resolve("/guides/notes.md", from: "", space: "space")
        == .found("space/guides/notes.md", .exact))
    #expect(index.resolve("/README.md", from: "", space: "space") == .found("README.md", .exact))
    #expect(
      index.resolve("guides/notes.md", from: "", space: "space")
        == .found("guides/notes.md", .exact))
  }

  @Test("Of two files that look the same, each is found under its own bytes")
  func twins() {
    let index = PathIndex(["e\u{301}.md", "\u{E9}.md"])
    #expect(same(index.resolve("e\u{301}.md", from: ""), .found("e\u{301}.md", .exact)))
    #expect(same(index.resolve("\u{E9}.md", from: ""), .found("\u{E9}.md", .exact)))
    #expect(same(index.resolve("\u{C9}.md", from: ""), .found("\u{E9}.md", .otherCase)))
  }

  @Test("Only a path in exactly its bytes is contained")
  func containment() {
    #expect(Self.index.contains("README.md"))
    #expect(!Self.index.contains("readme.md"))
    #expect(!Self.index.contains(".gitbook/assets/cl\u{E9}.png"))
    #expect(!PathIndex([]).contains(""))
  }

  @Test(
    "The nearest path has the same name in another folder, or a similar name in the same one",
    arguments: [
      ("only.md", "", "space/only.md"),
      ("guide/notes.md", "space", "space/guides/notes.md"),
      ("../old/space/guides/notes.md", "guides", "space/guides/notes.md"),
      ("guides/api/ReadMe.md", "space", "guides/api/README.md"),
      ("Diagram%20(1).png", "guides", ".gitbook/assets/Diagram (1).png"),
      ("nots.md", "guides", "guides/notes.md"),
      ("/guides/setup.md", "space", "guides/Set-Up.md"),
      ("READNE.md", "", "README.md"),
      ("/../../only.md", "", "space/only.md"),
    ])
  func suggestions(written: String, folder: String, path: String) {
    #expect(Self.index.nearestPath(to: written, from: folder) == path)
  }

  @Test(
    "Nothing is suggested when nothing is near, or several files are equally near",
    arguments: ["quite-different.md", "/other/README.md", "", "..", "guides/"])
  func noSuggestions(written: String) {
    #expect(Self.index.nearestPath(to: written, from: "guides") == nil)
  }

  @Test("Many files in one folder under one name keep lookups fast", .timeLimit(.minutes(1)))
  func manyFiles() {
    let paths = (0..<20_000).map { "folder/\($0 + 100_000)/README.md" }
    let index = PathIndex(paths)
    for path in paths { #expect(index.resolve(path, from: "") == .found(path, .exact)) }
    for _ in 0..<50 { #expect(index.nearestPath(to: "no/README.md", from: "") == nil) }
  }

  /// Strings are equal in all Unicode forms, but here the bytes count.
  private func same(_ left: PathIndex.Resolution, _ right: PathIndex.Resolution) -> Bool {
    guard case .found(let path, let spelling) = left,
      case .found(let otherPath, let otherSpelling) = right
    else { return left == right }
    return path.utf8.elementsEqual(otherPath.utf8) && spelling == otherSpelling
  }
}
