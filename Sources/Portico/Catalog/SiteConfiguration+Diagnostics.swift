internal import DataTree
internal import Explanations
internal import SourceText

/// What `portico.yml` says about diagnostics:
///
/// ```yaml
/// diagnostics:
///   unlisted-page: off
///   broken-link: error
/// ```
extension SiteConfiguration {
  mutating func readDiagnosticLevels(
    _ node: DataNode, in source: Source, _ diagnostics: inout [Diagnostic]
  ) {
    guard !node.isNull else { return }
    guard let entries = node.entries else {
      diagnostics.append(
        .wrongConfigurationType(
          "diagnostics", expected: "a list of ids with their levels", at: node.span, in: source))
      return
    }
    for entry in entries {
      guard Explanation.of(entry.key) != nil else {
        diagnostics.append(
          .unknownConfigurationKey(
            entry.key, at: entry.keySpan, in: source, known: Explanation.ids))
        continue
      }
      let word = entry.value.scalarText ?? ""
      guard let level = DiagnosticLevels.Level(rawValue: word) else {
        diagnostics.append(
          .unknownWord(
            word, of: entry.key, known: DiagnosticLevels.Level.allCases.map(\.rawValue),
            at: entry.value.span, in: source))
        continue
      }
      levels[entry.key] = level
    }
  }
}
