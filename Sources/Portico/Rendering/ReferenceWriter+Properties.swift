internal import Catalog
internal import HTML
internal import OpenAPI

/// Schemas as trees of rows.
extension ReferenceWriter {
  /// How a schema is shown.
  struct TreeStyle {
    /// The fragment of the schema itself, which those of its rows begin with.
    var anchor: String
    /// Who sends the value.
    var direction: SchemaNode.Direction?
    /// The level of the heading above.
    var level: Int
    /// How many rows it may have.
    var limit = 300
  }

  /// What a tree on a page follows from.
  struct TreeKey: Hashable, Sendable {
    var schema: SchemaID
    var anchor: String
    var direction: SchemaNode.Direction
    var level: Int
    var limit: Int
    var root: String
    var showsType: Bool
  }

  /// A tree that was written, and how many rows it has.
  struct Tree: Sendable {
    var html: HTMLFragment
    var rowCount: Int
  }

  /// Writes a schema: what it is, and the rows below it.
  mutating func writeTree(_ schema: SchemaID, _ style: TreeStyle, showsType: Bool = true) {
    let limit = max(20, min(style.limit, rowsLeft))
    let key = key(of: schema, style, limit: limit, showsType)
    if let key, let known = context.trees.known(key) {
      html.markup(known.html)
      rowsLeft -= known.rowCount
      return
    }
    let (count, prefix, rows) = (descriptionCount, treePrefix, rowsLeft)
    descriptionCount = 0
    treePrefix = style.anchor + "-"
    let fragment = captured {
      $0.writeTree(schema, style, limit: limit, showsType: showsType)
    }
    html.markup(fragment)
    (descriptionCount, treePrefix) = (count, prefix)
    guard let key else { return }
    context.trees.remember(
      Tree(html: fragment, rowCount: rows - rowsLeft), for: key, size: fragment.bytes.count)
  }

  /// The key of a tree that is worth remembering, because other operations have it, too.
  private func key(
    of schema: SchemaID, _ style: TreeStyle, limit: Int, _ showsType: Bool
  ) -> TreeKey? {
    // A schema's own page has no links to itself, so its tree is not that of other pages.
    guard !isEmbedded, let direction = style.direction, let core = table.resolved(schema),
      context.usage.uses(of: core).count > 1,
      // Words beside a reference belong to that reference alone.
      core == schema || table[schema].description == nil
    else { return nil }
    return TreeKey(
      schema: core, anchor: style.anchor, direction: direction, level: style.level, limit: limit,
      root: root, showsType: showsType)
  }

  private mutating func writeTree(
    _ schema: SchemaID, _ style: TreeStyle, limit: Int, showsType: Bool
  ) {
    let root = SchemaNode(root: schema, anchor: style.anchor, direction: style.direction)
    let tree = PropertyTree(root, in: table, limit: limit)
    rowsLeft -= tree.entries.count
    let row = tree.entries[0].row
    guard let view = row.view else { return }
    if showsType { writeKind(row) }
    if style.level > 1 { write(view.description, below: style.level) }
    for description in view.inheritedDescriptions.prefix(style.level > 1 ? 0 : 3) {
      write(description, below: style.level)
    }
    writeBases(view)
    writeConflicts(view)
    writeRules(of: view)
    if let inner = row.inner, inner.core != view.core {
      write(inner.description, below: style.level)
      writeRules(of: inner, besides: view)
    }
    writeChildren(of: 0, in: tree, style)
    if tree.entries[0].children.isEmpty, !tree.entries[0].isCut, view.types == [.object],
      row.recursion == nil
    {
      html.markup("<p class=\"rules\">")
      html.text(word("anyObject"))
      html.markup("</p>\n")
    }
  }

  /// Writes what sort of value stands at the top of a tree.
  private mutating func writeKind(_ row: SchemaRow) {
    html.markup("<p class=\"kind\">")
    html.markup(typeHTML(row.type))
    if row.view?.isDeprecated == true { flag("deprecated") }
    html.markup("</p>\n")
  }

