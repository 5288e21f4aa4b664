package import DataTree
package import OpenAPI
package import SourceText

/// A place where a value is not what its schema asks for.
package struct SchemaFault: Hashable, Sendable {
  /// The way from the whole value to the place: keys, and numbers counted from 0.
  package var path: [String]
  /// The place in the source of the value.
  package var span: SourceSpan
  /// The rule that is broken.
  package var keyword: String
  /// What is wrong, in lower case without a full stop.
  package var message: String
}

extension SchemaTable {
  /// What keeps `value` from being what `schema` describes, at most 20 faults; none if all is well.
  ///
  /// A required property that the other side sends, by `direction`, may be missing. Patterns that
  /// are not understood, and references that lead nowhere, allow everything; so does what is left
  /// when a value needs more than a bounded number of steps.
  package func faults(
    of value: DataNode, against schema: SchemaID, direction: SchemaNode.Direction? = nil
  ) -> [SchemaFault] {
    var check = SchemaCheck(self, direction: direction)
    check.isReporting = true
    _ = check.evaluate(value, [schema])
    return check.faults
  }

  /// Whether `value` is what all of `schemas` describe, as far as `faults` can tell.
  func accepts(
    _ value: DataNode, as schemas: [SchemaID], direction: SchemaNode.Direction?
  ) -> Bool {
    var check = SchemaCheck(self, direction: direction)
    return check.evaluate(value, schemas).isValid
  }
}
