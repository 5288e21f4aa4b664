import Foundation

extension Example {
  /// The examples of all Markdown files in `folder`, which lies beside the calling test's file.
  ///
  /// A missing folder or a broken file is an example that fails.
  package static func all(in folder: String = "Examples", file: String = #filePath) -> [Example] {
    let beside = URL(filePath: file).deletingLastPathComponent().appending(path: folder)
    let path = beside.path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let examples = names.filter { $0.hasSuffix(".md") }.sorted().flatMap { name in
      let file = "\(path)/\(name)"
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        return [faulty("the file is not readable as UTF-8", in: file)]
      }
      return parse(text, file: file)
    }
    return examples.isEmpty ? [faulty("there are no examples", in: path)] : examples
  }

  /// The examples in the `text` of one file.
  package static func parse(_ text: String, file: String) -> [Example] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var examples: [Example] = []
    var prose: [Substring] = []
    var next = 0
    while next < lines.count {
      guard let fence = Fence(lines[next]), !fence.name.isEmpty else {
        prose.append(lines[next])
        next += 1
        continue
      }
      let start = next
      let parts = parts(of: lines, from: &next, length: fence.length)
      let sentence = lastParagraph(of: prose)
      prose = []
      if let parts, !sentence.isEmpty {
        examples.append(
          Example(
            sentence: sentence, parts: parts, file: file, index: examples.count,
            lines: start..<next, fault: nil))
      } else {
        let fault = parts == nil ? "the last part is not ended" : "a sentence is missing"
        examples.append(.faulty(fault, in: file, line: start))
      }
    }
    return examples
  }

  /// Reads from the first fence of a section to behind its last; nil if there is no last one.
  private static func parts(
    of lines: [Substring], from next: inout Int, length: Int
  ) -> [Part]? {
    var parts: [Part] = []
    var name: String?
    var text = ""
    while next < lines.count {
      let line = lines[next]
      next += 1
      guard let fence = Fence(line), fence.length == length else {
        text += "\(line)\n"
        continue
      }
      if let name { parts.append(Part(name: name, text: text)) }
      if fence.name.isEmpty { return parts }
      name = fence.name
      text = ""
    }
    return nil
  }

  private static func lastParagraph(of prose: [Substring]) -> String {
    let blocks = prose.split { $0.allSatisfy(\.isWhitespace) }
    let text = (blocks.last ?? []).joined(separator: " ")
    return text.drop { $0 == "#" || $0 == " " }.trimmingCharacters(in: .whitespaces)
  }
}

/// A line of at least three tildes at its beginning, with a name or without.
struct Fence {
  let length: Int
  let name: String

  init?(_ line: Substring) {
    let tildes = line.prefix { $0 == "~" }
    guard tildes.count >= 3 else { return nil }
    length = tildes.count
    name = line.dropFirst(length).trimmingCharacters(in: .whitespaces)
  }
}
