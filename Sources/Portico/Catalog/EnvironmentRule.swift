package import SourceText

/// An environment as `portico.yml` declares it.
package struct EnvironmentRule: Sendable {
  /// The environment itself.
  package var environment: CatalogEnvironment
  /// Texts of which one is in every base address of the environment; empty if none was given.
  package var matches: [String]
  /// The place of its id.
  package var span: SourceSpan
}

/// A specification that pages call by a name.
package struct NamedSpec: Sendable {
  /// The name in `{% openapi spec="…" %}`.
  package var name: String
  /// The path of the file in the source tree.
  package var path: String
  /// The place of the path in the configuration.
  package var span: SourceSpan
}
