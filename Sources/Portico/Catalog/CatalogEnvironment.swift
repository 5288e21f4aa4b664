/// A place where APIs run, such as production or a sandbox.
package struct CatalogEnvironment: Hashable, Sendable {
  /// The word that stands for it in addresses and files: lower case, digits and hyphens.
  package var id: String
  /// What readers know it by.
  package var label: String
  /// Whether what happens there is real.
  package var isProduction: Bool
  /// Who may use it; empty if nothing is said.
  package var audience: [Audience] = []

  /// Creates an environment of which no audience is known.
  package init(id: String, label: String, isProduction: Bool) {
    self.id = id
    self.label = label
    self.isProduction = isProduction
  }
}

/// Who something is meant for.
package enum Audience: String, Hashable, Sendable, CaseIterable {
  case `public`, customer, partner, `internal`
}
