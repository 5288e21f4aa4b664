internal import Content
internal import HTML
internal import SourceText

/// HTML tags within running text.
extension PageParser {
  /// Adds the tag at the front of `bytes`, which is all they hold, to the running text.
  mutating func addTag(
    _ bytes: ArraySlice<UInt8>, at span: SourceSpan, to builder: inout InlineBuilder
  ) {
    guard let (token, _) = parseHTMLTag(bytes) else {
      builder.pending.append(contentsOf: bytes)
      return
    }
    add(token, in: bytes, at: span, to: &builder)
  }

  /// Adds all of `html` to the running text; elements that belong between paragraphs give only
  /// their content.
  mutating func appendHTML(_ html: ArraySlice<UInt8>, to builder: inout InlineBuilder) {
    for token in tokenizeHTML(html) {
      add(token, in: html, at: SourceSpan(token.range), to: &builder)
    }
  }

  /// Adds one token to the running text.
  mutating func add(
    _ token: HTMLToken, in bytes: ArraySlice<UInt8>, at span: SourceSpan,
    to builder: inout InlineBuilder
  ) {
    switch token.kind {
    case .text(let text): appendText(text, to: &builder)
    case .comment, .other: break
    case .startTag(let tag): open(tag, written: bytes[token.range], at: span, in: &builder)
    case .endTag("br"):
      // Browsers take `</br>` for a line break, and so do the people who write it.
      open(HTMLTag("br"), written: bytes[token.range], at: span, in: &builder)
    case .endTag(let name):
      switch AllowedHTML.verdict(name) {
      case .allowed where builder.isOpen(name):
        flush(&builder)
        close(name, in: &builder)
      case .unknown: builder.pending.append(contentsOf: bytes[token.range])
      // The end of a cell or a paragraph parts words, even where it cannot be shown.
      case .allowed(.block) where ["td", "th", "li", "p", "dt", "dd"].contains(name):
        builder.pending.append(0x20)
      case .allowed, .embed, .dropTag, .dropContent: break
      }
    }
  }

  /// Adds text of HTML; `$$…$$` in it is mathematics, as everywhere.
  mutating func appendText(_ text: String, to builder: inout InlineBuilder) {
    guard text.utf8.contains(UInt8(ascii: "$")), !builder.isInCode else {
      return builder.appendFolded(text)
    }
    var parts = text.split(separator: "$$", omittingEmptySubsequences: false)[...]
    while let before = parts.popFirst() {
      builder.appendFolded(String(before))
      guard let formula = parts.first else { return }
      if parts.count > 1, formula.first?.isWhitespace == false, formula.last?.isWhitespace == false
      {
        append(.math(String(formula)), to: &builder)
        parts.removeFirst()
      } else {
        builder.appendFolded("$$")
      }
    }
  }

  private mutating func open(
    _ tag: HTMLTag, written: ArraySlice<UInt8>, at span: SourceSpan,
    in builder: inout InlineBuilder
  ) {
    let tag = restored(tag)
    switch AllowedHTML.verdict(tag.name) {
    case .unknown: builder.pending.append(contentsOf: written)
    case .dropTag: report([.unwrapped(tag.name)], at: span)
    case .dropContent:
      // Within a paragraph the tag alone goes: what is between the tags is only text there, and
      // the end tag may never come.
      report([.unwrapped(tag.name)], at: span)
    case .embed:
      guard let address = AllowedHTML.sanitise(tag)["src"] else { return }
      flush(&builder)
      let target = refer(to: address, as: .link, at: span)
      builder.append(.link(Link(to: target, content: [.text(address)])))
    case .allowed(let kind):
      let element = AllowedHTML.sanitise(tag)
      report(element.findings, at: span)
      flush(&builder)
      switch (tag.name, kind) {
      case ("br", _): builder.append(.lineBreak)
      case ("img", _):
        if let image = image(element, at: span) {
          builder.append(.image(image))
        } else if let words = element["alt"] {
          builder.appendFolded(words)
        }
      case ("source", _):
        let frame = InlineBuilder.Frame(element: element, span: span)
        builder.append(contentsOf: inlines(from: frame))
      case (_, .inline) where tag.isSelfClosing:
        let frame = InlineBuilder.Frame(element: element, span: span)
        builder.append(contentsOf: inlines(from: frame))
      case (_, .inline): builder.open(element, at: span)
      case (_, .block), (_, .void): break
      }
    }
  }

