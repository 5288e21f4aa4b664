import Foundation
import Glibc
import Testing

@testable import SiteBuilder

@Suite("Output folder")
struct OutputFolderTests {
  @Test("A committed build is there with its marker, and nothing is beside it")
  func newFolder() throws {
    let scratch = try Scratch()
    let output = try scratch.output("deep/er/site")
    try output.write(Array("home".utf8), to: "index.html")
    try output.write([], to: "a/b/c/index.html")
    #expect(try scratch.names(in: "deep/er").count == 1, "the folder itself appears at the end")
    try output.commit()
    #expect(try scratch.names(in: "deep/er") == ["site"])
    #expect(try scratch.names(in: "deep/er/site") == [".portico", "a", "index.html"])
    #expect(try scratch.read("deep/er/site/index.html") == "home")
    #expect(try scratch.read("deep/er/site/a/b/c/index.html").isEmpty)
    #expect(try scratch.read("deep/er/site/.portico") == "portico output 1\n")
  }

  @Test("A second build takes the place of the first")
  func replacement() throws {
    let scratch = try Scratch()
    try scratch.build("site", ["old/index.html": "old", "both.html": "old"])
    try scratch.build("site", ["new/index.html": "new", "both.html": "new"])
    #expect(try scratch.names() == ["site", "source"])
    #expect(try scratch.names(in: "site") == [".portico", "both.html", "new"])
    #expect(try scratch.read("site/both.html") == "new")
  }

  @Test("A build that fails leaves the old site, and nothing beside it")
  func failure() throws {
    struct Failure: Error {}
    let scratch = try Scratch()
    try scratch.build("site", ["index.html": "old"])
    #expect(throws: Failure.self) {
      let output = try scratch.output("site")
      try output.write(Array("new".utf8), to: "index.html")
      throw Failure()
    }
    #expect(try scratch.names() == ["site", "source"])
    #expect(try scratch.read("site/index.html") == "old")
  }

  @Test("A build that is given up leaves the old site; giving up twice is fine")
  func discarding() throws {
    let scratch = try Scratch()
    try scratch.build("site", ["index.html": "old"])
    let output = try scratch.output("site")
    try output.write([], to: "index.html")
    output.discard()
    output.discard()
    #expect(try scratch.names() == ["site", "source"])
    #expect(try scratch.read("site/index.html") == "old")
  }

  @Test("An empty folder may be built into, and keeps its .gitkeep through all builds")
  func keeper() throws {
    let scratch = try Scratch()
    try scratch.write("keep me", to: "site/.gitkeep")
    try scratch.build("site", ["index.html": "1"])
    try scratch.build("site", ["index.html": "2"])
    #expect(try scratch.names(in: "site") == [".gitkeep", ".portico", "index.html"])
    #expect(try scratch.read("site/.gitkeep") == "keep me")
    try scratch.build("site", [".gitkeep": "the site's own"])
    #expect(try scratch.read("site/.gitkeep") == "the site's own")
  }

  @Test("A link to a folder stays a link, and the site goes to what it names")
  func linkedTarget() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path("www/site"), withIntermediateDirectories: true)
    try scratch.link("public", to: "www/site")
    try scratch.build("public", ["index.html": "home"])
    #expect(try scratch.read("www/site/index.html") == "home")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("public"))
        == "www/site")
    #expect(try scratch.names() == ["public", "source", "www"])
  }

  @Test("The source folder around the output lists neither output nor staging folder")
  func insideSource() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "a.md")
    let output = try OutputFolder(at: scratch.path("site"), builtFrom: scratch.path)
    try output.write([], to: "index.html")
    #expect(try SourceFolder(at: scratch.path).listing.map(\.path) == ["a.md"])
    try output.commit()
    #expect(try SourceFolder(at: scratch.path).listing.map(\.path) == ["a.md"])
  }

  @Test("Thousands of files are written from many tasks")
  func parallelism() async throws {
    let scratch = try Scratch()
    let output = try scratch.output("site")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for number in stride(from: task, to: 5_000, by: 8) {
            try output.write(Array("\(number)".utf8), to: "\(number % 50)/\(number % 9)/\(number)")
          }
        }
      }
      try await group.waitForAll()
    }
    try output.commit()
    let files = try SourceFolder(at: scratch.path("site"))
    #expect(files.listing.count == 5_001)
    for number in [0, 1, 2_499, 4_999] {
      let path = "\(number % 50)/\(number % 9)/\(number)"
      #expect(try files.read(path) == Array("\(number)".utf8))
    }
  }
}

