import Foundation
package import Testing

/// A session in a terminal, written down with the files it starts from.
///
/// ```
/// Building an empty folder is an error.
///
/// $ portico build docs -o site
/// portico: 'docs' holds no pages
/// exit 1
/// -- docs/notes.txt --
/// Nothing to see.
/// ```
/// Each `$` line is run by `/bin/sh` in a folder of its own; its output follows, standard error
/// in its place, then `exit N` unless it is 0. `…` stands for any text in a line, and alone in a
/// line for any number of lines. Files follow their names between `--`.
package struct Transcript: Sendable, CustomTestStringConvertible {
  /// What the session shows: the text above the first command, or else the file's name.
  package let sentence: String
  let file: String
  /// The lines above the first command.
  let prose: [Substring]
  var steps: [Step]
  /// The lines from the first file's name on.
  let archive: [Substring]

  /// The sentence names the test case.
  package var testDescription: String { sentence }

  struct Step: Sendable {
    let command: String
    var output: [Substring]
    var exitCode: Int32
    /// Empty lines before the next command, which belong to the layout.
    var gap: Int
  }

  /// The transcripts in `folder`, which lies beside the calling test's file.
  ///
  /// A missing folder is a transcript that fails.
  package static func all(
    in folder: String = "Transcripts", file: String = #filePath
  ) -> [Transcript] {
    let beside = URL(filePath: file).deletingLastPathComponent().appending(path: folder)
    let path = beside.path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let transcripts = names.filter { $0.hasSuffix(".transcript") }.sorted().map { name in
      let text = try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
      return Transcript(text ?? "", file: "\(path)/\(name)")
    }
    return transcripts.isEmpty ? [Transcript("", file: path)] : transcripts
  }

  /// Runs the session and compares what it prints with what is written.
  ///
  /// With `RECORD=1` in the environment the file is rewritten where it differs, and the test
  /// still fails.
  package func run(sourceLocation: SourceLocation = #_sourceLocation) throws {
    guard !steps.isEmpty else {
      Issue.record("\(file): there is no command to run", sourceLocation: sourceLocation)
      return
    }
    let played = try played()
    guard played.text != text else { return }
    if isRecording {
      try played.text.write(toFile: file, atomically: true, encoding: .utf8)
      Issue.record("recorded anew, read the difference", sourceLocation: sourceLocation)
    } else {
      let difference = lineDifference(from: text, to: played.text)
      Issue.record(
        "\(sentence)\n(-) as written, (+) as printed\n\(difference)",
        sourceLocation: sourceLocation)
    }
  }

  /// The session as it runs now; steps that print what is written keep their wildcards.
  package func played() throws -> Transcript {
    let folder = try TemporaryFolder(files)
    var played = self
    for (index, step) in steps.enumerated() {
      let result = try Shell(in: folder).run(step.command)
      if matches(result.output, step.output), result.exitCode == step.exitCode { continue }
      played.steps[index].output = result.output
      played.steps[index].exitCode = result.exitCode
    }
    return played
  }
}
