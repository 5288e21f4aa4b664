package import Content
internal import GitBook
internal import HTML
package import SourceText

/// Finds the files that references mean; what is on a page is not its concern.
package struct Locator: Sendable {
  private let files: PathIndex
  /// The folders that hold files, so that a link to one can be told from a missing file.
  private let folders: Set<String>
  private let spaces: [(folder: String, readme: String)]
  private let gitBookSpaces: [String: String]

  /// Creates a locator for a listing and the spaces in it.
  package init(paths: [String], spaces: [Space], configuration: SiteConfiguration) {
    files = PathIndex(paths)
    var folders: Set<String> = [""]
    for path in paths {
      var folder = path.parentFolder
      while !folder.isEmpty, folders.insert(folder).inserted { folder = folder.parentFolder }
    }
    self.folders = folders
    self.spaces = spaces.map { ($0.folder, $0.configuration.readme) }
    gitBookSpaces = configuration.gitBookSpaces
  }

  /// What a reference means, before pages and anchors are looked at.
  package enum Location: Hashable, Sendable {
    /// A file of the source tree.
    case file(String, fragment: String?)
    /// A place on the page itself.
    case fragment(String)
    case external(String)
    case broken
  }

  /// Finds what a reference of a page in the space at `space` means.
  package func locate(
    _ reference: Reference, in space: Int, _ diagnostics: inout [Diagnostic]
  ) -> Location {
    let destination = reference.destination.cleaned
    if destination.isEmpty {
      diagnostics.append(.emptyLink(reference))
      return .broken
    }
    if destination.hasPrefix("#") { return .fragment(String(destination.dropFirst())) }
    if isLostReference(destination) {
      diagnostics.append(.brokenReference(reference))
      return .broken
    }
    if destination.hasPrefix("//") { return .external("https:" + destination) }
    if let scheme = urlScheme(destination), !files.hasFile(destination, from: reference) {
      return external(destination, scheme, reference, in: space, &diagnostics)
    }
    return find(destination, reference, in: space, &diagnostics)
  }

  // MARK: - Other sites

  private func external(
    _ destination: String, _ scheme: String, _ reference: Reference, in space: Int,
    _ diagnostics: inout [Diagnostic]
  ) -> Location {
    let use: URLUse = reference.role == .image ? .image : .link
    guard isSafeURL(destination, as: use) else {
      diagnostics.append(.unsafeURL(scheme, reference))
      return .broken
    }
    guard let rest = destination.afterPrefix("https://app.gitbook.com/s/") else {
      return .external(destination)
    }
    let parts = rest.split(separator: "/", maxSplits: 1)
    let id = parts.first.map(String.init) ?? ""
    let path = parts.count > 1 ? String(parts[1]) : ""
    guard let base = gitBookSpaces[id] else {
      diagnostics.append(.unmappedSpace(id, reference))
      return .external(destination)
    }
    if base.contains("://") { return .external(base.withoutFinalSlash + "/" + path) }
    var found = reference
    found.destination = "/" + base.withoutFinalSlash + "/" + path
    return find(found.destination, found, in: space, &diagnostics)
  }

  /// Whether GitBook wrote the address for a target that was deleted or lies in another space.
  private func isLostReference(_ destination: String) -> Bool {
    if destination.hasPrefix("/broken/") { return true }
    let path = destination.prefix { $0 != "#" }
    return path.split(separator: "/").contains("broken-reference")
  }

  // MARK: - Files

  private func find(
    _ destination: String, _ reference: Reference, in space: Int,
    _ diagnostics: inout [Diagnostic]
  ) -> Location {
    let folder = reference.source.path.parentFolder
    let root = spaces[space].folder
    var isOutside = false
    // A `#` or `?` in a file's name is real; only without such a file it begins a fragment.
    for (path, fragment) in destination.readings + destination.uploadReadings {
      switch lookUp(path, from: folder, root: root) {
      case .found(let file, let spelling):
        if spelling == .otherCase { diagnostics.append(.otherCase(file, reference)) }
        return .file(file, fragment: fragment)
      case .outside: isOutside = true
      case .missing: break
      }
    }
    if isOutside {
      diagnostics.append(.linkOutside(reference))
    } else {
      let path = destination.readings.last?.path ?? destination
      let nearest = files.nearestPath(to: path, from: folder)?.relativePath(from: folder)
      diagnostics.append(.brokenLink(reference, nearest: nearest))
    }
    return .broken
  }

  private func lookUp(_ path: String, from folder: String, root: String) -> PathIndex.Resolution {
    let base = path.withoutFinalSlash
    let isFolder = path.hasSuffix("/") || path.isEmpty || base == "." || base.hasSuffix("..")
    var result = PathIndex.Resolution.missing
    if !isFolder {
      result = files.resolve(path, from: folder, space: root)
      if case .found = result { return result }
    }
    // `folder/`, `folder` and `page` stand for `folder/README.md` and `page.md`.
    for ending in isFolder ? readmeEndings : [".md"] + readmeEndings {
      let candidate = ending == ".md" ? base + ending : base.isEmpty ? ending : base + "/" + ending
      let found = files.resolve(candidate, from: folder, space: root)
      if case .found = found { return found }
      if case .outside = found { result = .outside }
    }
    return firstPage(inFolder: base, from: folder, root: root) ?? result
  }

  private var readmeEndings: [String] { ["README.md"] }

  /// The first page of a folder that has no page of its own.
  private func firstPage(
    inFolder path: String, from folder: String, root: String
  ) -> PathIndex.Resolution? {
    let absolute = path.hasPrefix("/")
    for base in absolute ? [root, ""] : [folder] {
      guard let joined = base.appendingPath(path), folders.contains(joined),
        let file = files.firstMarkdown(in: joined)
      else { continue }
      return .found(file, .exact)
    }
    return nil
  }
}

