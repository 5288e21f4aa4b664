internal import GitBook
internal import OpenAPI
internal import SourceText

/// The versions of an API: which files stand for them, and which of them readers should use.
extension APIInference {
  /// Completes an API: names, environments, status, addresses.
  mutating func finish(_ draft: inout Draft, _ taken: inout Set<String>) -> CatalogAPI {
    var versions = draft.versions
    for place in versions.indices {
      versions[place].isListed =
        versions[place].isDeclared || versions[place].pages.contains { !site[$0].isHidden }
      versions[place].members = members(of: versions[place])
      versions[place].statedStatus =
        versions[place].declared?.status ?? statedStatus(of: versions[place], of: draft)
      putRepresentativeFirst(&versions[place])
      compareFiles(of: versions[place], of: draft)
    }
    draft.versions = versions
    let declared = declaration(of: draft)
    if let declared {
      for environment in declared.value.environments {
        checkEnvironment(environment.id, at: environment.span, in: declared.source)
      }
    }
    let current = declaredCurrent(of: draft) ?? current(of: versions)
    let (title, id) = name(of: draft, &taken)
    var paths = OutputPaths()
    let finished = versions.enumerated().map { place, version in
      var version = finish(
        version, status(of: place, among: versions, current), place == current, id,
        declared?.value ?? APIDeclaration(), &paths)
      version.dates = versions[place].declared?.dates ?? version.dates
      version.notes = versions[place].declared?.notes
      return version
    }
    var api = CatalogAPI(
      id: id, title: title, overviewPage: draft.overview, versions: finished, current: current)
    if let declared {
      api.declaration = declared.value
      checkPatterns(of: declared, draft)
    }
    return api
  }

  /// The production is what an API is; among equals, what pages show goes before what they offer.
  private func putRepresentativeFirst(_ version: inout VersionDraft) {
    let members = version.members
    let order = members.indices.sorted { left, right in
      (members[left].isProduction ? 0 : 1, left) < (members[right].isProduction ? 0 : 1, right)
    }
    version.members = order.map { members[$0] }
  }

  // MARK: - Status

  /// What the leading pages of a version agree on.
  private func statedStatus(of version: VersionDraft, of draft: Draft) -> APIVersion.Status? {
    let pages = tree.leading(version.pages)
    let stated = pages.map { statedStatus(on: $0, of: draft) }
    // A version that one page shows without reservation is not given up.
    if !stated.isEmpty, !stated.contains(nil) {
      return stated.compactMap(\.self).min { $0.rank < $1.rank }
    }
    let stability = version.members.lazy.compactMap(\.description.info.extensions.stability).first
    return stability.flatMap { APIVersion.Status(named: $0) }
  }

  private func statedStatus(on page: PageIndex, of draft: Draft) -> APIVersion.Status? {
    let sitePage = site[page]
    var found = [APIVersion.Status(named: sitePage.title)]
    found.append(sitePage.content.frontMatter.description.flatMap { .init(described: $0) })
    let folder = sitePage.sourcePath.parentFolder
    let overviewFolder = draft.overview.map { site[$0].sourcePath.parentFolder }
    if draft.overview == page || folder != overviewFolder {
      found.append(APIVersion.Status(named: folder.lastPathName))
    }
    let chain = tree.chain(to: page)
    let above = draft.overview.flatMap { chain.firstIndex(of: $0) }.map { chain[($0 + 1)...] }
    for ancestor in above ?? [] where ancestor != page {
      found.append(APIVersion.Status(named: site[ancestor].title))
    }
    return found.compactMap(\.self).max { $0.rank < $1.rank }
  }

  /// The position of the version that readers should use, of versions that begin with the newest.
  private func current(of versions: [VersionDraft]) -> Int {
    func isOpen(_ version: VersionDraft) -> Bool {
      version.statedStatus == nil || version.statedStatus == .active
    }
    func isReleased(_ version: VersionDraft) -> Bool {
      isOpen(version) && !version.number.isPrerelease
    }
    func hasProduction(_ version: VersionDraft) -> Bool {
      version.members.contains(where: \.isProduction)
    }
    // Where some versions run in production, one that only testers have is not for everybody yet.
    let hasAnyProduction = versions.contains { isReleased($0) && $0.isListed && hasProduction($0) }
    let wishes: [(VersionDraft) -> Bool] = [
      { isReleased($0) && $0.isListed && (hasProduction($0) || !hasAnyProduction) },
      { isReleased($0) && $0.isListed },
      isReleased,
      isOpen,
      { $0.statedStatus == .beta || $0.statedStatus == .planned },
      { $0.statedStatus != .retired },
    ]
    return wishes.lazy.compactMap { versions.firstIndex(where: $0) }.first ?? 0
  }

  private func status(of place: Int, among versions: [VersionDraft], _ current: Int)
    -> APIVersion.Status
  {
    if let stated = versions[place].statedStatus { return stated }
    if place == current { return .active }
    return place > current ? .deprecated : .beta
  }

  // MARK: - Addresses

  private mutating func finish(
    _ draft: VersionDraft, _ status: APIVersion.Status, _ isCurrent: Bool, _ id: String,
    _ declared: APIDeclaration, _ paths: inout OutputPaths
  ) -> APIVersion {
    let specs = specs(of: draft.members, declared.environments)
    let base = "apis/\(id)/"
    let word = paths.claim(safeFileName(draft.number.text))
    let representative = specs.first?.path ?? ""
    let member = draft.members.first { $0.path == representative } ?? draft.members[0]
    let members = [member] + draft.members.filter { $0.path != member.path }
    var version = APIVersion(
      number: draft.number, status: status, specs: specs,
      description: shown(member.description, by: declared),
      files: downloads(of: members, specs, base + "spec/\(word)/"),
      folder: isCurrent ? base : base + "v/\(word)/", pages: draft.pages,
      isListed: draft.isListed, hasOperationPages: declared.style == .rest)
    version.sidebar = declared.sidebar
    return version
  }

  private func downloads(of members: [Member], _ specs: [EnvironmentSpec], _ folder: String)
    -> [APIVersion.SpecDownload]
  {
    var paths = OutputPaths()
    var copies: [[UInt8]: String] = [:]
    return members.map { member in
      // A file for several environments is not that of one of them.
      let environment = member.parts.count == 1 ? member.parts[0].environment : nil
      let middle = environment.map { ".\($0)" } ?? ""
      let ending = member.path.lowercased().hasSuffix(".json") ? "json" : "yaml"
      let bytes = files[member.path]?.tree?.source.bytes ?? []
      let path = copies[bytes] ?? paths.claim("\(folder)openapi\(middle).\(ending)")
      copies[bytes] = path
      return APIVersion.SpecDownload(
        path: member.path, outputPath: path,
        environment: environment.flatMap { environments[$0] })
    }
  }
}
