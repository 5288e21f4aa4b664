internal import SourceText

/// How declared APIs and inferred ones come together.
extension APIInference {
  /// A draft for each API that declares its specifications.
  mutating func declaredDrafts() -> [Draft] {
    var drafts: [Draft] = []
    var keys: Set<String> = []
    for (place, found) in declarations.apis.enumerated() where !found.value.specs.isEmpty {
      let readable = found.value.specs.filter { files[$0.path]?.description != nil }
      let wanted = readable.compactMap { identity(of: $0.path)?.key }.first ?? "api"
      var key = wanted
      // Two declarations of the same name are two APIs all the same.
      while !keys.insert(key).inserted { key += "'" }
      var draft = Draft(key: key)
      draft.declaration = place
      for spec in found.value.specs {
        guard files[spec.path] != nil else {
          diagnostics.append(.missingSpec(spec.path, at: spec.span, in: found.source))
          continue
        }
        guard let number = spec.version.map(VersionNumber.init) ?? identity(of: spec.path)?.number,
          files[spec.path]?.description != nil
        else { continue }
        if let environment = spec.environment {
          checkEnvironment(environment, at: spec.span, in: found.source)
          statedEnvironments[spec.path] = environment
        }
        draft.add(spec.path, number, page: found.value.page, isDeclared: true)
      }
      if !draft.versions.isEmpty { drafts.append(draft) }
    }
    return drafts
  }

  /// Gives declarations without specifications to the APIs that were inferred.
  mutating func attachDeclarations(to drafts: inout [Draft]) {
    for (place, found) in declarations.apis.enumerated() where found.value.specs.isEmpty {
      let draft = drafts.firstIndex { draft in
        guard draft.declaration == nil else { return false }
        if let page = found.value.page, draft.overview == page { return true }
        var nobody: Set<String> = []
        return found.value.id != nil && name(of: draft, &nobody).id == found.value.id
      }
      if let draft {
        drafts[draft].declaration = place
      } else {
        diagnostics.append(
          .missingConfigurationKey("spec", of: "API", at: found.span, in: found.source))
      }
    }
    for place in drafts.indices {
      guard let declaration = declaration(of: drafts[place]) else { continue }
      if let page = declaration.value.page { drafts[place].overview = page }
      for version in declaration.value.versions {
        guard
          let index = drafts[place].versions.firstIndex(where: {
            $0.number.isSame(as: VersionNumber(version.number))
          })
        else {
          reportVersion(version.number, drafts[place], at: version.span, in: declaration.source)
          continue
        }
        drafts[place].versions[index].declared = version
        if let page = version.page, !drafts[place].versions[index].pages.contains(page) {
          drafts[place].versions[index].pages.append(page)
        }
      }
    }
  }

  func declaration(of draft: Draft) -> Declarations.Found<APIDeclaration>? {
    draft.declaration.map { declarations.apis[$0] }
  }

  /// The position of the version that the author calls current; nil if there is none.
  mutating func declaredCurrent(of draft: Draft) -> Int? {
    guard let declaration = declaration(of: draft), let current = declaration.value.current
    else { return nil }
    let number = VersionNumber(current)
    if let place = draft.versions.firstIndex(where: { $0.number.isSame(as: number) }) {
      return place
    }
    reportVersion(
      current, draft, at: declaration.value.currentSpan ?? declaration.span,
      in: declaration.source)
    return nil
  }

  private mutating func reportVersion(
    _ number: String, _ draft: Draft, at span: SourceSpan, in source: Source
  ) {
    diagnostics.append(
      .unknownVersion(
        number, of: declaration(of: draft)?.value.id ?? draft.key,
        known: draft.versions.map(\.number.text), at: span, in: source))
  }

  /// Reports an environment that the configuration does not have, if it has any.
  mutating func checkEnvironment(_ id: String, at span: SourceSpan, in source: Source) {
    let known = site.configuration.environments.map(\.environment.id)
    guard !known.isEmpty, !known.contains(id) else { return }
    diagnostics.append(.unknownEnvironment(id, known: known, at: span, in: source))
  }
}
