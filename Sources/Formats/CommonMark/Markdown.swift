internal import CCmark
internal import Synchronization

/// Parses `markdown`, UTF-8 in GitHub's flavour with footnotes, and lends the document node.
///
/// Linear in the length of the text; every input is a valid document.
package func withMarkdown<Result>(
  _ markdown: ArraySlice<UInt8>, _ body: (MarkdownNode) -> Result
) -> Result {
  _ = extensionsAreRegistered
  guard let parser = unsafe cmark_parser_new(options) else { preconditionFailure("out of memory") }
  defer { unsafe cmark_parser_free(parser) }
  for name in extensionNames {
    if let syntax = unsafe cmark_find_syntax_extension(name) {
      unsafe cmark_parser_attach_syntax_extension(parser, syntax)
    }
  }
  unsafe markdown.withUnsafeBufferPointer { bytes in
    guard let start = bytes.baseAddress else { return }
    unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { text in
      unsafe cmark_parser_feed(parser, text, bytes.count)
    }
  }
  var finished: OpaquePointer?
  inlineParsing.withLock { _ in unsafe finished = unsafe cmark_parser_finish(parser) }
  guard let document = unsafe finished else { preconditionFailure("out of memory") }
  defer { unsafe cmark_node_free(document) }
  return unsafe body(MarkdownNode(document))
}

/// Parses `markdown` and lets cmark itself render it, without any of this program's own work:
/// what a page costs at the least, for benchmarks.
package func renderPlainMarkdown(_ markdown: ArraySlice<UInt8>) -> [UInt8] {
  withMarkdown(markdown) { $0.renderedHTML() }
}

/// Held while cmark reads inlines.
///
/// Extensions enter their special characters into a table that all parsers share, and take them
/// out again when they are done. Without the lock one text loses its links and strikethrough
/// while another one ends.
private let inlineParsing = Mutex(())

private let options = Int32(CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE)

private let extensionNames = ["table", "strikethrough", "autolink", "tasklist"]

private let extensionsAreRegistered: Void = cmark_gfm_core_extensions_ensure_registered()
