import HTML

/// Where rendering is: what names mean, how lines are indented, how much was done.
struct RenderState {
  /// The values of the sections around, the innermost last.
  var contexts: [TemplateValue]
  /// What is put before each line: the spaces and tabs from `indentationStart` on.
  private var blanks: [UInt8] = []
  private var indentationStart = 0
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
    /// The word the block is called by.
    var name: Int
    var body: Range<Int>
  }

  /// What was put before each line.
  struct Indentation {
    fileprivate var start: Int
    fileprivate var end: Int
  }

  /// How deep templates may include each other.
  private static let inclusionLimit = 100
  /// How deep elements and inclusions may nest together, for the sake of the stack.
  private static let depthLimit = 500
  /// How many bodies and bytes one page may take.
  private static let workLimit = 4_000_000
  private static let byteLimit = 1 << 28
  /// How far lines may be indented; what would go beyond is not.
  private static let indentationLimit = 1_000

  init(root: TemplateValue) { contexts = [root] }

  /// Begins a body, or returns false when the page took too much already.
  mutating func enter(at node: Int, _ writer: borrowing HTMLWriter) -> Bool {
    work += 1
    guard !isExhausted, depth < Self.depthLimit, work < Self.workLimit,
      !work.isMultiple(of: 256) || writer.bytes.count < Self.byteLimit
    else { return exhaust(at: node) }
    depth += 1
    return true
  }

  /// Ends a body.
  mutating func leave() { depth -= 1 }

  /// Begins an inclusion, or returns false when they nest too deep.
  mutating func include(at node: Int, _ writer: borrowing HTMLWriter) -> Bool {
    guard inclusionDepth < Self.inclusionLimit, writer.bytes.count < Self.byteLimit else {
      return exhaust(at: node)
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
    if isIndented { writer.text(blanks[indentationStart...]) }
  }

  /// Whether anything is put before lines.
  var isIndented: Bool { blanks.count > indentationStart }

  /// Puts more before each line, or nothing for nil; the result is for `restore(_:)`.
  mutating func indent(by own: HTMLFragment?) -> Indentation {
    let outer = Indentation(start: indentationStart, end: blanks.count)
    guard let own else {
      indentationStart = blanks.count
      return outer
    }
    if own.bytes.count <= Self.indentationLimit - (blanks.count - indentationStart) {
      blanks += own.bytes
    }
    return outer
  }

  /// Puts before each line what was put there before.
  mutating func restore(_ outer: Indentation) {
    indentationStart = outer.start
    blanks.removeLast(blanks.count - outer.end)
  }

  /// Begins no further body: what goes on forever would do so at every place it comes back to.
  @inline(never)
  private mutating func exhaust(at node: Int) -> Bool {
    guard !isExhausted else { return false }
    isExhausted = true
    let isDeep = inclusionDepth >= Self.inclusionLimit || depth >= Self.depthLimit
    findings.note(at: node) { isDeep ? .depth : .work }
    return false
  }
}
