package import DataTree
internal import Synchronization

/// What was worked out about the schemas of a finished table, each thing once.
///
/// Pages of an API show the same schemas over and over; everything here depends on nothing but the
/// table, so that remembering it is never visible.
final class SchemaMemo: Sendable {
  private let views = Mutex<[SchemaID: View]>([:])
  private let examples = Mutex<[ExampleKey: DataNode?]>([:])

  /// A view is larger than what a hash table should move about.
  private final class View: Sendable {
    let view: SchemaView
    init(_ view: SchemaView) { self.view = view }
  }

  private struct ExampleKey: Hashable {
    var schema: SchemaID
    var direction: SchemaNode.Direction?
  }

  /// The view of `schema`, made by `make` if nobody asked for it before.
  func view(of schema: SchemaID, _ make: () -> SchemaView) -> SchemaView {
    shared(schema, make).view
  }

  /// What `read` finds in the view of `schema`.
  func withView<Result>(
    of schema: SchemaID, _ make: () -> SchemaView, _ read: (SchemaView) -> Result
  ) -> Result {
    read(shared(schema, make).view)
  }

  private func shared(_ schema: SchemaID, _ make: () -> SchemaView) -> View {
    if let known = views.withLock({ $0[schema] }) { return known }
    let made = View(make())
    views.withLock { $0[schema] = made }
    return made
  }

  func example(
    of schema: SchemaID, _ direction: SchemaNode.Direction?, _ make: () -> DataNode?
  ) -> DataNode? {
    let key = ExampleKey(schema: schema, direction: direction)
    if let known = examples.withLock({ $0[key] }) { return known }
    let made = make()
    examples.withLock { $0[key] = .some(made) }
    return made
  }
}

extension SchemaTable {
  /// The example of `schema` that `make` makes up, which must depend on nothing but the schema
  /// and the direction: it is made once for a table that is complete.
  package func example(
    of schema: SchemaID, _ direction: SchemaNode.Direction?, _ make: () -> DataNode?
  ) -> DataNode? {
    guard let memo, let schema = resolved(schema) else { return make() }
    return memo.example(of: schema, direction, make)
  }
}
