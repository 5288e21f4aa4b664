/// An API as its description tells it, whatever version of the format that is written in.
package struct API: Sendable {
  /// The version of the format.
  package var version: SpecVersion
  /// Title, version, licence.
  package var info: Info
  /// Where the API is reached unless an operation says otherwise; empty if nothing is said.
  package var servers: [Server] = []
  /// The tags in the order they were declared, then those that operations use undeclared.
  package var tags: [Tag] = []
  /// The tags gathered under headings; empty if the author made no groups.
  package var tagGroups: [TagGroup] = []
  /// The operations of all paths, in the order of the source.
  package var operations: [Operation] = []
  /// The requests that the API sends, in the order of the source.
  package var webhooks: [Operation] = []
  /// Every schema of the description; other parts refer to them by their numbers.
  package var schemas = SchemaTable()
  /// The ways to authenticate, in the order of the source.
  package var securitySchemes: [SecurityScheme] = []
  /// What operations ask for that say nothing of their own; nil if nothing is said.
  package var security: Security?
  /// Documentation elsewhere.
  package var externalDocs: ExternalDocs?
  /// The URI of the dialect of its schemas, if one is named.
  package var schemaDialect: String?
  /// What the author says beyond the format.
  package var extensions = Extensions()
  /// The whole description.
  package var place: Place
  /// The files it consists of: itself, then those it refers to in the order they were met.
  package var documents: [LocatedTree] = []
  /// Whether anything in it is marked as not for the public.
  var hasInternalParts = false
  /// Whether what is marked so was taken away.
  package internal(set) var hidesInternalParts = false
  /// Every reference that was followed, for `bundle`.
  var referenceSites: [ReferenceSite] = []

  /// What the API is.
  package struct Info: Sendable {
    /// The name; empty if it has none.
    package var title = ""
    /// The version of the API; empty if it has none.
    package var version = ""
    /// One sentence about it.
    package var summary: String?
    /// All about it.
    package var description: Description?
    /// The address of the terms of service.
    package var termsOfService: String?
    /// Who answers questions.
    package var contact: Contact?
    /// What use is allowed.
    package var license: License?
    /// What the author says beyond the format, such as a logo.
    package var extensions = Extensions()
    /// Where it was written; the whole description if it was not.
    package var place: Place
  }

  /// Who answers questions about an API.
  package struct Contact: Sendable {
    /// A person or an organisation.
    package var name: String?
    /// An address on the web.
    package var url: String?
    /// An address for mail.
    package var email: String?
  }

  /// What use of an API is allowed.
  package struct License: Sendable {
    /// The name of the licence.
    package var name: String?
    /// The SPDX expression.
    package var identifier: String?
    /// The address of its text.
    package var url: String?
  }
}
