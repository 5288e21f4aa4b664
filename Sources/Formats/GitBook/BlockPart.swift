internal import Content
internal import SourceText

/// A child that only one kind of block has, and that is no block by itself.
enum BlockPart {
  case tab(Tab)
  case step(Step)
  case column(Column)
  case update(Updates.Entry)
  case parameter(OperationBlock.Parameter)
  case response(OperationBlock.Response)
  case summary(String)
}

extension BlockBuilder {
  /// Adds a child to what is open; without the parent it belongs to, it becomes a block itself.
  mutating func append(_ part: BlockPart, at span: SourceSpan) {
    // An `if` within the parent chooses among its children.
    let parent = frames.last { $0.tagName != "if" }
    if parent?.accepts(part) ?? false {
      frames[frames.count - 1].parts.append(part)
    } else {
      frames[frames.count - 1].append(orphan: part, at: span)
    }
  }
}

extension BlockBuilder.Frame {
  /// Whether the frame's block has children of the part's kind.
  fileprivate func accepts(_ part: BlockPart) -> Bool {
    guard let name = tagName else { return false }
    return switch part {
    case .tab: name == "tabs" || name == "code-tabs"
    case .step: name == "stepper"
    case .column: name == "columns"
    case .update: name == "updates"
    case .parameter, .response, .summary: operationNames.contains(name)
    }
  }

  /// Adds a child whose parent is missing: those that follow one another form a group of their
  /// own, where such a group says more than their content.
  fileprivate mutating func append(orphan part: BlockPart, at span: SourceSpan) {
    let group = orphanBlock == blocks.count - 1 ? blocks.last?.kind : nil
    switch (part, group) {
    case (.tab(let tab), .tabs(let tabs)?): blocks[blocks.count - 1].kind = .tabs(tabs + [tab])
    case (.tab(let tab), _): begin(.tabs([tab]), at: span)
    case (.step(let step), .stepper(let steps)?):
      blocks[blocks.count - 1].kind = .stepper(steps + [step])
    case (.step(let step), _): begin(.stepper([step]), at: span)
    case (.update(let entry), .updates(var updates)?):
      updates.entries.append(entry)
      blocks[blocks.count - 1].kind = .updates(updates)
    case (.update(let entry), _):
      begin(.updates(Updates(format: .full, entries: [entry])), at: span)
    case (.column(let column), _): blocks += column.blocks
    case (.parameter(let parameter), _):
      let description = [parameter.type, parameter.place].filter { !$0.isEmpty }
      blocks.append(
        Block(
          .paragraph([
            .code(parameter.name), .text(description.map { " " + $0 }.joined(separator: ",")),
          ]), at: span))
      blocks += parameter.blocks
    case (.response(let response), _):
      let words = [response.status, response.description].filter { !$0.isEmpty }
      blocks.append(Block(.paragraph([.text(words.joined(separator: " "))]), at: span))
      blocks += response.blocks
    case (.summary(let text), _): blocks.append(Block(.paragraph([.text(text)]), at: span))
    }
  }

  private mutating func begin(_ group: Block.Kind, at span: SourceSpan) {
    orphanBlock = blocks.count
    blocks.append(Block(group, at: span))
  }
}

/// The tags whose blocks make something of parameters, responses and summaries.
private let operationNames: Set<String> = [
  "swagger", "openapi", "openapi-operation", "openapi-webhook", "api-method", "api-method-spec",
  "api-method-request", "api-method-response", "api-method-path-parameters",
  "api-method-query-parameters", "api-method-headers", "api-method-form-data-parameters",
  "api-method-body-parameters",
]
