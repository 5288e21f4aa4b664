import Catalog
import CommonMark
import Foundation
import GitBook
import JSON
import SourceText
import YAML

/// Prints how many megabytes of input each stage reads in a second, on one processor.
func printStages(_ sections: [String], specification: String) {
  let page = sections.joined(separator: "\n\n")
  let bytes = Array(page.utf8)
  say("stage                       MB/s")
  report("decode text", bytes.count) { _ = decodeText(bytes, path: "page.md") }
  report("cmark alone", bytes.count) { _ = renderPlainMarkdown(bytes[...]) }
  let source = Source(path: "page.md", bytes: bytes)
  report("page to content", bytes.count) { _ = parsePage(source) }
  let yaml = Source(path: "api.yaml", text: String(repeating: specification, count: 1))
  report("YAML", yaml.bytes.count) { _ = parseYAML(yaml) }
  var json: [UInt8] = []
  renderJSON(parseYAML(yaml).value, into: &json)
  let jsonSource = Source(path: "api.json", bytes: json)
  report("JSON", json.count) { _ = parseJSON(jsonSource) }
}

/// Runs `work` for about half a second and prints its rate.
private func report(_ name: String, _ size: Int, _ work: () -> Void) {
  work()
  let clock = ContinuousClock()
  var runs: [Double] = []
  let start = clock.now
  while clock.now - start < .milliseconds(500) || runs.count < 3 {
    let began = clock.now
    work()
    runs.append((clock.now - began) / .seconds(1))
  }
  let rate = Double(size) / median(runs) / 1_000_000
  let padding = String(repeating: " ", count: max(1, 26 - name.count))
  say("\(name)\(padding)\(String(format: "%6.1f", rate))")
}

/// Prints a line at once, also into a pipe.
func say(_ line: String) {
  FileHandle.standardOutput.write(Data("\(line)\n".utf8))
}
