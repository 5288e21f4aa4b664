import SourceText

extension Command {
  /// The help page of the command: what it does, usage, arguments, options, examples, exit codes.
  ///
  /// `ancestors` are the commands above it, the program first. Lines have at most `width` cells,
  /// except for examples, which can be copied as they are.
  package func helpText(under ancestors: [Command] = [], width: Int = 80) -> String {
    let path = path(under: ancestors)
    var page = HelpPage(width: width)
    page.add(paragraphs: "\(path) - \(summary)")
    page.add(paragraphs: discussion)
    page.addSection("Usage")
    page.add(line: "  \(path) \(synopsis(under: ancestors))")
    page.addSection("Arguments", arguments.map { ($0.name, $0.helpWithDefault) })
    page.addSection("Commands", subcommands.map { ($0.name, $0.summary) })
    page.addSection("Options", options.map { ($0.spelling, $0.helpWithDefault) })
    page.addSection(
      ancestors.isEmpty ? "General options" : "Options of all commands",
      ancestors.flatMap(\.options).map { ($0.spelling, $0.helpWithDefault) }
        + generalOptions(
          under: ancestors))
    if !examples.isEmpty { page.addSection("Examples") }
    for example in examples {
      page.add(line: "  \(example.line)")
      page.add(paragraph: example.meaning, indent: 6)
    }
    let codes = (ancestors + [self]).last { !$0.exitCodes.isEmpty }?.exitCodes ?? []
    page.addSection("Exit codes", codes.map { (String($0.code), $0.meaning) })
    return page.text
  }

  /// What follows the path in the usage line.
  private func synopsis(under ancestors: [Command]) -> String {
    let required = (options + ancestors.flatMap(\.options)).filter(\.isRequired).map { option in
      "--\(option.name) \(option.value?.placeholder ?? "")"
    }
    let rest = action == nil ? ["COMMAND"] : arguments.map(\.synopsis)
    return (["[OPTIONS]"] + required + rest).joined(separator: " ")
  }

  private func generalOptions(under ancestors: [Command]) -> [(String, String)] {
    let program = ancestors.first ?? self
    let takesH = (options + ancestors.flatMap(\.options)).contains { $0.short == "h" }
    let help = (takesH ? "    --help" : "-h, --help", "show this help")
    guard program.version != nil else { return [help] }
    return [help, ("    --version", "show the version")]
  }
}

extension ArgumentDeclaration {
  fileprivate var synopsis: String {
    let name = isRepeatable ? "\(name)..." : name
    return isRequired ? name : "[\(name)]"
  }

  fileprivate var helpWithDefault: String { help.adding(value.remarks(defaultText: defaultText)) }
}

extension OptionDeclaration {
  /// Both names and the placeholder, the long names in one column: `-o, --output DIR`.
  fileprivate var spelling: String {
    let names = (short.map { "-\($0), " } ?? "    ") + "--\(name)"
    return value.map { "\(names) \($0.placeholder)" } ?? names
  }

  fileprivate var helpWithDefault: String {
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
