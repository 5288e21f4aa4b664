/// The version of the format that a description is written in.
package struct SpecVersion: Hashable, Sendable {
  /// The rules that apply.
  package var family: Family
  /// The version as written, such as `3.0.3`.
  package var text: String

  /// The versions whose rules differ.
  package enum Family: String, Hashable, Sendable, CaseIterable {
    /// Swagger 2.0.
    case swagger2
    /// OpenAPI 3.0.
    case openAPI30
    /// OpenAPI 3.1, and 3.2 as far as it is the same.
    case openAPI31
  }
}
