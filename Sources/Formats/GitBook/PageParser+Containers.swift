internal import Content
internal import SourceText

/// What the blocks of `{% … %}` tags mean.
extension PageParser {
  /// Adds the block that `frame`, opened by `tag`, turned out to be.
  mutating func finish(
    _ frame: BlockBuilder.Frame, _ tag: Tag, _ builder: inout BlockBuilder
  ) {
    let span = frame.span
    switch tag.name {
    case "hint": builder.append(Block(.hint(hint(tag, frame)), at: span))
    case "tabs", "code-tabs": finishTabs(frame, &builder)
    case "tab", "code-tabs-item": finishTab(tag, frame, &builder)
    case "stepper": finishStepper(frame, &builder)
    case "step": builder.append(.step(Step(blocks: frame.blocks)), at: span)
    case "columns": finishColumns(frame, &builder)
    case "column": finishColumn(tag, frame, &builder)
    case "updates": finishUpdates(tag, frame, &builder)
    case "update": finishUpdate(tag, frame, &builder)
    case "code": finishCode(tag, frame, &builder)
    case "prompt": finishPrompt(tag, frame, &builder)
    case "content-ref", "page-ref": finishContentReference(tag, frame, &builder)
    case "embed", "youtube": finishEmbed(tag, frame, &builder)
    case "file": finishFile(tag, frame, &builder)
    case "include", "reusable-content": finishInclude(tag, frame, &builder)
    case "if": finishCondition(frame, &builder)
    case let name where name.hasPrefix("openapi") || name.hasPrefix("swagger"):
      finishOpenAPI(tag, frame, &builder)
    case let name where name.hasPrefix("api-method"): finishLegacyMethod(tag, frame, &builder)
    case let name where name.hasPrefix("@"): finishIntegration(tag, frame, &builder)
    default: builder.append(contentsOf: frame.blocks)
    }
  }

  // MARK: - Hints and code

  private mutating func hint(_ tag: Tag, _ frame: BlockBuilder.Frame) -> Hint {
    let word = tag["style"] ?? tag[""] ?? "info"
    let style = Hint.Style(rawValue: word) ?? Hint.Style(legacy: word)
    if style == nil {
      diagnostics.append(
        .unknownHintStyle(word, at: tag.span(of: tag["style"] == nil ? "" : "style"), in: source))
    }
    var blocks = frame.blocks
    var title: Heading?
    if case .heading(let heading)? = blocks.first?.kind {
      title = heading
      blocks.removeFirst()
    }
    return Hint(style: style ?? .info, icon: tag["icon"]?.iconName, title: title, blocks: blocks)
  }

  /// Gives the options of a `code` tag to the code in it; other content follows behind it.
  private func finishCode(
    _ tag: Tag, _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    var blocks = frame.blocks
    let place = blocks.firstIndex { block in
      if case .code = block.kind { true } else { false }
    }
    if let place, case .code(var code) = blocks[place].kind {
      code.apply(tag)
      blocks[place].kind = .code(code)
    } else if let title = tag["title"], !title.isEmpty {
      builder.append(Block(.paragraph([.strong([.text(title)])]), at: frame.span))
    }
    builder.append(contentsOf: blocks)
  }

  private mutating func finishPrompt(
    _ tag: Tag, _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    var blocks = frame.blocks
    var text = writtenText(in: frame)
    let place = blocks.firstIndex { block in
      if case .code = block.kind { true } else { false }
    }
    if let place, case .code(let code) = blocks[place].kind {
      text = code.text
      blocks.remove(at: place)
    } else {
      // Without a fence, the Markdown as it was written is the prompt.
      forget(frame)
      blocks = []
    }
    let expansion = tag["defaultExpanded"].flatMap(Prompt.Expansion.init) ?? .hidden
    builder.append(
      Block(
        .prompt(
          Prompt(
            description: tag["description"] ?? "", icon: tag["icon"]?.iconName, text: text,
            expansion: expansion)),
        at: frame.span))
    builder.append(contentsOf: blocks)
  }

  /// The source between a frame's tags, or up to the end when the closing one is missing.
  private func writtenText(in frame: BlockBuilder.Frame) -> String {
    guard let opener = frame.piece else { return "" }
    let close = skeleton.pieces[opener].partner.map { skeleton.pieces[$0].range.lowerBound }
    let start = skeleton.pieces[opener].range.upperBound
    return source.bytes[start..<max(start, close ?? source.bytes.count)].trimmed.text
  }

  // MARK: - Tabs, steps, columns