  /// A tag with the source in place of placeholders in its attributes.
  func restored(_ tag: HTMLTag) -> HTMLTag {
    guard tag.attributes.contains(where: { $0.value.utf8.contains { $0 < 0x05 } }) else {
      return tag
    }
    var tag = tag
    for index in tag.attributes.indices {
      tag.attributes[index].value = restored(tag.attributes[index].value)
    }
    return tag
  }

  /// Closes the elements down to the innermost one with the name.
  private mutating func close(_ name: String, in builder: inout InlineBuilder) {
    while let frame = builder.pop() {
      builder.append(contentsOf: inlines(from: frame))
      if frame.element?.name == name { return }
    }
  }

  /// What an element of running text means.
  mutating func inlines(from frame: InlineBuilder.Frame) -> [Inline] {
    guard let element = frame.element else { return frame.content }
    let content = frame.content
    switch element.name {
    case "a": return anchorElement(element, content, at: frame.span)
    case "b", "strong": return content.isEmpty ? [] : [.strong(content)]
    case "em": return content.isEmpty ? [] : [.emphasis(content)]
    case "i":
      if let icon = element.classes.first(where: { $0.hasPrefix("fa-") }) {
        return [.icon(String(icon.dropFirst(3)))]
      }
      return content.isEmpty ? [] : [.emphasis(content)]
    case "del", "s", "strike": return content.isEmpty ? [] : [.strikethrough(content)]
    case "code":
      if element.classes.contains("expression") {
        return [.text(evaluate(content.plainText, at: frame.span))]
      }
      if case .text(let text)? = content.first, content.count == 1 { return [.code(text)] }
      return content.isEmpty ? [] : [element.inline(content)]
    case "button": return [button(element, content, target: nil)]
    case "picture": return picture(content)
    case "source": return sourceElement(element, content, at: frame.span)
    case "span": return spanElement(element, content)
    default: return [element.inline(content)]
    }
  }

  // MARK: - Elements

  private mutating func anchorElement(
    _ element: SanitisedTag, _ content: [Inline], at span: SourceSpan
  ) -> [Inline] {
    var result: [Inline] = []
    if let id = element["id"] ?? element["name"], !id.isEmpty {
      result.append(.anchor(addAnchor("", kind: .bare, explicitID: id, at: span)))
    }
    let destination = element["href"]
    if element.classes.contains("button") {
      let target = destination.map { refer(to: $0, as: .link, at: span) }
      return result + [button(element, content, target: target)]
    }
    guard let destination else { return result + content }
    // `<a href="#x" id="x"></a>` only marks a place.
    guard !(content.isEmpty && !result.isEmpty && destination.hasPrefix("#")) else {
      return result
    }
    let role: Reference.Role = element["data-mention"] != nil ? .mention : .link
    let target = refer(to: destination, as: role, at: span)
    return result + [.link(Link(to: target, content: content))]
  }

  private func button(
    _ element: SanitisedTag, _ content: [Inline], target: ReferenceIndex?
  ) -> Inline {
    let action: Button.Action
    if let target {
      action = .open(target)
    } else if element["data-action"] == "search" || element["data-action"] == "ask" {
      action = .search(element["data-query"])
    } else {
      action = .none
    }
    return .button(
      Button(
        action, content: content, isPrimary: element.classes.contains("primary"),
        icon: element["data-icon"]))
  }

  private func spanElement(_ element: SanitisedTag, _ content: [Inline]) -> [Inline] {
    if element["data-tag"] == "emoji", let code = element["data-code"] {
      let scalars = code.split(separator: "-").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
      guard !scalars.isEmpty else { return content }
      return [.text(String(String.UnicodeScalarView(scalars)))]
    }
    if element["data-option"] != nil {
      // The exporter puts the commas between options into them.
      var content = content
      if case .text(let text)? = content.last, text.hasSuffix(", ") {
        content[content.count - 1] = .text(String(text.dropLast(2)))
        return [
          .element(InlineElement(name: "span", classes: ["option"], content: content)), .text(" "),
        ]
      }
      return [.element(InlineElement(name: "span", classes: ["option"], content: content))]
    }
    return element.classes.isEmpty ? content : [element.inline(content)]
  }

