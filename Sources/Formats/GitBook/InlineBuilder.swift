internal import Content
internal import HTML
internal import SourceText

/// Running text that is being put together from text, finished inlines and HTML tags.
///
/// HTML elements that are open form a stack; whatever is not closed ends with the text.
struct InlineBuilder {
  /// The elements that are open, outermost first; the first one stands for the text as a whole.
  var frames = [Frame()]
  /// Text that has not become an inline yet.
  var pending: [UInt8] = []

  /// An open element and its content so far.
  struct Frame {
    var element: SanitisedTag?
    var span = SourceSpan(0, 0)
    var content: [Inline] = []
  }

  /// Whether nothing has been added.
  var isEmpty: Bool {
    pending.isEmpty && frames.count == 1 && frames[0].content.isEmpty
  }

  /// Adds a finished inline; pending text must have been flushed.
  mutating func append(_ inline: Inline) {
    frames[frames.count - 1].content.append(inline)
  }

  /// Opens an element; beyond the depth limit its content is kept without it.
  mutating func open(_ element: SanitisedTag, at span: SourceSpan) {
    guard frames.count < PageParser.depthLimit else { return }
    frames.append(Frame(element: element, span: span))
  }

  /// Takes the innermost open element off the stack; nil when none is open.
  mutating func pop() -> Frame? {
    frames.count > 1 ? frames.removeLast() : nil
  }

  /// Whether an element with the name is open.
  func isOpen(_ name: String) -> Bool {
    frames.contains { $0.element?.name == name }
  }

  /// Whether a `code` element is open, whose text is shown as it is written.
  var isInCode: Bool { frames.count > 1 && isOpen("code") }

  /// What has been put together, when no element is open any more.
  var content: [Inline] { frames[0].content }
}
