extension SchemaTable {
  /// What readers see at `node`; lists are looked into, up to eight in each other.
  package func row(of node: SchemaNode) -> SchemaRow {
    guard !node.schemas.isEmpty else {
      return SchemaRow(node: node, type: .any, expanded: node.ancestors)
    }
    let view = view(of: node.schemas)
    var inner = view
    var recursion: SchemaID?
    var expanded = node.ancestors
    for _ in 0..<8 {
      guard !node.ancestors.contains(inner.core) else {
        recursion = inner.core
        break
      }
      expanded.append(inner.core)
      guard inner.isList, !inner.items.isEmpty, inner.prefixItems.isEmpty, inner.choices.isEmpty
      else { break }
      inner = self.view(of: inner.items)
    }
    return SchemaRow(
      node: node, view: view, type: type(of: view), inner: inner, recursion: recursion,
      expanded: expanded)
  }

  /// The nodes below a row, in the order they are shown; none where the schema recurs.
  package func children(of row: SchemaRow) -> [SchemaNode] {
    guard row.recursion == nil, let view = row.inner else { return [] }
    var nodes = propertyNodes(of: view, below: row)
    let node = row.node
    for (place, member) in view.prefixItems.enumerated() {
      nodes.append(node.child(.prefixItem(place), member, at: ".\(place)"))
    }
    if !view.prefixItems.isEmpty, !view.items.isEmpty, !self.view(of: view.items).isNever {
      nodes.append(node.child(.item, view.items, at: ".items"))
    }
    for (place, rule) in view.contains.enumerated() {
      nodes.append(node.child(.contains, [rule], at: "~contains-\(place + 1)"))
    }
    nodes += branchNodes(of: view, below: row)
    nodes += ruleNodes(of: view, below: node)
    for place in nodes.indices { nodes[place].ancestors = row.expanded }
    return nodes
  }

  private func propertyNodes(of view: SchemaView, below row: SchemaRow) -> [SchemaNode] {
    let node = row.node
    var nodes: [SchemaNode] = []
    for property in view.properties where !isHidden(property, in: node) {
      var child = node.child(
        .property(property.name), property.schemas, at: ".\(anchorSegment(property.name))")
      child.isRequired = property.isRequired
      nodes.append(child)
    }
    for name in view.undescribedRequired where node.shown[name] == nil {
      var child = node.child(.undescribed(name), [], at: ".\(anchorSegment(name))")
      child.isRequired = true
      nodes.append(child)
    }
    for (place, property) in view.patternProperties.enumerated() {
      nodes.append(
        node.child(.patternProperty(property.name), property.schemas, at: "~pattern-\(place + 1)"))
    }
    if case .described(let schemas) = view.otherProperties {
      nodes.append(node.child(.otherProperty, schemas, at: "~any"))
    }
    if !view.propertyNames.isEmpty {
      nodes.append(node.child(.propertyName, view.propertyNames, at: "~names"))
    }
    return nodes
  }

  /// Whether the other side sends the property, or a row further up shows the very same.
  private func isHidden(_ property: SchemaView.Property, in node: SchemaNode) -> Bool {
    if let shown = node.shown[property.name], shown == targets(of: property) { return true }
    switch node.direction {
    case nil: return false
    case .request: return withView(of: property.schemas) { $0.isReadOnly }
    case .response: return withView(of: property.schemas) { $0.isWriteOnly }
    }
  }

  private func targets(of property: SchemaView.Property) -> [SchemaID] {
    property.schemas.map { resolved($0) ?? $0 }
  }

  private func branchNodes(of view: SchemaView, below row: SchemaRow) -> [SchemaNode] {
    var shown = row.node.shown
    for property in view.properties { shown[property.name] = targets(of: property) }
    var nodes: [SchemaNode] = []
    for (place, choice) in view.choices.enumerated() where choice.requiredSets == nil {
      var used: Set<String> = []
      for (number, branch) in choice.branches.enumerated() {
        var segment = branch.label.anchorSegment
        if !used.insert(segment).inserted { segment = "option-\(number + 1)" }
        let prefix = place == 0 ? "~" : "~\(place + 1)-"
        var child = row.node.child(
          .branch(choice: place, branch.label), [branch.schema], at: prefix + segment)
        child.shown = shown
        nodes.append(child)
      }
    }
    return nodes
  }

  private func ruleNodes(of view: SchemaView, below node: SchemaNode) -> [SchemaNode] {
    var nodes: [SchemaNode] = []
    for property in view.dependentSchemas {
      let segment = "~with-\(anchorSegment(property.name))"
      nodes.append(node.child(.dependent(property.name), [property.schema], at: segment))
    }
    for (place, rule) in view.conditions.enumerated() {
      let number = place == 0 ? "" : "-\(place + 1)"
      nodes.append(node.child(.condition, [rule.condition], at: "~if\(number)"))
      if let then = rule.then { nodes.append(node.child(.then, [then], at: "~then\(number)")) }
      if let otherwise = rule.otherwise {
        nodes.append(node.child(.otherwise, [otherwise], at: "~else\(number)"))
      }
    }
    for (place, schema) in view.prohibited.enumerated() {
      nodes.append(node.child(.not, [schema], at: place == 0 ? "~not" : "~not-\(place + 1)"))
    }
    if let content = view.contentSchema {
      nodes.append(node.child(.content, [content], at: "~content"))
    }
    return nodes
  }
}
