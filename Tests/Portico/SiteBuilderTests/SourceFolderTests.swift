import Foundation
import Glibc
import SourceText
import Testing

@testable import SiteBuilder

@Suite("Source folder")
struct SourceFolderTests {
  @Test("Files are listed with their sizes, in the order of the bytes of their paths")
  func listing() throws {
    let scratch = try Scratch()
    for path in ["b.md", "a/z.md", "a.md", "a-b.md", "a/é.md", "a/b/c.md", "É.md", "B.md", "a0"] {
      try scratch.write(path, to: path)
    }
    let folder = try SourceFolder(at: scratch.path)
    let paths = ["B.md", "a-b.md", "a.md", "a/b/c.md", "a/z.md", "a/é.md", "a0", "b.md", "É.md"]
    #expect(folder.listing.map(\.path) == paths)
    #expect(folder.listing.map(\.size) == paths.map(\.utf8.count))
    #expect(folder.diagnostics.isEmpty)
  }

  @Test("The listing does not depend on the order in which files were made")
  func determinism() throws {
    let paths = (0..<200).map { "\($0 % 7)/\($0 % 3)/\($0).md" }
    let one = try Scratch()
    let other = try Scratch()
    for path in paths { try one.write("", to: path) }
    for path in paths.reversed() { try other.write("", to: path) }
    let listing = try SourceFolder(at: one.path).listing.map(\.path)
    #expect(try SourceFolder(at: other.path).listing.map(\.path) == listing)
    #expect(listing == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("Folders of tools are left out, dot files and .gitbook are not")
  func leftOut() throws {
    let scratch = try Scratch()
    let kept = [".gitbook.yaml", ".gitbook/assets/a.png", "a/.gitbook/b.png", "build/c.md"]
    let dropped = [
      ".git/config", ".github/d.md", "node_modules/e.md", ".build/f", ".svn/g", ".hg/h",
      "a/.cache/i.md", "a/node_modules/j/k.md", "sub/.git",
    ]
    for path in kept + dropped { try scratch.write("", to: path) }
    let folder = try SourceFolder(at: scratch.path)
    #expect(folder.listing.map(\.path) == kept)
    #expect(folder.diagnostics.isEmpty)
  }

  @Test("The output folder is left out, and so is what an earlier build made elsewhere")
  func outputs() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "a.md")
    try scratch.write("", to: "site/index.html")
    try scratch.write("portico output 1\n", to: "old/.portico")
    try scratch.write("", to: "old/deep/index.html")
    try scratch.write("an author's own file", to: "notes/.portico")
    let folder = try SourceFolder(at: scratch.path, leavingOut: scratch.path("site"))
    #expect(folder.listing.map(\.path) == ["a.md", "notes/.portico"])
  }

  @Test("A folder that is not there is an error in words")
  func missingRoot() throws {
    let error = #expect(throws: FileError.self) { try SourceFolder(at: "no/such/folder") }
    #expect(error?.description == "cannot read 'no/such/folder': no such file or directory")
  }

  @Test("What is neither file nor folder is not listed")
  func pipes() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "a.md")
    try #require(unsafe mkfifo(scratch.path("pipe"), 0o600) == 0)
    #expect(try SourceFolder(at: scratch.path).listing.map(\.path) == ["a.md"])
  }

  @Test("A name that is not UTF-8 is left out with a diagnostic")
  func fileNames() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "a.md")
    let name = Array("\(scratch.path)/b".utf8) + [0xE9, 0x2E, 0x6D, 0x64, 0]
    let made = unsafe creat(name.map { CChar(bitPattern: $0) }, 0o600)
    try #require(made >= 0)
    close(made)
    let folder = try SourceFolder(at: scratch.path)
    #expect(folder.listing.map(\.path) == ["a.md"])
    #expect(folder.messages == ["file-name: the name of 'b\u{FFFD}.md' is not UTF-8; left out"])
  }

  @Test("A folder without permission is a diagnostic", .enabled(if: geteuid() != 0))
  func unreadable() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "a.md")
    try scratch.write("", to: "locked/b.md")
    unsafe chmod(scratch.path("locked"), 0)
    defer { unsafe chmod(scratch.path("locked"), 0o700) }
    let folder = try SourceFolder(at: scratch.path)
    #expect(folder.listing.map(\.path) == ["a.md"])
    #expect(folder.messages == ["unreadable: cannot read 'locked/': permission denied; left out"])
  }

  @Test("Folders below a hundred others are left out")
  func depth() throws {
    let scratch = try Scratch()
    let deepest = String(repeating: "d/", count: 150)
    try scratch.write("", to: deepest + "a.md")
    try scratch.write("", to: String(repeating: "d/", count: 100) + "b.md")
    let folder = try SourceFolder(at: scratch.path)
    #expect(folder.listing.map(\.path) == [String(repeating: "d/", count: 100) + "b.md"])
    #expect(folder.diagnostics.map(\.id) == ["folder-depth"])
  }
}

