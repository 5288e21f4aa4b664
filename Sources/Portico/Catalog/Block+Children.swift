package import Content

extension Block {
  /// The blocks directly inside this one, in reading order.
  package var children: [Block] {
    switch kind {
    case .paragraph, .plain, .heading, .code, .rule, .figure, .embed, .file, .prompt, .math,
      .notice:
      []
    case .list(let list): list.items.flatMap(\.blocks)
    case .quote(let blocks): blocks
    case .table(let table): (table.header + table.rows.flatMap(\.self)).flatMap(\.blocks)
    case .cards(let cards): cards.cards.flatMap { $0.fields.flatMap(\.blocks) }
    case .hint(let hint): hint.blocks
    case .tabs(let tabs): tabs.flatMap(\.blocks)
    case .details(let details): details.blocks
    case .stepper(let steps): steps.flatMap(\.blocks)
    case .columns(let columns): columns.flatMap(\.blocks)
    case .updates(let updates): updates.entries.flatMap(\.blocks)
    case .contentReference(let reference): reference.fallback
    case .operation(let operation): operation.blocks
    case .schemas(let schemas): schemas.blocks
    case .element(let element): element.blocks
    case .included(let included): included.blocks
    }
  }
}
