import SourceText

extension SourceFolder {
  /// One walk over a source folder, which collects its files in the order of their paths.
  ///
  /// Every folder is opened from the one above it and never through a link; a link is followed
  /// by walking down again from the root to what it stands for.
  struct Walk: ~Copyable {
    private(set) var entries: [Entry] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let root: String
    private let output: Descriptor.Identity?
    /// The folders from the root to the one being visited.
    private var ancestors: [Descriptor.Identity] = []
    /// How many files and folders were reached through linked folders.
    private var linkedCount = 0
    private var hasToldLimit = false

    /// Folders nested deeper are left out: walking them is recursion.
    static let depthLimit = 100
    /// Folders linked from folders linked from folders can show few files very often.
    static let linkLimit = 20_000

    /// Prepares a walk over the folder with the real path `root`, which leaves out `output`.
    init(from root: String, leavingOut output: Descriptor.Identity?) {
      self.root = root
      self.output = output
    }

    /// Collects all that lies below the root.
    mutating func visit(_ root: borrowing Descriptor) {
      visit(root, root: root, at: Place(path: "", target: nil))
    }

    // MARK: - Folders

    /// Where a folder is: as authors see it, and without links.
    private struct Place {
      let path: String
      /// The path without links; nil when no link is on the way.
      let target: String?

      func appending(_ name: String) -> Place {
        Place(path: path + name, target: target.map { $0 + name })
      }
    }

    /// A name in a folder that is to be listed or walked.
    private struct Child {
      let name: String
      let kind: Kind

      enum Kind {
        case file(Descriptor.Status)
        case folder
        case linkedFile(Descriptor.Status, target: String)
        case linkedFolder(target: String)
      }

      /// The name as it stands in the paths below it, so that sorted children give sorted paths.
      var key: String {
        switch kind {
        case .file, .linkedFile: name
        case .folder, .linkedFolder: name + "/"
        }
      }
    }

    private mutating func visit(
      _ folder: borrowing Descriptor, root: borrowing Descriptor, at place: Place
    ) {
      let names: [Descriptor.Entry]
      do {
        let identity = try folder.status().identity
        if identity == output { return }
        if ancestors.contains(identity) {
          diagnostics.append(.linkLoop(place.path))
          return
        }
        names = try folder.entries()
        ancestors.append(identity)
      } catch {
        diagnostics.append(.unreadable(place.path, error.reason))
        return
      }
      defer { ancestors.removeLast() }
      if ancestors.count > 1, Walk.isOutput(folder, names) { return }

      for child in children(of: folder, names, root: root, at: place) {
        let here = place.appending(child.key)
        switch child.kind {
        case .file(let status):
          append(status, at: here.path, target: here.target)
        case .linkedFile(let status, let target):
          append(status, at: here.path, target: target)
        case .folder:
          descend(root: root, at: here) { () throws(SystemError) in
            try folder.openFolder(child.name)
          }
        case .linkedFolder(let target):
          guard linkedCount < Walk.linkLimit else {
            if !hasToldLimit { diagnostics.append(.linkLimit(here.path)) }
            hasToldLimit = true
            continue
          }
          let there = Place(path: here.path, target: target.isEmpty ? "" : target + "/")
          descend(root: root, at: there) { () throws(SystemError) in
            try root.openWithoutLinks(target.isEmpty ? "." : target)
          }
        }
        if place.target != nil { linkedCount += 1 }
      }
    }

    private mutating func descend(
      root: borrowing Descriptor, at place: Place,
      _ open: () throws(SystemError) -> Descriptor
    ) {
      guard ancestors.count <= Walk.depthLimit else {
        diagnostics.append(.tooDeep(place.path, limit: Walk.depthLimit))
        return
      }
      do {
        let folder = try open()
        visit(folder, root: root, at: place)
      } catch {
        diagnostics.append(.unreadable(place.path, error.reason))
      }
    }

