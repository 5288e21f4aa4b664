internal import DataTree
internal import SourceText

/// What `portico.yml` says about APIs:
///
/// ```yaml
/// specs: { orders: specs/orders.yaml }
/// infer: { nameKeys: [x-api-name] }
/// environments:
///   - { id: prod, label: Production, match: "https://api.example.com", production: true }
/// ```
extension SiteConfiguration {
  mutating func readSpecs(
    _ node: DataNode, in source: Source, _ diagnostics: inout [Diagnostic]
  ) {
    guard let entries = node.entries else {
      if !node.isNull {
        diagnostics.append(
          .wrongConfigurationType(
            "specs", expected: "a mapping of names to paths", at: node.span, in: source))
      }
      return
    }
    for entry in entries {
      let value = entry.value["path"] ?? entry.value
      guard let path = value.string.flatMap({ "".appendingPath($0) }) else {
        diagnostics.append(
          .wrongConfigurationType(
            entry.key, expected: "the path of a file in the source folder", at: entry.value.span,
            in: source))
        continue
      }
      specs.append(NamedSpec(name: entry.key, path: path, span: value.span))
    }
  }

  mutating func readInference(
    _ node: DataNode, in source: Source, _ diagnostics: inout [Diagnostic]
  ) {
    for entry in node.entries ?? [] {
      guard entry.key == "nameKeys" else {
        diagnostics.append(
          .unknownConfigurationKey(
            "infer.\(entry.key)", at: entry.keySpan, in: source, known: ["infer.nameKeys"]))
        continue
      }
      nameKeys = entry.value.texts
    }
  }

  mutating func readEnvironments(
    _ node: DataNode, in source: Source, _ diagnostics: inout [Diagnostic]
  ) {
    guard let elements = node.elements else {
      if !node.isNull {
        diagnostics.append(
          .wrongConfigurationType(
            "environments", expected: "a list of mappings", at: node.span, in: source))
      }
      return
    }
    for element in elements {
      guard let rule = environment(element, in: source, &diagnostics) else { continue }
      if let first = environments.first(where: { $0.environment.id == rule.environment.id }) {
        diagnostics.append(
          .duplicateIdentifier(
            rule.environment.id, of: "environment", at: rule.span, in: source,
            first: first.span, in: source))
      } else {
        environments.append(rule)
      }
    }
  }

  private func environment(
    _ node: DataNode, in source: Source, _ diagnostics: inout [Diagnostic]
  ) -> EnvironmentRule? {
    guard let idNode = node["id"], let id = idNode.scalarText else {
      diagnostics.append(
        .missingConfigurationKey("id", of: "environment", at: node.span, in: source))
      return nil
    }
    guard isCatalogID(id) else {
      diagnostics.append(
        .invalidIdentifier(id, of: "environment", at: idNode.span, in: source))
      return nil
    }
    var environment = EnvironmentWords.environment(id)
    var matches: [String] = []
    for entry in node.entries ?? [] {
      switch entry.key {
      case "id": break
      case "label": environment.label = entry.value.scalarText ?? environment.label
      case "match": matches = entry.value.texts.filter { !$0.isEmpty }
      case "production": environment.isProduction = entry.value.bool ?? false
      case "audience":
        environment.audience = audience(entry.value, in: source, &diagnostics)
      default:
        diagnostics.append(
          .unknownConfigurationKey(
            entry.key, at: entry.keySpan, in: source,
            known: ["id", "label", "match", "production", "audience"]))
      }
    }
    return EnvironmentRule(environment: environment, matches: matches, span: idNode.span)
  }

  private func audience(
    _ node: DataNode, in source: Source, _ diagnostics: inout [Diagnostic]
  ) -> [Audience] {
    (node.elements ?? [node]).compactMap { element in
      guard let word = element.scalarText else { return nil }
      if let audience = Audience(rawValue: word) { return audience }
      diagnostics.append(
        .unknownWord(
          word, of: "audience", known: Audience.allCases.map(\.rawValue), at: element.span,
          in: source))
      return nil
    }
  }
}

extension DataNode {
  /// The texts of a list, or of a lone one.
  var texts: [String] { elements?.compactMap(\.scalarText) ?? scalarText.map { [$0] } ?? [] }
}
