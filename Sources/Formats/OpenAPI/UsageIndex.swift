/// Which operations use which shared schemas and scopes.
package struct UsageIndex: Sendable {
  /// The uses of each named schema, in the order of the operations.
  private var bySchema: [SchemaID: [Use]] = [:]
  /// The scopes in the order of their declaration, then of their first use.
  package private(set) var scopes: [Scope] = []

  /// One operation's use of a schema.
  package struct Use: Hashable, Sendable {
    /// Where the operation stands in `API.operations`, or behind those in `API.webhooks`.
    package var operation: Int
    /// Who sends it: in a body or parameter, or in a response.
    package var direction: SchemaNode.Direction
  }

  /// A scope and the operations that ask for it.
  package struct Scope: Sendable {
    /// The name.
    package var name: String
    /// The scheme it belongs to.
    package var scheme: String
    /// What it grants, where it was declared.
    package var description: Description?
    /// Where the operations stand in `API.operations`, in order.
    package var operations: [Int] = []
  }

  /// The uses of the schema that is shared as `schema`, direct and through other schemas.
  package func uses(of schema: SchemaID) -> [Use] { bySchema[schema] ?? [] }
}

extension UsageIndex {
  /// Finds out what the operations and webhooks of `api` use.
  ///
  /// Operations of callbacks count as the operation they belong to, with sides exchanged.
  package init(_ api: API) {
    let graph = SchemaGraph(api.schemas)
    for (place, operation) in (api.operations + api.webhooks).enumerated() {
      var sent: [SchemaID] = []
      var received: [SchemaID] = []
      operation.addSchemas(sent: &sent, received: &received)
      for callback in operation.callbacks.flatMap(\.operations) {
        callback.addSchemas(sent: &received, received: &sent)
      }
      for (direction, roots) in [(SchemaNode.Direction.request, sent), (.response, received)] {
        for schema in graph.named(from: roots) {
          bySchema[schema, default: []].append(Use(operation: place, direction: direction))
        }
      }
    }
    addScopes(of: api)
  }

  private mutating func addScopes(of api: API) {
    var places: [ScopeName: Int] = [:]
    for scheme in api.securitySchemes {
      guard case .oauth2(let flows, _) = scheme.kind else { continue }
      for scope in flows.flatMap(\.scopes) {
        let name = ScopeName(name: scope.name, scheme: scheme.name)
        if let place = places[name] {
          scopes[place].description = scopes[place].description ?? scope.description
        } else {
          places[name] = scopes.count
          scopes.append(
            Scope(name: scope.name, scheme: scheme.name, description: scope.description))
        }
      }
    }
    for (operation, security) in api.operations.map(\.security).enumerated() {
      for use in security?.alternatives.flatMap(\.schemes) ?? [] {
        for scope in use.scopes {
          let name = ScopeName(name: scope, scheme: use.scheme)
          let place = places[name] ?? scopes.count
          if place == scopes.count {
            places[name] = place
            scopes.append(Scope(name: scope, scheme: use.scheme))
          }
          if scopes[place].operations.last != operation {
            scopes[place].operations.append(operation)
          }
        }
      }
    }
  }

  private struct ScopeName: Hashable {
    var name: String
    var scheme: String
  }
}

extension Operation {
  /// The schemas that the two sides send.
  fileprivate func addSchemas(sent: inout [SchemaID], received: inout [SchemaID]) {
    for parameter in parameters {
      sent += parameter.schema.map { [$0] } ?? []
      sent += parameter.content.flatMap(\.schemas)
    }
    sent += body?.content.flatMap(\.schemas) ?? []
    for response in responses {
      received += response.content.flatMap(\.schemas)
      for header in response.headers {
        received += header.schema.map { [$0] } ?? []
        received += header.content.flatMap(\.schemas)
      }
    }
  }
}

extension MediaType {
  fileprivate var schemas: [SchemaID] {
    [schema, itemSchema].compactMap { $0 } + encodings.flatMap { $0.headers.compactMap(\.schema) }
  }
}