@Suite("Links in a source folder")
struct SourceFolderLinkTests {
  @Test("Links that stay inside are followed, and what they lead to can be read")
  func inside() throws {
    let scratch = try Scratch()
    try scratch.write("one", to: "docs/v1/a.md")
    try scratch.write("two", to: "docs/v1/deep/b.md")
    try scratch.link("docs/latest", to: "v1")
    try scratch.link("c.md", to: "docs/latest/a.md")
    try scratch.link("absolute.md", to: scratch.path("docs/v1/deep/b.md"))
    let folder = try SourceFolder(at: scratch.path)
    #expect(
      folder.listing.map(\.path) == [
        "absolute.md", "c.md", "docs/latest/a.md", "docs/latest/deep/b.md", "docs/v1/a.md",
        "docs/v1/deep/b.md",
      ])
    #expect(folder.diagnostics.isEmpty)
    #expect(try folder.read("c.md") == Array("one".utf8))
    #expect(try folder.read("absolute.md") == Array("two".utf8))
    #expect(try folder.read("docs/latest/deep/b.md") == Array("two".utf8))
  }

  @Test("Links that leave are left out with a diagnostic, by whatever way they leave")
  func outside() throws {
    let scratch = try Scratch()
    try scratch.write("secret", to: "root-secret/key.txt")
    try scratch.write("", to: "root/a.md")
    try scratch.link("root/absolute.txt", to: "/etc/hostname")
    try scratch.link("root/relative.txt", to: "../root-secret/key.txt")
    try scratch.link("root/folder", to: "../root-secret")
    try scratch.link("root/twice.txt", to: "relative.txt")
    try scratch.link("root/through.txt", to: "folder/key.txt")
    try scratch.link("root/up", to: "..")
    let folder = try SourceFolder(at: scratch.path("root"))
    #expect(folder.listing.map(\.path) == ["a.md"])
    let left = ["absolute.txt", "folder", "relative.txt", "through.txt", "twice.txt", "up"]
    #expect(
      folder.messages
        == left.map {
          "link-outside: '\($0)' links to a place outside of the source folder; left out"
        })
  }

  @Test("Links to what is never read are left out: a token in .git must not be published")
  func leftOut() throws {
    let scratch = try Scratch()
    try scratch.write("token", to: ".git/config")
    try scratch.write("", to: "site/deep/index.html")
    try scratch.write("portico output 1\n", to: "old/.portico")
    try scratch.write("", to: "old/deep/index.html")
    try scratch.link("a.txt", to: ".git/config")
    try scratch.link("b", to: "site/deep")
    try scratch.link("c.html", to: "old/deep/index.html")
    let folder = try SourceFolder(at: scratch.path, leavingOut: scratch.path("site"))
    #expect(folder.listing.isEmpty)
    #expect(folder.diagnostics.map(\.id) == ["link-left-out", "link-left-out", "link-left-out"])
  }

  @Test("A link to a folder around it is not followed for ever")
  func loops() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "a/b/c.md")
    try scratch.link("a/b/up", to: "..")
    try scratch.link("a/b/top", to: scratch.path)
    try scratch.link("self", to: ".")
    try scratch.link("x", to: "y")
    try scratch.link("y", to: "x")
    let folder = try SourceFolder(at: scratch.path)
    #expect(folder.listing.map(\.path) == ["a/b/c.md"])
    #expect(
      folder.messages == [
        "link-broken: 'x' links to nothing that opens: too many levels of symbolic links",
        "link-broken: 'y' links to nothing that opens: too many levels of symbolic links",
        "link-loop: 'a/b/top/' links to a folder that it lies in; not followed again",
        "link-loop: 'a/b/up/' links to a folder that it lies in; not followed again",
        "link-loop: 'self/' links to a folder that it lies in; not followed again",
      ])
  }

  @Test("Two folders that link to each other end, and show each file a few times")
  func mutualLinks() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "a/1.md")
    try scratch.write("", to: "b/2.md")
    try scratch.link("a/to-b", to: "../b")
    try scratch.link("b/to-a", to: "../a")
    let folder = try SourceFolder(at: scratch.path)
    #expect(folder.listing.map(\.path) == ["a/1.md", "a/to-b/2.md", "b/2.md", "b/to-a/1.md"])
    #expect(folder.diagnostics.map(\.id) == ["link-loop", "link-loop"])
  }

  @Test("Links that double at every step end at the limit", .timeLimit(.minutes(1)))
  func doubling() throws {
    let scratch = try Scratch()
    for step in 0..<40 {
      try scratch.write("", to: "\(step)/a.md")
      try scratch.link("\(step)/x", to: "../\(step + 1)")
      try scratch.link("\(step)/y", to: "../\(step + 1)")
    }
    try scratch.write("", to: "40/a.md")
    let folder = try SourceFolder(at: scratch.path)
    #expect(folder.listing.count < SourceFolder.Walk.linkLimit + 100)
    #expect(folder.diagnostics.contains { $0.id == "link-limit" })
  }

  @Test("A link whose spelling differs from its target only in Unicode form is still a link")
  func unicodeForms() throws {
    let scratch = try Scratch()
    try scratch.write("text", to: "caf\u{E9}/a.md")
    try scratch.link("cafe\u{301}", to: "caf\u{E9}")
    let folder = try SourceFolder(at: scratch.path)
    #expect(folder.listing.count == 2)
    #expect(try folder.read("cafe\u{301}/a.md") == Array("text".utf8))
  }
}

