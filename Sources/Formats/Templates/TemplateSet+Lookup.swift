import SourceText

extension TemplateSet {
  /// What `name` stands for in the contexts; a name that none of them knows is noted and counts
  /// as nothing.
  func value(
    of name: TemplateName, at index: Int, _ state: inout RenderState
  ) -> TemplateValue {
    guard var value = state.find(name) else {
      let contexts = state.contexts
      state.findings.note(at: index) {
        let keys = contexts.reversed().prefix(name.isInnermost ? 1 : contexts.count)
        return .unknownVariable(
          name: name.text,
          nearest: nearest(to: name.first ?? "", among: keys.flatMap(\.keys)))
      }
      return .none
    }
    for key in name.rest {
      guard !value.isFalsey else { return .none }
      guard case .object(let object) = value, let next = object[key] else {
        let owner = value
        state.findings.note(at: index) {
          .unknownVariable(name: name.text, nearest: nearest(to: key, among: owner.keys))
        }
        return .none
      }
      value = next
    }
    return value
  }
}

extension RenderState {
  /// What the first part of `name` stands for in the innermost context that knows it.
  fileprivate func find(_ name: TemplateName) -> TemplateValue? {
    guard let key = name.first else { return contexts.last }
    for context in contexts.reversed() {
      if case .object(let object) = context, let value = object[key] { return value }
      if name.isInnermost { return nil }
    }
    return nil
  }
}

extension TemplateValue {
  fileprivate var keys: [String] {
    guard case .object(let object) = self else { return [] }
    return object.keys
  }
}
