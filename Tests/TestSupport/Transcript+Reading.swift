import Foundation

extension Transcript {
  /// Reads the `text` of one transcript.
  package init(_ text: String, file: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.last?.isEmpty == true { lines.removeLast() }
    let start = lines.firstIndex { Self.fileName($0) != nil } ?? lines.endIndex
    var script = lines[..<start]
    self.file = file
    archive = Array(lines[start...])
    prose = Array(script.prefix { !$0.hasPrefix("$ ") })
    script = script.dropFirst(prose.count)
    let words = prose.joined(separator: " ").trimmingCharacters(in: .whitespaces)
    sentence = words.isEmpty ? URL(filePath: file).lastPathComponent : words
    steps = []
    while let line = script.popFirst() {
      let printed = script.prefix { !$0.hasPrefix("$ ") }
      script = script.dropFirst(printed.count)
      steps.append(Step(command: String(line.dropFirst(2)), printed: Array(printed)))
    }
  }

  /// The whole file as it is written.
  package var text: String {
    (prose + steps.flatMap(\.lines) + archive).joined(separator: "\n") + "\n"
  }

  /// The files of the session by their paths.
  var files: [String: String] {
    var files: [String: String] = [:]
    var current: String?
    for line in archive {
      if let name = Self.fileName(line) {
        current = name
        files[name] = ""
      } else if let current {
        files[current, default: ""] += "\(line)\n"
      }
    }
    return files
  }

  /// The path in a line such as `-- docs/index.md --`.
  private static func fileName(_ line: Substring) -> String? {
    guard line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 else { return nil }
    return line.dropFirst(3).dropLast(3).trimmingCharacters(in: .whitespaces)
  }
}

extension Transcript.Step {
  init(command: String, printed: [Substring]) {
    self.command = command
    output = printed
    gap = printed.reversed().prefix { $0.isEmpty }.count
    output.removeLast(gap)
    exitCode = 0
    if let last = output.last, last.hasPrefix("exit "), let code = Int32(last.dropFirst(5)) {
      exitCode = code
      output.removeLast()
    }
  }

  var lines: [Substring] {
    let exit = exitCode == 0 ? [] : ["exit \(exitCode)"[...]]
    return ["$ \(command)"[...]] + output + exit + Array(repeating: "", count: gap)
  }

  var text: String { lines.joined(separator: "\n") }
}

// MARK: - Wildcards

/// Whether `lines` are those of `pattern`, in which `…` stands for anything.
func matches(_ lines: [Substring], _ pattern: [Substring]) -> Bool {
  matches(lines, pattern, isWildcard: { $0 == "…" }) { line, pattern in
    matches(Array(line), Array(pattern), isWildcard: { $0 == "…" }, isEqual: ==)
  }
}

/// Matches by remembering the last wildcard only, which is enough for wildcards that stand for
/// anything.
private func matches<Element>(
  _ elements: [Element], _ pattern: [Element], isWildcard: (Element) -> Bool,
  isEqual: (Element, Element) -> Bool
) -> Bool {
  var index = 0
  var place = 0
  var retry: (index: Int, place: Int)?
  while index < elements.count {
    if place < pattern.count, isWildcard(pattern[place]) {
      place += 1
      retry = (index, place)
    } else if place < pattern.count, isEqual(elements[index], pattern[place]) {
      index += 1
      place += 1
    } else if let last = retry {
      retry = (last.index + 1, last.place)
      (index, place) = (last.index + 1, last.place)
    } else {
      return false
    }
  }
  return pattern[place...].allSatisfy(isWildcard)
}
