import SourceText

extension Command {
  /// The help page of the command: what it does, usage, arguments, options, examples, exit codes.
  ///
  /// `ancestors` are the commands above it, the program first. Lines have at most `width` cells,
  /// except for examples and indented lines, which can be copied as they are.
  package func helpText(under ancestors: [Command] = [], width: Int = 80) -> String {
    let path = CommandPath(ancestors: ancestors, command: self)
    var page = HelpPage(width: width)
    page.add(paragraphs: "\(path.name) - \(summary)")
    page.add(paragraphs: discussion)
    page.addSection("Usage")
    page.add(units: [path.name] + path.synopsis, indent: 2, hanging: 4)
    page.addSection("Arguments", arguments.map { ($0.name, $0.helpWithDefault) })
    page.addSection("Commands", path.subcommands.map { ($0.name, $0.summary) })
    page.addSection("Options", options.map { ($0.spelling, $0.helpWithDefault) })
    path.addOptionsFromAbove(to: &page)
    page.addSection("Help topics", topics.map { ("help \($0.name)", $0.summary) })
    if !examples.isEmpty { page.addSection("Examples") }
    for example in examples {
      page.add(line: "  \(example.line)")
      page.add(paragraph: example.meaning, indent: 6)
    }
    page.addSection("Exit codes", path.exitCodes.map { (String($0.code), $0.meaning) })
    return page.text
  }

  /// The page of a topic, set like the help of a command.
  func helpText(on topic: Topic, width: Int = 80) -> String {
    var page = HelpPage(width: width)
    page.add(paragraphs: "\(name) \(topic.name) - \(topic.summary)")
    page.add(paragraphs: topic.text)
    return page.text
  }
}

extension CommandPath {
  /// How many options of the commands above a page explains; more of them are only named.
  private static var mostExplained: Int { 8 }

  /// Adds the options that every command has, which would bury its own if they were too many.
  func addOptionsFromAbove(to page: inout HelpPage) {
    let options = inheritedOptions + generalOptions
    guard inheritedOptions.count > Self.mostExplained else {
      let title = isProgram ? "General options" : "Options of all commands"
      return page.addSection(title, options.map { ($0.spelling, $0.helpWithDefault) })
    }
    page.addSection("Options of all commands, explained by '\(words[0]) --help'")
    page.add(units: options.map(\.synopsis), indent: 2, hanging: 0)
  }

  /// What follows the path in the usage line, in pieces that a line end must not break.
  var synopsis: [String] {
    let required = (command.options + inheritedOptions).filter(\.isRequired).map { option in
      "--\(option.name) \(option.value?.placeholder ?? "")"
    }
    let rest = command.action == nil ? ["COMMAND"] : command.arguments.map(\.synopsis)
    return ["[OPTIONS]"] + required + rest
  }

  /// The exit codes of the command, or of the nearest one above it that lists some.
  var exitCodes: [Command<Action>.ExitCode] {
    (ancestors + [command]).last { !$0.exitCodes.isEmpty }?.exitCodes ?? []
  }
}

extension ArgumentDeclaration {
  fileprivate var synopsis: String {
    let name = isRepeatable ? "\(name)..." : name
    return isRequired ? name : "[\(name)]"
  }

  var helpWithDefault: String { help.adding(value.remarks(defaultText: defaultText)) }
}

extension OptionDeclaration {
  /// The long name and the placeholder in brackets: `[--output DIR]`.
  fileprivate var synopsis: String {
    "[--\(name)\(value.map { " \($0.placeholder)" } ?? "")]"
  }

  /// Both names and the placeholder, the long names in one column: `-o, --output DIR`.
  fileprivate var spelling: String {
    let names = (short.map { "-\($0), " } ?? "    ") + "--\(name)"
    return value.map { "\(names) \($0.placeholder)" } ?? names
  }

  var helpWithDefault: String {
    var remarks = value?.remarks(defaultText: defaultText) ?? []
    if isRequired { remarks.append("required") }
    if value != nil, isRepeatable { remarks.append("can be repeated") }
    return help.adding(remarks)
  }
}

extension ValueDeclaration {
  fileprivate func remarks(defaultText: String?) -> [String] {
    var remarks: [String] = []
    if case .choices = completion { remarks.append(expectation) }
    if let defaultText { remarks.append("default: \(defaultText)") }
    return remarks
  }
}

extension String {
  fileprivate func adding(_ remarks: [String]) -> String {
    remarks.isEmpty ? self : "\(self) (\(remarks.joined(separator: "; ")))"
  }
}
