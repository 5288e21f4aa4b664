internal import Catalog
internal import DataTree
internal import Digests
internal import HTML
internal import OpenAPI

/// What a version of an API is: files, addresses, operations, and what they ask for.
extension CatalogDocument {
  func version(_ version: APIVersion) -> DataNode {
    .object([
      "version": .text(version.number.text), "status": .text(version.status.rawValue),
      "released": .text(version.dates.released), "deprecated": .text(version.dates.deprecated),
      "sunset": .text(version.dates.sunset), "specs": .list(specs(of: version)),
      "servers": .list(servers(of: version)), "tokenUrls": .list(tokenURLs(of: version)),
      "security": version.description.security.map { security($0, version) } ?? .list([]),
      "operations": .list(operations(of: version)),
    ])
  }

  // MARK: - Files and addresses

  /// The published files; one for several environments comes once for each.
  private func specs(of version: APIVersion) -> [DataNode] {
    var rows: [Row] = []
    for spec in version.specs {
      rows.append(contentsOf: row(of: spec.path, in: spec.environment, version))
    }
    let covered = Set(version.specs.map(\.path))
    for file in version.files where !covered.contains(file.path) {
      rows.append(contentsOf: row(of: file.path, in: file.environment, version))
    }
    return Row.sortedOnce(rows)
  }

  private func row(
    of path: String, in environment: CatalogEnvironment?, _ version: APIVersion
  ) -> [Row] {
    guard let output = published[path], let digest = specDigests[path] else { return [] }
    let description = site.apis.files[path]?.description ?? version.description
    let node = DataNode.object([
      "environment": .text(environment?.id), "url": .text(percentEncodedPath(output)),
      "format": .text(description.version.catalogFormat), "sha256": .text(digest.hexadecimal),
    ])
    return [Row(key: [environment?.id ?? "", output], node: node)]
  }

  private func servers(of version: APIVersion) -> [DataNode] {
    Row.sortedOnce(
      version.specs.flatMap { spec in
        spec.baseURLs.filter { !$0.isEmpty }.map { url in
          Row(
            key: [spec.environment?.id ?? "", url],
            node: .object(["environment": .text(spec.environment?.id), "url": .text(url)]))
        }
      })
  }

  private func tokenURLs(of version: APIVersion) -> [DataNode] {
    Row.sortedOnce(
      version.specs.flatMap { spec in
        spec.tokenURLs.map { token in
          Row(
            key: [spec.environment?.id ?? "", token.url, token.flow.rawValue],
            node: .object([
              "environment": .text(spec.environment?.id), "url": .text(token.url),
              "flow": .text(token.flow.rawValue),
            ]))
        }
      })
  }

  // MARK: - Security

  /// The alternatives; equal ones are said once.
  private func security(_ security: Security, _ version: APIVersion) -> DataNode {
    .list(
      Row.sortedOnce(
        security.alternatives.map { alternative in
          let uses = Row.sortedOnce(
            alternative.schemes.map { use in
              let scopes = use.scopes.filter { !$0.isEmpty }.sortedOnce
              return Row(
                key: [use.scheme] + scopes,
                node: .object([
                  "scheme": .text(use.scheme), "type": .text(type(of: use.scheme, version)),
                  "scopes": .texts(scopes),
                ]))
            })
          let node = DataNode.object(["allOf": .list(uses)])
          return Row(key: [String(decoding: canonicalJSON(node), as: UTF8.self)], node: node)
        }))
  }

  private func type(of scheme: String, _ version: APIVersion) -> String {
    let found = version.description.securitySchemes.first { $0.name == scheme }
    return switch found?.kind {
    case .apiKey: "apiKey"
    case .http: "http"
    case .oauth2: "oauth2"
    case .openIDConnect: "openIdConnect"
    case .mutualTLS: "mutualTLS"
    case .unknown, nil: "unknown"
    }
  }

  // MARK: - Operations

  private func operations(of version: APIVersion) -> [DataNode] {
    let all = version.description.operations
    var taken = Set(all.compactMap(\.operationID))
    var named: Set<String> = []
    var rows: [Row] = []
    for (place, operation) in all.enumerated() where operation.isAddressable {
      var id = operation.operationID ?? ""
      // Programs know an operation by its id; a second one of that name has only its address.
      if id.isEmpty || !named.insert(id).inserted {
        id = free(operation.slug.isEmpty ? "operation" : operation.slug, taken)
        taken.insert(id)
      }
      let node = node(
        of: operation, id: id, path: version.operationPaths[place], version)
      rows.append(Row(key: [id], node: node))
    }
    return Row.sortedOnce(rows)
  }

  private func free(_ word: String, _ taken: Set<String>) -> String {
    guard taken.contains(word) else { return word }
    var number = 2
    while taken.contains("\(word)-\(number)") { number += 1 }
    return "\(word)-\(number)"
  }

  private func node(
    of operation: Operation, id: String, path: String, _ version: APIVersion
  ) -> DataNode {
    let own = operation.security.flatMap { $0.isInherited ? nil : $0 }
    return .object([
      "id": .text(id), "method": .text(operation.method.uppercased()),
      "path": .text(operation.path), "summary": .text(operation.summary ?? ""),
      "tags": .texts(operation.tags.sortedOnce), "deprecated": .flag(operation.isDeprecated),
      "security": own.map { security($0, version) } ?? .text(nil),
      "url": .text(percentEncodedPath(path)),
    ])
  }
}

/// An element of a list, and what it is sorted by.
private struct Row {
  let key: [String]
  let node: DataNode

  /// The elements in the order of their keys; of those with equal keys the first one.
  static func sortedOnce(_ rows: [Row]) -> [DataNode] {
    var seen: Set<[String]> = []
    return rows.filter { seen.insert($0.key).inserted }.sorted { left, right in
      left.key.lexicographicallyPrecedes(right.key) { $0.precedes($1) }
    }.map(\.node)
  }
}

extension Operation {
  /// Whether a request can be made of it: a method of letters on a path from the root.
  fileprivate var isAddressable: Bool {
    path.hasPrefix("/") && !method.isEmpty
      && method.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
  }
}

extension SpecVersion {
  /// The format and its version in three parts, such as `openapi-3.0.3`.
  fileprivate var catalogFormat: String {
    if family == .swagger2 { return "swagger-2.0" }
    let parts = text.split(separator: ".").prefix(3)
      .map { $0.prefix { $0.isASCII && $0.isNumber } }
    guard parts.count > 1, parts[0] == "3", parts.allSatisfy({ !$0.isEmpty }) else {
      return family == .openAPI30 ? "openapi-3.0.0" : "openapi-3.1.0"
    }
    return "openapi-3.\(parts[1]).\(parts.count > 2 ? parts[2] : "0")"
  }
}
