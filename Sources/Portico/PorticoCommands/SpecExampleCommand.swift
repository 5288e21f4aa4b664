import SiteBuilder
import APIExamples
import Arguments
import JSON
import OpenAPI
import SourceText

/// `portico spec example`: print an example of what an operation takes or answers.
enum SpecExampleCommand {
  private static let status = Option.optional(
    "response", .text("STATUS"), help: "the body of this response, instead of the request's")
  static let media = Option.optional(
    "media", .text("TYPE"), help: "the media type, instead of the first one")
  private static let name = Option.optional(
    "name", .text("NAME"), help: "the example of this name, instead of the first one")

  static var command: Command<Portico.Action> {
    Command(
      "example",
      summary: "print an example of what an operation takes or answers",
      discussion: """
        An example is the author's own, or else made up of the schema so that it is valid. With \
        '--format json' all examples are printed, one a line.
        """,
      arguments: [SpecCommand.file, SpecCommand.operation],
      options: [status, media, name, SpecCommand.format],
      examples: [
        .init(
          "portico spec example openapi.yaml createPayment", "prints a body to send"),
        .init(
          "portico spec example openapi.yaml 'GET /payments' --response 200",
          "prints a body that may come back"),
      ],
      action: { invocation, session in
        guard let spec = try SpecCommand.read(invocation, session) else { return .contentErrors }
        let operation = try SpecCommand.find(in: spec.api, invocation)
        let direction = direction(of: operation, invocation)
        let bodies = try bodies(of: operation, invocation).map { media in
          (media, spec.api.schemas.examples(of: media, direction: direction))
        }
        switch invocation[SpecCommand.format] {
        case .human: try session.console.write(text(of: bodies.flatMap(\.1), invocation))
        case .json:
          for (media, examples) in bodies {
            try session.console.write(examples.map { json(of: $0, media).line }.joined())
          }
        }
        return spec.exitCode
      })
  }

  private static func direction(
    of operation: OpenAPI.Operation, _ invocation: Invocation
  ) -> SchemaNode.Direction {
    invocation[status] == nil ? .request : .response
  }

  /// The bodies that were asked for, one for each media type.
  private static func bodies(
    of operation: OpenAPI.Operation, _ invocation: Invocation
  ) throws(UsageError) -> [MediaType] {
    var all = operation.body?.content ?? []
    if let status = invocation[status] {
      let wanted = ResponseStatus(status)
      guard let response = operation.responses.first(where: { $0.status == wanted }) else {
        let known = operation.responses.map(\.status.text).joined(separator: ", ")
        throw invocation.usageError(
          "the operation has no response '\(status.visible)', but \(known.isEmpty ? "none" : known)"
        )
      }
      all = response.content
    }
    guard let type = invocation[media] else {
      guard !all.isEmpty else {
        throw invocation.usageError(
          invocation[status] == nil
            ? "the operation takes no body; '--response' is for what it answers"
            : "the response has no body")
      }
      return all
    }
    let found = all.filter { $0.name == type || $0.essence == type.lowercased() }
    guard !found.isEmpty else {
      let known = all.map(\.name).joined(separator: ", ")
      throw invocation.usageError(
        "the body has no media type '\(type.visible)', but \(known.isEmpty ? "none" : known)")
    }
    return found
  }

  private static func text(
    of examples: [BodyExample], _ invocation: Invocation
  ) throws(UsageError) -> String {
    var chosen = examples.first
    if let name = invocation[name] {
      chosen = examples.first { $0.name == name }
      guard chosen != nil else {
        let hint = nearest(to: name, among: examples.compactMap(\.name))
        throw invocation.usageError(
          "the body has no example '\(name.visible)'"
            + (hint.map { "; did you mean '\($0)'?" } ?? ""))
      }
    }
    guard let chosen else { return "" }
    switch chosen.content {
    case .binary: throw invocation.usageError("the body is bytes that cannot be shown")
    case .link(let address):
      throw invocation.usageError("the example is elsewhere, at '\(address.visible)'")
    case .json, .xml, .form, .multipart, .text: return (chosen.text ?? "") + "\n"
    }
  }

  private static func json(of example: BodyExample, _ media: MediaType) -> JSONObject {
    var object = JSONObject()
    object.add("mediaType", media.name)
    object.add("name", example.name)
    object.add("summary", example.summary)
    object.add("generated", example.origin == .generated)
    object.add("text", example.text)
    return object
  }
}
