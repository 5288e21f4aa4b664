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
    let parent = frames.lastIndex { $0.tagName != "if" }
    if parent.map({ frames[$0].accepts(part) }) ?? false {
      frames[frames.count - 1].parts.append(part)
    } else {
      frames[frames.count - 1].orphans.append((part, span))
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

  /// Makes blocks of the children whose parent is missing: those that follow one another form a
  /// group of their own, where such a group says more than their content.
  mutating func settleOrphans() {
    guard !orphans.isEmpty else { return }
    var tabs: [Tab] = []
    var steps: [Step] = []
    var updates: [Updates.Entry] = []
    for (index, (part, span)) in orphans.enumerated() {
      let next = index + 1 < orphans.count ? orphans[index + 1].part : nil
      switch part {
      case .tab(let tab):
        tabs.append(tab)
        if case .tab? = next { continue }
        blocks.append(Block(.tabs(tabs), at: span))
        tabs = []
      case .step(let step):
        steps.append(step)
        if case .step? = next { continue }
        blocks.append(Block(.stepper(steps), at: span))
        steps = []
      case .update(let entry):
        updates.append(entry)
        if case .update? = next { continue }
        blocks.append(Block(.updates(Updates(format: .full, entries: updates)), at: span))
        updates = []
      case .column(let column): blocks += column.blocks
      case .parameter(let parameter): append(parameter, at: span)
      case .response(let response):
        let words = [response.status, response.description].filter { !$0.isEmpty }
        blocks.append(Block(.paragraph([.text(words.joined(separator: " "))]), at: span))
        blocks += response.blocks
      case .summary(let text): blocks.append(Block(.paragraph([.text(text)]), at: span))
      }
    }
    orphans = []
  }

  private mutating func append(_ parameter: OperationBlock.Parameter, at span: SourceSpan) {
    let words = [parameter.type, parameter.place].filter { !$0.isEmpty }
    let description = words.isEmpty ? "" : " " + words.joined(separator: ", ")
    blocks.append(Block(.paragraph([.code(parameter.name), .text(description)]), at: span))
    blocks += parameter.blocks
  }
}

/// The tags whose blocks make something of parameters, responses and summaries.
private let operationNames: Set<String> = [
  "swagger", "openapi", "openapi-operation", "openapi-webhook", "api-method", "api-method-spec",
  "api-method-request", "api-method-response", "api-method-path-parameters",
  "api-method-query-parameters", "api-method-headers", "api-method-form-data-parameters",
  "api-method-body-parameters",
]