    private mutating func append(_ status: Descriptor.Status, at path: String, target: String?) {
      entries.append(
        Entry(path: path, size: status.size, target: target, identity: status.identity))
    }

    // MARK: - Names

    private mutating func children(
      of folder: borrowing Descriptor, _ names: [Descriptor.Entry], root: borrowing Descriptor,
      at place: Place
    ) -> [Child] {
      var children: [Child] = []
      children.reserveCapacity(names.count)
      for entry in names where !Walk.isLeftOut(entry.name, entry.kind) {
        guard entry.isUTF8 else {
          diagnostics.append(.fileName(place.path + entry.name))
          continue
        }
        do {
          switch entry.kind {
          case .file:
            let status = try folder.status(of: entry.name)
            guard status.kind == .file else { continue }
            children.append(Child(name: entry.name, kind: .file(status)))
          case .folder:
            children.append(Child(name: entry.name, kind: .folder))
          case .link:
            guard let kind = follow(place.appending(entry.name), root: root) else { continue }
            children.append(Child(name: entry.name, kind: kind))
          case .other:
            continue
          }
        } catch {
          diagnostics.append(.unreadable(place.path + entry.name, error.reason))
        }
      }
      children.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      return children
    }

    /// Names that no source is looked for in: tools keep their own there.
    private static func isLeftOut(_ name: String, _ kind: Descriptor.Kind) -> Bool {
      if name == ".git" || name == "node_modules" { return true }
      return kind == .folder && name.utf8.first == UInt8(ascii: ".") && name != ".gitbook"
    }

    /// Whether a folder is what an earlier build made, possibly for another output folder.
    private static func isOutput(
      _ folder: borrowing Descriptor, _ names: [Descriptor.Entry]
    ) -> Bool {
      names.contains { $0.name == OutputFolder.marker && $0.kind == .file }
        && OutputFolder.isMarked(folder)
    }

    // MARK: - Links

    /// What a link stands for, or nil with a diagnostic when it is not to be followed.
    private mutating func follow(
      _ link: Place, root: borrowing Descriptor
    ) -> Child.Kind? {
      do {
        let target = try realPath(of: self.root + "/" + (link.target ?? link.path))
        guard let target = Walk.path(target, below: self.root) else {
          diagnostics.append(.linkOutside(link.path))
          return nil
        }
        guard try !isLeftOut(target, root: root) else {
          diagnostics.append(.linkLeftOut(link.path, target))
          return nil
        }
        let status = try root.openWithoutLinks(target.isEmpty ? "." : target).status()
        switch status.kind {
        case .file:
          return .linkedFile(status, target: target)
        case .folder:
          let name = link.path.components.last ?? ""
          return Walk.isLeftOut(name, .folder) ? nil : .linkedFolder(target: target)
        case .link, .other:
          return nil
        }
      } catch {
        diagnostics.append(.linkBroken(link.path, error.reason))
        return nil
      }
    }

    /// The path from `root` to `path`, both real; nil when it does not lie below.
    private static func path(_ path: String, below root: String) -> String? {
      if path == root { return "" }
      let prefix = root == "/" ? "/" : root + "/"
      guard path.utf8.starts(with: prefix.utf8) else { return nil }
      return String(Substring(path.utf8.dropFirst(prefix.utf8.count)))
    }

    /// Whether the walk itself would not have come to `target`.
    private func isLeftOut(
      _ target: String, root: borrowing Descriptor
    ) throws(SystemError) -> Bool {
      let names = target.components
      var folder = try root.openFolder(".")
      for (index, name) in names.enumerated() {
        let kind = try folder.status(of: name).kind
        if Walk.isLeftOut(name, kind) { return true }
        guard kind == .folder else { return index < names.count - 1 }
        folder = try folder.openFolder(name)
        if try folder.status().identity == output || OutputFolder.isMarked(folder) { return true }
      }
      return false
    }
  }
}
