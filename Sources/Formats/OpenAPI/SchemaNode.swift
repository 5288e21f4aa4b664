/// A place in the tree that readers see below a schema: which schemas hold there, and the way there.
///
/// Trees are walked step by step and never built: `row` says what is at a node, and `children`
/// what is below it. A schema that comes again on its own way is not expanded a second time.
package struct SchemaNode: Sendable {
  /// What the node is to the one above it.
  package var role: Role
  /// What must hold, the most specific first.
  package var schemas: [SchemaID]
  /// Whether the property must be there.
  package var isRequired = false
  /// The fragment that links lead to, such as `body.buyer.address`.
  package var anchor: String
  /// How many nodes are above it.
  package var depth = 0
  /// Which properties are left out.
  package var direction: Direction?
  /// The schemas that were expanded on the way.
  var ancestors: [SchemaID] = []
  /// The properties that were shown above, by what they must be.
  var shown: [String: [SchemaID]] = [:]

  /// What a node is to the one above it.
  package enum Role: Hashable, Sendable {
    /// Nothing: it is the one that the walk began at.
    case root
    /// The property of this name.
    case property(String)
    /// A property that is only listed as required.
    case undescribed(String)
    /// All properties whose names match.
    case patternProperty(String)
    /// All other properties.
    case otherProperty
    /// The rule for names of properties.
    case propertyName
    /// The member of a tuple at this place, counted from 0.
    case prefixItem(Int)
    /// The members behind those of a tuple.
    case item
    /// Some members of a list.
    case contains
    /// An alternative of the choice at the first place of the view, at the second place in that.
    case branch(choice: Int, Choice.Label)
    /// What must hold if a property is there.
    case dependent(String)
    /// A condition.
    case condition
    /// What must hold if the condition does.
    case then
    /// What must hold if the condition does not.
    case otherwise
    /// What must not hold.
    case not
    /// The content of a text.
    case content
  }

  /// Who sends the value.
  package enum Direction: Hashable, Sendable {
    /// A client; what is read-only is left out.
    case request
    /// The API; what is write-only is left out.
    case response
  }

  /// The node at the top of a tree.
  package init(root schema: SchemaID, anchor: String, direction: Direction? = nil) {
    self.init(role: .root, schemas: [schema], anchor: anchor)
    self.direction = direction
  }

  private init(role: Role, schemas: [SchemaID], anchor: String) {
    self.role = role
    self.schemas = schemas
    self.anchor = anchor
  }

  /// A node below this one, behind `segment` of the anchor.
  func child(_ role: Role, _ schemas: [SchemaID], at segment: String) -> SchemaNode {
    var node = SchemaNode(role: role, schemas: schemas, anchor: anchor + segment)
    node.depth = depth + 1
    node.direction = direction
    return node
  }
}

/// What readers see at a node.
package struct SchemaRow: Sendable {
  /// The node.
  package var node: SchemaNode
  /// What its schemas amount to; empty for a property that is only listed as required.
  package var view: SchemaView?
  /// What sort of value it is.
  package var type: TypeExpression
  /// What is inside the lists, if it is one; otherwise the same as `view`.
  package var inner: SchemaView?
  /// The schema that is expanded further up on the way already; then there are no children.
  package var recursion: SchemaID?
  /// The schemas that were expanded on the way, with this one.
  var expanded: [SchemaID]
}
