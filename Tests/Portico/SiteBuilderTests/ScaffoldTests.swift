import PorticoCommands
import SiteBuilder
import SourceText
import Synchronization
import TestSupport
import Testing

@Suite("What portico new and portico import write")
struct ScaffoldTests {
  @Test(
    "A site that was just begun, with every part that can be added, builds without a diagnostic")
  func everything() async throws {
    let folder = try TemporaryFolder()
    let site = folder.path(of: "src")
    for words in [
      ["new", "site", site, "--title", "Shop & [more]: \"all\""],
      ["new", "api", "orders", "--from", site],
      ["new", "product", "checkout", "--from", site, "--title", "Check *out*"],
      ["new", "guide", "guides/errors", "--from", site],
    ] {
      let (code, _, problems) = await run(words)
      #expect(code == 0, "\(problems)")
    }
    let outcome = try await buildSite(
      BuildRequest(
        source: site, output: folder.path(of: "out"), siteURL: "https://docs.example.com/", jobs: 2)
    )
    #expect(outcome.diagnostics.map { "\($0.id): \($0.message)" } == [])
    let home = try folder.text(of: "out/index.html")
    #expect(home.contains("<title>Shop &amp; [more]: &quot;all&quot;"))
    #expect(try folder.text(of: "out/catalog.json").contains("\"id\": \"checkout\""))
    #expect(try folder.text(of: "out/guides/errors.html").contains("Errors"))
    #expect(
      try folder.text(of: "src/SUMMARY.md").hasSuffix(
        """
        * [First steps](guides/first-steps.md)
        * [Orders](orders.md)
        * [Check \\*out\\*](products/checkout.md)
        * [Errors](guides/errors.md)

        """))
  }

  @Test("An API takes its words from its description, which is copied")
  func spec() async throws {
    let folder = try TemporaryFolder([
      "mine.json": """
      {"openapi": "3.1.0", "info": {"title": "Orders: all", "version": "2", "summary": "Takes # orders."},
       "paths": {}}
      """,
      "src/README.md": "# Home\n",
    ])
    let (code, results, _) = await run([
      "new", "api", "orders", "--spec", folder.path(of: "mine.json"), "--from",
      folder.path(of: "src"),
    ])
    #expect(code == 0)
    #expect(results == "created orders.md\ncreated specs/orders.json\n")
    let page = try folder.text(of: "src/orders.md")
    #expect(page.contains("description: \"Takes # orders.\"\nspec: \"specs/orders.json\"\n"))
    #expect(page.contains("\n# Orders: all\n"))
    #expect(try folder.bytes(of: "src/specs/orders.json") == folder.bytes(of: "mine.json"))
  }

  @Test("Nothing that is there is replaced, and then nothing is written at all")
  func neverReplaces() async throws {
    let folder = try TemporaryFolder(["README.md": "mine\n"])
    let (code, _, problems) = await run(["new", "site", folder.path])
    #expect(code == 3)
    #expect(problems.contains("cannot create 'README.md': it is there already"))
    #expect(try folder.files().keys.sorted() == ["README.md"])
    #expect(try folder.text(of: "README.md") == "mine\n")
  }

  @Test(
    "What cannot be begun is explained",
    arguments: [
      (["new", "product", "x"], 2, "begin with 'portico new api'"),
      (["new", "product", "Not An Id"], 2, "lower-case letters"),
      (["new", "guide", "../outside"], 3, "a component of it is '..'"),
      (["new", "api", "x", "--spec", "README.md"], 1, "error"),
    ] as [([String], Int32, String)])
  func refusals(_ words: [String], _ code: Int32, _ problem: String) async throws {
    let folder = try TemporaryFolder(["README.md": "# Home\n"])
    let words = words.map { $0 == "README.md" ? folder.path(of: $0) : $0 }
    let result = await run(words + ["--from", folder.path])
    #expect(result.code == code)
    #expect(result.problems.contains(problem), "\(result.problems)")
    #expect(try folder.files().count == 1)
  }

  @Test("A survey tells what is in a repository, and its draft changes nothing but for the better")
  func imports() async throws {
    var files = ReferenceTests.twoVersions
    files["specs/unused.yaml"] = "openapi: 3.0.0\ninfo: {title: Other, version: '1'}\npaths: {}\n"
    files["specs/broken.yaml"] = "openapi: 3.0.0\ninfo: [\n"
    files["guide/alone.md"] = "# Alone\n\n{% hint style=\"info\" %}\nNote.\n{% endhint %}\n"
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(Array(text.utf8), to: "src/" + path) }
    let source = folder.path(of: "src")
    let before = try await surveySite(at: source, jobs: 2)
    let (code, results, _) = await run(["import", source])
    #expect(code == 0)
    for line in [
      "Space\n  Shop  .  3 pages, 1 unlisted\n", "  hint           1\n", "  API operation  3\n",
      "  2 files documented\n", "  2 files used by no page\n    specs/broken.yaml\n",
      "  payments: Payments\n    2.0.0  current     2 operations  prod, sandbox\n",
      "    1.0.0  deprecated  2 operations  prod, sandbox\n",
      "  prod     Production (real)  https://api.example.com\n", "wrote 'portico.yml'",
    ] {
      #expect(results.contains(line), "\(line)\nis missing in\n\(results)")
    }
    let draft = try folder.text(of: "src/portico.yml")
    #expect(
      draft.contains(
        "  - { id: prod, label: \"Production\", match: [\"https://api.example.com\"], production: true }\n"
      ))
    #expect(draft.contains("#     - id: payments\n"))
    let after = try await surveySite(at: source, jobs: 2)
    #expect(after.hasConfiguration)
    #expect(after.diagnostics.map(\.message) == before.diagnostics.map(\.message))
    #expect(after.environments.map(\.id) == before.environments.map(\.id))
    let again = await run(["import", source])
    #expect(again.results.contains("'portico.yml' is there already"))
    #expect(try folder.text(of: "src/portico.yml") == draft)
  }

  @Test("The products that are drafted as comments can be taken as they are")
  func draftedProducts() async throws {
    let folder = try TemporaryFolder()
    for (path, text) in ReferenceTests.payments {
      try folder.write(Array(text.utf8), to: "src/" + path)
    }
    let dry = await run(["import", folder.path(of: "src"), "--dry-run"])
    #expect(dry.results.contains("'portico.yml' would be:\n\n# What holds"))
    #expect(try !folder.files().keys.contains("src/portico.yml"))
    let draft = try await surveySite(at: folder.path(of: "src"), jobs: 2).configurationDraft
    let lines = draft.split(separator: "\n").map { line in
      line.hasPrefix("# catalog") || line.hasPrefix("#   ")
        ? String(line.dropFirst(2)) : String(line)
    }
    try folder.write(Array(lines.joined(separator: "\n").utf8), to: "src/portico.yml")
    let survey = try await surveySite(at: folder.path(of: "src"), jobs: 2)
    #expect(survey.diagnostics.map(\.message) == [])
    #expect(survey.products.map(\.id) == ["payments"])
    #expect(survey.products.first?.apis == ["payments"])
    let rest = await run(["new", "catalog", "--from", folder.path(of: "src")])
    #expect(rest.results == "# Every API is part of a product already.\n")
  }

  // MARK: - Help

  private func run(_ words: [String]) async -> (code: Int32, results: String, problems: String) {
    let printed = Mutex((results: "", problems: ""))
    let console = Console(
      write: { text in printed.withLock { $0.results += text } },
      complain: { text in printed.withLock { $0.problems += text } })
    let code = await Portico.run(words, console: console)
    return printed.withLock { (code, $0.results, $0.problems) }
  }
}