  private mutating func writeBases(_ view: SchemaView) {
    guard !view.bases.isEmpty else { return }
    var names = HTMLWriter()
    for (place, base) in view.bases.enumerated() {
      if place > 0 { names.text(", ") }
      writeName(table[base].name ?? "", base, &names)
    }
    html.markup("<p class=\"rules\"><span>")
    html.phrase(word("inheritsFrom"), names.fragment)
    html.markup("</span></p>\n")
  }

  private mutating func writeConflicts(_ view: SchemaView) {
    guard !view.conflicts.isEmpty else { return }
    html.markup("<p class=\"notice\">")
    html.text(word("schemaConflict"))
    html.markup("</p>\n")
  }

  // MARK: - Children

  mutating func writeChildren(of place: Int, in tree: PropertyTree, _ style: TreeStyle) {
    let entry = tree.entries[place]
    let children = entry.children
    var rows = children[...]
    let properties = rows.prefix { tree.entries[$0].row.node.role.isRow }
    rows = rows.dropFirst(properties.count)
    if !properties.isEmpty {
      html.markup("<ul class=\"props\">\n")
      let isAlone = properties.count == 1
      for child in properties { writeRow(child, in: tree, style, isAlone: isAlone) }
      html.markup("</ul>\n")
    }
    writeRequiredSets(entry.row.inner)
    while let first = rows.first {
      if case .branch(let choice, _) = tree.entries[first].row.node.role {
        let branches = rows.prefix {
          if case .branch(choice, _) = tree.entries[$0].row.node.role { true } else { false }
        }
        writeChoice(choice, of: entry.row, Array(branches), in: tree, style)
        rows = rows.dropFirst(branches.count)
      } else {
        writeBlock(first, in: tree, style)
        rows.removeFirst()
      }
    }
    if entry.isCut { writeCut(entry.row) }
  }

  private mutating func writeRequiredSets(_ view: SchemaView?) {
    for choice in view?.choices ?? [] {
      guard let sets = choice.requiredSets else { continue }
      html.markup("<p class=\"rules\"><span>")
      html.text(word("oneSetRequired"))
      for (place, names) in sets.enumerated() {
        html.text(place == 0 ? " " : " \(word("or")) ")
        for (number, name) in names.enumerated() {
          if number > 0 { html.text(" + ") }
          html.markup(codeHTML(name))
        }
      }
      html.markup("</span></p>\n")
    }
  }

  /// Writes where the rest is that has no room here.
  private mutating func writeCut(_ row: SchemaRow) {
    html.markup("<p class=\"rules\"><span>")
    if let inner = row.inner, let name = inner.name, let id = inner.namedSchema,
      context.version.schemaPaths[id] != nil
    {
      var link = HTMLWriter()
      writeName(name, id, &link)
      html.phrase(word("moreOnPage"), link.fragment)
    } else {
      html.text(word("moreInside"))
    }
    html.markup("</span></p>\n")
  }

  // MARK: - Rows

  private mutating func writeRow(
    _ place: Int, in tree: PropertyTree, _ style: TreeStyle, isAlone: Bool
  ) {
    let row = tree.entries[place].row
    html.markup("<li")
    if !isEmbedded { html.attribute("id", row.node.anchor) }
    html.markup("><p class=\"sig\">")
    writeName(of: row.node, isAlone: isAlone)
    if row.view != nil {
      html.markup("<span class=\"type\">")
      html.markup(typeHTML(row.type))
      html.markup("</span>")
    }
    writeFlags(row)
    html.markup("</p>\n")
    guard let view = row.view else {
      html.markup("<p class=\"rules\">")
      html.text(word("notDescribed"))
      html.markup("</p></li>\n")
      return
    }
    write(view.description, below: style.level)
    writeConflicts(view)
    writeRules(of: view)
    if let inner = row.inner, inner.core != view.core {
      if view.description == nil { write(inner.description, below: style.level) }
      writeRules(of: inner, besides: view)
    }
    writeRecursion(row)
    writeNested(place, in: tree, style)
    html.markup("</li>\n")
  }