  private func finishTabs(_ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder) {
    let tabs = frame.parts.compactMap { part in
      if case .tab(let tab) = part { tab } else { nil }
    }
    // Text between the tabs belongs to none of them; it comes first.
    builder.append(contentsOf: frame.blocks)
    if !tabs.isEmpty { builder.append(Block(.tabs(tabs), at: frame.span)) }
  }

  private mutating func finishTab(
    _ tag: Tag, _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    let title = tag["title"].map(decodedAttribute) ?? ""
    var blocks = frame.blocks
    // The older `code-tabs-item` is a tab of one titled code block.
    if tag.name == "code-tabs-item", case .code(var code)? = blocks.first?.kind, blocks.count == 1 {
      code.title = title
      blocks[0].kind = .code(code)
    }
    let anchor = addAnchor(title.isEmpty ? "tab" : title, kind: .tab, at: frame.span)
    builder.append(
      .tab(Tab(title: title, icon: tag["icon"]?.iconName, anchor: anchor, blocks: blocks)),
      at: frame.span)
  }

  private func finishStepper(_ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder) {
    let steps = frame.parts.compactMap { part in
      if case .step(let step) = part { step } else { nil }
    }
    builder.append(contentsOf: frame.blocks)
    if !steps.isEmpty { builder.append(Block(.stepper(steps), at: frame.span)) }
  }

  private func finishColumns(_ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder) {
    let columns = frame.parts.compactMap { part in
      if case .column(let column) = part { column } else { nil }
    }
    builder.append(contentsOf: frame.blocks)
    if !columns.isEmpty { builder.append(Block(.columns(columns), at: frame.span)) }
  }

  private func finishColumn(
    _ tag: Tag, _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    var twelfths: Int?
    if let width = tag["width"], let percent = Double(width.filter { $0.isNumber || $0 == "." }),
      percent > 0, percent <= 100
    {
      twelfths = max(1, Int((percent * 12 / 100).rounded()))
    }
    let alignment = tag["valign"] ?? tag["verticalAlignment"]
    builder.append(
      .column(
        Column(
          twelfths: twelfths, verticalAlignment: alignment, blocks: frame.blocks)),
      at: frame.span)
  }

  // MARK: - Updates

  private func finishUpdates(
    _ tag: Tag, _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    let entries = frame.parts.compactMap { part in
      if case .update(let entry) = part { entry } else { nil }
    }
    builder.append(contentsOf: frame.blocks)
    guard !entries.isEmpty else { return }
    let format = tag["format"].flatMap(Updates.Format.init) ?? .full
    builder.append(Block(.updates(Updates(format: format, entries: entries)), at: frame.span))
  }

  private mutating func finishUpdate(
    _ tag: Tag, _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    let date = tag["date"] ?? ""
    if date.isEmpty {
      diagnostics.append(.missingAttribute("date", of: tag, in: source))
    } else if !date.isISODate {
      diagnostics.append(.invalidDate(date, at: tag.span(of: "date"), in: source))
    }
    let tags = (tag["tags"] ?? "").split(separator: ",").map { String($0).trimmedSpaces }
    builder.append(
      .update(
        Updates.Entry(
          date: date, tags: tags.filter { !$0.isEmpty }, blocks: frame.blocks)),
      at: frame.span)
  }

  // MARK: - Cards, media, includes

  private mutating func finishContentReference(
    _ tag: Tag, _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    let name = tag["url"] == nil ? "page" : "url"
    guard let address = tag[name], !address.isEmpty else {
      diagnostics.append(.missingAttribute("url", of: tag, in: source))
      return builder.append(contentsOf: frame.blocks)
    }
    let (caption, rest) = frame.blocks.splitCaption
    let words = caption.plainText.trimmedSpaces
    // The link in the block is for readers of the plain Markdown; here it is only a name. It stays
    // among the references, because its author should hear when it is broken.
    let target = refer(to: decodedAttribute(address), as: .card, at: tag.span(of: name))
    let fallback = words.isEmpty ? [] : [Block(.paragraph([.text(words)]), at: frame.span)]
    builder.append(
      Block(
        .contentReference(ContentReference(target: target, fallback: fallback)), at: frame.span))
    builder.append(contentsOf: rest)
  }

  private mutating func finishEmbed(
    _ tag: Tag, _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    let name = tag["url"] == nil ? "" : "url"
    var (caption, rest) = frame.blocks.splitCaption
    var address = tag[name] ?? ""
    // The older `{% youtube %}https://…{% endyoutube %}`.
    if address.isEmpty, case .link(let link)? = caption.first, caption.count == 1 {
      address = references[Int(link.target.position)].destination
      forget(frame)
      caption = []
    }
    guard !address.isEmpty else {
      diagnostics.append(.missingAttribute("url", of: tag, in: source))
      return builder.append(contentsOf: frame.blocks)
    }
    let target = refer(to: decodedAttribute(address), as: .embed, at: tag.span(of: name))
    builder.append(Block(.embed(Embed(target: target, caption: caption)), at: frame.span))
    builder.append(contentsOf: rest)
  }

