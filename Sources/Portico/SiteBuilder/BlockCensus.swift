internal import Catalog
internal import Content

extension [Block] {
  /// Counts the blocks that GitBook adds to Markdown by the words that authors know them by.
  func count(into counts: inout [String: Int]) {
    for block in self {
      if let name = block.kind.gitBookName { counts[name, default: 0] += 1 }
      block.children.count(into: &counts)
    }
  }
}

extension Block.Kind {
  /// The word for a block of GitBook; nil for what every Markdown has.
  fileprivate var gitBookName: String? {
    switch self {
    case .paragraph, .plain, .heading, .list, .quote, .rule, .element, .notice: nil
    case .code: "code"
    case .table: "table"
    case .cards: "cards"
    case .figure: "figure"
    case .hint: "hint"
    case .tabs: "tabs"
    case .details: "expandable"
    case .stepper: "stepper"
    case .columns: "columns"
    case .updates: "updates"
    case .contentReference: "content-ref"
    case .embed: "embed"
    case .file: "file"
    case .operation: "API operation"
    case .schemas: "API schemas"
    case .prompt: "prompt"
    case .math: "math"
    case .included: "include"
    }
  }
}
