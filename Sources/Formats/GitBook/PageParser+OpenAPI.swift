internal import Content
internal import SourceText

/// The blocks that show an API: from a specification, or written by hand in the older forms.
extension PageParser {
  mutating func finishOpenAPI(
    _ tag: Tag, _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    switch tag.name {
    case "swagger-description": builder.append(contentsOf: frame.blocks)
    case "swagger-parameter": builder.append(.parameter(parameter(tag, frame)), at: frame.span)
    case "swagger-response":
      builder.append(
        .response(
          OperationBlock.Response(
            status: tag["status"] ?? "", description: tag["description"] ?? "",
            blocks: frame.blocks)), at: frame.span)
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
    var operation = OperationBlock(method: method, path: path, anchor: AnchorIndex(0))
    operation.isWebhook = tag.name == "openapi-webhook"
    operation.specificationName = tag["spec"]
    operation.summary = summary
    operation.baseURL = tag["baseUrl"]
    var frame = collect(frame, into: &operation)
    operation.specification = specification(tag, &frame)
    operation.anchor = addAnchor(
      summary ?? "\(method) \(path)", kind: .operation, isInOutline: outlineSuppression == 0,
      at: frame.span)
    operation.blocks = frame.blocks
    if path.isEmpty, operation.specification == nil, frame.blocks.isEmpty, tag["spec"] == nil {
      diagnostics.append(.missingAttribute("path", of: tag, in: source))
    }
    builder.append(Block(.operation(operation), at: frame.span))
  }

  private mutating func finishSchemas(
    _ tag: Tag, _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    let names = (tag["schemas"] ?? tag["schema"] ?? "").split(separator: ",")
      .map { String($0).trimmedSpaces }.filter { !$0.isEmpty }
    var frame = frame
    let specification = specification(tag, &frame)
    builder.append(
      Block(
        .schemas(
          SchemasBlock(
            names: names, specification: specification, specificationName: tag["spec"],
            isGrouped: tag.isSet("grouped"), blocks: frame.blocks)),
        at: frame.span))
  }

  /// The specification a tag names.
  ///
  /// A link in its block leads there for readers of the plain Markdown; where the tag knows only a
  /// registered name, it is the specification's address.
  private mutating func specification(
    _ tag: Tag, _ frame: inout BlockBuilder.Frame
  ) -> ReferenceIndex? {
    guard tag["src"] != nil || tag["spec"] != nil else { return nil }
    let link = frame.blocks.takeLink()
    if let address = tag["src"], !address.isEmpty {
      if link != nil, frame.blocks.isEmpty { forget(frame) }
      return refer(to: decodedAttribute(address), as: .specification, at: tag.span(of: "src"))
    }
    if let link { references[Int(link.position)].role = .specification }
    return link
  }

  private func parameter(
    _ tag: Tag, _ frame: BlockBuilder.Frame, place: String? = nil
  ) -> OperationBlock.Parameter {
    OperationBlock.Parameter(
      place: place ?? tag["in"] ?? "", name: tag["name"] ?? "", type: tag["type"] ?? "",
      isRequired: tag.isSet("required"), blocks: frame.blocks)
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
      case .tab, .step, .column, .update: break
      }
    }
    return rest
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
      builder.append(.summary(frame.blocks.plainText), at: frame.span)
    case "api-method-parameter":
      builder.append(.parameter(parameter(tag, frame)), at: frame.span)
    case "api-method-path-parameters": appendParameters(frame, "path", &builder)
    case "api-method-query-parameters": appendParameters(frame, "query", &builder)
    case "api-method-headers": appendParameters(frame, "header", &builder)
    case "api-method-form-data-parameters": appendParameters(frame, "form", &builder)
    case "api-method-body-parameters": appendParameters(frame, "body", &builder)
    case "api-method-response-example":
      builder.append(
        .response(
          OperationBlock.Response(
            status: tag["httpCode"] ?? "", description: "", blocks: frame.blocks)),
        at: frame.span)
    default:
      for part in frame.parts { builder.append(part, at: frame.span) }
      builder.append(contentsOf: frame.blocks)
    }
  }

  private func appendParameters(
    _ frame: BlockBuilder.Frame, _ place: String, _ builder: inout BlockBuilder
  ) {
    for part in frame.parts {
      if case .parameter(var parameter) = part {
        parameter.place = place
        builder.append(.parameter(parameter), at: frame.span)
      } else {
        builder.append(part, at: frame.span)
      }
    }
    builder.append(contentsOf: frame.blocks)
  }
}

extension [Block] {
  /// Takes away the first paragraph when it is nothing but a link; returns the link's target.
  fileprivate mutating func takeLink() -> ReferenceIndex? {
    guard case .paragraph(let content)? = first?.kind, content.count == 1,
      case .link(let link) = content[0]
    else { return nil }
    removeFirst()
    return link.target
  }

  /// The words of all paragraphs.
  fileprivate var plainText: String { runningText.plainText }
}