extension PathIndex {
  /// Whether a file has the name although it looks like an address with a scheme.
  fileprivate func hasFile(_ path: String, from reference: Reference) -> Bool {
    !path.contains("://") && contains(path)
      && !reference.source.path.parentFolder.isEmpty
  }
}

extension String {
  /// The folder of the file at this path; empty for the root.
  package var parentFolder: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(self[..<slash])
  }

  /// The last part of the path.
  package var lastPathName: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return self }
    return String(self[utf8.index(after: slash)...])
  }

  /// The path with `.` and `..` of `path` carried out; nil when they lead out of the tree.
  package func appendingPath(_ path: String) -> String? {
    var names = path.hasPrefix("/") && !isEmpty ? split(separator: "/") : split(separator: "/")
    for name in path.split(separator: "/") {
      switch name {
      case ".": break
      case "..":
        guard names.popLast() != nil else { return nil }
      default: names.append(name)
      }
    }
    return names.joined(separator: "/")
  }

  var withoutFinalSlash: String {
    var path = Substring(self)
    while path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  fileprivate func afterPrefix(_ prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }

  /// The string without surrounding spaces and characters that have no width.
  fileprivate var cleaned: String {
    guard
      let first = utf8.first, let last = utf8.last,
      first == 0x20 || last == 0x20 || utf8.contains(0xE2)
    else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars where !(0x200B...0x200C).contains(scalar.value) {
      scalars.append(scalar)
    }
    return Array(String(scalars).utf8)[...].trimmed.text
  }

  /// The address as a path from the space's root, when it names GitBook's folder for uploads:
  /// moved pages keep that name as if they still lay at the root.
  fileprivate var uploadReadings: [(path: String, fragment: String?)] {
    hasPrefix(".gitbook/") ? [("/" + self, nil)] : []
  }

  /// The path as written in a file of `folder`, both being paths from the same root.
  fileprivate func relativePath(from folder: String) -> String {
    var names = split(separator: "/")[...]
    var base = folder.split(separator: "/")[...]
    while let name = names.first, names.count > 1, name == base.first {
      names.removeFirst()
      base.removeFirst()
    }
    return String(repeating: "../", count: base.count) + names.joined(separator: "/")
  }

  /// What an address may mean: all of it a path, or a path before `#`, or before `?`.
  fileprivate var readings: [(path: String, fragment: String?)] {
    var readings: [(path: String, fragment: String?)] = [(self, nil)]
    let bytes = utf8
    guard let mark = bytes.firstIndex(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") })
    else { return readings }
    if let hash = bytes.lastIndex(of: UInt8(ascii: "#")) {
      readings.append((String(self[..<hash]), String(self[bytes.index(after: hash)...])))
    }
    let fragment = bytes[mark...].firstIndex(of: UInt8(ascii: "#"))
      .map { String(self[bytes.index(after: $0)...]) }
    readings.append((String(self[..<mark]), fragment))
    return readings
  }
}
