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
  var literals: [Literal] = []
  var names: [TemplateName] = []
  var inclusions: [Inclusion] = []
  var blocks: [Block] = []

  init(source: Source) { self.source = source }

  /// A step of rendering; payloads are indices into the tables beside the nodes, and counts of
  /// the following nodes that are the body.
  enum Node: Sendable {
    case literal(Int)
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
      /// The name as written, before the set of templates is put together.
      case named(String)
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
    var name: String
    var placement: Placement
  }

  /// How what comes from elsewhere fits into the lines around it.
  struct Placement: Sendable {
    /// The spaces and tabs put before each line of what is written here.
    var indentation: [UInt8] = []
    /// Whether what is written begins a line, as the opening tag gave up its own.
    var startsLine = false
    /// Whether what follows begins a line, as the closing tag gave up its own.
    var endsLine = false
  }
}
