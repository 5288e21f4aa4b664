import Testing

/// A behaviour written down in a Markdown file: a sentence, an input, and what comes out.
///
/// ```
/// A hint with an unknown style is shown as an info hint.
///
/// ~~~ input
/// {% hint style="loud" %}Careful.{% endhint %}
/// ~~~ html
/// <aside class="hint info"><p>Careful.</p></aside>
/// ~~~
/// ```
/// A line of tildes with a name ends one part and begins the next; tildes alone end the section.
/// Where a part holds lines of tildes itself, the section's own have one more. The last
/// paragraph before a section is its sentence; what stands above it is prose.
package struct Example: Sendable, CustomTestStringConvertible {
  /// What the example shows; its name in a failure.
  package let sentence: String
  /// The parts in the order of the file.
  package let parts: [Part]
  /// The path of the file, and which of its sections this is, counted from 0.
  let file: String
  let index: Int
  /// The lines of the file from the section's first fence to its last.
  let lines: Range<Int>
  /// Why the example cannot be read as one, which makes it fail.
  let fault: String?

  /// A named text of an example; every line of it is ended.
  package struct Part: Hashable, Sendable {
    /// The words behind the tildes, such as `input` or `file a/b.md`.
    package let name: String
    /// The lines between the fences.
    package let text: String
  }

  /// The sentence names the test case.
  package var testDescription: String { sentence }

  /// The part called `name`, or nil.
  package subscript(name: String) -> String? {
    parts.first { $0.name == name }?.text
  }

  /// The part called `input`, or an empty text.
  package var input: String { self["input"] ?? "" }

  /// The parts called `file`, by the path that follows the word.
  package var files: [String: String] {
    var files: [String: String] = [:]
    for part in parts where part.isFile { files[String(part.name.dropFirst(5))] = part.text }
    return files
  }
}

extension Example.Part {
  var isFile: Bool { name.hasPrefix("file ") }
}

extension Example {
  static func faulty(_ fault: String, in file: String, line: Int = 0) -> Example {
    Example(
      sentence: "\(file):\(line + 1): \(fault)", parts: [], file: file, index: 0,
      lines: line..<line, fault: fault)
  }
}