@Suite("Reading from a source folder")
struct SourceFolderReadingTests {
  @Test("A file is read as a whole or from its start")
  func reading() throws {
    let scratch = try Scratch()
    let long = String(repeating: "0123456789", count: 100_000)
    try scratch.write(long, to: "a/long.txt")
    try scratch.write("", to: "empty.txt")
    let folder = try SourceFolder(at: scratch.path)
    #expect(try folder.read("a/long.txt") == Array(long.utf8))
    #expect(try folder.readPrefix("a/long.txt", 4) == Array("0123".utf8))
    #expect(try folder.readPrefix("a/long.txt", 1 << 30).count == 1_000_000)
    #expect(try folder.read("empty.txt").isEmpty)
  }

  @Test("Only what is listed can be read, under exactly its path")
  func unlisted() throws {
    let scratch = try Scratch()
    try scratch.write("secret", to: "secret.txt")
    try scratch.write("", to: "root/a.md")
    try scratch.write("", to: "root/.git/config")
    let folder = try SourceFolder(at: scratch.path("root"))
    #expect(folder.contains("a.md"))
    for path in ["../secret.txt", ".git/config", "A.md", "./a.md", "", "a.md/", "missing.md"] {
      #expect(!folder.contains(path))
      let error = #expect(throws: FileError.self) { try folder.read(path) }
      #expect(error?.description == "cannot read '\(path)': no such file or directory")
    }
  }

