/// A command as data: parsing, help, and whatever else describes the command line derive from it.
///
/// `Action` is what the program attaches to a command to run it, usually a closure that takes
/// the `Invocation`. A command either has an action or groups subcommands.
package struct Command<Action: Sendable>: Sendable {
  /// The word that calls the command; of the outermost one, the name of the program.
  package let name: String
  /// What it does in one line, lower case, without a full stop.
  package let summary: String
  /// Paragraphs of help, separated by empty lines; indented lines keep their shape.
  package let discussion: String
  /// What is given without a name, in order.
  package let arguments: [ArgumentDeclaration]
  /// What is given by name, at this command or at any command below it.
  package let options: [OptionDeclaration]
  /// Calls worth imitating.
  package let examples: [Example]
  /// What the program's exit code means.
  package let exitCodes: [ExitCode]
  /// The commands below this one, in the order of the help.
  package let subcommands: [Command]
  /// What `help` shows besides commands; of the outermost command only.
  package let topics: [Topic]
  /// What is not read from this command's line, nor from that of a command below it.
  package let refusals: [Refusal]
  /// Whether help, completions and manual pages leave the command out.
  package let isHidden: Bool
  /// What `--version` prints; nil where the option does not exist.
  package let version: String?
  /// What runs the command; nil if it only groups subcommands.
  package let action: Action?

  /// A call and what it does.
  package struct Example: Sendable {
    /// The whole line as it is typed.
    package let line: String
    /// What the line does, in lower case.
    package let meaning: String

    /// Pairs the whole line as typed with its meaning in lower case.
    package init(_ line: String, _ meaning: String) {
      self.line = line
      self.meaning = meaning
    }
  }

  /// An exit code and what it means.
  package struct ExitCode: Sendable {
    /// The number that the shell sees.
    package let code: Int32
    /// What the code tells, in lower case.
    package let meaning: String

    /// Pairs a code with its meaning in lower case.
    package init(_ code: Int32, _ meaning: String) {
      self.code = code
      self.meaning = meaning
    }
  }

  /// A page of reference that belongs to no single command, shown by `help NAME`.
  package struct Topic: Sendable {
    /// The word behind `help`.
    package let name: String
    /// What the page is about in one line, lower case, without a full stop.
    package let summary: String
    /// Paragraphs like those of a command's discussion.
    package let text: String

    /// Describes a page that `help` shows under `name`.
    package init(_ name: String, summary: String, text: String) {
      self.name = name
      self.summary = summary
      self.text = text
    }
  }

  /// Describes a command that is run by `action`.
  package init(
    _ name: String, summary: String, discussion: String = "",
    arguments: [any DeclaresArgument] = [], options: [any DeclaresOption] = [],
    examples: [Example] = [], exitCodes: [ExitCode] = [], version: String? = nil,
    refusing refusals: [Refusal] = [], isHidden: Bool = false, action: Action
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.arguments = arguments.map(\.declaration)
    self.options = options.map(\.declaration)
    self.examples = examples
    self.exitCodes = exitCodes
    self.version = version
    self.topics = []
    self.refusals = refusals
    self.isHidden = isHidden
    self.subcommands = []
    self.action = action
    let open = self.arguments.dropLast().filter { !$0.isRequired || $0.isRepeatable }
    precondition(open.isEmpty, "only the last argument of '\(name)' can be left out or repeated")
  }

  /// Describes a command that groups others; its options can be given to each of them.
  package init(
    _ name: String, summary: String, discussion: String = "",
    options: [any DeclaresOption] = [], examples: [Example] = [], exitCodes: [ExitCode] = [],
    version: String? = nil, topics: [Topic] = [], refusing refusals: [Refusal] = [],
    isHidden: Bool = false, subcommands: [Command]
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.arguments = []
    self.options = options.map(\.declaration)
    self.examples = examples
    self.exitCodes = exitCodes
    self.version = version
    self.topics = topics
    self.refusals = refusals
    self.isHidden = isHidden
    self.subcommands = subcommands
    self.action = nil
    let ambiguous = topics.map(\.name).filter(Set(subcommands.map(\.name)).contains)
    precondition(ambiguous.isEmpty, "'help' of '\(name)' shows either a command or a topic")
  }
}