  private mutating func writeName(of node: SchemaNode, isAlone: Bool) {
    let name: HTMLFragment
    switch node.role {
    case .property(let text), .undescribed(let text): name = codeHTML(text)
    case .patternProperty(let pattern): name = codeHTML("/\(pattern)/")
    case .otherProperty: name = textHTML(word(isAlone ? "anyKeyAlone" : "anyKey"))
    case .propertyName: name = textHTML(word("names"))
    case .prefixItem(let number):
      name = phraseHTML("memberNumber", textHTML("\(number + 1)"))
    case .item: name = textHTML(word("otherMembers"))
    case .contains: name = textHTML(word("someMembers"))
    case .root, .branch, .dependent, .condition, .then, .otherwise, .not, .content:
      name = .empty
    }
    guard !isEmbedded else { return html.markup(name) }
    html.markup("<a")
    html.attribute("href", "#" + percentEncodedPathSegment(node.anchor))
    html.markup(">")
    html.markup(name)
    html.markup("</a>")
  }

  private mutating func writeFlags(_ row: SchemaRow) {
    if row.node.isRequired {
      html.markup("<span class=\"req\">")
      html.text(word("required"))
      html.markup("</span>")
    }
    guard let view = row.view else { return }
    if view.isDeprecated { flag("deprecated") }
    if view.isReadOnly { flag("readOnly") }
    if view.isWriteOnly { flag("writeOnly") }
  }

  mutating func flag(_ name: String) {
    html.markup("<span class=\"flag\">")
    html.text(word(name))
    html.markup("</span>")
  }

  func phraseHTML(_ name: String, _ parts: HTMLFragment...) -> HTMLFragment {
    var html = HTMLWriter()
    html.phrase(word(name), parts.first ?? .empty, parts.dropFirst().first ?? .empty)
    return html.fragment
  }

  mutating func writeRecursion(_ row: SchemaRow) {
    guard let recursion = row.recursion else { return }
    html.markup("<p class=\"rules\"><span>\u{21BB} ")
    if let name = table[recursion].name {
      var link = HTMLWriter()
      writeName(name, recursion, &link)
      html.phrase(word("recursive"), link.fragment)
    } else {
      html.phrase(word("recursive"), .empty)
    }
    html.markup("</span></p>\n")
  }

  /// Writes what is inside of a row: the first two levels of a tree are open.
  private mutating func writeNested(_ place: Int, in tree: PropertyTree, _ style: TreeStyle) {
    let entry = tree.entries[place]
    guard !entry.children.isEmpty else {
      if entry.isCut { writeCut(entry.row) }
      return
    }
    let isOpen = entry.row.node.depth < 2 && tree.entries.count <= 120
    html.markup(isOpen ? "<details class=\"nest\" open>" : "<details class=\"nest\">")
    html.markup("<summary><span class=\"icon icon-chevron\"></span>")
    writeNestTitle(entry, in: tree)
    html.markup("</summary>\n")
    writeChildren(of: place, in: tree, style)
    html.markup("</details>\n")
  }

  private mutating func writeNestTitle(_ entry: PropertyTree.Entry, in tree: PropertyTree) {
    let count = entry.children.count { tree.entries[$0].row.node.role.isRow }
    guard count > 0 else {
      return html.text(word("variants"))
    }
    guard case .property(let name) = entry.row.node.role else {
      return html.text(word("properties"))
    }
    if count == 1, tree.entries[entry.children[0]].row.node.role == .otherProperty {
      html.phrase(word("entriesOf"), codeHTML(name))
    } else {
      html.phrase(word("propertiesOf"), textHTML("\(count)"), codeHTML(name))
    }
  }
}

extension SchemaNode.Role {
  /// Whether the node is a row of its own, not an alternative or a condition.
  var isRow: Bool {
    switch self {
    case .property, .undescribed, .patternProperty, .otherProperty, .propertyName, .prefixItem,
      .item, .contains:
      true
    case .root, .branch, .dependent, .condition, .then, .otherwise, .not, .content: false
    }
  }
}
