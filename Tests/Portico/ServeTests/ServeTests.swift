import Foundation
import TestSupport
import Testing

@Suite("portico serve", .timeLimit(.minutes(3)))
struct ServeTests {
  private let files = [
    "SUMMARY.md": "* [Home](README.md)\n* [Guide](guide.md)\n",
    "README.md": "# Home\n\nFirst words. [Guide](guide.md) ![Plan](plan.svg)\n",
    "guide.md": "# Guide\n\n{% include \".gitbook/includes/part.md\" %}\n",
    ".gitbook/includes/part.md": "Included words.\n",
    "plan.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>",
  ]

  @Test("Pages, files and what is missing are answered as a host would")
  func answers() throws {
    let server = try RunningServer(files)
    #expect(server.greeting.hasPrefix("serving 2 pages at http://127.0.0.1:"))
    let home = try server.get("/")
    #expect(home.status == 200 && home.text.contains("First words."))
    #expect(home.fields["content-type"] == "text/html; charset=utf-8")
    #expect(home.text.contains("<script src=\"/_portico/reload.js\"></script>"))
    #expect(try server.get("/guide.html").text.contains("Included words."))
    #expect(try server.get("/guide.md").fields["content-type"] == "text/markdown; charset=utf-8")
    #expect(try server.get("/assets/plan.svg").fields["content-type"] == "image/svg+xml")
    #expect(try server.get("/search/manifest.js").text.contains("porticoIndex"))
    #expect(try server.get("/robots.txt").status == 200)
    let missing = try server.get("/deep/er/gone.html")
    #expect(missing.status == 404 && missing.text.contains("href=\"/"))
    #expect(try server.get("/", method: "HEAD").fields["content-length"] == "\(home.body.count)")
    #expect(try server.get("/", method: "POST").status == 405)
  }

  @Test("What is for the house is shown to those who ask for it", arguments: [false, true])
  func internals(_ isAsked: Bool) throws {
    var files = files
    files["secret.md"] = """
      ---
      kind: product
      id: secret
      description: Not for everybody
      audience: [internal]
      apis: []
      ---
      # Secret
      """
    let server = try RunningServer(files, isAsked ? ["--include-internal"] : [])
    #expect(try server.get("/products/secret.html").status == (isAsked ? 200 : 404))
  }

  @Test("What was sent is not sent again, and parts are sent alone")
  func conditions() throws {
    let server = try RunningServer(files)
    let socket = try PlainSocket(port: server.port)
    let whole = try server.get("/assets/plan.svg", over: socket)
    let tag = try #require(whole.fields["etag"])
    let again = try server.get("/assets/plan.svg", ["If-None-Match: \(tag)"], over: socket)
    #expect(again.status == 304 && again.body.isEmpty)
    let part = try server.get("/assets/plan.svg", ["Range: bytes=1-3"], over: socket)
    #expect(part.status == 206 && part.text == "svg")
    #expect(part.fields["content-range"] == "bytes 1-3/\(whole.body.count)")
    _ = try server.get("/", ["Connection: close"], over: socket)
    #expect(try socket.isAtEnd())
  }

  @Test(
    "Nothing outside of the site is reached",
    arguments: [
      "/../src/README.md", "/%2e%2e/%2e%2e/etc/passwd", "/assets/../../secret.txt",
      "/..%2fsecret.txt", "/..%5csecret.txt", "//etc/passwd", "/src/README.md", "/portico.yml",
      "/.gitbook/includes/part.md",
    ])
  func traversal(path: String) throws {
    let server = try RunningServer(files)
    try server.folder.write(["secret.txt": "4711"])
    let answer = try server.get(path)
    #expect([400, 404].contains(answer.status))
    #expect(!answer.text.contains("4711") && !answer.text.contains("root:"))
  }

  @Test("Names of other hosts that lead here are refused")
  func hosts() throws {
    let server = try RunningServer(files)
    for host in ["evil.example", "127.0.0.1.evil.example:80", ""] {
      #expect(try server.get("/", host: host).status == 421)
    }
    for host in ["localhost:1", "127.0.0.1", "[::1]:8080", "app.localhost"] {
      #expect(try server.get("/", host: host).status == 200)
    }
  }

  @Test("Nonsense ends a connection and nothing else")
  func nonsense() throws {
    let server = try RunningServer(files)
    for text in ["\u{16}\u{3}\u{1}\r\n\r\n", "GET\r\n\r\n", String(repeating: "a", count: 40_000)] {
      let socket = try PlainSocket(port: server.port)
      socket.send(text)
      #expect(try socket.read(until: "\r\n").contains(" 4"))
      _ = try socket.read(until: "no request\n")
      #expect(try socket.isAtEnd())
    }
    #expect(try server.get("/").status == 200)
  }

  @Test("An edit of a page, an include, a template, the configuration is shown")
  func edits() throws {
    let server = try RunningServer(files)
    let events = try server.listen()
    func edit(_ path: String, _ text: String, shows shown: String, at address: String) throws {
      try server.write(path, text)
      #expect(try events.read(until: "event: reload\n").isEmpty == false)
      #expect(try server.get(address).text.contains(shown))
    }
    try edit("README.md", "# Home\n\nOther words.\n", shows: "Other words.", at: "/")
    try edit(".gitbook/includes/part.md", "New part.\n", shows: "New part.", at: "/guide.html")
    try edit("portico.yml", "title: Named anew\n", shows: "Named anew", at: "/guide.html")
    try edit("new/deep/README.md", "# New\n", shows: "New", at: "/new/deep/index.html")
    try edit("new/deep/later.md", "# Later\n", shows: "Later", at: "/new/deep/later.html")
    try edit(
      "templates/notfound.mustache", "<p>Lost {{site.title}}</p>", shows: "Lost Named anew",
      at: "/gone.html")
  }