  private mutating func finishFile(
    _ tag: Tag, _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    guard let address = tag["src"], !address.isEmpty else {
      diagnostics.append(.missingAttribute("src", of: tag, in: source))
      return builder.append(contentsOf: frame.blocks)
    }
    let target = refer(to: decodedAttribute(address), as: .file, at: tag.span(of: "src"))
    let (caption, rest) = frame.blocks.splitCaption
    builder.append(Block(.file(FileCard(target: target, caption: caption)), at: frame.span))
    builder.append(contentsOf: rest)
  }

  private mutating func finishInclude(
    _ tag: Tag, _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    let path = tag[""] ?? tag["path"] ?? tag["src"] ?? ""
    guard !path.isEmpty else {
      return diagnostics.append(.missingAttribute("path", of: tag, in: source))
    }
    guard let included = context.include(decodedAttribute(path), source.path) else {
      diagnostics.append(
        .missingInclude(
          path, isInternal: tag.name == "reusable-content", at: tag.span, in: source))
      return builder.append(contentsOf: frame.blocks)
    }
    guard included.path != source.path, !includeStack.contains(included.path) else {
      return diagnostics.append(.includeCycle(path, at: tag.span, in: source))
    }
    guard includeStack.count < 20, includes.count < 1_000 else {
      return diagnostics.append(.tooManyIncludes(at: tag.span, in: source))
    }
    includes.append(included.path)
    let blocks = readIncluded(included)
    builder.append(
      Block(.included(Included(path: included.path, blocks: blocks)), at: frame.span))
  }

  private mutating func finishIntegration(
    _ tag: Tag, _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    let span = frame.span
    if tag.name.hasPrefix("@mermaid"), let content = tag["content"] {
      var code = CodeBlock(text: content, language: "mermaid")
      code.isFullWidth = tag.isSet("fullWidth")
      builder.append(Block(.code(code), at: span))
    } else if let address = tag["url"] ?? tag["href"], !address.isEmpty {
      let target = refer(to: decodedAttribute(address), as: .embed, at: tag.span(of: "url"))
      builder.append(Block(.embed(Embed(target: target)), at: span))
    } else {
      diagnostics.append(.integration(tag.name, at: tag.span, in: source))
      builder.append(Block(.notice(Notice(subject: tag.name)), at: span))
    }
    builder.append(contentsOf: frame.blocks)
  }

  // MARK: - Conditions

  /// Keeps the first branch whose condition holds.
  private mutating func finishCondition(
    _ frame: BlockBuilder.Frame, _ builder: inout BlockBuilder
  ) {
    let last = BlockBuilder.Frame.Branch(
      condition: frame.condition, blocks: frame.blocks, parts: frame.parts)
    for branch in frame.branches + [last]
    where isTrue(condition: branch.condition, at: frame.span) {
      for part in branch.parts { builder.append(part, at: frame.span) }
      return builder.append(contentsOf: branch.blocks)
    }
  }
}

extension Hint.Style {
  /// The style that an older name stands for.
  fileprivate init?(legacy word: String) {
    switch word.lowercased() {
    case "tip", "success": self = .success
    case "working", "warn", "warning": self = .warning
    case "danger", "error": self = .danger
    case "info", "note", "": self = .info
    default: return nil
    }
  }
}

extension [Block] {
  /// The first paragraph as a caption, and what is left.
  var splitCaption: (caption: [Inline], rest: [Block]) {
    guard let first else { return ([], []) }
    switch first.kind {
    case .paragraph(let content), .plain(let content): return (content, Array(dropFirst()))
    default: return ([], self)
    }
  }
}

extension String {
  /// The name of an icon without the icon set's prefixes.
  var iconName: String? {
    let name = hasPrefix("fa-") ? String(dropFirst(3)) : self
    return name.isEmpty ? nil : name
  }

  /// Whether the string begins with a calendar date, `YYYY-MM-DD` (ISO 8601-1 §5.2.2.1).
  var isISODate: Bool {
    let bytes = Array(utf8.prefix(10))
    guard bytes.count == 10 else { return false }
    for (index, byte) in bytes.enumerated() {
      guard index == 4 || index == 7 ? byte == UInt8(ascii: "-") : byte.isASCIIDigit else {
        return false
      }
    }
    guard let year = Int(prefix(4)), let month = Int(dropFirst(5).prefix(2)),
      let day = Int(dropFirst(8).prefix(2)), (1...12).contains(month)
    else { return false }
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[month - 1]).contains(day)
  }
}
