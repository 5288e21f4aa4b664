import SourceText

/// What a check is limited to.
enum CheckTopic {
  case links(LinkKind)
  case catalog

  /// A kind of links, as `--links` names it.
  enum LinkKind: String, CaseIterable {
    case `internal`, assets, anchors, all
  }

  /// Whether a diagnostic belongs to the topic.
  func includes(_ diagnostic: Diagnostic) -> Bool {
    switch self {
    case .links(let kind): kind.ids.contains(diagnostic.id)
    case .catalog: Self.catalogIDs.contains(diagnostic.id)
    }
  }

  /// Products and APIs with all that they name.
  private static let catalogIDs: Set = [
    "api-without-product", "catalog-reference", "catalog-too-large", "duplicate-id",
    "early-sunset", "invalid-id", "missing-key", "mixed-specs", "old-version-in-product",
    "specs-differ", "stale-latest", "unknown-api", "unknown-environment", "unknown-operation",
    "unknown-page", "unknown-scope", "unknown-spec", "unknown-version", "unknown-word",
    "unmet-pattern", "unused-spec", "version-mismatch",
  ]
}

extension CheckTopic.LinkKind {
  fileprivate var ids: Set<String> {
    switch self {
    case .internal:
      [
        "broken-link", "broken-reference", "empty-link", "link-outside", "missing-page",
        "output-link", "own-address", "redirect-chain", "redirect-loop", "redirect-target",
      ]
    case .assets: ["missing-asset", "missing-include", "wrong-case", "unservable-name"]
    case .anchors: ["broken-anchor", "output-anchor"]
    case .all:
      Self.allCases.filter { $0 != .all }
        .reduce(["gitbook-space", "insecure-link", "invalid-address", "unsafe-url"]) {
          $0.union($1.ids)
        }
    }
  }
}