@Suite("Paths in an output folder")
struct OutputPathTests {
  @Test(
    "A path that leaves the folder or that no server could serve is an error",
    arguments: [
      ("", "a component of it is empty"),
      ("/etc/passwd", "a component of it is empty"),
      ("a//b", "a component of it is empty"),
      ("a/", "a component of it is empty"),
      ("../a", "a component of it is '..'"),
      ("a/../b", "a component of it is '..'"),
      ("a/.", "a component of it is '.'"),
      ("a\0b", "it contains NUL"),
      (".portico", "this name is portico's own"),
      (String(repeating: "é", count: 128), "a component of it has more than 255 bytes"),
      (String(repeating: "a/", count: 100) + "b", "it has more than 100 components"),
    ])
  func faults(path: String, fault: String) throws {
    let scratch = try Scratch()
    let output = try scratch.output("site")
    let error = #expect(throws: FileError.self) { try output.write([], to: path) }
    #expect(error?.description == "cannot write '\(path)': \(fault)")
  }

  @Test("Unusual paths are written as they are")
  func unusual() throws {
    let scratch = try Scratch()
    let paths = [
      "...", "a b/c?#.html", "a/.portico", "-", "\u{301}x/\u{301}", "\u{202F}é’",
      String(repeating: "n", count: 255), String(repeating: "d/", count: 99) + "e",
    ]
    let output = try scratch.output("site")
    for path in paths { try output.write(Array(path.utf8), to: path) }
    try output.commit()
    for path in paths { #expect(try scratch.read("site/\(path)") == path) }
    try scratch.build("site", [:])
    #expect(try scratch.names() == ["site", "source"])
  }

  @Test("A path that was written before, or lies below a file, is an error")
  func collisions() throws {
    let scratch = try Scratch()
    let output = try scratch.output("site")
    try output.write([], to: "a/b")
    let again = #expect(throws: FileError.self) { try output.write([], to: "a/b") }
    #expect(again?.description == "cannot write 'a/b': file exists")
    let below = #expect(throws: FileError.self) { try output.write([], to: "a/b/c/d") }
    #expect(below?.description == "cannot write 'a/b/c/d': not a directory")
  }

  @Test("A full disk is an error in words, and nothing is left beside", .enabled(if: canMount))
  func fullDisk() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "disk/.gitkeep")
    try mount(at: scratch.path("disk"))
    defer { unmount(scratch.path("disk")) }
    let full = "cannot write 'b': no space left on device"
    do {
      let output = try scratch.output("disk/site")
      try output.write([1], to: "a")
      let error = #expect(throws: FileError.self) {
        try output.write([UInt8](repeating: 0, count: 1 << 20), to: "b")
      }
      #expect(error?.description == full)
    }
    #expect(try scratch.names(in: "disk").isEmpty)
  }

  @Test("A mount point cannot be replaced, which is said", .enabled(if: canMount))
  func mountPoint() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "disk/.gitkeep")
    try mount(at: scratch.path("disk"))
    defer { unmount(scratch.path("disk")) }
    let output = try scratch.output("disk")
    #expect(throws: OutputError.refused(scratch.path("disk"), .mountPoint)) {
      try output.commit()
    }
    #expect(try scratch.names() == ["disk", "source"])
  }

  @Test("A folder that may not be written is an error in words", .enabled(if: geteuid() != 0))
  func permission() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "locked/a")
    unsafe chmod(scratch.path("locked"), 0o500)
    defer { unsafe chmod(scratch.path("locked"), 0o700) }
    let path = scratch.path("locked/site")
    let error = #expect(throws: OutputError.self) { try scratch.output("locked/site") }
    #expect(error?.description == "cannot create '\(path)': permission denied")
  }
}