  @Test("Files that go or get another name are followed")
  func removals() throws {
    let server = try RunningServer(files)
    let events = try server.listen()
    let source = server.folder.path(of: "src/guide.md")
    try FileManager.default.moveItem(
      atPath: source, toPath: server.folder.path(of: "src/manual.md"))
    _ = try events.read(until: "event: reload\n")
    #expect(try server.get("/guide.html").status == 404)
    #expect(try server.get("/manual.html").text.contains("Included words."))
    try FileManager.default.removeItem(atPath: server.folder.path(of: "src/manual.md"))
    _ = try events.read(until: "event: reload\n")
    #expect(try server.get("/manual.html").status == 404)
  }

  @Test("A changed stylesheet is named, so that pages need no reload")
  func styles() throws {
    var files = files
    files["templates/site.css"] = "body { color: black }"
    let server = try RunningServer(files)
    let events = try server.listen()
    try server.write("templates/site.css", "body { color: teal }")
    _ = try events.read(until: "event: style\ndata: ")
    let path = try events.read(until: "\n").dropLast()
    #expect(try server.get("/\(path)").text.contains("teal"))
    #expect(try server.get("/").text.contains("\(path)"))
  }

  @Test("Errors are told to pages, and taken back when they are mended")
  func problems() throws {
    let server = try RunningServer(files)
    let events = try server.listen()
    try server.write("guide.md", "---\ndescription: A: b\n---\n# Guide\n")
    _ = try events.read(until: "event: reload\n")
    let broken = try PlainSocket(port: server.port)
    broken.send("GET /_portico/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    _ = try broken.read(until: "event: problems\n")
    let told = try broken.read(until: "\n\n")
    #expect(told.contains("guide.md:2") && told.contains("front-matter"))
    try server.write("guide.md", "# Guide\n")
    _ = try events.read(until: "event: reload\n")
    let mended = try PlainSocket(port: server.port)
    mended.send("GET /_portico/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(try mended.read(until: "event: problems\ndata: []\n\n").isEmpty == false)
  }

  @Test("Below a path of its own the site is complete, and nothing is beside it")
  func base() throws {
    let server = try RunningServer(files, ["--base", "sub/path"])
    #expect(server.greeting.contains("/sub/path/ "))
    #expect(try server.get("/").fields["location"] == "/sub/path/")
    #expect(try server.get("/sub/path").fields["location"] == "/sub/path/")
    #expect(try server.get("/guide.html").status == 404)
    #expect(try server.get("/sub/path/guide.html").text.contains("/sub/path/_portico/reload.js"))
    #expect(try server.get("/sub/path/gone").text.contains("href=\"/sub/path/"))
    _ = try server.listen(root: "/sub/path/")
  }

  @Test("Without reloading, pages are those of a build")
  func withoutReload() throws {
    let server = try RunningServer(files, ["--no-reload"])
    let result = try Shell(in: server.folder).run("portico build src -o out")
    #expect(result.exitCode == 0)
    for path in ["index.html", "guide.html", "search.html", "llms-full.txt", "guide.md"] {
      #expect(try server.get("/\(path)").body == server.folder.bytes(of: "out/" + path))
    }
    #expect(try server.get("/_portico/reload.js").status == 404)
    for (path, bytes) in try server.folder.files(in: "out") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("_portico/"), "\(path)")
      guard path != "404.html", !path.hasPrefix(".") else { continue }
      #expect(try server.get("/\(path)").body == bytes, "\(path)")
    }
  }

  @Test("What is for people inside the house only is not served")
  func withheld() throws {
    var files = files
    files["secret.md"] = "---\nvisibility: internal\n---\n# Inside\n"
    let server = try RunningServer(files, ["--no-reload"])
    let result = try Shell(in: server.folder).run("portico build src -o out; ls out")
    let isBuilt = result.output.contains("secret.html")
    #expect((try server.get("/secret.html").status == 200) == isBuilt)
  }

  @Test("Folders addressed without their slash lead to it")
  func folders() throws {
    var files = files
    files["portico.yml"] = "urls: directory\n"
    let server = try RunningServer(files)
    #expect(try server.get("/guide/").text.contains("Included words."))
    #expect(try server.get("/guide?x=1").fields["location"] == "./guide/?x=1")
  }

  @Test("A signal ends it in peace", arguments: [SIGINT, SIGTERM])
  func signals(number: Int32) throws {
    let server = try RunningServer(files)
    _ = try server.listen()
    let end = server.end(by: number)
    #expect(end.code == 0 && !end.isSignal)
  }

  @Test("A port that is taken is refused when it was asked for")
  func takenPort() throws {
    let server = try RunningServer(files)
    let result = try Shell(in: server.folder).run("portico serve src --port \(server.port)")
    #expect(result.exitCode == 3)
    #expect(result.output.first?.contains("port \(server.port)") == true)
  }
}
