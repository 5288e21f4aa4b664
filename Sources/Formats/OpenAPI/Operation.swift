/// One request that can be made: a method on a path, or a message that the API sends.
package struct Operation: Sendable {
  /// The method in lower case, such as `get`.
  package var method: String
  /// The path with its `{parameters}`, the name of a webhook, or the expression of a callback.
  package var path: String
  /// Who sends it, and how it is addressed.
  package var kind: Kind
  /// The name that programs know it by.
  package var operationID: String?
  /// The word that stands for it in addresses, unique among its kind regardless of case.
  package var slug = ""
  /// One sentence about it.
  package var summary: String?
  /// All about it.
  package var description: Description?
  /// What is said about all operations of its path.
  package var pathSummary: String?
  /// What is said at length about all operations of its path.
  package var pathDescription: Description?
  /// The names of its tags, in order.
  package var tags: [String] = []
  /// Its parameters and those of its path: path, query, header, cookie, each in source order.
  package var parameters: [Parameter] = []
  /// What is sent along.
  package var body: Body?
  /// What may come back: successes, redirects, errors; the default between, or last if it stands
  /// behind an error.
  package var responses: [Response] = []
  /// The requests that the API makes in return.
  package var callbacks: [Callback] = []
  /// The servers of the operation, its path or the whole API, whichever says so first.
  package var servers: [Server] = []
  /// What it asks for; nil if neither it nor the API says anything.
  package var security: Security?
  /// Whether it should not be used any more.
  package var isDeprecated = false
  /// Whether it, or all of its path, is marked as not for the public.
  package var isInternal = false
  /// Whether it, or all of its path, is to be left out of the pages.
  package var isIgnored = false
  /// Documentation elsewhere.
  package var externalDocs: ExternalDocs?
  /// The references among its parts that lead nowhere, in the order they were met.
  package var brokenReferences: [BrokenPart] = []
  /// What the author says beyond the format.
  package var extensions = Extensions()
  /// Where it was written.
  package var place: Place

  /// What readers know the operation by: its summary, or else what it is called on.
  package var title: String {
    if let summary, !summary.isEmpty { return summary }
    if let pathSummary, !pathSummary.isEmpty { return pathSummary }
    return operationID ?? path
  }

  /// A part of an operation that is not there.
  package struct BrokenPart: Sendable {
    /// What it should be, such as `request body`.
    package var kind: String
    /// The address as written.
    package var text: String
    /// Why nothing is there.
    package var reason: BrokenReference
    /// The address in its source.
    package var place: Place
  }

  /// Who sends a request.
  package enum Kind: Hashable, Sendable {
    /// A client, to a path of the API.
    case path
    /// The API, when something happens.
    case webhook
    /// The API, to an address that an earlier request named.
    case callback
  }
}

/// Requests that the API makes in return for one that a client made.
package struct Callback: Sendable {
  /// The name of the callback.
  package var name: String
  /// Its requests; the path of each is a runtime expression.
  package var operations: [Operation]
  /// What the author says beyond the format.
  package var extensions = Extensions()
  /// Where it was written.
  package var place: Place
}
