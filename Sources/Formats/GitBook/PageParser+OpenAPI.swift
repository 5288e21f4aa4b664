internal import Content
internal import SourceText

/// The blocks that show an API: from a specification, or written by hand in the older forms.
extension PageParser {
  mutating func finishOpenAPI(
    _ tag: Tag, _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    switch tag.name {
    case "swagger-description": builder.append(contentsOf: frame.withOrphans.blocks)
    case "swagger-parameter": builder.append(.parameter(parameter(tag, frame)))
    case "swagger-response":
      builder.append(
        .response(
          OperationBlock.Response(
            status: tag["status"] ?? "", description: tag["description"] ?? "",
            blocks: frame.withOrphans.blocks)))
    case "openapi-schemas", "openapi-schema": finishSchemas(tag, frame, &builder)
    default: finishOperation(tag, frame, &builder)
    }
  }

  private mutating func finishOperation(
    _ tag: Tag, _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    let method = (tag["method"] ?? "").uppercased()
    let path = decodedAttribute(tag["path"] ?? tag["name"] ?? "")
    let summary = tag["summary"].map(decodedAttribute)
    let specification = specification(tag)
    // Without a specification the block is one of the older forms, written by hand.
    let isFallback = specification != nil || tag["spec"] != nil
    let anchor = addAnchor(
      summary ?? "\(method) \(path)", kind: .operation, isInOutline: outlineSuppression == 0,
      at: frame.span)
    var operation = OperationBlock(method: method, path: path, anchor: anchor)
    operation.isWebhook = tag.name == "openapi-webhook"
    operation.specification = specification
    operation.specificationName = tag["spec"]
    operation.summary = summary
    operation.baseURL = tag["baseUrl"]
    let frame = isFallback ? frame : collect(frame, into: &operation)
    operation.blocks = isFallback ? [] : frame.blocks
    if isFallback, specification == nil, let link = frame.blocks.firstLink {
      operation.specification = link
    }
    if path.isEmpty, specification == nil, operation.blocks.isEmpty, tag["spec"] == nil {
      diagnostics.append(.missingAttribute("path", of: tag, in: source))
    }
    builder.append(Block(.operation(operation), at: frame.span))
  }

  private mutating func finishSchemas(
    _ tag: Tag, _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    let names = (tag["schemas"] ?? tag["schema"] ?? "").split(separator: ",")
      .map { String($0).trimmedSpaces }.filter { !$0.isEmpty }
    builder.append(
      Block(
        .schemas(
          SchemasBlock(
            names: names, specification: specification(tag) ?? frame.blocks.firstLink,
            specificationName: tag["spec"], isGrouped: tag.isSet("grouped"),
            blocks: frame.withOrphans.blocks)),
        at: frame.span))
  }

  private mutating func specification(_ tag: Tag) -> ReferenceIndex? {
    guard let address = tag["src"], !address.isEmpty else { return nil }
    return refer(to: decodedAttribute(address), as: .specification, at: tag.span(of: "src"))
  }

  private func parameter(
    _ tag: Tag, _ frame: BlockBuilder.Frame, place: String? = nil
  ) -> OperationBlock.Parameter {
    OperationBlock.Parameter(
      place: place ?? tag["in"] ?? "", name: tag["name"] ?? "", type: tag["type"] ?? "",
      isRequired: tag.isSet("required"), blocks: frame.withOrphans.blocks)
  }

  /// Moves the parameters, responses and summary among a frame's children into the operation.
  private func collect(
    _ frame: BlockBuilder.Frame, into operation: inout OperationBlock
  ) -> BlockBuilder.Frame {
    var rest = frame
    rest.parts = []
    for part in frame.parts {
      switch part {
      case .parameter(let parameter): operation.parameters.append(parameter)
      case .response(let response): operation.responses.append(response)
      case .summary(let text): operation.summary = operation.summary ?? text
      case .tab, .step, .column, .update: rest.parts.append(part)
      }
    }
    return rest.withOrphans
  }

  // MARK: - The oldest form

  /// `{% api-method %}` and its children.
  mutating func finishLegacyMethod(
    _ tag: Tag, _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    switch tag.name {
    case "api-method":
      var operation = OperationBlock(
        method: (tag["method"] ?? "").uppercased(), path: decodedAttribute(tag["path"] ?? ""),
        anchor: AnchorIndex(0))
      operation.baseURL = tag["host"]
      operation.blocks = collect(frame, into: &operation).blocks
      let name = operation.summary ?? "\(operation.method) \(operation.path)"
      operation.anchor = addAnchor(
        name, kind: .operation, isInOutline: outlineSuppression == 0, at: frame.span)
      builder.append(Block(.operation(operation), at: frame.span))
    case "api-method-summary":
      builder.append(.summary(frame.withOrphans.blocks.plainText))
    case "api-method-parameter":
      builder.append(.parameter(parameter(tag, frame)))
    case "api-method-path-parameters": appendParameters(frame, "path", &builder)
    case "api-method-query-parameters": appendParameters(frame, "query", &builder)
    case "api-method-headers": appendParameters(frame, "header", &builder)
    case "api-method-form-data-parameters": appendParameters(frame, "form", &builder)
    case "api-method-body-parameters": appendParameters(frame, "body", &builder)
    case "api-method-response-example":
      builder.append(
        .response(
          OperationBlock.Response(
            status: tag["httpCode"] ?? "", description: "", blocks: frame.withOrphans.blocks)))
    default:
      for part in frame.parts { builder.append(part) }
      builder.append(contentsOf: frame.blocks)
    }
  }

  private func appendParameters(
    _ frame: BlockBuilder.Frame, _ place: String, _ builder: inout BlockBuilder
  ) {
    for part in frame.parts {
      if case .parameter(var parameter) = part {
        parameter.place = place
        builder.append(.parameter(parameter))
      } else {
        builder.append(part)
      }
    }
    builder.append(contentsOf: frame.blocks)
  }
}

extension [Block] {
  /// The target of the first link in the first paragraph.
  fileprivate var firstLink: ReferenceIndex? {
    guard case .paragraph(let content)? = first?.kind else { return nil }
    for case .link(let link) in content { return link.target }
    return nil
  }

  /// The text of the first paragraph.
  fileprivate var plainText: String {
    guard case .paragraph(let content)? = first?.kind else { return "" }
    return content.plainText
  }
}
