import SiteBuilder
import Arguments
import JSON
import OpenAPI

/// `portico spec bundle`: make one file of a description and those it refers to.
enum SpecBundleCommand {
  static var command: Command<Portico.Action> {
    Command(
      "bundle",
      summary: "make one file of a description and those it refers to",
      discussion: """
        Prints JSON, which every reader of YAML understands, too. What other files hold becomes a \
        component; references that lead nowhere stay as they are.
        """,
      arguments: [SpecCommand.file],
      examples: [
        .init(
          "portico spec bundle api/openapi.yaml > openapi.json",
          "writes all of the description into one file")
      ],
      action: { invocation, session in
        guard let spec = try SpecCommand.read(invocation, session) else { return .contentErrors }
        try session.console.write(renderIndentedJSON(spec.api.bundled) + "\n")
        return spec.exitCode
      })
  }
}
