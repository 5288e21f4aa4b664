package import OpenAPI

/// A page that the program makes about an API.
package struct ReferencePage: Hashable, Sendable {
  /// The version it is about.
  package var version: APICatalog.VersionIndex
  /// What of the version it shows.
  package var subject: Subject
  /// The path of the HTML file in the output.
  package var path: String

  /// The path of the Markdown twin in the output.
  package var markdownPath: String { path.dropLast("html".count) + "md" }

  /// What of a version a page shows.
  package enum Subject: Hashable, Sendable {
    /// All of it in short.
    case overview
    /// One request.
    case operation(APICatalog.OperationIndex)
    /// One schema that has a name.
    case schema(SchemaID)
  }
}

extension APICatalog {
  /// The pages about all versions of all APIs.
  package var referencePages: [ReferencePage] {
    apis.indices.flatMap { api in
      apis[api].versions.indices.flatMap { version in
        referencePages(of: VersionIndex(api: api, version: version))
      }
    }
  }

  /// The pages about a version in the order they are read: its overview, its operations as they
  /// are grouped, its webhooks, its schemas.
  package func referencePages(of index: VersionIndex) -> [ReferencePage] {
    let version = self[index]
    var pages = [
      ReferencePage(version: index, subject: .overview, path: version.overviewPath)
    ]
    var seen: Set<Int> = []
    for place in version.operationGroups.flatMap(\.operations)
    where version.hasOperationPages && seen.insert(place).inserted {
      let operation = OperationIndex(version: index, operation: place, isWebhook: false)
      pages.append(
        ReferencePage(
          version: index, subject: .operation(operation), path: version.operationPaths[place]))
    }
    for place in version.description.webhooks.indices where version.hasOperationPages {
      let operation = OperationIndex(version: index, operation: place, isWebhook: true)
      pages.append(
        ReferencePage(
          version: index, subject: .operation(operation), path: version.webhookPaths[place]))
    }
    for schema in version.description.schemas.named {
      guard let path = version.schemaPaths[schema] else { continue }
      pages.append(ReferencePage(version: index, subject: .schema(schema), path: path))
    }
    return pages
  }
}

extension APICatalog {
  /// The webhook of a version with this name, whatever its method.
  package func webhook(_ name: String, in version: VersionIndex) -> OperationIndex? {
    let place = self[version].description.webhooks.firstIndex { $0.path == name }
    return place.map { OperationIndex(version: version, operation: $0, isWebhook: true) }
  }
}

extension CatalogAPI {
  /// The lasting addresses of the current version's pages, and where those pages are now.
  package var permalinks: [(path: String, target: String)] {
    let version = currentVersion
    let folder = "apis/\(id)/"
    let permanent = "\(folder)v/\(safeFileName(version.number.text))/"
    guard version.folder == folder else { return [] }
    let paths =
      [version.overviewPath] + version.operationPaths + version.webhookPaths
      + version.description.schemas.named.compactMap { version.schemaPaths[$0] }
    return paths.map { path in (permanent + path.dropFirst(folder.count), path) }
  }
}