@Suite("Refused output folders")
struct OutputRefusalTests {
  @Test("A folder with files of somebody else is refused and left alone")
  func foreign() throws {
    let scratch = try Scratch()
    try scratch.write("mine", to: "site/letter.txt")
    try scratch.expectRefusal("site", .foreign)
    try scratch.write("not a marker", to: "site/.portico")
    try scratch.expectRefusal("site", .foreign)
    #expect(try scratch.read("site/letter.txt") == "mine")
    #expect(try scratch.names() == ["site", "source"])
  }

  @Test("A folder of ours may have a newer marker")
  func newerMarker() throws {
    let scratch = try Scratch()
    try scratch.write("portico output 7\n", to: "site/.portico")
    try scratch.write("", to: "site/index.html")
    try scratch.build("site", [:])
    #expect(try scratch.names(in: "site") == [".portico"])
  }

  @Test("A git repository is refused even with a marker")
  func repository() throws {
    let scratch = try Scratch()
    try scratch.build("site", [:])
    try scratch.write("", to: "site/.git/HEAD")
    try scratch.expectRefusal("site", .repository)
    #expect(try scratch.names(in: "site") == [".git", ".portico"])
  }

  @Test("What is not a folder is refused")
  func notAFolder() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "file")
    try scratch.link("dangling", to: "nowhere")
    try scratch.expectRefusal("file", .notAFolder)
    try scratch.expectRefusal("dangling", .notAFolder)
    let path = scratch.path("file/below/site")
    let error = #expect(throws: OutputError.self) { try scratch.output("file/below/site") }
    #expect(error?.description == "cannot create '\(path)': not a directory")
    #expect(try scratch.names() == ["dangling", "file", "source"])
  }

  @Test("The source folder and what is around it are refused, also through links")
  func source() throws {
    let scratch = try Scratch()
    try scratch.expectRefusal("source", .source)
    try scratch.expectRefusal("source/../source/.", .source)
    try scratch.expectRefusal("", .aroundSource)
    try scratch.expectRefusal("source/..", .aroundSource)
    try scratch.link("alias", to: "source")
    try scratch.expectRefusal("alias", .source)
    try scratch.build("source-site", [:])
    #expect(try scratch.names() == ["alias", "source", "source-site"])
  }

  @Test("The root of the file system and the home folder are refused, however empty")
  func dangerous() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "home/.gitkeep")
    let home = scratch.path("home")
    #expect(throws: OutputError.refused(home, .home)) {
      try OutputFolder(
        at: home, builtFrom: scratch.path("source"), home: home, registry: StagingRegistry())
    }
    #expect(throws: OutputError.refused("/", .root)) {
      try OutputFolder(at: "/", builtFrom: scratch.path("source"))
    }
  }

  @Test("Files that appear while a build is under way are not deleted")
  func lateFiles() throws {
    let scratch = try Scratch()
    let output = try scratch.output("site")
    try output.write([], to: "index.html")
    try scratch.write("mine", to: "site/letter.txt")
    #expect(throws: OutputError.refused(scratch.path("site"), .foreign)) { try output.commit() }
    #expect(try scratch.read("site/letter.txt") == "mine")
    #expect(try scratch.names() == ["site", "source"])
  }

  @Test("Every refusal has a reason of its own and says what to do")
  func wording() {
    let errors = OutputError.Refusal.allCases.map { OutputError.refused("x", $0) }
    #expect(Set(errors.map(\.description)).count == errors.count)
    #expect(errors.allSatisfy { $0.description.hasPrefix("cannot build into 'x': ") })
    #expect(errors.allSatisfy { $0.help?.isEmpty == false })
  }
}

