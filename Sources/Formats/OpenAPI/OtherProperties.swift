/// What is said about the properties of an object that have no description of their own.
package enum OtherProperties: Hashable, Sendable {
  /// Nothing, so there may be some.
  case unspecified
  /// There may be none.
  case forbidden
  /// There may be any, as the author says.
  case allowed
  /// There may be some, which must be all of these, the most specific first.
  case described([SchemaID])

  /// What holds for an object that both rules are about.
  func merged(with parent: OtherProperties) -> OtherProperties {
    switch (self, parent) {
    case (.unspecified, _): parent
    case (_, .unspecified): self
    case (.forbidden, _), (_, .forbidden): .forbidden
    case (.allowed, _): parent
    case (_, .allowed): self
    case (.described(let own), .described(let inherited)):
      .described(own + inherited.filter { !own.contains($0) })
    }
  }
}
