import Arguments

/// `keyvault man`: print the pages of the manual, for those who package the tool.
enum ManCommand {
  private static let page = Argument.optional(
    .text("PAGE"), help: "the name of a page, such as 'keyvault.1'")

  static var command: Command<Keyvault.Action> {
    Command(
      "man",
      summary: "print a page of the manual, or the names of all pages",
      discussion: "The pages come from the same declarations as the help. Touches no vault.",
      arguments: [page],
      examples: [
        .init("keyvault man", "lists the pages"),
        .init("keyvault man keyvault-reset.1 | man -l -", "shows one of them"),
      ],
      exitCodes: ExitCode.help([.done, .usage, .inputOutput]),
      isHidden: true,
      action: { invocation, _ in
        let pages = Keyvault.command.manPages()
        guard let name = invocation[page] else {
          return .result(
            pages.map { "\($0.name)\n" }.joined(), .array(pages.map { .string($0.name) }))
        }
        guard let page = pages.first(where: { $0.name == name }) else {
          throw invocation.usageError("the manual has no such page")
        }
        return .result(page.text, ["name": .string(page.name), "text": .string(page.text)])
      })
  }
}
