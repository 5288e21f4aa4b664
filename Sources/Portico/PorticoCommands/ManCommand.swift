import Arguments

/// `portico man`: print the pages of the manual, for those who package the tool.
enum ManCommand {
  private static let page = Argument.optional(
    Notation<String>.text("PAGE"), help: "the name of a page, such as 'portico.1'")

  static var command: Command<Portico.Action> {
    Command(
      "man",
      summary: "print a page of the manual, or the names of all pages",
      arguments: [page],
      examples: [
        .init(
          "for page in $(portico man); do portico man $page > man1/$page; done",
          "writes all pages into the folder 'man1'")
      ],
      isHidden: true,
      action: { invocation, session in
        let pages = Portico.command.manPages()
        guard let name = invocation[page] else {
          try session.console.write(pages.map { "\($0.name)\n" }.joined())
          return .fine
        }
        guard let page = pages.first(where: { $0.name == name }) else {
          throw invocation.usageError("the manual has no page '\(name)'")
        }
        try session.console.write(page.text)
        return .fine
      })
  }
}
