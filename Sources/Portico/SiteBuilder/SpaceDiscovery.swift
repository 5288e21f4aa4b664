internal import Catalog
internal import Content
internal import GitBook
internal import SourceText

/// The spaces of a source folder, found by its configuration files; tables of contents are not
/// read yet.
struct SpaceDiscovery {
  var spaces: [Space] = []
  /// The site's title as `docs.yaml` gives it.
  var title: String?
  var diagnostics: [Diagnostic] = []
  private let sources: SourceReader

  init(_ sources: SourceReader, configuration: SiteConfiguration) {
    self.sources = sources
    if let root = configuration.root {
      add(folder: root.trimmedSlashes, title: nil, prefix: "")
    } else if let structure = sources.text("docs.yaml") {
      read(structure)
    } else {
      discover()
    }
    if spaces.isEmpty { add(folder: "", title: nil, prefix: "") }
  }

  // MARK: - docs.yaml

  private mutating func read(_ source: Source) {
    let parsed = parseSiteStructure(source)
    diagnostics += parsed.diagnostics
    title = parsed.value.title
    for node in parsed.value.nodes {
      add(node, section: nil, prefix: "", isHidden: false, in: source)
    }
  }

  private mutating func add(
    _ node: SiteStructure.Node, section: String?, prefix: String, isHidden: Bool, in source: Source
  ) {
    guard !node.isDraft else { return }
    let isHidden = isHidden || node.isHidden
    let part = node.isDefault ? nil : node.path
    let prefix = part.map { prefix + safePath($0) + "/" } ?? prefix
    switch node.kind {
    case .section, .group:
      let name = node.kind == .section ? node.title : section
      // A section of a single space may say itself where that is.
      if node.directory != nil {
        var space = node
        space.kind = .space
        space.path = nil
        space.children = []
        add(
          space, section: name ?? node.title, prefix: prefix, isHidden: isHidden, in: source)
      }
      for child in node.children {
        add(child, section: name ?? node.title, prefix: prefix, isHidden: isHidden, in: source)
      }
    case .space:
      guard let directory = node.directory else {
        return diagnostics.append(.spaceElsewhere(node.title, at: node.span, in: source))
      }
      guard sources.hasFolder(directory) else {
        return diagnostics.append(.missingFolder(directory, at: node.span, in: source))
      }
      add(folder: directory, title: node.title, prefix: freePrefix(prefix, directory))
      spaces[spaces.count - 1].section = section
      spaces[spaces.count - 1].language = node.language
      spaces[spaces.count - 1].isHidden = isHidden
    }
  }

  /// The prefix, or one made from the folder when another space has it already.
  private func freePrefix(_ prefix: String, _ folder: String) -> String {
    guard spaces.contains(where: { $0.outputPrefix == prefix }) else { return prefix }
    return prefix + safePath(folder.lastPathName.isEmpty ? "space" : folder.lastPathName) + "/"
  }

  // MARK: - Without docs.yaml

  /// A space in the root, else one for every topmost folder with a configuration or a table of
  /// contents, else one for every language of `LANGS.md`.
  private mutating func discover() {
    var folders: Set<String> = []
    for path in sources.paths {
      let name = path.lastPathName
      guard name == ".gitbook.yaml" || name == "SUMMARY.md", !path.hasPrefix(".gitbook/") else {
        continue
      }
      folders.insert(path.parentFolder)
    }
    if folders.contains("") || folders.isEmpty {
      if sources.has("LANGS.md"), addLanguages() { return }
      return add(folder: "", title: nil, prefix: "")
    }
    let topmost = folders.filter { folder in
      var parent = folder.parentFolder
      while !parent.isEmpty {
        if folders.contains(parent) { return false }
        parent = parent.parentFolder
      }
      return true
    }
    if topmost.count == 1, let only = topmost.first {
      return add(folder: only, title: nil, prefix: "")
    }
    for folder in topmost.sorted() {
      add(
        folder: folder, title: folder.lastPathName.asTitle,
        prefix: safePath(folder.lastPathName) + "/")
    }
  }

  /// The spaces of `LANGS.md`, a list of links to folders; false when there is none.
  private mutating func addLanguages() -> Bool {
    guard let source = sources.text("LANGS.md") else { return false }
    let before = spaces.count
    for group in parseSummary(source).value.groups {
      for entry in group.entries {
        guard case .page(let path) = entry.target else { continue }
        let folder = path.trimmedSlashes
        guard sources.hasFolder(folder) else { continue }
        add(folder: folder, title: entry.label.plainText, prefix: safePath(folder) + "/")
        spaces[spaces.count - 1].language = folder
      }
    }
    return spaces.count > before
  }

  // MARK: - One space

  private mutating func add(folder: String, title: String?, prefix: String) {
    var space = Space(title: title ?? "", folder: folder, outputPrefix: prefix)
    let base = folder.isEmpty ? "" : folder + "/"
    if let source = sources.text(base + ".gitbook.yaml") {
      let parsed = parseSpaceConfiguration(source)
      diagnostics += parsed.diagnostics
      space.configuration = parsed.value
      if let root = folder.appendingPath(parsed.value.root), sources.hasFolder(root) {
        space.folder = root
      } else {
        diagnostics.append(
          .missingFolder(parsed.value.root, at: SourceSpan(0, 0), in: source))
      }
    }
    let inner = space.folder.isEmpty ? "" : space.folder + "/"
    for settings in [base, inner] {
      if let source = sources.text(settings + ".gitbook/vars.yaml"), space.variables.isEmpty {
        let parsed = parseVariables(source)
        diagnostics += parsed.diagnostics
        space.variables = parsed.value
      }
      if let source = sources.text(settings + ".gitbook/tags.yaml"), space.tags.isEmpty {
        let parsed = parseTagDefinitions(source)
        diagnostics += parsed.diagnostics
        space.tags = parsed.value
      }
    }
    spaces.append(space)
  }

  private func safePath(_ path: String) -> String {
    path.split(separator: "/").map { safeFileName(String($0)) }.joined(separator: "/")
  }
}

extension String {
  /// The path without slashes and dots at its ends.
  var trimmedSlashes: String {
    var path = Substring(self)
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.hasPrefix("/") { path = path.dropFirst() }
    while path.hasSuffix("/") { path = path.dropLast() }
    return path == "." ? "" : String(path)
  }
}
