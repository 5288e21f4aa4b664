internal import Catalog
internal import OpenAPI

/// The bodies of errors that many operations of an API answer with.
///
/// They are shown once, on the API's overview; operations keep the status and what it means.
struct SharedErrors: Sendable {
  /// The bodies in the order in which operations come to use them.
  private(set) var all: [Error] = []
  private var places: [Key: Int] = [:]

  /// How many operations a body may have before it is shown only once.
  private static let limit = 5

  /// The body of an error.
  struct Error: Sendable {
    /// What readers know it by.
    var name: String
    /// Where it stands on the overview.
    var anchor: String
    /// An answer with this body.
    var response: Response
    /// The statuses it comes with.
    var statuses: [ResponseStatus]
    /// How many operations answer with it.
    var operationCount: Int
  }

  private struct Key: Hashable {
    var types: [String]
    var schemas: [SchemaID]
  }

  init(of api: API) {
    var found: [Key: Error] = [:]
    var order: [Key] = []
    for operation in api.operations {
      var counted: Set<Key> = []
      for response in operation.responses {
        guard let key = Self.key(response, api), let name = Self.name(response, api) else {
          continue
        }
        if found[key] == nil {
          order.append(key)
          found[key] = Error(
            name: name, anchor: "", response: response, statuses: [], operationCount: 0)
        }
        if counted.insert(key).inserted { found[key]?.operationCount += 1 }
        if found[key]?.statuses.contains(response.status) == false {
          found[key]?.statuses.append(response.status)
        }
      }
    }
    var taken = OutputPaths()
    for key in order {
      guard var error = found[key], error.operationCount > Self.limit else { continue }
      error.anchor = taken.claim("error-" + safeFileName(error.name))
      error.statuses.sort { $0.rank < $1.rank }
      places[key] = all.count
      all.append(error)
    }
  }

  /// The shared body of a response, if it has one.
  func error(of response: Response, in api: API) -> Error? {
    Self.key(response, api).flatMap { places[$0] }.map { all[$0] }
  }

  private static func key(_ response: Response, _ api: API) -> Key? {
    guard let hundred = response.status.hundred ?? (response.status == .default ? 4 : nil),
      hundred >= 4, !response.content.isEmpty
    else { return nil }
    let schemas = response.content.compactMap { $0.schema.flatMap(api.schemas.resolved) }
    guard schemas.count == response.content.count else { return nil }
    return Key(types: response.content.map(\.essence), schemas: schemas)
  }

  private static func name(_ response: Response, _ api: API) -> String? {
    let schema = response.content.first?.schema.flatMap(api.schemas.resolved)
    return schema.flatMap { api.schemas[$0].name } ?? response.componentName
  }
}
