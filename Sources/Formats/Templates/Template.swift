import HTML
package import SourceText

/// One template, compiled: what it writes, asks for and includes, in the order of its text.
package struct Template: Sendable {
  /// The text the template was made from.
  package let source: Source
  /// The steps of rendering; the body of an element follows its node directly.
  var nodes: [Node] = []
  /// Where each node was written, by the index of the node.
  var spans: [SourceSpan] = []
  /// Literals and what they are made of; see `Node.literal`.
  var markups: [HTMLFragment] = []
  /// Parts of names, and names of templates and blocks.
  var words: [String] = []
  var names: [TemplateName] = []
  var inclusions: [Inclusion] = []
  var blocks: [Block] = []

  init(source: Source) { self.source = source }

  /// A step of rendering; payloads are indices into the tables beside the nodes, and counts of
  /// the following nodes that are the body.
  enum Node: Sendable {
    /// The markup at `first`; when there are several lines, these follow it one by one. Whether
    /// the last one has its line end is told by `endsLine`.
    case literal(first: Int, lines: Int, endsLine: Bool)
    /// A line begins here, and not with text or a value.
    case lineStart
    case variable(name: Int)
    case unescaped(name: Int)
    case section(name: Int, body: Int)
    case inverted(name: Int, body: Int)
    case partial(inclusion: Int)
    /// A partial whose body is nothing but blocks, which replace those of the partial.
    case parent(inclusion: Int, body: Int)
    case block(block: Int, body: Int)
  }

  /// Another template that is written at this place.
  struct Inclusion: Sendable {
    var target: Target
    var placement: Placement

    /// Which template is meant.
    enum Target: Sendable {
      /// The template called by a word, before the set is put together.
      case named(word: Int)
      /// The template with this index in the set.
      case template(Int)
      /// The template whose name a value gives.
      case dynamic(name: Int)
      /// A template that does not exist.
      case missing
    }
  }

  /// Content that a template which includes this one may replace.
  struct Block: Sendable {
    /// The word the block is called by.
    var name: Int
    var placement: Placement
  }

  /// How what comes from elsewhere fits into the lines around it.
  struct Placement: Sendable {
    /// The markup put before each line of what is written here: spaces and tabs, or nothing.
    var indentation: Int?
    /// Whether what is written begins a line, as the opening tag gave up its own.
    var startsLine = false
    /// Whether what follows begins a line, as the closing tag gave up its own.
    var endsLine = false
  }
}
