import SiteBuilder
import Arguments
import Foundation

/// `portico new product`: add a product to a site that has APIs.
enum NewProductCommand {
  private static let id = Argument.required(.id, help: "the word that stands for the product")
  private static let apis = Option.list(
    "api", .id, help: "an API that the product embeds, instead of all that the site has")

  static var command: Command<Portico.Action> {
    Command(
      "product",
      summary: "add a product to a site that has APIs",
      arguments: [id],
      options: [apis, NewCommand.title, NewCommand.source],
      examples: [
        .init("portico new product checkout --api orders", "adds 'products/checkout.md'")
      ],
      action: { invocation, session in
        let folder = invocation[NewCommand.source]
        let survey = try await surveySite(
          at: folder, jobs: ProcessInfo.processInfo.activeProcessorCount)
        let known = survey.apis.map(\.id)
        guard !known.isEmpty else {
          throw invocation.usageError(
            "a product needs an API, and the site has none; begin with 'portico new api'")
        }
        let wanted = invocation[apis]
        if let unknown = wanted.first(where: { !known.contains($0) }) {
          throw invocation.usageError(
            "the site has no API '\(unknown)', but \(known.joined(separator: ", "))")
        }
        let id = invocation[id]
        try NewCommand.write(
          .product(
            id, title: invocation[NewCommand.title] ?? NewCommand.title(of: id),
            apis: wanted.isEmpty ? known : wanted),
          to: folder, session)
        return .fine
      })
  }
}

/// `portico new catalog`: draft the declaration of products.
enum NewCatalogCommand {
  static var command: Command<Portico.Action> {
    Command(
      "catalog",
      summary: "draft the declaration of products for the APIs of a site",
      discussion: """
        Writes 'portico.yml' if there is none, and else prints the lines that would declare a \
        product for each API that no product embeds.
        """,
      options: [NewCommand.source],
      examples: [.init("portico new catalog --from docs", "drafts for the site in 'docs'")],
      action: { invocation, session in
        let folder = invocation[NewCommand.source]
        let survey = try await surveySite(
          at: folder, jobs: ProcessInfo.processInfo.activeProcessorCount)
        guard !survey.hasConfiguration else {
          try session.console.write(survey.productsDraft)
          return .fine
        }
        var files = AuthorFiles()
        files.add("portico.yml", survey.configurationDraft)
        try files.write(to: folder)
        try session.console.write("created portico.yml\n")
        return .fine
      })
  }
}
