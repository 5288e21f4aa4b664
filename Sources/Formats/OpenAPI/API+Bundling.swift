package import DataTree

extension API {
  /// The description as one file: what it refers to in other files is copied into it.
  ///
  /// Schemas keep the names that they have in `schemas`. References that lead nowhere, and what
  /// no operation, webhook or component leads to, stay as they are; so does everything else, in
  /// its order.
  package var bundled: DataNode {
    guard let root = documents.first?.root else { return DataNode(.null, at: place.span) }
    guard documents.count > 1 else { return root }
    var bundler = Bundler(self)
    return bundler.bundle(root)
  }
}

/// The state of copying parts of other files into the first one.
private struct Bundler {
  private let api: API
  private var sites: [SpecNode.Key: ReferenceSite] = [:]
  private var components: [Component: String] = [:]
  private var taken: Set<String> = []
  private var schemaNames: [Component: String] = [:]
  private var inlinedItems: Set<Component> = []
  /// The parts to be copied, in the order they were met; copying one may add more.
  private var pending: [(kind: ComponentKind, name: String, part: ReferenceSite)] = []

  private struct Component: Hashable {
    var kind: ComponentKind
    var document: Int
    var pointer: String
  }

  init(_ api: API) {
    self.api = api
    for site in api.referenceSites {
      sites[SpecNode.Key(document: site.document, span: site.span)] = site
    }
    let places = Dictionary(
      api.documents.enumerated().map { (ObjectIdentifier($1.source), $0) },
      uniquingKeysWith: { first, _ in first })
    for id in api.schemas.named {
      let schema = api.schemas[id]
      guard let document = places[ObjectIdentifier(schema.place.source)], document != 0 else {
        continue
      }
      let pointer = schema.place.pointer.description
      schemaNames[Component(kind: .schema, document: document, pointer: pointer)] = schema.name
    }
    for kind in ComponentKind.allCases {
      for entry in existing(kind)?.entries ?? [] { taken.insert("\(kind.rawValue) \(entry.key)") }
    }
  }

  mutating func bundle(_ root: DataNode) -> DataNode {
    var root = rewritten(root, in: 0)
    var added: [(kind: ComponentKind, entry: DataEntry)] = []
    var next = 0
    while next < pending.count {
      let (kind, name, site) = pending[next]
      next += 1
      guard let node = node(at: site) else { continue }
      let copy = rewritten(node, in: site.target)
      added.append((kind, DataEntry(key: name, at: copy.span, value: copy)))
    }
    for kind in ComponentKind.allCases {
      let entries = added.filter { $0.kind == kind }.map(\.entry)
      if !entries.isEmpty { root.add(entries, below: path(of: kind)) }
    }
    return root
  }

  private func existing(_ kind: ComponentKind) -> DataNode? {
    path(of: kind).reduce(api.documents[0].root) { node, key in node?[key] }
  }

  /// Where parts of a kind are shared in this version of the format.
  private func path(of kind: ComponentKind) -> [String] {
    if kind == .pathItem, api.version.family == .openAPI30 { return ["components", "x-pathItems"] }
    guard api.version.family == .swagger2 else { return ["components", kind.section] }
    switch kind {
    case .schema: return ["definitions"]
    case .parameter, .body: return ["parameters"]
    case .response: return ["responses"]
    case .securityScheme: return ["securityDefinitions"]
    case .example, .header, .link, .callback, .pathItem: return ["x-\(kind.section)"]
    }
  }

  // MARK: - Copying

  /// The same value with references to other files redirected; depth is that of the text.
  private mutating func rewritten(_ node: DataNode, in document: Int) -> DataNode {
    var copy = node
    switch node.kind {
    case .string:
      if let site = sites[SpecNode.Key(document: document, span: node.span)] {
        copy.kind = .string(address(of: site))
      }
    case .sequence(let elements):
      copy.kind = .sequence(elements.map { rewritten($0, in: document) })
    case .mapping(let entries):
      if let whole = inlined(node, in: document) { return whole }
      copy.kind = .mapping(
        entries.map { entry in
          var entry = entry
          entry.value = rewritten(entry.value, in: document)
          return entry
        })
    case .null, .bool, .number: break
    }
    return copy
  }

  /// A path item in the place of the first reference to it, since tools expect operations there.
  ///
  /// Any further one is shared, so that path items in callbacks of each other come to an end.
  private mutating func inlined(_ node: DataNode, in document: Int) -> DataNode? {
    guard let reference = node["$ref"], case .string = reference.kind,
      let site = sites[SpecNode.Key(document: document, span: reference.span)],
      site.kind == .pathItem, let target = self.node(at: site), target["$ref"] == nil,
      inlinedItems.insert(
        Component(
          kind: .pathItem, document: site.target, pointer: site.pointer.description)
      ).inserted
    else { return nil }
    var copy = rewritten(target, in: site.target)
    let own = (node.entries ?? []).filter { $0.key != "$ref" }
    if !own.isEmpty, let entries = copy.entries {
      copy.kind = .mapping(own + entries.filter { entry in !own.contains { $0.key == entry.key } })
    }
    return copy
  }

  /// The address that a reference has in the bundle.
  private mutating func address(of site: ReferenceSite) -> String {
    let pointer = site.pointer.description
    guard site.target != 0 else { return "#\(pointer)" }
    let component = Component(kind: site.kind, document: site.target, pointer: pointer)
    let section = path(of: site.kind).map { "/\($0)" }.joined()
    if let name = components[component] {
      return "#\(section)/\(JSONPointer.escaped(name))"
    }
    let name = schemaNames[component] ?? freeName(for: site)
    components[component] = name
    taken.insert("\(site.kind.rawValue) \(name)")
    pending.append((site.kind, name, site))
    return "#\(section)/\(JSONPointer.escaped(name))"
  }

  private func freeName(for site: ReferenceSite) -> String {
    let wanted = site.pointer.lastToken ?? api.documents[site.target].source.fileStem
    var name = wanted
    var number = 2
    while taken.contains("\(site.kind.rawValue) \(name)") {
      name = "\(wanted)-\(number)"
      number += 1
    }
    return name
  }

  private func node(at site: ReferenceSite) -> DataNode? {
    site.pointer.tokens.reduce(api.documents[site.target].root) { node, token in
      guard let elements = node?.elements else { return node?[token] }
      return Int(token).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
    }
  }
}

extension DataNode {
  /// Adds `added` to the mapping at `path`, which is made if it is not there.
  fileprivate mutating func add(_ added: [DataEntry], below path: [String]) {
    guard case .mapping(var entries) = kind else { return }
    guard let key = path.first else {
      kind = .mapping(entries + added)
      return
    }
    let place = entries.firstIndex { $0.key == key } ?? entries.count
    if place == entries.count || entries[place].value.entries == nil {
      let empty = DataEntry(key: key, at: span, value: DataNode(.mapping([]), at: span))
      if place == entries.count { entries.append(empty) } else { entries[place] = empty }
    }
    entries[place].value.add(added, below: Array(path.dropFirst()))
    kind = .mapping(entries)
  }
}
