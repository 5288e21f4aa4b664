import SiteBuilder
import Arguments
import DataTree
import JSON
import OpenAPI
import SourceText

/// `portico spec ops`: list the operations of a description.
enum SpecOperationsCommand {
  static var command: Command<Portico.Action> {
    Command(
      "ops",
      summary: "list the operations of a description",
      discussion: """
        Operations come in the order of the description, then the webhooks, which the API sends.
        """,
      arguments: [SpecCommand.file],
      options: [SpecCommand.format],
      examples: [
        .init("portico spec ops openapi.yaml", "lists methods, paths, ids and summaries")
      ],
      action: { invocation, session in
        guard let spec = try SpecCommand.read(invocation, session) else { return .contentErrors }
        let operations = spec.api.operations + spec.api.webhooks
        let text =
          switch invocation[SpecCommand.format] {
          case .human: table(of: operations)
          case .json: operations.map { json(of: $0).line }.joined()
          }
        try session.console.write(text)
        return spec.exitCode
      })
  }

  private static func table(of operations: [OpenAPI.Operation]) -> String {
    let rows = operations.map { operation in
      [
        operation.method.uppercased(), operation.path, operation.operationID ?? "-",
        (operation.isDeprecated ? "(deprecated) " : "") + (operation.summary ?? ""),
      ].map(\.visible)
    }
    let widths = (0..<3).map { column in rows.map { $0[column].cells }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let blanks = column < 3 ? widths[column] - cell.cells + 2 : 0
        line += cell + String(repeating: " ", count: blanks)
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private static func json(of operation: OpenAPI.Operation) -> JSONObject {
    var object = JSONObject()
    object.add("method", operation.method.uppercased())
    object.add("path", operation.path)
    object.add("webhook", operation.kind == .webhook)
    object.add("operationId", operation.operationID)
    object.add("slug", operation.slug)
    object.add("summary", operation.summary)
    object.add("tags", operation.tags)
    object.add("deprecated", operation.isDeprecated)
    return object
  }
}
