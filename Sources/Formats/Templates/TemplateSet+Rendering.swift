package import HTML

extension TemplateSet {
  /// Appends what `template` makes of `values`.
  ///
  /// Nothing but the arguments has an influence, so pages may be rendered side by side. Names
  /// that no context knows count as empty and are noted in `findings`.
  package func render(
    _ template: Reference, with values: TemplateValue, into writer: inout HTMLWriter,
    noting findings: inout TemplateFindings
  ) {
    var state = RenderState(root: values)
    render(bodies[template.index], &state, into: &writer)
    findings.merge(state.findings)
  }

  /// Appends what the template called `name` makes of `values`, or returns false when there is
  /// no such template.
  package func render(
    _ name: String, with values: TemplateValue, into writer: inout HTMLWriter,
    noting findings: inout TemplateFindings
  ) -> Bool {
    guard let template = template(named: name) else { return false }
    render(template, with: values, into: &writer, noting: &findings)
    return true
  }

  /// Renders the nodes in `range`; elements are rendered with their bodies.
  func render(_ range: Range<Int>, _ state: inout RenderState, into writer: inout HTMLWriter) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch nodes[index] {
      case .literal(let first, let lines, let endsLine):
        if state.isIndented {
          writeIndented(first, lines: lines, &state, into: &writer)
          state.startsLine = endsLine
        } else {
          writer.markup(markups.span[first])
        }
      case .lineStart: state.indent(&writer)
      case .variable(let name): renderValue(names[name], at: index, &state, into: &writer)
      case .unescaped(let name):
        renderValue(names[name], at: index, isMarkup: true, &state, into: &writer)
      case .section(let name, let body):
        renderSection(names[name], at: index, body: body, &state, into: &writer)
        index += body
      case .inverted(let name, let body):
        if value(of: names[name], at: index, &state).isFalsey, state.enter(at: index, writer) {
          render(index + 1..<index + 1 + body, &state, into: &writer)
          state.leave()
        }
        index += body
      case .partial(let inclusion):
        renderInclusion(inclusion, at: index, body: 0, &state, into: &writer)
      case .parent(let inclusion, let body):
        renderInclusion(inclusion, at: index, body: body, &state, into: &writer)
        index += body
      case .block(let block, let body):
        renderBlock(blocks[block], at: index, body: body, &state, into: &writer)
        index += body
      }
      index += 1
    }
  }

  private func writeIndented(
    _ first: Int, lines: Int, _ state: inout RenderState, into writer: inout HTMLWriter
  ) {
    for line in lines == 1 ? first..<first + 1 : first + 1..<first + 1 + lines {
      state.indent(&writer)
      writer.markup(markups.span[line])
      state.startsLine = true
    }
  }

  private func renderValue(
    _ name: TemplateName, at index: Int, isMarkup: Bool = false, _ state: inout RenderState,
    into writer: inout HTMLWriter
  ) {
    state.indent(&writer)
    switch value(of: name, at: index, &state) {
    case .none: break
    case .bool(true): writer.markup("true")
    case .bool(false): writer.markup("false")
    case .html(let fragment): writer.markup(fragment)
    case .text(let text):
      writer.text(text)
      if isMarkup { state.findings.note(at: index) { .unescapedText(name: self.text(of: name)) } }
    case .list: state.findings.note(at: index) { .notText(name: text(of: name), kind: "a list") }
    case .object:
      state.findings.note(at: index) { .notText(name: text(of: name), kind: "an object") }
    }
  }

  private func renderSection(
    _ name: TemplateName, at index: Int, body: Int, _ state: inout RenderState,
    into writer: inout HTMLWriter
  ) {
    let body = index + 1..<index + 1 + body
    switch value(of: name, at: index, &state) {
    case .none, .bool(false): return
    case .list(let items):
      for item in items.indices {
        guard state.enter(at: index, writer) else { return }
        render(body, inside: items[item], &state, into: &writer)
      }
    case let context:
      guard state.enter(at: index, writer) else { return }
      render(body, inside: context, &state, into: &writer)
    }
  }

  private func render(
    _ body: Range<Int>, inside context: TemplateValue, _ state: inout RenderState,
    into writer: inout HTMLWriter
  ) {
    state.contexts.append(context)
    render(body, &state, into: &writer)
    state.contexts.removeLast()
    state.leave()
  }
}
