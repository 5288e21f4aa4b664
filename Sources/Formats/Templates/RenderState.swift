import HTML

/// Where rendering is: what names mean, how lines are indented, how much was done.
struct RenderState {
  /// The values of the sections around, the innermost last.
  var contexts: [TemplateValue]
  /// What is put before each line.
  var indentation: [UInt8] = []
  /// Whether nothing was written of the line that begins here.
  var startsLine = true
  /// What replaces blocks; of two with one name the first counts.
  var replacements: [Replacement] = []
  var findings = TemplateFindings()

  private var depth = 0
  private var inclusionDepth = 0
  private var work = 0
  private var isExhausted = false

  /// Nodes that are rendered in the place of a block.
  struct Replacement {
    var name: String
    var body: Range<Int>
  }

  /// How deep templates may include each other.
  private static let inclusionLimit = 100
  /// How deep elements and inclusions may nest together, for the sake of the stack.
  private static let depthLimit = 500
  /// How many bodies and bytes one page may take.
  private static let workLimit = 4_000_000
  private static let byteLimit = 1 << 28

  init(root: TemplateValue) { contexts = [root] }

  /// Begins a body, or returns false when the page took too much already.
  mutating func enter(at node: Int, _ writer: borrowing HTMLWriter) -> Bool {
    guard !isExhausted else { return false }
    guard depth < Self.depthLimit else {
      return exhaust(at: node, .depth(limit: Self.depthLimit))
    }
    guard work < Self.workLimit, writer.bytes.count < Self.byteLimit else {
      return exhaust(at: node, .work)
    }
    depth += 1
    work += 1
    return true
  }

  /// Ends a body.
  mutating func leave() { depth -= 1 }

  /// Begins an inclusion, or returns false when they nest too deep.
  mutating func include(at node: Int, _ writer: borrowing HTMLWriter) -> Bool {
    guard isExhausted || inclusionDepth < Self.inclusionLimit else {
      return exhaust(at: node, .depth(limit: Self.inclusionLimit))
    }
    guard enter(at: node, writer) else { return false }
    inclusionDepth += 1
    return true
  }

  /// Ends an inclusion.
  mutating func endInclusion() {
    inclusionDepth -= 1
    leave()
  }

  /// Writes the indentation if a line begins here.
  mutating func indent(_ writer: inout HTMLWriter) {
    guard startsLine else { return }
    startsLine = false
    if !indentation.isEmpty { writer.text(indentation[...]) }
  }

  /// Writes the lines of a literal, each behind the indentation.
  mutating func write(_ literal: Template.Literal, into writer: inout HTMLWriter) {
    for line in literal.lines {
      indent(&writer)
      writer.markup(line)
      startsLine = true
    }
    startsLine = literal.endsLine
  }

  /// Ends all further bodies: what goes on forever would do so at every place it comes back to.
  private mutating func exhaust(at node: Int, _ kind: TemplateFindings.Kind) -> Bool {
    isExhausted = true
    findings.note(at: node) { kind }
    return false
  }
}
