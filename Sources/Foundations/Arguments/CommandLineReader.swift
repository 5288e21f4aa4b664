import SourceText

/// A command line while it is read from left to right.
struct CommandLineReader<Action: Sendable> {
  /// What is left to read.
  private(set) var words: ArraySlice<String>
  /// The outermost command and those named so far below it.
  private var ancestors: [Command<Action>] = []
  private var command: Command<Action>
  private var given: [String: [String]] = [:]
  private var positional: [String] = []

  init(root: Command<Action>, words: ArraySlice<String>) {
    self.command = root
    self.words = words
  }

  /// The help of the command that was reached.
  var help: String { command.helpText(under: ancestors) }

  mutating func read() throws(UsageError) -> Command<Action>.Request {
    while let word = words.popFirst() {
      if word == "--" {
        positional += words
        words = []
      } else if word == "--help" || (word == "-h" && option(short: "h") == nil) {
        return .show(help)
      } else if word == "--version", let program = (ancestors + [command]).first,
        let version = program.version
      {
        return .show("\(program.name) \(version)\n")
      } else if word.hasPrefix("--") {
        try readLong(word.dropFirst(2))
      } else if word.hasPrefix("-"), word.utf8.count > 1 {
        try readShort(word.dropFirst())
      } else if command.action != nil {
        positional.append(word)
      } else if word == "help", ancestors.isEmpty, subcommand(named: word) == nil {
        while let name = words.popFirst() { try descend(to: name) }
        return .show(help)
      } else {
        try descend(to: word)
      }
    }
    return try finish()
  }

  // MARK: - Commands

  private func subcommand(named name: String) -> Command<Action>? {
    command.subcommands.first { $0.name == name }
  }

  private mutating func descend(to name: String) throws(UsageError) {
    guard let next = subcommand(named: name) else {
      let known = command.subcommands.map(\.name)
      if known.isEmpty { throw error(.tooManyArguments(limit: 0)) }
      throw error(.unknownCommand(name, nearest: suggestion(for: name, among: known)))
    }
    ancestors.append(command)
    command = next
  }

  private func error(_ reason: UsageError.Reason) -> UsageError {
    UsageError(command: command.path(under: ancestors), reason: reason)
  }

  // MARK: - Options

  private var visibleOptions: [OptionDeclaration] {
    command.options + ancestors.flatMap(\.options)
  }

  private func option(short letter: Character) -> OptionDeclaration? {
    visibleOptions.first { $0.short == letter }
  }

  private mutating func readLong(_ word: Substring) throws(UsageError) {
    let name = String(word.prefix { $0 != "=" })
    let value = word.dropFirst(name.count + 1)
    let hasValue = name.count < word.count
    guard let option = visibleOptions.first(where: { $0.name == name }) else {
      let known = visibleOptions.map(\.name) + ["help"]
      let nearest = suggestion(for: name, among: known).map { "--\($0)" }
      throw error(.unknownOption("--\(name)", nearest: nearest))
    }
    guard option.value == nil else {
      return try add(hasValue ? String(value) : nil, to: option, as: "--\(name)")
    }
    if hasValue { throw error(.superfluousValue(of: "--\(name)")) }
    given[option.name, default: []].append("")
  }

  /// Reads what follows a single dash: flags, and at most one option that takes the rest.
  private mutating func readShort(_ word: Substring) throws(UsageError) {
    var letters = word
    while let letter = letters.popFirst() {
      guard let option = option(short: letter) else {
        throw error(.unknownOption("-\(letter)", nearest: nil))
      }
      guard option.value == nil else {
        if letters.first == "=" { letters.removeFirst() }
        return try add(letters.isEmpty ? nil : String(letters), to: option, as: "-\(letter)")
      }
      given[option.name, default: []].append("")
    }
  }

  private mutating func add(
    _ attached: String?, to option: OptionDeclaration, as name: String
  ) throws(UsageError) {
    guard let value = option.value else { return }
    guard let word = attached ?? popValue() else {
      throw error(.missingValue(of: name, placeholder: value.placeholder))
    }
    if given[option.name] != nil, !option.isRepeatable { throw error(.repeatedOption(name)) }
    try check(word, against: value, of: name)
    given[option.name, default: []].append(word)
  }

  /// Takes the next word as a value, unless it is one of the options: then the value was
  /// forgotten, and a file called `--strict` is not what was meant.
  private mutating func popValue() -> String? {
    guard let word = words.first, word != "--" else { return nil }
    let names = visibleOptions.flatMap { option in
      ["--\(option.name)"] + (option.short.map { ["-\($0)"] } ?? [])
    }
    let isOption = (names + ["--help", "-h"]).contains(String(word.prefix { $0 != "=" }))
    return isOption ? nil : words.popFirst()
  }

  private func check(
    _ word: String, against value: ValueDeclaration, of owner: String
  ) throws(UsageError) {
    guard !value.accepts(word) else { return }
    var nearest: String?
    if case .choices(let choices) = value.completion {
      nearest = suggestion(for: word, among: choices)
    }
    throw error(
      .unacceptableValue(word, of: owner, expected: value.expectation, nearest: nearest))
  }

  /// The name that was misspelled, or the only one that was abbreviated.
  private func suggestion(for word: String, among known: [String]) -> String? {
    if let name = nearest(to: word, among: known) { return name }
    let longer = known.filter { !word.isEmpty && $0.hasPrefix(word) }
    return longer.count == 1 ? longer.first : nil
  }

  // MARK: - The end

  private func finish() throws(UsageError) -> Command<Action>.Request {
    guard let action = command.action else {
      throw error(.missingCommand(among: command.subcommands.map(\.name)))
    }
    var options: [String: [String]] = [:]
    for option in visibleOptions {
      options[option.name] = given[option.name] ?? []
      guard option.isRequired, given[option.name] == nil, let value = option.value else {
        continue
      }
      throw error(.missingOption("--\(option.name)", placeholder: value.placeholder))
    }
    let invocation = Invocation(
      command: command.path(under: ancestors), options: options,
      arguments: try assignedArguments())
    return .run(action, invocation)
  }

  private func assignedArguments() throws(UsageError) -> [String: [String]] {
    var left = positional[...]
    var assigned: [String: [String]] = [:]
    for argument in command.arguments {
      let words = argument.isRepeatable ? left : left.prefix(1)
      left = left.dropFirst(words.count)
      if words.isEmpty, argument.isRequired { throw error(.missingArgument(argument.name)) }
      for word in words { try check(word, against: argument.value, of: argument.name) }
      assigned[argument.name] = Array(words)
    }
    guard left.isEmpty else {
      throw error(.tooManyArguments(limit: command.arguments.count))
    }
    return assigned
  }
}

extension Command {
  /// The words that name the command below its ancestors, separated by spaces.
  func path(under ancestors: [Command]) -> String {
    (ancestors + [self]).map(\.name).joined(separator: " ")
  }
}
