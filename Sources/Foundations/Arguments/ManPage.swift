/// A page of the manual, as the source that `man` sets.
package struct ManPage: Equatable, Sendable {
  /// The name of its file, such as `keyvault-app-add.1`.
  package let name: String
  /// The source, in ASCII only.
  package let text: String
}

extension Command {
  /// The pages of the program and of each command below it, except for hidden ones.
  ///
  /// `date` stands at the foot of the pages, as in `2025-01-31`; it is given because the pages
  /// of the same program are to be the same on every day.
  package func manPages(section: Int = 1, date: String = "") -> [ManPage] {
    let paths = paths()
    return paths.map { path in
      ManPage(
        name: "\(path.words.joined(separator: "-")).\(section)",
        text: path.manPage(section: section, date: date))
    }
  }
}

extension CommandPath {
  fileprivate func manPage(section: Int, date: String) -> String {
    let program = ancestors.first ?? command
    let version = program.version.map { "\(program.name) \($0)" } ?? program.name
    let title = words.joined(separator: "-")
    var page = ManSource()
    page.add(".TH", title.uppercased(), "\(section)", date, version)
    // Words are not hyphenated, since an option or a path could be among them.
    page.add(".nh")
    page.addSection("NAME")
    page.add(text: "\(title.manText) \\- \(command.summary.manText)")
    page.addSection("SYNOPSIS")
    page.add(text: ([name.bold] + synopsis.map(\.manText)).joined(separator: " "))
    page.addSection("DESCRIPTION")
    page.add(paragraphs: command.discussion.isEmpty ? description : command.discussion)
    page.addSection("ARGUMENTS", command.arguments.map { ($0.name.italic, $0.helpWithDefault) })
    page.addSection("COMMANDS", subcommands.map { ($0.name.bold, $0.summary) })
    page.addSection("OPTIONS", (command.options + (isProgram ? generalOptions : [])).map(\.row))
    if !isProgram {
      page.addSection("OPTIONS OF ALL COMMANDS", (inheritedOptions + generalOptions).map(\.row))
    }
    for topic in isProgram ? command.topics : [] {
      page.addSection(topic.name.uppercased().replacing("-", with: " "))
      page.add(paragraphs: topic.text)
    }
    page.add(examples: command.examples.map { ($0.line, $0.meaning) })
    page.addSection("EXIT STATUS", exitCodes.map { (String($0.code).bold, $0.meaning) })
    addReferences(to: &page, section: section)
    return page.text
  }

  /// What a page says that has nothing to say but its summary.
  private var description: String {
    command.summary.prefix(1).uppercased() + command.summary.dropFirst() + "."
  }

  /// Names the pages of the command above, of those beside it, and of those below.
  private func addReferences(to page: inout ManSource, section: Int) {
    let parent = ancestors.last.map {
      CommandPath(ancestors: ancestors.dropLast(), command: $0)
    }
    let above = parent.map { [$0.words] } ?? []
    let beside = parent.map { parent in parent.subcommands.map { parent.words + [$0.name] } } ?? []
    let below = subcommands.map { words + [$0.name] }
    let others = (above + beside + below).filter { $0 != words }
    guard !others.isEmpty else { return }
    page.addSection("SEE ALSO")
    let references = others.map { "\($0.joined(separator: "-").bold)(\(section))" }
    page.add(text: references.joined(separator: ", "))
  }
}

extension OptionDeclaration {
  fileprivate var row: (term: String, explanation: String) {
    let names = (short.map { ["-\($0)"] } ?? []) + ["--\(name)"]
    let term = names.map(\.bold).joined(separator: ", ")
    return (value.map { "\(term) \($0.placeholder.italic)" } ?? term, helpWithDefault)
  }
}
