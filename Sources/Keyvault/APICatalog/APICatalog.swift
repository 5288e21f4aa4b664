internal import DataTree
internal import JSON
internal import SourceText

/// Which APIs a provider offers and with which scopes, as far as subscriptions need to know.
///
/// ```
/// { "version": "...", "apis": [ { "id": "...", "scopes": [ "...", ... ] }, ... ] }
/// ```
/// Everything else in the text is passed over. Nothing in it is followed or run.
package struct APICatalog: Hashable, Sendable {
  /// Which edition of the catalog it is.
  package let version: String
  /// The scopes of each API in the order of the text.
  package let scopes: [String: [String]]

  /// How many bytes a catalog has at most.
  package static let maximumSize = 8 << 20
  /// How many bytes a name has at most.
  package static let longestName = 128

  /// Reads a catalog.
  package init(parsing bytes: [UInt8]) throws(APICatalogError) {
    guard bytes.count <= Self.maximumSize else { throw .tooLarge }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notText }
    let source = Source(path: "catalog", bytes: bytes)
    let parsed = parseJSON(source)
    if let mistake = parsed.diagnostics.first(where: { $0.severity == .error }) {
      let offset = Int(mistake.span?.start ?? 0)
      throw .notJSON(line: LineTable(source).position(of: offset).line)
    }
    guard let version = parsed.value["version"]?.string, isName(version) else {
      throw .missing("version")
    }
    guard let apis = parsed.value["apis"]?.elements else { throw .missing("apis") }
    self.version = version
    scopes = try Self.scopes(of: apis)
  }

  private static func scopes(of apis: [DataNode]) throws(APICatalogError) -> [String: [String]] {
    var all: [String: [String]] = [:]
    for (index, api) in apis.enumerated() {
      guard let id = api["id"]?.string, isName(id) else { throw .badAPI(index + 1) }
      guard all[id] == nil else { throw .repeatedAPI(index + 1) }
      let nodes = api["scopes"].map { $0.elements } ?? []
      guard let nodes else { throw .badAPI(index + 1) }
      var names: [String] = []
      for node in nodes {
        guard let name = node.string, isName(name) else { throw .badAPI(index + 1) }
        names.append(name)
      }
      all[id] = names
    }
    return all
  }
}

/// Why a text is no catalog; APIs are counted from 1.
package enum APICatalogError: Error, Hashable, Sendable {
  /// It has more bytes than a catalog may.
  case tooLarge
  /// It is not UTF-8.
  case notText
  /// It is not JSON; the first mistake is in that line.
  case notJSON(line: Int)
  /// It has no such member, or one of another kind.
  case missing(String)
  /// The API has no name, or a name or scope that is none.
  case badAPI(Int)
  /// The API has the name of one before it.
  case repeatedAPI(Int)
}

/// Whether `text` can name an API, a scope or a version: some bytes, and none that steer a terminal.
private func isName(_ text: String) -> Bool {
  (1...APICatalog.longestName).contains(text.utf8.count)
    && !text.unicodeScalars.contains { $0.steersTerminal }
}
