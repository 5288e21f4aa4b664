import SiteBuilder
import Arguments
import OpenAPI
import SourceText

/// `portico new api`: add an API to a site.
enum NewAPICommand {
  private static let id = Argument.required(.id, help: "the word that stands for the API")
  private static let spec = Option.optional(
    "spec", .file("FILE"),
    help: "the description of the API, which is copied into SRC; without it one is begun")

  static var command: Command<Portico.Action> {
    Command(
      "api",
      summary: "add an API to a site, from its description or with a new one",
      arguments: [id],
      options: [spec, NewCommand.title, NewCommand.source],
      examples: [
        .init("portico new api orders", "adds 'orders.md' and begins 'specs/orders.yaml'"),
        .init(
          "portico new api orders --spec ~/orders/openapi.yaml",
          "adds 'orders.md' and copies the description to 'specs/orders.yaml'"),
      ],
      action: { invocation, session in
        let id = invocation[id]
        var title = invocation[NewCommand.title]
        var summary: String?
        let name: String
        let text: String
        if let file = invocation[spec] {
          let spec = try SpecDocument(at: file)
          guard let api = spec.api else {
            let style = ReportStyle(usesColor: session.console.welcomesColor)
            session.console.complain(renderReport(spec.diagnostics, style: style))
            return .contentErrors
          }
          guard api.documents.count == 1 else {
            throw invocation.usageError(
              "'\(file.visible)' refers to other files; make one of them with 'portico spec bundle'"
            )
          }
          title = title ?? (api.info.title.isEmpty ? nil : api.info.title)
          summary = api.info.summary
          name = "specs/\(id).\(file.lowercased().hasSuffix(".json") ? "json" : "yaml")"
          text = String(decoding: spec.source.bytes, as: UTF8.self)
        } else {
          name = "specs/\(id).yaml"
          text = Scaffold.specification(title: title ?? NewCommand.title(of: id))
        }
        var scaffold = Scaffold.api(
          id, title: title ?? NewCommand.title(of: id), description: summary, spec: name)
        scaffold.files.add(name, text)
        try NewCommand.write(scaffold, to: invocation[NewCommand.source], session)
        return .fine
      })
  }
}
