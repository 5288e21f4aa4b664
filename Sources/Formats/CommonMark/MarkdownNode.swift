internal import CCmark
internal import Glibc

/// A node of a parsed Markdown text; valid only within the `withMarkdown` call that lent it.
@safe
package struct MarkdownNode {
  private let node: OpaquePointer

  init(_ node: OpaquePointer) { unsafe self.node = unsafe node }

  /// What a node is, by the names of the CommonMark and GFM specifications.
  package enum Kind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading
    case thematicBreak, footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough
    case link, image, footnoteReference
    /// A node that this program does not ask for.
    case other
  }

  /// What the node is.
  package var kind: Kind {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_DOCUMENT: .document
    default: extensionKind
    }
  }

  /// Extensions get their numbers when they are registered, so they are told by name.
  private var extensionKind: Kind {
    guard let name = unsafe cmark_node_get_type_string(node) else { return .other }
    return switch unsafe String(cString: name) {
    case "table": .table
    case "table_row", "table_header": .tableRow
    case "table_cell": .tableCell
    case "strikethrough": .strikethrough
    case "tasklist": .item
    default: .other
    }
  }

  /// The node's children, first to last.
  package var children: Children { unsafe Children(next: cmark_node_first_child(node)) }

  /// Whether the node has no children.
  package var isLeaf: Bool { unsafe cmark_node_first_child(node) == nil }

  /// The line on which the node begins, counted from 1; 0 when cmark does not know.
  package var startLine: Int { unsafe Int(cmark_node_get_start_line(node)) }

  /// The byte column at which the node begins, counted from 1.
  package var startColumn: Int { unsafe Int(cmark_node_get_start_column(node)) }

  /// The line on which the node ends, counted from 1.
  package var endLine: Int { unsafe Int(cmark_node_get_end_line(node)) }

  /// The byte column of the node's last byte, counted from 1.
  package var endColumn: Int { unsafe Int(cmark_node_get_end_column(node)) }

  /// Appends the literal text of text, code and HTML nodes to `bytes`, in UTF-8.
  package func appendLiteral(to bytes: inout [UInt8]) {
    unsafe withBytes(of: cmark_node_get_literal(node)) { unsafe bytes.append(contentsOf: $0) }
  }

  /// The first byte of the literal text, nil when it is empty.
  package var firstLiteralByte: UInt8? {
    unsafe withBytes(of: cmark_node_get_literal(node)) { unsafe $0.first }
  }

  /// The literal text of text, code and HTML nodes.
  package var literal: String { unsafe string(cmark_node_get_literal(node)) }

  /// The info string of a fenced code block, entities and escapes undone.
  package var info: String { unsafe string(cmark_node_get_fence_info(node)) }

  /// The address of a link or image, as written but for escapes and entities.
  package var destination: String { unsafe string(cmark_node_get_url(node)) }

  /// The title of a link or image; empty when there is none.
  package var title: String { unsafe string(cmark_node_get_title(node)) }

  /// A heading's level, 1 to 6.
  package var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(node)) }

  /// The first number of a numbered list, or nil for a bulleted one.
  package var listStart: Int? {
    guard unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return nil }
    return unsafe Int(cmark_node_get_list_start(node))
  }

  /// Whether a list's items are set without paragraph spacing.
  package var isTight: Bool { unsafe cmark_node_get_list_tight(node) != 0 }

  /// Whether an item is a task and done; nil when it is not a task.
  package var isTaskDone: Bool? {
    guard let name = unsafe cmark_node_get_type_string(node),
      unsafe String(cString: name) == "tasklist"
    else { return nil }
    return unsafe cmark_gfm_extensions_get_tasklist_item_checked(node)
  }

  /// Whether a table row is the header.
  package var isHeaderRow: Bool { unsafe cmark_gfm_extensions_get_table_row_is_header(node) != 0 }

  /// The alignment of a table's columns: `l`, `c`, `r`, or 0 for none.
  package var columnAlignments: [UInt8] {
    let count = unsafe Int(cmark_gfm_extensions_get_table_columns(node))
    guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: letters, count: count))
  }

  /// The children of a node, to be walked once.
  @safe
  package struct Children: Sequence, IteratorProtocol {
    private var following: OpaquePointer?

    fileprivate init(next: OpaquePointer?) { unsafe following = unsafe next }

    package mutating func next() -> MarkdownNode? {
      guard let node = unsafe following else { return nil }
      unsafe following = cmark_node_next(node)
      return unsafe MarkdownNode(node)
    }
  }
}

@unsafe
private func string(_ bytes: UnsafePointer<CChar>?) -> String {
  guard let bytes = unsafe bytes else { return "" }
  return unsafe String(cString: bytes)
}

@unsafe
private func withBytes<Result>(
  of text: UnsafePointer<CChar>?, _ body: (UnsafeBufferPointer<UInt8>) -> Result
) -> Result {
  guard let text = unsafe text else {
    return unsafe body(UnsafeBufferPointer(start: nil, count: 0))
  }
  let count = unsafe strlen(text)
  return unsafe text.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
    unsafe body(UnsafeBufferPointer(start: bytes, count: count))
  }
}

extension MarkdownNode {
  /// The node in HTML as cmark writes it.
  func renderedHTML() -> [UInt8] {
    guard let html = unsafe cmark_render_html(node, Int32(CMARK_OPT_UNSAFE), nil) else { return [] }
    defer { unsafe free(html) }
    return unsafe withBytes(of: html) { unsafe Array($0) }
  }
}
