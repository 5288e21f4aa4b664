internal import DataTree
internal import OpenAPI
internal import SourceText

/// Whether the files of a version are really one version.
extension APIInference {
  /// Reports files that were taken together, and those that differ in more than their place.
  mutating func compareFiles(of version: VersionDraft, of draft: Draft) {
    guard let first = version.members.first, let tree = files[first.path]?.tree else { return }
    let mixed = mixingMentions(of: version)
    var equal: [String] = []
    for member in version.members.dropFirst() {
      guard let other = files[member.path]?.tree else { continue }
      guard let difference = difference(of: member, other.root, from: first, tree.root) else {
        equal.append(member.path)
        continue
      }
      if mixed.contains(where: { $0.path == member.path || $0.path == first.path }) { continue }
      diagnostics.append(
        .specsDiffer(
          member.path, from: first.path, version: version.number.text, at: difference.second,
          in: other.source, path: difference.path, first: difference.first,
          firstSource: tree.source))
    }
    reportMixing(mixed, of: version)
    guard !equal.isEmpty else { return }
    let place = tree.root["info"]?["version"]?.span ?? tree.root.span
    let names = version.members.flatMap { $0.parts.compactMap(\.environment) }
    diagnostics.append(
      .specsGrouped(
        [first.path] + equal, version: version.number.text, environments: names.unique,
        at: place, in: tree.source))
  }

  private func difference(
    of member: Member, _ tree: DataNode, from first: Member, _ firstTree: DataNode
  ) -> SpecComparison.Difference? {
    let (family, firstFamily) = (
      member.description.version.family, first.description.version.family
    )
    if (family == .swagger2) == (firstFamily == .swagger2) {
      return SpecComparison(firstTree, tree).differences.first
    }
    // Conversions have little in common but their operations.
    let operations = Set(member.description.operations.map { "\($0.method) \($0.path)" })
    let firstOperations = Set(first.description.operations.map { "\($0.method) \($0.path)" })
    guard let lost = operations.symmetricDifference(firstOperations).min() else { return nil }
    return SpecComparison.Difference(
      path: lost, first: firstTree["paths"]?.span ?? firstTree.span,
      second: tree["paths"]?.span ?? tree.span)
  }

  /// For each page that shows several files of the version, the mentions of those after the first.
  private func mixingMentions(of version: VersionDraft) -> [SpecMention] {
    let paths = Set(version.paths)
    var seen: [PageIndex: [String]] = [:]
    var mixing: [SpecMention] = []
    for mention in mentions.all where mention.isEmbedded {
      guard let path = mention.path, paths.contains(path),
        !seen[mention.page, default: []].contains(path)
      else { continue }
      if !seen[mention.page, default: []].isEmpty { mixing.append(mention) }
      seen[mention.page, default: []].append(path)
    }
    return mixing
  }

  private mutating func reportMixing(_ mixing: [SpecMention], of version: VersionDraft) {
    for mention in mixing {
      guard let path = mention.path, let tree = files[path]?.tree,
        let other = mentions.all.first(where: {
          $0.page == mention.page && $0.isEmbedded && version.paths.contains($0.path ?? "")
        }), let otherPath = other.path, let otherTree = files[otherPath]?.tree
      else { continue }
      let difference = SpecComparison(otherTree.root, tree.root).differences.first
      diagnostics.append(
        .mixedSpecs(
          path, besides: otherPath, version: version.number.text, at: mention.span,
          in: mention.source, first: other.span, firstSource: other.source,
          difference: difference.map { (path: $0.path, span: $0.second, source: tree.source) }))
    }
  }
}

extension [String] {
  /// The elements without repetitions, in order.
  var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
