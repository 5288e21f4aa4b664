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
        while let argument = words.popFirst() { try take(argument) }
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
        try take(word)
      } else if word == "help", ancestors.isEmpty, subcommand(named: word) == nil {
        return .show(try readHelp())
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

  private mutating func descend(
    to name: String, orTo topics: [String] = []
  ) throws(UsageError) {
    guard let next = subcommand(named: name) else {
      let known = command.subcommands.filter { !$0.isHidden }.map(\.name) + topics
      if known.isEmpty { throw error(.tooManyArguments(limit: 0)) }
      let nearest = suggestion(for: name, among: known)
      throw error(.unknownCommand(repeatable(name), nearest: nearest))
    }
    ancestors.append(command)
    command = next
  }

  /// Reads what follows the word `help`: the words that name a command, or a topic.
  private mutating func readHelp() throws(UsageError) -> String {
    let topics = command.topics
    if words.count == 1, let topic = topics.first(where: { $0.name == words.first }) {
      return command.helpText(on: topic)
    }
    while let name = words.popFirst() {
      try descend(to: name, orTo: ancestors.isEmpty ? topics.map(\.name) : [])
    }
    return help
  }

  private func error(_ reason: UsageError.Reason) -> UsageError {
    UsageError(command: command.path(under: ancestors), reason: reason)
  }

  // MARK: - Refusals

  /// What the command and those above it refuse, its own refusals first.
  private var refusals: [Refusal] {
    ([command] + ancestors.reversed()).flatMap(\.refusals)
  }

  /// The word, unless it must not be repeated because it may be what is refused.
  private func repeatable(_ word: String) -> String? { refusals.isEmpty ? word : nil }

  /// Adds an argument; one too many is refused at once, whatever follows it.
  private mutating func take(_ argument: String) throws(UsageError) {
    positional.append(argument)
    guard command.arguments.last?.isRepeatable != true,
      positional.count > command.arguments.count
    else { return }
    for case .surplusArgument(let reason) in refusals { throw error(.refused(because: reason)) }
  }

  private func refuse(option name: String) throws(UsageError) {
    for case .option(name, let reason) in refusals {
      throw error(.refused(because: reason))
    }
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
      try refuse(option: name)
      let known = visibleOptions.map(\.name) + ["help"]
      let nearest = suggestion(for: name, among: known).map { "--\($0)" }
      throw error(.unknownOption(repeatable("--\(name)"), nearest: nearest))
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
        throw error(.unknownOption(repeatable("-\(letter)"), nearest: nil))
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
    let typed: String? = if let attached { attached } else { try popValue() }
    guard let word = typed else {
      throw error(.missingValue(of: name, placeholder: value.placeholder))
    }
    if given[option.name] != nil, !option.isRepeatable { throw error(.repeatedOption(name)) }
    try check(word, against: value, of: name)
    given[option.name, default: []].append(word)
  }

  /// Takes the next word as a value, unless it is one of the options: then the value was
  /// forgotten, and a file called `--strict` is not what was meant.
  private mutating func popValue() throws(UsageError) -> String? {
    guard let word = words.first, word != "--" else { return nil }
    if word.hasPrefix("--") { try refuse(option: String(word.dropFirst(2).prefix { $0 != "=" })) }
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
      .unacceptableValue(
        repeatable(word), of: owner, expected: value.expectation, nearest: nearest))
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
      throw error(.missingCommand(help: help))
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
