internal import DataTree
internal import OpenAPI
internal import SourceText

/// Whether the files of a version are really one version.
extension APIInference {
  /// Reports files that were taken together, and those that differ in more than their place.
  mutating func compareFiles(of version: VersionDraft, of draft: Draft) {
    guard let first = version.members.first, let tree = files[first.path]?.tree else { return }
    let mixing = mixing(of: version)
    let mixed = Set(mixing.flatMap { [$0.mention.path, $0.first.path] })
    var equal: [String] = []
    for member in version.members.dropFirst() {
      guard let other = files[member.path]?.tree else { continue }
      guard let difference = difference(of: member, other.root, from: first, tree.root) else {
        equal.append(member.path)
        continue
      }
      if mixed.contains(member.path), mixed.contains(first.path) { continue }
      diagnostics.append(
        .specsDiffer(
          member.path, from: first.path, version: version.number.text, at: difference.second,
          in: other.source, path: difference.path, first: difference.first,
          firstSource: tree.source))
    }
    report(mixing, of: version)
    // Whoever declares the files knows.
    guard !equal.isEmpty, !version.isDeclared else { return }
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

  /// A file that a page shows beside another one of the same version.
  private struct Mixing {
    var mention: SpecMention
    var first: SpecMention
  }

  /// For each page that shows several files of the version, those after the first.
  private func mixing(of version: VersionDraft) -> [Mixing] {
    var seen: [PageIndex: (first: SpecMention, paths: Set<String?>)] = [:]
    var mixing: [Mixing] = []
    for mention in mentions.embedding(version.paths) {
      guard let (first, paths) = seen[mention.page] else {
        seen[mention.page] = (mention, [mention.path])
        continue
      }
      guard !paths.contains(mention.path) else { continue }
      seen[mention.page]?.paths.insert(mention.path)
      mixing.append(Mixing(mention: mention, first: first))
    }
    return mixing
  }

  private mutating func report(_ mixing: [Mixing], of version: VersionDraft) {
    var known: [[String]: SpecComparison.Difference?] = [:]
    for mixed in mixing {
      guard let path = mixed.mention.path, let tree = files[path]?.tree,
        let first = mixed.first.path, let firstTree = files[first]?.tree
      else { continue }
      let difference =
        known[[first, path]] ?? SpecComparison(firstTree.root, tree.root).differences.first
      known[[first, path]] = difference
      diagnostics.append(
        .mixedSpecs(
          path, besides: first, version: version.number.text, at: mixed.mention.span,
          in: mixed.mention.source, first: mixed.first.span, firstSource: mixed.first.source,
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
