/// What an operation asks for: one of several alternatives is enough.
package struct Security: Sendable {
  /// The alternatives in the order of the source; none means that nothing is asked for.
  package var alternatives: [SecurityRequirement]
  /// Whether the API says so for all operations, and not this one itself.
  package var isInherited = false
}

/// Authentication schemes that are needed together; none at all is also an alternative.
package struct SecurityRequirement: Sendable {
  /// The schemes, in the order of the source.
  package var schemes: [Use]
  /// Where it was written.
  package var place: Place

  /// A scheme and what must be granted in it.
  package struct Use: Sendable {
    /// The name of the scheme.
    package var scheme: String
    /// The scopes or roles that must be granted.
    package var scopes: [String]
    /// Where it was written.
    package var place: Place
  }

  /// Whether it asks for nothing, which makes authentication optional.
  package var isEmpty: Bool { schemes.isEmpty }
}

/// A way to authenticate.
package struct SecurityScheme: Sendable {
  /// The name that requirements use.
  package var name: String
  /// What the way is.
  package var kind: Kind
  /// What is to be known about it.
  package var description: Description?
  /// Whether it should not be used any more (OpenAPI 3.2).
  package var isDeprecated = false
  /// What the author says beyond the format.
  package var extensions = Extensions()
  /// Where it was written.
  package var place: Place

  /// The ways that the format knows.
  package enum Kind: Sendable {
    /// A key under `name` in a header, the query or a cookie.
    case apiKey(name: String, location: Parameter.Location)
    /// A scheme of the `Authorization` header in lower case, and the format of its token.
    case http(scheme: String, bearerFormat: String?)
    /// OAuth 2, with its flows and the address of its metadata.
    case oauth2(flows: [OAuthFlow], metadataURL: String?)
    /// OpenID Connect, by its discovery document.
    case openIDConnect(url: String)
    /// A certificate of the client.
    case mutualTLS
    /// A type that the format does not know, as written.
    case unknown(String)
  }
}

/// One way to get a token.
package struct OAuthFlow: Sendable {
  /// Which one.
  package var kind: Kind
  /// Where a person agrees.
  package var authorizationURL: String?
  /// Where a token is fetched.
  package var tokenURL: String?
  /// Where a token is renewed.
  package var refreshURL: String?
  /// Where a device asks for its code (OpenAPI 3.2).
  package var deviceAuthorizationURL: String?
  /// What can be granted, in the order of the source.
  package var scopes: [OAuthScope] = []
  /// Where it was written.
  package var place: Place

  /// The grants of OAuth 2.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case authorizationCode
    case clientCredentials
    case deviceAuthorization
    case implicit
    case password

    /// Reads a name of OpenAPI or of Swagger 2.0.
    package init?(name: String) {
      switch name {
      case "application": self = .clientCredentials
      case "accessCode": self = .authorizationCode
      default: self.init(rawValue: name)
      }
    }
  }
}

/// Something that a token can grant.
package struct OAuthScope: Sendable {
  /// The name.
  package var name: String
  /// What it grants; nil if nothing is said.
  package var description: Description?
  /// Where it was written.
  package var place: Place
}
