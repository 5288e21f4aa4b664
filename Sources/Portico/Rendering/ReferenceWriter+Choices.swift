internal import HTML
internal import OpenAPI

/// Alternatives and conditions of schemas.
extension ReferenceWriter {
  /// Writes the branches of a choice, the first one open.
  mutating func writeChoice(
    _ number: Int, of row: SchemaRow, _ branches: [Int], in tree: PropertyTree, _ style: TreeStyle
  ) {
    guard let view = row.inner, view.choices.indices.contains(number) else { return }
    let choice = view.choices[number]
    html.markup("<div class=\"choice\"><p>")
    let count = textHTML("\(choice.branches.count)")
    switch choice.keyword {
    case .oneOf, .subtypes: html.phrase(word("exactlyOne"), count)
    case .anyOf: html.phrase(word("atLeastOne"), count)
    }
    if let discriminator = choice.discriminator ?? view.discriminator {
      html.text(" · ")
      html.phrase(word("discriminatedBy"), codeHTML(discriminator.property))
    }
    html.markup("</p>\n")
    for (place, branch) in branches.enumerated() {
      let written = choice.branches.indices.contains(place) ? choice.branches[place] : nil
      writeBranch(
        branch, written, choice.discriminator ?? view.discriminator, isOpen: place == 0, in: tree,
        style)
    }
    html.markup("</div>\n")
  }

  private mutating func writeBranch(
    _ place: Int, _ branch: Choice.Branch?, _ discriminator: Discriminator?, isOpen: Bool,
    in tree: PropertyTree, _ style: TreeStyle
  ) {
    let row = tree.entries[place].row
    let opens = isOpen && row.node.depth <= 3
    html.markup("<details")
    if !isEmbedded { html.attribute("id", row.node.anchor) }
    html.markup(opens ? " open>" : ">")
    html.markup("<summary><span class=\"icon icon-chevron\"></span><b>")
    if case .branch(_, let label) = row.node.role { writeLabel(label) }
    html.markup("</b>")
    if let value = branch?.discriminatorValue, let property = discriminator?.property {
      html.markup(" <span class=\"type\">")
      html.phrase(word("propertyIs"), codeHTML(property), codeHTML(value))
      html.markup("</span>")
    } else if row.type.isWorthSaying {
      html.markup(" <span class=\"type\">")
      html.markup(typeHTML(row.type))
      html.markup("</span>")
    }
    html.markup("</summary>\n")
    writeInside(place, in: tree, style)
    html.markup("</details>\n")
  }

  private mutating func writeLabel(_ label: Choice.Label) {
    switch label {
    case .title(let text), .name(let text): html.text(text)
    case .value(let text): html.markup(codeHTML(text))
    case .option(let number): html.phrase(word("option"), textHTML("\(number)"))
    }
  }

  /// Writes a condition, what follows from one, or what must not hold.
  mutating func writeBlock(_ place: Int, in tree: PropertyTree, _ style: TreeStyle) {
    let node = tree.entries[place].row.node
    html.markup("<details class=\"nest\"><summary><span class=\"icon icon-chevron\"></span>")
    switch node.role {
    case .dependent(let name): html.phrase(word("ifPresent"), codeHTML(name))
    case .condition: html.text(word("ifHolds"))
    case .then: html.text(word("thenHolds"))
    case .otherwise: html.text(word("elseHolds"))
    case .not: html.text(word("mustNotMatch"))
    case .content: html.text(word("contentOfText"))
    case .root, .property, .undescribed, .patternProperty, .otherProperty, .propertyName,
      .prefixItem, .item, .contains, .branch:
      html.text(word("details"))
    }
    html.markup("</summary>\n")
    writeInside(place, in: tree, style)
    html.markup("</details>\n")
  }

  /// Writes what a branch or a condition holds.
  private mutating func writeInside(_ place: Int, in tree: PropertyTree, _ style: TreeStyle) {
    let entry = tree.entries[place]
    html.markup("<div class=\"inside\">\n")
    if let view = entry.row.view {
      write(view.description, below: style.level)
      writeRules(of: view)
      if let inner = entry.row.inner, inner.core != view.core {
        writeRules(of: inner, besides: view)
      }
    }
    writeRecursion(entry.row)
    writeChildren(of: place, in: tree, style)
    html.markup("</div>\n")
  }
}

extension TypeExpression {
  /// Whether a branch's own name does not say the same already.
  fileprivate var isWorthSaying: Bool {
    switch self {
    case .any, .never, .named: false
    case .scalar(let type, _): type != .object
    case .list, .tuple, .map, .choice, .union, .nullable, .broken: true
    }
  }
}
