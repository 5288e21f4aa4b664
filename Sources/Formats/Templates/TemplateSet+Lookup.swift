import SourceText

extension TemplateSet {
  /// What `name` stands for in the contexts; a name that none of them knows is noted and counts
  /// as nothing.
  func value(
    of name: TemplateName, at index: Int, _ state: inout RenderState
  ) -> TemplateValue {
    guard var value = find(name, in: state.contexts) else {
      noteUnknown(
        name, part: 0, among: name.isInnermost ? state.contexts.suffix(1) : state.contexts[...],
        at: index, &state)
      return .none
    }
    for part in name.parts.dropFirst() {
      guard !value.isFalsey else { return .none }
      guard case .object(let object) = value, let next = object[words[part]] else {
        noteUnknown(name, part: part - name.parts.lowerBound, among: [value], at: index, &state)
        return .none
      }
      value = next
    }
    return value
  }

  /// The name as a tag spells it.
  func text(of name: TemplateName) -> String {
    (name.isInnermost ? "." : "") + words[name.parts].joined(separator: ".")
  }

  /// What the first part of `name` stands for in the innermost context that knows it.
  private func find(_ name: TemplateName, in contexts: [TemplateValue]) -> TemplateValue? {
    guard !name.parts.isEmpty else { return contexts.last }
    let key = words[name.parts.lowerBound]
    let contexts = contexts.span
    for depth in contexts.indices.reversed() {
      if case .object(let object) = contexts[depth], let value = object[key] { return value }
      if name.isInnermost { return nil }
    }
    return nil
  }

  @inline(never)
  private func noteUnknown(
    _ name: TemplateName, part: Int, among contexts: ArraySlice<TemplateValue>, at index: Int,
    _ state: inout RenderState
  ) {
    state.findings.note(at: index) {
      let key = name.parts.isEmpty ? "" : words[name.parts.lowerBound + part]
      return .unknownVariable(
        name: text(of: name), nearest: nearest(to: key, among: contexts.reversed().flatMap(\.keys)))
    }
  }
}

extension TemplateValue {
  fileprivate var keys: [String] {
    guard case .object(let object) = self else { return [] }
    return object.keys
  }
}
