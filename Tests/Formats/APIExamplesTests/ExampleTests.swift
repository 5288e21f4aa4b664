import APIExamples
import CodeSamples
import DataTree
import JSON
import OpenAPI
import SourceText
import TestSupport
import Testing

@Suite("Examples of bodies")
struct ExampleTests {
  @Test("Schemas", arguments: Example.all().filter { $0["schemas"] != nil })
  func schema(_ example: Example) throws {
    let version = example["version"]?.filter { $0 != "\n" } ?? "3.1.0"
    let spec = try TestSpec(schemas: example["schemas"] ?? "", version: version)
    let root = try spec.first
    func made(_ direction: SchemaNode.Direction?) -> String {
      let value = spec.api.schemas.generatedExample(of: root, direction: direction)
      let faults = value.map {
        spec.api.schemas.faults(of: $0, against: root, direction: direction).map(\.shown)
      }
      return (value.map(renderIndentedJSON) ?? "nothing") + "\n" + (faults ?? []).joined()
    }
    try expect(
      example,
      gives: ["example": made(nil), "request": made(.request), "response": made(.response)],
      inputs: ["schemas", "version"])
  }

  @Test("Bodies of operations", arguments: Example.all().filter { $0["spec"] != nil })
  func operation(_ example: Example) throws {
    let spec = try TestSpec(example["spec"] ?? "")
    let operation = try #require((spec.api.operations + spec.api.webhooks).first)
    func shown(_ media: [MediaType], _ direction: SchemaNode.Direction) -> String {
      media.flatMap { spec.api.schemas.examples(of: $0, direction: direction) }
        .map(\.shown).joined(separator: "\n")
    }
    let request = spec.api.sampleRequest(for: operation)
    try expect(
      example,
      gives: [
        "request": shown(operation.body?.content ?? [], .request),
        "response": shown(operation.responses.flatMap(\.content), .response),
        "http": codeSample(request, in: .http), "curl": codeSample(request, in: .curl),
        "hints": spec.api.exampleDiagnostics.map { diagnostic in
          let position = diagnostic.source.flatMap { source in
            diagnostic.span.map { LineTable(source).position(of: Int($0.start)) }
          }
          return "\(position?.line ?? 0):\(position?.column ?? 0): \(diagnostic.message)\n"
        }.joined(),
      ], inputs: ["spec"])
  }
}

extension SchemaFault {
  fileprivate var shown: String {
    "\(keyword) at '\(path.joined(separator: "."))': \(message)\n"
  }
}

extension BodyExample {
  fileprivate var shown: String {
    var head = origin == .authored ? "authored" : "generated"
    if let name { head += " '\(name)'" }
    if isGuessedFormat { head += " (guessed)" }
    let body =
      switch content {
      case .binary: "bytes"
      case .link(let address): "at \(address)"
      case .json, .xml, .form, .multipart, .text: text ?? ""
      }
    return "\(head) \(language ?? "text"):\n\(body)\n"
  }
}
