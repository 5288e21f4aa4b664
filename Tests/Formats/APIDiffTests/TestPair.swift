import APIDiff
import DataTree
import OpenAPI
import SourceText
import YAML

/// Reads a description from a text; what is missing at its beginning is added.
func api(_ text: String, path: String) -> API? {
  let isWhole = text.hasPrefix("openapi:") || text.hasPrefix("swagger:")
  let head = "openapi: 3.1.0\ninfo: {title: Things, version: '1'}\n"
  let source = Source(path: path, text: isWhole ? text : head + text)
  return parseAPI(LocatedTree(parseYAML(source).value, from: source)) { _ in nil }.value
}

/// Compares two descriptions.
func changes(_ old: String, _ new: String, _ options: ComparisonOptions = .init()) -> ChangeSet? {
  guard let old = api(old, path: "old.yaml"), let new = api(new, path: "new.yaml") else {
    return nil
  }
  return compare(old, with: new, options)
}

/// An operation that takes and gives back what `schema` describes.
func echo(_ schema: String) -> String {
  let lines = schema.split(separator: "\n")
  let indented = lines.map { "      \($0)\n" }.joined()
  let content = "content: {application/json: {schema: {$ref: '#/components/schemas/Echo'}}}"
  return """
    paths:
      /echo:
        post:
          requestBody: {\(content)}
          responses:
            200: {description: The same, \(content)}
    components:
      schemas:
        Echo:

    """ + indented
}

extension ChangeSet {
  /// The findings, one a line, the operation named where it is another one.
  var outline: String {
    var text = ""
    for group in groups {
      if let operation = group.operation, operation.path != "/echo" {
        let parent = operation.parent.map { " of \($0)" } ?? ""
        text += "\(operation.route)\(parent)\n"
      }
      for finding in group.findings { text += finding.outline }
    }
    return text.isEmpty ? "nothing\n" : text
  }

  /// Where the findings stand in both versions.
  var places: String {
    findings.map { finding in
      "\(finding.id): \(Self.show(finding.oldPlace)) → \(Self.show(finding.newPlace))\n"
    }.joined()
  }

  private static func show(_ place: Place?) -> String {
    guard let place else { return "nowhere" }
    let position = LineTable(place.source).position(of: Int(place.span.start))
    let text = String(decoding: place.source.bytes[place.span.range], as: UTF8.self)
    return "\(position.line):\(position.column) '\(text)'"
  }
}

extension Finding {
  fileprivate var outline: String {
    let words = place.words.isEmpty ? "" : " [\(place.words)]"
    let count = placeCount == 1 ? "" : " in \(placeCount) places"
    var change = ""
    if before != nil || after != nil { change = ": \(before ?? "") → \(after ?? "")" }
    return "\(severity.word), \(id)\(words)\(count): \(sentence.plainText)\(change)\n"
  }
}
