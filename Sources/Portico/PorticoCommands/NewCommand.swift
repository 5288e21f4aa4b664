import SiteBuilder
import Arguments

/// `portico new`: the first state of a site, or of a part of one.
enum NewCommand {
  static let title = Option.optional(
    "title", .text("TITLE"), help: "what readers know it by, instead of a title made of its name")
  static let source = Option.optional(
    "from", .folder("SRC"), default: ".", help: "the folder of the site that it becomes a part of")

  static var command: Command<Portico.Action> {
    Command(
      "new",
      summary: "begin a site, or add a product, an API or a guide to one",
      discussion: """
        Writes files that build as they are, for you to go on with. Nothing that is there is ever \
        replaced; a new page gets a line at the end of SUMMARY.md.
        """,
      subcommands: [
        NewSiteCommand.command, NewProductCommand.command, NewAPICommand.command,
        NewGuideCommand.command, NewCatalogCommand.command,
      ])
  }

  /// Writes what was made, adds its page to the table of contents, and tells both.
  static func write(
    _ scaffold: Scaffold, to folder: String, _ session: Portico.Session
  ) throws {
    try scaffold.files.write(to: folder)
    for file in scaffold.files.files { try session.console.write("created \(file.path)\n") }
    guard let entry = scaffold.entry else { return }
    if try AuthorFiles.append(entry, toSummaryIn: folder) {
      try session.console.write("added to SUMMARY.md: \(entry)\n")
    }
  }

  /// A title made of a name: `first-steps` is `First steps`.
  static func title(of name: String) -> String {
    let words = name.split { "-_ ".contains($0) }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

/// `portico new site`: begin a site.
enum NewSiteCommand {
  private static let folder = Argument.optional(
    .folder("DIR"), default: ".", help: "the folder for the site, which need not exist yet")

  static var command: Command<Portico.Action> {
    Command(
      "site",
      summary: "begin a site with a home page and a guide",
      arguments: [folder],
      options: [NewCommand.title],
      examples: [.init("portico new site docs --title 'Shop API'", "begins a site in 'docs'")],
      action: { invocation, session in
        let title = invocation[NewCommand.title] ?? "Documentation"
        let folder = invocation[folder]
        try NewCommand.write(.site(title: title), to: folder, session)
        try session.console.write("build it with: portico build \(folder) -o site\n")
        return .fine
      })
  }
}

/// `portico new guide`: add a guide.
enum NewGuideCommand {
  private static let path = Argument.required(
    Notation<String>.text("PATH"), help: "the path of the page below SRC, such as 'guides/errors'")

  static var command: Command<Portico.Action> {
    Command(
      "guide",
      summary: "add a guide to a site",
      arguments: [path],
      options: [NewCommand.title, NewCommand.source],
      examples: [.init("portico new guide guides/errors", "adds 'guides/errors.md'")],
      action: { invocation, session in
        let word = invocation[path]
        let path = word.hasSuffix(".md") ? word : word + ".md"
        let name = path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""
        let title = invocation[NewCommand.title] ?? NewCommand.title(of: name)
        try NewCommand.write(
          .guide(at: path, title: title), to: invocation[NewCommand.source], session)
        return .fine
      })
  }
}

extension Notation<String> {
  /// The id of a product or an API.
  static var id: Self {
    Notation(
      "ID", expectation: "lower-case letters, digits and single hyphens, at most 64 of them",
      parse: { Scaffold.isID($0) ? $0 : nil })
  }
}
