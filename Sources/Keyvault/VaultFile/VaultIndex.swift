package import Sodium

/// What a vault holds, without the secrets themselves: applications, their keys and versions.
///
/// ```
/// document     = [ "kv.index.1", [ organisation, created ], [ person ... ], [ application ... ] ]
/// person       = [ person, name, added, note ]                              by person
/// application  = [ ID, slug, name, created, archived or null, [ key ... ], [ subscription ... ] ]
///                                                                           by ID
/// key          = [ environment, client ID, created, maximum age or 0, verifier salt,
///                  verifier passes, verifier memory, [ version ... ] ]      by environment
/// version      = [ number, stored, status, since, verifier or null, blob or null,
///                  exposed or null, origin ]                                by number
/// subscription = [ API, [ scope ... ], added, catalog version ]             by API; scopes sorted
///
/// status       = 1 current, 2 superseded, 3 revoked, 4 destroyed
/// origin       = 1 typed, 2 standard input, 3 imported, 4 fork
/// verifier     = Argon2id of the secret, with the salt and the costs of its key
/// ```
/// The people are those of the trust chain. Slugs are unique, and so are blobs. A version has no
/// blob if and only if it is destroyed. At most one version of a key is current, and none comes
/// behind it but those of forks. How long texts and lists may be, the parser says where it reads
/// them, and `Names.swift` of what names consist.
package struct VaultIndex: Hashable, Sendable {
  /// What the organisation is called.
  package var organisation: String
  /// When the vault was founded.
  package var created: Int
  /// What is said of each of the vault's people, in the order of their identifiers.
  package var people: [Entry]
  /// The applications in the order of their identifiers.
  package var applications: [Application]

  /// An index of these values.
  package init(
    organisation: String, created: Int, people: [Entry], applications: [Application]
  ) {
    self.organisation = organisation
    self.created = created
    self.people = people
    self.applications = applications
  }

  /// What is said of one of the vault's people.
  package struct Entry: Hashable, Sendable {
    /// Of whom.
    package var person: Identifier
    /// What the person is called in full.
    package var name: String
    /// When the person was let in.
    package var added: Int
    /// What an owner wants to remember.
    package var note: String

    /// An entry of these values.
    package init(person: Identifier, name: String, added: Int, note: String) {
      self.person = person
      self.name = name
      self.added = added
      self.note = note
    }
  }

  /// An application as the portal knows it, with a key for each environment.
  package struct Application: Hashable, Sendable {
    /// What stays when the names change.
    package var id: Identifier
    /// How commands name it.
    package var slug: String
    /// How people name it.
    package var name: String
    /// When it was added.
    package var created: Int
    /// When it was put aside, if it was.
    package var archived: Int?
    /// Its keys in the order of their environments.
    package var keys: [Key]
    /// What it may use, in the order of the APIs.
    package var subscriptions: [Subscription]

    /// An application of these values.
    package init(
      id: Identifier, slug: String, name: String, created: Int, archived: Int? = nil,
      keys: [Key], subscriptions: [Subscription]
    ) {
      self.id = id
      self.slug = slug
      self.name = name
      self.created = created
      self.archived = archived
      self.keys = keys
      self.subscriptions = subscriptions
    }
  }

  /// An application's access to one environment.
  package struct Key: Hashable, Sendable {
    /// The environment, such as `PROD`.
    package var environment: String
    /// The public half of the access; empty until the portal has given one.
    package var clientID: String
    /// When it was added.
    package var created: Int
    /// After how many days a secret is due, or 0 for what the policy says.
    package var maximumAge: Int
    /// The salt of its verifiers.
    package var verifierSalt: Identifier
    /// What computing a verifier costs.
    package var verifierCosts: Argon2id.Costs
    /// The secrets it has had, in the order of their numbers.
    package var versions: [SecretVersion]

    /// A key of these values.
    package init(
      environment: String, clientID: String, created: Int, maximumAge: Int = 0,
      verifierSalt: Identifier, verifierCosts: Argon2id.Costs, versions: [SecretVersion]
    ) {
      self.environment = environment
      self.clientID = clientID
      self.created = created
      self.maximumAge = maximumAge
      self.verifierSalt = verifierSalt
      self.verifierCosts = verifierCosts
      self.versions = versions
    }
  }

  /// What an application may use.
  package struct Subscription: Hashable, Sendable {
    /// Which API.
    package var api: String
    /// Which parts of it, in the order of their bytes.
    package var scopes: [String]
    /// When it was added.
    package var added: Int
    /// The version of the catalog that was asked, or nothing.
    package var catalogVersion: String

    /// A subscription of these values.
    package init(api: String, scopes: [String], added: Int, catalogVersion: String) {
      self.api = api
      self.scopes = scopes
      self.added = added
      self.catalogVersion = catalogVersion
    }
  }

  /// The names of all blobs that hold a secret, in the order of the applications.
  package var blobIDs: [Identifier] {
    var ids: [Identifier] = []
    for application in applications {
      for key in application.keys {
        for version in key.versions {
          if let blob = version.blob { ids.append(blob) }
        }
      }
    }
    return ids
  }
}
