package import CodeSamples
import DataTree
package import OpenAPI
import SourceText

/// How an operation is to be called in a sample.
package struct SampleOptions: Sendable {
  /// The server to call; nil for the first one of the operation.
  package var server: Server?
  /// The body's media type as written; nil for the one that is read best.
  package var mediaType: String?
  /// The name of the body's example; nil for the first one.
  package var example: String?
  /// Whether the server may give way to another one as a whole, so that its variables are none of
  /// the reader's choice.
  package var hasOtherBases = false
  /// The address that relative addresses of servers count from, without a slash at its end.
  package var origin = "https://api.example.com"

  /// Creates options that choose the first of everything.
  package init() {}
}

extension API {
  /// A request to `operation` as code samples show it: what is required, and what the author
  /// gave examples for, with placeholders for everything secret.
  package func sampleRequest(
    for operation: Operation, _ options: SampleOptions = SampleOptions()
  ) -> SampleRequest {
    var writer = OperationSample(api: self, operation: operation, options: options)
    return writer.request()
  }

  /// Whether a client gets a token from `operation` for its own credentials.
  ///
  /// It is so for an address that a flow of the API names, and for a form that asks for the
  /// grant.
  package func issuesTokens(_ operation: Operation) -> Bool {
    guard operation.method == "post", operation.kind == .path else { return false }
    let servers = operation.servers.map { $0.url.trimmingSlashes }
    let isNamed = clientCredentialFlows.contains { flow in
      guard let url = flow.tokenURL?.trimmingSlashes else { return false }
      return servers.contains { $0 + operation.path.trimmingSlashes == url }
        || (url.hasSuffix(operation.path.trimmingSlashes) && operation.path.count > 1)
    }
    guard let form = operation.body?.content.first(where: { $0.essence == Self.formType }) else {
      return isNamed && operation.body == nil
    }
    guard let schema = form.schema,
      let grant = schemas.property("grant_type", of: schemas.view(of: schema))
    else { return isNamed }
    let word = DataNode(.string("client_credentials"), at: .nowhere)
    return schemas.accepts(word, as: grant.parts, direction: .request)
  }

  static var formType: String { "application/x-www-form-urlencoded" }

  var clientCredentialFlows: [OAuthFlow] {
    securitySchemes.flatMap { scheme -> [OAuthFlow] in
      guard case .oauth2(let flows, _) = scheme.kind else { return [] }
      return flows.filter { $0.kind == .clientCredentials }
    }
  }
}

extension String {
  /// The text without slashes at its end.
  var trimmingSlashes: String {
    var text = self[...]
    while text.last == "/" { text.removeLast() }
    return String(text)
  }
}