  @Test("A file over the limit is an error")
  func limit() throws {
    let scratch = try Scratch()
    try scratch.write("0123456789", to: "a.txt")
    let folder = try SourceFolder(at: scratch.path)
    #expect(try folder.read("a.txt", limit: 10).count == 10)
    let error = #expect(throws: FileError.self) { try folder.read("a.txt", limit: 9) }
    #expect(error?.description == "cannot read 'a.txt': it has 10 bytes, and 9 are the limit")
  }

  @Test("A file that an editor saved since the listing is read as it is now")
  func replacedFile() throws {
    let scratch = try Scratch()
    try scratch.write("old", to: "a/b.md")
    let folder = try SourceFolder(at: scratch.path)
    try scratch.write("newer", to: "a/b.md~")
    try #require(unsafe rename(scratch.path("a/b.md~"), scratch.path("a/b.md")) == 0)
    #expect(try folder.read("a/b.md") == Array("newer".utf8))
  }

  @Test("A file that became a link, a pipe or a folder since the listing is not read")
  func replacedByOther() throws {
    let scratch = try Scratch()
    try scratch.write("secret", to: "secret.txt")
    for name in ["a", "b", "c"] { try scratch.write("", to: "root/\(name)") }
    let folder = try SourceFolder(at: scratch.path("root"))
    for name in ["a", "b", "c"] { try scratch.remove("root/\(name)") }
    try scratch.link("root/a", to: "../secret.txt")
    try #require(unsafe mkfifo(scratch.path("root/b"), 0o600) == 0)
    try scratch.write("", to: "root/c/d")
    for name in ["a", "b", "c"] {
      #expect(throws: FileError.self) { try folder.read(name) }
    }
  }

  @Test("A folder that became a link since the listing is not read through")
  func replacedFolder() throws {
    let scratch = try Scratch()
    try scratch.write("secret", to: "secrets/a.md")
    try scratch.write("text", to: "root/docs/a.md")
    let folder = try SourceFolder(at: scratch.path("root"))
    try scratch.remove("root/docs")
    try scratch.link("root/docs", to: "../secrets")
    let error = #expect(throws: FileError.self) { try folder.read("docs/a.md") }
    #expect(error?.description == "cannot read 'docs/a.md': not a directory")
  }

  @Test("A copy has the same bytes")
  func copying() throws {
    let scratch = try Scratch()
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Data(bytes).write(to: URL(filePath: scratch.path("a.png")))
    try scratch.write("", to: "empty.png")
    let folder = try SourceFolder(at: scratch.path)
    let output = try OutputFolder(at: scratch.path("site"), builtFrom: scratch.path)
    try folder.copy("a.png", to: output, as: "assets/b.png")
    try folder.copy("empty.png", to: output, as: "assets/empty.png")
    #expect(throws: FileError.self) { try folder.copy("no.png", to: output, as: "no.png") }
    try output.commit()
    #expect(try Data(contentsOf: URL(filePath: scratch.path("site/assets/b.png"))) == Data(bytes))
    #expect(try scratch.read("site/assets/empty.png").isEmpty)
  }
}

extension SourceFolder {
  /// The diagnostics as short lines.
  var messages: [String] { diagnostics.map { "\($0.id): \($0.message)" } }
}

/// A temporary folder that lives as long as a test needs it.
final class Scratch {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "portico-\(UUID())").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ relative: String) -> String { "\(path)/\(relative)" }

  func write(_ text: String, to relative: String) throws {
    let url = URL(filePath: path(relative))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ relative: String) throws -> String {
    try String(contentsOf: URL(filePath: path(relative)), encoding: .utf8)
  }

  func link(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(relative), withDestinationPath: target)
  }

  func remove(_ relative: String) throws {
    try FileManager.default.removeItem(atPath: path(relative))
  }

  /// The names in a folder, sorted.
  func names(in relative: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(relative)).sorted()
  }
}
