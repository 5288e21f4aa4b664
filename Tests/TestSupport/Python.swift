import Foundation

/// Scripts in Python that judge what is made, with packages that the set-up installs.
package enum Python {
  private static var interpreter: String {
    let support = URL(filePath: #filePath).deletingLastPathComponent()
    let root = support.deletingLastPathComponent().deletingLastPathComponent()
    return root.appending(path: ".build/python/bin/python3").path(percentEncoded: false)
  }

  /// Whether the packages are there, by the names under which they are imported.
  package static func has(_ packages: String...) -> Bool {
    guard FileManager.default.isExecutableFile(atPath: interpreter),
      let folder = try? TemporaryFolder()
    else { return false }
    let command = "'\(interpreter)' -c 'import \(packages.joined(separator: ", "))'"
    return (try? Shell(in: folder).run(command).exitCode) == 0
  }

  /// Runs the script at a path beside the test on files of a folder.
  package static func run(
    script: String, on files: String..., in folder: TemporaryFolder, test: StaticString = #filePath
  ) throws -> Shell.Result {
    let script = URL(filePath: "\(test)").deletingLastPathComponent().appending(path: script)
    let words = [interpreter, script.path(percentEncoded: false)] + files
    return try Shell(in: folder).run(words.map { "'\($0)'" }.joined(separator: " "))
  }
}