@Suite("Interrupted builds")
struct InterruptionTests {
  @Test("What an interrupted build left is removed by the next one, and nothing else")
  func leftovers() throws {
    let scratch = try Scratch()
    try scratch.write("", to: ".site.portico-123-89abcdef/a/b/index.html")
    try scratch.write("", to: ".site.portico-123-notes/a")
    try scratch.write("", to: ".other.portico-123-89abcdef/a")
    try scratch.write("", to: ".site.portico-123-89abcdee")
    try scratch.build("site", [:])
    #expect(
      try scratch.names() == [
        ".other.portico-123-89abcdef", ".site.portico-123-89abcdee", ".site.portico-123-notes",
        "site", "source",
      ])
  }

  @Test("A build that is still under way is not taken for an interrupted one")
  func liveBuilds() throws {
    let scratch = try Scratch()
    let first = try scratch.output("site")
    try first.write(Array("first".utf8), to: "index.html")
    try scratch.build("site", ["index.html": "second"])
    #expect(try scratch.read("site/index.html") == "second")
    try first.commit()
    #expect(try scratch.read("site/index.html") == "first")
    #expect(try scratch.names() == ["site", "source"])
  }

  @Test("An interruption removes the staging folder and keeps the old site")
  func interruption() throws {
    let scratch = try Scratch()
    try scratch.build("site", ["index.html": "old"])
    let registry = StagingRegistry()
    let output = try OutputFolder(
      at: scratch.path("site"), builtFrom: scratch.path("source"), home: nil, registry: registry)
    try output.write(Array("new".utf8), to: "a/index.html")
    var namesAtEnd: [String] = []
    registry.interrupt { namesAtEnd = (try? scratch.names()) ?? [] }
    #expect(namesAtEnd == ["site", "source"])
    #expect(try scratch.read("site/index.html") == "old")
  }

  @Test("Without a call that exchanges folders, they change places in steps")
  func exchangeInSteps() throws {
    let scratch = try Scratch()
    try scratch.write("1", to: "a/file")
    try scratch.write("2", to: "b/file")
    try SiteBuilder.exchangeInSteps(scratch.path("a"), scratch.path("b"))
    #expect(try scratch.names() == ["a", "b"])
    #expect(try scratch.read("a/file") == "2")
    #expect(try scratch.read("b/file") == "1")
    #expect(throws: SystemError.isMissing) {
      try SiteBuilder.exchangeInSteps(scratch.path("missing"), scratch.path("b"))
    }
    #expect(try scratch.read("b/file") == "1")
  }

  @Test("A tree that is too deep to be removed stays, and does not crash")
  func deepTree() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "deep/" + String(repeating: "d/", count: 300) + "a")
    #expect(throws: SystemError.isTooDeep) { try removeTree(scratch.path("deep")) }
  }
}

extension Scratch {
  /// Begins a build from an empty source folder.
  fileprivate func output(_ relative: String) throws -> OutputFolder {
    try FileManager.default.createDirectory(
      atPath: path("source"), withIntermediateDirectories: true)
    return try OutputFolder(at: path(relative), builtFrom: path("source"))
  }

  fileprivate func build(_ relative: String, _ files: [String: String]) throws {
    let output = try output(relative)
    for (path, text) in files { try output.write(Array(text.utf8), to: path) }
    try output.commit()
  }

  fileprivate func expectRefusal(
    _ relative: String, _ refusal: OutputError.Refusal,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    #expect(throws: OutputError.refused(path(relative), refusal), sourceLocation: location) {
      try output(relative)
    }
  }
}

// MARK: - A small disk

/// Whether a disk of a few kilobytes can be had, which takes an administrator.
private let canMount: Bool = {
  guard geteuid() == 0, let scratch = try? Scratch() else { return false }
  guard (try? mount(at: scratch.path)) != nil else { return false }
  unmount(scratch.path)
  return true
}()

private func mount(at path: String) throws {
  try run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", path)
}

private func unmount(_ path: String) {
  try? run("umount", "--lazy", path)
}

private func run(_ arguments: String...) throws {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = arguments
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
}
