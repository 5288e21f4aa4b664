internal import APIDiff
internal import Catalog
internal import OpenAPI

/// Where the places of differences are shown on the pages about a version.
struct VersionPages {
  let version: APIVersion
  private let errors: SharedErrors
  private var operations: [String: Int] = [:]
  private var webhooks: [String: Int] = [:]

  init(_ version: APIVersion) {
    self.version = version
    errors = SharedErrors(of: version.description)
    for (place, operation) in version.description.operations.enumerated() {
      operations[operation.slug] = place
    }
    for (place, webhook) in version.description.webhooks.enumerated() {
      webhooks[webhook.slug] = place
    }
  }

  /// The page of an operation that is called `slug` in addresses; callbacks have none.
  func path(of operation: ChangedOperation, _ slug: String?) -> String? {
    guard let slug else { return nil }
    return switch operation.kind {
    case .path: operations[slug].map { version.operationPaths[$0] }
    case .webhook: webhooks[slug].map { version.webhookPaths[$0] }
    case .callback: nil
    }
  }

  /// The page and the fragment of a place in an operation.
  ///
  /// Bodies that many operations answer with are shown on the overview, and those that come with
  /// several statuses at the first of them.
  func location(
    of place: ChangePlace, in operation: ChangedOperation, _ slug: String?
  ) -> (path: String, fragment: String?)? {
    guard let path = path(of: operation, slug) else { return nil }
    guard case .response(let status, _) = place.part, !place.steps.isEmpty,
      let anchor = place.anchor,
      operation.kind == .path, let number = slug.flatMap({ operations[$0] })
    else { return (path, place.anchor) }
    let description = version.description
    let responses = description.operations[number].responses
    guard let response = responses.first(where: { $0.status == status }) else {
      return (path, anchor)
    }
    let rest = anchor.dropFirst(Response.anchor(status).count)
    if let error = errors.error(of: response, in: description) {
      return (version.overviewPath, error.anchor + rest)
    }
    let schema = response.content.first?.schema.flatMap(description.schemas.resolved)
    let shown = responses.first { other in
      guard let schema, errors.error(of: other, in: description) == nil else { return false }
      return other.content.contains {
        $0.schema.flatMap(description.schemas.resolved) == schema
      }
    }
    return (path, (shown ?? response).anchor + rest)
  }
}
