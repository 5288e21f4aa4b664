import APIDiff
import JSON
import OpenAPI
import SourceText

extension ChangeReport {
  /// The report for programs: one document, in which what is missing is null.
  var json: String {
    var document = JSONObject()
    document.add("old", object(of: set.old))
    document.add("new", object(of: set.new))
    var counts = JSONObject()
    for severity in ChangeSeverity.allCases.reversed() {
      counts.add(severity.rawValue, set.count(severity))
    }
    document.add("counts", counts)
    document.add("complete", set.isComplete)
    document.add("findings", findings.map(object))
    return renderIndentedJSON(document.node) + "\n"
  }

  private func object(of version: ChangeSet.Version) -> JSONObject {
    var object = JSONObject()
    object.add("file", version.path)
    object.add("title", version.title)
    object.add("version", version.version)
    return object
  }

  private func object(of finding: Finding) -> JSONObject {
    var object = JSONObject()
    object.add("id", finding.id)
    object.add("severity", finding.severity.rawValue)
    object.add("direction", finding.direction?.word)
    object.add("operation", finding.place.operation.map(self.object))
    object.add("part", finding.place.part.words)
    object.add("pointer", finding.place.pointer)
    object.add("places", finding.placeCount)
    object.add("message", finding.sentence.plainText)
    object.add("before", finding.before)
    object.add("after", finding.after)
    object.add("schema", finding.schemaName)
    object.add("old", finding.oldPlace.map(self.object))
    object.add("new", finding.newPlace.map(self.object))
    return object
  }

  private func object(of operation: ChangedOperation) -> JSONObject {
    var object = JSONObject()
    object.add("kind", operation.kind.word)
    object.add("method", operation.method.uppercased())
    object.add("path", operation.path)
    object.add("parent", operation.parent)
    return object
  }

  private func object(of place: Place) -> JSONObject {
    let point = places.start(of: place)
    var object = JSONObject()
    object.add("file", place.source.path)
    object.add("line", point.line)
    object.add("column", point.column)
    object.add("pointer", place.pointer.description)
    return object
  }
}

extension SchemaNode.Direction {
  /// The direction as programs read it.
  var word: String { self == .request ? "request" : "response" }
}

extension OpenAPI.Operation.Kind {
  /// The kind as programs read it.
  fileprivate var word: String {
    switch self {
    case .path: "operation"
    case .webhook: "webhook"
    case .callback: "callback"
    }
  }
}