  // MARK: - Pictures

  /// The picture of an `img` element, nil when it has no address.
  mutating func image(_ element: SanitisedTag, at span: SourceSpan) -> Image? {
    guard let address = element["src"] ?? element["srcset"], !address.isEmpty else { return nil }
    let alternative = element["alt"].flatMap { $0.isEmpty ? nil : $0 }
    var size = Image.Size.original
    if element["data-size"] == "line" { size = .line }
    if element.classes.contains("gitbook-drawing") { size = .block }
    return Image(
      refer(to: address, as: .image, at: span), alternative: alternative, title: element["title"],
      width: element.width.flatMap(Image.Length.init),
      height: element.height.flatMap(Image.Length.init), size: size)
  }

  /// A `source` element: the picture for dark surroundings, marked by its size so that
  /// `picture(_:)` finds it.
  private mutating func sourceElement(
    _ element: SanitisedTag, _ content: [Inline], at span: SourceSpan
  ) -> [Inline] {
    guard let address = element["srcset"] ?? element["src"],
      element["media"]?.contains("dark") ?? false
    else { return content }
    let dark = refer(to: address.firstCandidate, as: .image, at: span)
    return [.element(InlineElement(name: "source", content: []))]
      + [.image(Image(dark))] + content
  }

  /// Puts the variants of a `picture` element into one image.
  private func picture(_ content: [Inline]) -> [Inline] {
    var dark: ReferenceIndex?
    var isSource = false
    var result: [Inline] = []
    for inline in content {
      switch inline {
      case .element(let element) where element.name == "source": isSource = true
      case .image(let image) where isSource:
        dark = dark ?? image.source
        isSource = false
      case .image(var image):
        image.dark = dark
        result.append(.image(image))
      default: result.append(inline)
      }
    }
    return result
  }

  /// Turns what the allow-list removed into diagnostics.
  mutating func report(_ findings: [HTMLFinding], at span: SourceSpan) {
    for finding in findings {
      diagnostics.append(.removedMarkup(finding, at: span, in: source))
    }
  }
}

extension InlineBuilder {
  /// Adds text of HTML, where line ends are spaces.
  mutating func appendFolded(_ text: String) {
    for byte in text.utf8 where byte != Marker.guardMark {
      pending.append(byte == 0x0A ? 0x20 : byte)
    }
  }
}

extension SanitisedTag {
  /// The element with its classes and plain attributes around `content`.
  func inline(_ content: [Inline]) -> Inline {
    .element(
      InlineElement(
        name: name, classes: classes, attributes: plainAttributes, content: content))
  }

  /// The attributes that may be written as they are.
  var plainAttributes: [Attribute] {
    attributes.filter { ["title", "lang", "dir", "datetime", "cite"].contains($0.name) }
      .map { Attribute(name: $0.name, value: $0.value) }
  }
}

extension Image.Length {
  /// The length the author asked for; nil for nothing at all.
  init?(_ length: HTMLLength) {
    switch length {
    case .pixels(let number) where number > 0: self = .pixels(number)
    case .percent(let number) where number > 0: self = .percent(min(number, 100))
    case .pixels, .percent: return nil
    }
  }
}

extension String {
  /// The first address of a `srcset`: all of it, unless a size or a further candidate follows,
  /// because file names hold spaces.
  fileprivate var firstCandidate: String {
    let first = split(separator: ", ", maxSplits: 1).first.map(String.init) ?? self
    guard let space = first.lastIndex(of: " ") else { return first }
    let descriptor = first[space...].dropFirst()
    guard let unit = descriptor.last, unit == "x" || unit == "w",
      Double(descriptor.dropLast()) != nil
    else { return first }
    return String(first[..<space])
  }
}
