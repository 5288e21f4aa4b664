import Foundation
package import Testing

/// Compares what a test `gives` with the parts of the same names in the example's file.
///
/// Parts that are not in the file are not compared, except for `diagnostics`: where that part is
/// missing there must be none. A part of the file that the test does not give is a failure,
/// unless it is one of the `inputs` or called `file …`. Empty lines at the end do not count.
///
/// With `RECORD=1` in the environment the file is rewritten instead, and the test still fails.
package func expect(
  _ example: Example, gives given: [String: String], inputs: Set<String> = ["input"],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if let fault = example.fault {
    Issue.record("\(example.file): \(fault)", sourceLocation: sourceLocation)
    return
  }
  let outputs = example.outputs(besides: inputs)
  let problems = differences(between: outputs, and: given)
  guard !problems.isEmpty else { return }
  if isRecording {
    try example.record(given, inputs: inputs)
    Issue.record("recorded anew, read the difference", sourceLocation: sourceLocation)
  } else {
    for problem in problems {
      Issue.record("\(example.sentence)\n\(problem)", sourceLocation: sourceLocation)
    }
  }
}

/// Whether the environment asks to rewrite expectations.
var isRecording: Bool {
  ProcessInfo.processInfo.environment["RECORD"] == "1"
}

private func differences(
  between outputs: [Example.Part], and given: [String: String]
) -> [String] {
  var problems = outputs.compactMap { part -> String? in
    guard let text = given[part.name] else {
      return "the test gives no '\(part.name)', but the file has it"
    }
    guard text.normalized != part.text.normalized else { return nil }
    return "\(part.name): (-) as written, (+) as given\n"
      + lineDifference(from: part.text.normalized, to: text.normalized)
  }
  if let text = given["diagnostics"]?.normalized, !text.isEmpty,
    !outputs.contains(where: { $0.name == "diagnostics" })
  {
    problems.append("unexpected diagnostics:\n\(text)")
  }
  if outputs.isEmpty { problems.append("the file expects nothing; run once with RECORD=1") }
  return problems
}

extension String {
  fileprivate var normalized: String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return text.isEmpty ? "" : text + "\n"
  }
}

// MARK: - Recording

extension Example {
  /// Tests run at the same time, and a file holds many examples.
  private static let recording = NSLock()

  /// Rewrites the section in its file: the parts that were there, and missing diagnostics; all
  /// that was given if there were none.
  package func record(_ given: [String: String], inputs: Set<String> = ["input"]) throws {
    let outputs = outputs(besides: inputs)
    try Self.recording.withLock {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let sections = Self.parse(text, file: file)
      guard index < sections.count, sections[index].fault == nil else { return }
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      lines.replaceSubrange(sections[index].lines, with: section(given, over: outputs))
      try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    }
  }

  /// What a test has to give.
  fileprivate func outputs(besides inputs: Set<String>) -> [Part] {
    parts.filter { !$0.isFile && !inputs.contains($0.name) }
  }

  private func section(_ given: [String: String], over outputs: [Part]) -> [Substring] {
    var recorded = parts.map { part in
      guard outputs.contains(part), let text = given[part.name] else { return part }
      return Part(name: part.name, text: text.normalized)
    }
    for (name, text) in given.sorted(by: { $0.key < $1.key }) where self[name] == nil {
      guard outputs.isEmpty || name == "diagnostics", !text.normalized.isEmpty else { continue }
      recorded.append(Part(name: name, text: text.normalized))
    }
    let tildes = recorded.flatMap { $0.text.split(separator: "\n") }
      .compactMap { Fence($0)?.length }
    let fence = String(repeating: "~", count: (tildes.max() ?? 2) + 1)
    let body = recorded.map { "\(fence) \($0.name)\n\($0.text)" }.joined() + fence
    return body.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
