import Arguments
import DataTree
import Foundation
import JSON
import Search
import SourceText

/// `portico search`: query the index of a built site, or judge it.
enum SearchCommand {
  private static let query = Argument.optional(
    .text("QUERY"), default: "", help: "what to search for")
  private static let site = Option.optional(
    "site", .folder("DIR"), default: "output", help: "the folder of the built site")
  private static let kind = Option.optional(
    "kind", Notation<SearchedKind>.choice("KIND"), help: "show results of one kind only")
  private static let limit = Option.optional(
    "limit", .number("N", in: 1...100), default: 10, help: "show at most so many results")
  private static let isJSON = Option.flag(
    "json", help: "print a line of JSON for each result instead of a list")
  private static let judge = Option.optional(
    "judge", .file("FILE"),
    help: "search for the queries of a judged set, and print how well they are answered")

  private enum SearchedKind: String, CaseIterable {
    case product, api, operation, guide, scope, schema
  }

  static var command: Command<Portico.Action> {
    Command(
      "search",
      summary: "search a built site",
      discussion: """
        Reads the files that the search of the site loads, and ranks as it does in a browser. A \
        judged set is a JSON document with 'queries', each with the paths of 'pages' and the \
        names of 'operations' that answer it; the site must have been built with '--debug-search'.
        """,
      arguments: [query],
      options: [site, kind, limit, isJSON, judge],
      examples: [
        .init("portico search 'api key' --site site", "lists the ten best pages for 'api key'"),
        .init("portico search --site site --judge queries.json", "prints figures of relevance"),
      ],
      action: { invocation, session in
        var engine = try SearchEngine { path in
          FileManager.default.contents(atPath: invocation[site] + "/" + path).map { Array($0) }
        }
        if let file = invocation[judge] {
          try session.console.write(try judgement(of: file, &engine, invocation[site]))
          return .fine
        }
        guard !invocation[query].isEmpty else {
          throw invocation.usageError("there is nothing to search for; give a query")
        }
        let chosen = invocation[kind].flatMap { chosen in
          SearchDocument.Kind.allCases.first { $0.word == chosen.rawValue }
        }
        let answer = try engine.search(
          invocation[query], kind: chosen, limit: invocation[limit])
        let results = answer.results.prefix(invocation[limit])
        let text = invocation[isJSON] ? results.map(line).joined() : list(of: results)
        try session.console.write(text)
        if let correction = answer.correction {
          session.console.complain("did you mean '\(correction)'?\n")
        }
        if results.isEmpty { session.console.complain("nothing found\n") }
        return .fine
      })
  }

  // MARK: - Results

  private static func list(of results: ArraySlice<SearchEngine.Result>) -> String {
    results.map { result in
      var title = result.name.isEmpty ? result.title : "\(result.title) (\(result.name))"
      if result.status == .old || result.kind == .api { title += " \(result.version)" }
      return "\(title.visible)\n  \(result.kind.word)  \(address(of: result).visible)\n"
    }.joined()
  }

  private static func address(of result: SearchEngine.Result) -> String {
    guard let anchor = result.heading?.anchor, !anchor.isEmpty else { return result.url }
    return "\(result.url)#\(anchor)"
  }

  private static func line(_ result: SearchEngine.Result) -> String {
    var object = JSONObject()
    object.add("title", result.title)
    object.add("url", result.url)
    object.add("kind", result.kind.word)
    object.add("heading", result.heading?.text)
    object.add("anchor", result.heading?.anchor)
    object.add("parents", result.parents)
    object.add("operation", result.name.isEmpty ? nil : result.name)
    object.add("version", result.version.isEmpty ? nil : result.version)
    return object.line
  }

  // MARK: - Judgement

  private static func judgement(
    of path: String, _ engine: inout SearchEngine, _ site: String
  ) throws -> String {
    let read = { (path: String) throws -> [UInt8] in
      guard let data = FileManager.default.contents(atPath: path) else {
        throw SearchIndexError.missing(path)
      }
      return Array(data)
    }
    guard let set = JudgedQueries(try read(path), path: path) else {
      throw SearchIndexError.damaged(path)
    }
    let map = parseJSON(
      Source(path: "search/map.json", bytes: try read(site + "/search/map.json"))
    ).value
    var judgement = Judgement()
    var text = ""
    for query in set.queries {
      let found = try engine.search(query.text).results.prefix(10)
      judgement.add(query, found: found.map { map[$0.url]?.string ?? $0.url })
      let rank = judgement.ranks.last.flatMap(\.self).map(String.init) ?? "-"
      text += "\(rank)\t\(query.text)\n"
    }
    return text + judgement.summary + "\n"
  }
}

extension SearchIndexError: LocalizedError {
  /// What the report says about it.
  package var errorDescription: String? {
    switch self {
    case .missing(let path):
      "there is no '\(path)'; name the folder of a site that portico built with '--site'"
    case .damaged(let path):
      "'\(path)' is not what this version of portico writes; build the site again"
    }
  }
}
