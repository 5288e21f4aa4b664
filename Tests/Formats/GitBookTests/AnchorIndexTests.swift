import GitBook
import Testing

@Suite("Fragments of links")
struct AnchorIndexTests {
  @Test(
    "A fragment finds its heading however the link spells it",
    arguments: [
      ("exact", "setup", "setup"),
      ("GitBook's automatic id", "api-keys-rotation", "keys"),
      ("GitHub's id", "tools--toys", "tools-toys"),
      ("GitHub's id, runs of hyphens collapsed", "tools-toys", "tools-toys"),
      ("GitHub's id, dots removed", "step-1-prepare", "step-1.-prepare"),
      ("GitHub's id, slashes removed", "readwrite-access", "read-write-access"),
      ("without id-", "2.1-basics", "id-2.1-basics"),
      ("without id-, dots removed", "21-basics", "id-2.1-basics"),
      ("without id-, dots as hyphens", "2-1-basics", "id-2.1-basics"),
      ("with a superfluous id-", "id-34-1-rules", "34-1-rules"),
      ("underscores as hyphens", "my-value", "my_value"),
      ("raw letters", "größe", "groesse"),
      ("raw letters, percent-encoded", "gr%C3%B6%C3%9Fe", "groesse"),
      ("ASCII letters for raw ones", "ueberblick", "überblick"),
      ("other scripts", "chapter-7-天氣", "chapter-7-天氣"),
      ("other scripts, percent-encoded", "chapter-7-%E5%A4%A9%E6%B0%A3", "chapter-7-天氣"),
      ("upper case", "Step-1.-Prepare", "step-1.-prepare"),
      ("lower case", "readalllines", "readAllLines"),
      ("with user-content-", "user-content-setup", "setup"),
      ("without user-content-", "legacy", "user-content-legacy"),
      ("a word split at an apostrophe", "anna-s-guide", "annas-guide"),
      ("a word split at capitals", "web-u-i", "web-ui"),
      ("a number of GitBook", "notes-1", "notes-1"),
      ("a number of GitHub", "tools--toys-1", "second"),
      ("a number of the automatic id", "notes-2", "last-notes"),
    ])
  func resolves(_ rule: String, _ fragment: String, _ expected: String) {
    #expect(page.resolve(fragment) == expected, "\(rule)")
  }

  @Test(
    "A fragment that names nothing finds nothing",
    arguments: ["", "-", "nothing", "sett", "setups", "%", "%zz", "%+1", "id-", "user-content-"])
  func unknown(_ fragment: String) {
    #expect(page.resolve(fragment) == nil)
  }

  @Test("A finer spelling wins over a coarser one, and an earlier heading over a later one")
  func order() {
    let index = FragmentIndex([
      (id: "a-b", text: "A B"), (id: "ab", text: "AB"), (id: "A-B", text: "a.b"),
    ])
    #expect(index.resolve("ab") == "ab")
    #expect(index.resolve("A-B") == "A-B")
    #expect(index.resolve("a--b") == "a-b")
    #expect(index.resolve("a.b") == "A-B")
    #expect(index.resolve("A_B") == "a-b")
  }

  @Test("An id wins over an automatic id of an earlier heading")
  func explicit() {
    let index = FragmentIndex([(id: "other", text: "Setup"), (id: "setup", text: "Installation")])
    #expect(index.resolve("setup") == "setup")
    #expect(index.resolve("Setup") == "setup")
    #expect(index.resolve("installation") == "setup")
  }

  @Test("The answer is spelled as the page spells it")
  func normalization() {
    let index = FragmentIndex([(id: "cafe\u{301}", text: "")])
    #expect(index.resolve("caf\u{E9}").map { Array($0.utf8) } == Array("cafe\u{301}".utf8))
  }

  @Test("A page without headings has no ids")
  func empty() {
    #expect(FragmentIndex([]).resolve("x") == nil)
  }

  @Test("Many links to a long page are resolved without reading it again", .timeLimit(.minutes(1)))
  func long() {
    let anchors = (0..<20_000).map { (id: "part-\($0)", text: "Part \($0)") }
    let index = FragmentIndex(anchors)
    for number in 0..<20_000 {
      #expect(index.resolve("Part_\(number)") == "part-\(number)")
      #expect(index.resolve("chapter-\(number)") == nil)
    }
  }

  private let page = FragmentIndex([
    (id: "setup", text: "Setup"),
    (id: "keys", text: "API keys (rotation)"),
    (id: "tools-toys", text: "Tools & Toys"),
    (id: "second", text: "Tools & Toys"),
    (id: "step-1.-prepare", text: "Step 1. Prepare"),
    (id: "read-write-access", text: "Read/write access"),
    (id: "id-2.1-basics", text: "2.1 Basics"),
    (id: "34-1-rules", text: "34.1 Rules"),
    (id: "my_value", text: "my_value"),
    (id: "groesse", text: "Größe"),
    (id: "überblick", text: ""),
    (id: "chapter-7-天氣", text: "Chapter 7: 天氣"),
    (id: "readAllLines", text: "readAllLines()"),
    (id: "user-content-legacy", text: "Old things"),
    (id: "annas-guide", text: "Anna’s guide"),
    (id: "web-ui", text: "Web UI"),
    (id: "notes", text: "Notes"),
    (id: "notes-1", text: "Notes"),
    (id: "last-notes", text: "Notes"),
  ])
}
