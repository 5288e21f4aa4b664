import HTML
import SourceText

extension TemplateSet {
  /// Renders the template that an inclusion means; the blocks in its body replace those of the
  /// template, unless a template further out replaces them already.
  func renderInclusion(
    _ inclusion: Int, at index: Int, body: Int, _ state: inout RenderState,
    into writer: inout HTMLWriter
  ) {
    let placement = inclusions[inclusion].placement
    guard let target = target(of: inclusions[inclusion].target, at: index, &state),
      state.include(at: index, writer)
    else {
      state.startsLine = placement.endsLine
      return
    }
    let outerCount = state.replacements.count
    addReplacements(index + 1..<index + 1 + body, &state)
    let own = placement.indentation.map { markups[$0] }
    let outer = state.indent(by: placement.startsLine ? own ?? .empty : nil)
    state.startsLine = placement.startsLine
    render(bodies[target], &state, into: &writer)
    state.restore(outer)
    state.startsLine = placement.endsLine
    state.replacements.removeLast(state.replacements.count - outerCount)
    state.endInclusion()
  }

  /// Renders a block, or what replaces it.
  func renderBlock(
    _ block: Template.Block, at index: Int, body: Int, _ state: inout RenderState,
    into writer: inout HTMLWriter
  ) {
    guard let replacement = state.replacements.first(where: { words[$0.name] == words[block.name] })
    else {
      guard state.enter(at: index, writer) else { return }
      render(index + 1..<index + 1 + body, &state, into: &writer)
      return state.leave()
    }
    guard state.include(at: index, writer) else { return }
    let own = block.placement.indentation.map { markups[$0] }
    let outer = state.indent(by: own ?? .empty)
    state.startsLine = block.placement.startsLine
    render(replacement.body, &state, into: &writer)
    state.restore(outer)
    state.startsLine = block.placement.endsLine
    state.endInclusion()
  }

  private func addReplacements(_ body: Range<Int>, _ state: inout RenderState) {
    var index = body.lowerBound
    while index < body.upperBound {
      guard case .block(let block, let count) = nodes[index] else { return }
      state.replacements.append(
        RenderState.Replacement(name: blocks[block].name, body: index + 1..<index + 1 + count))
      index += 1 + count
    }
  }

  private func target(
    of target: Template.Inclusion.Target, at index: Int, _ state: inout RenderState
  ) -> Int? {
    switch target {
    case .template(let target): return target
    case .named, .missing: return nil
    case .dynamic(let name):
      guard case .text(let name) = value(of: names[name], at: index, &state) else { return nil }
      if let target = template(named: name) { return target.index }
      state.findings.note(at: index) {
        .unknownPartial(name: name, nearest: nearest(to: name, among: templateNames))
      }
      return nil
    }
  }
}
