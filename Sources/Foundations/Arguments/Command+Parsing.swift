extension Command {
  /// What a command line asks for.
  package enum Request: Sendable {
    /// To run the action of the command that was named.
    case run(Action, Invocation)
    /// To print a text, the help or the version, and to do nothing else.
    case show(String)
  }

  /// Reads the words that follow the program's name.
  ///
  /// Options may stand anywhere behind the command that declares them, as `--name value`,
  /// `--name=value`, `-n value` or `-nvalue`; flags of one letter can be grouped; behind `--`
  /// everything is an argument. A request for help is honoured even if the rest is wrong, but not
  /// where something was refused: the warning must be read.
  package func parse(_ words: [String]) throws(UsageError) -> Request {
    var reader = CommandLineReader(root: self, words: words[...])
    do {
      return try reader.read()
    } catch {
      if case .refused = error.reason { throw error }
      let rest = reader.words.prefix { $0 != "--" }
      guard rest.contains("--help") || rest.contains("-h") else { throw error }
      return .show(reader.help)
    }
  }
}
