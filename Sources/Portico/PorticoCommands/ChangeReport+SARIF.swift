import APIDiff
import JSON
import OpenAPI
import SourceText

extension ChangeReport {
  /// The report as SARIF 2.1.0, which services that scan code understand.
  ///
  /// The places are those of the new version; the old ones are related.
  func sarif(version: String) -> String {
    var rules: [String: Int] = [:]
    var driver = JSONObject()
    driver.add("name", "portico")
    driver.add("version", version)
    driver.add(
      "rules",
      findings.compactMap { finding in
        guard rules[finding.id] == nil else { return nil }
        rules[finding.id] = rules.count
        return rule(of: finding)
      })
    var tool = JSONObject()
    tool.add("driver", driver)
    var run = JSONObject()
    run.add("tool", tool)
    run.add("columnKind", "unicodeCodePoints")
    run.add("results", findings.map { result(of: $0, rules[$0.id] ?? 0) })
    var log = JSONObject()
    log.add("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    log.add("version", "2.1.0")
    log.add("runs", [run])
    return renderIndentedJSON(log.node) + "\n"
  }

  private func rule(of finding: Finding) -> JSONObject {
    var rule = JSONObject()
    rule.add("id", finding.id)
    rule.add("shortDescription", Self.message(finding.rule.summary))
    let (request, response) = (finding.rule.severity(.request), finding.rule.severity(.response))
    rule.add(
      "fullDescription",
      Self.message(
        request == response
          ? "\(finding.rule.summary) For clients this is: \(request.word)."
          : "\(finding.rule.summary) In what clients send this is: \(request.word). "
            + "In what they receive it is: \(response.word)."))
    var configuration = JSONObject()
    configuration.add("level", finding.severity.level)
    rule.add("defaultConfiguration", configuration)
    return rule
  }

  private func result(of finding: Finding, _ rule: Int) -> JSONObject {
    var result = JSONObject()
    result.add("ruleId", finding.id)
    result.add("ruleIndex", rule)
    result.add("level", finding.severity.level)
    let whereabouts = [finding.place.operation?.heading ?? "", finding.whereabouts]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    let sentence = finding.sentence.plainText
    result.add(
      "message", Self.message(whereabouts.isEmpty ? sentence : "\(whereabouts): \(sentence)"))
    let places = [finding.newPlace, finding.oldPlace].compactMap { $0 }
    result.add("locations", places.prefix(1).map { location(of: $0, finding) })
    if places.count > 1 { result.add("relatedLocations", [related(places[1])]) }
    var properties = JSONObject()
    properties.add("severity", finding.severity.rawValue)
    properties.add("direction", finding.direction?.word)
    properties.add("places", finding.placeCount)
    properties.add("before", finding.before)
    properties.add("after", finding.after)
    result.add("properties", properties)
    return result
  }

  private func location(of place: Place, _ finding: Finding) -> JSONObject {
    var location = JSONObject()
    location.add("physicalLocation", physicalLocation(of: place))
    var logical = JSONObject()
    logical.add("fullyQualifiedName", place.pointer.description)
    logical.add("kind", "member")
    location.add("logicalLocations", [logical])
    return location
  }

  private func related(_ place: Place) -> JSONObject {
    var location = JSONObject()
    location.add("id", 0)
    location.add("message", Self.message("the old version"))
    location.add("physicalLocation", physicalLocation(of: place))
    return location
  }

  private func physicalLocation(of place: Place) -> JSONObject {
    var artifact = JSONObject()
    artifact.add("uri", place.source.path.uriPath)
    let (start, end) = (places.start(of: place), places.end(of: place))
    var region = JSONObject()
    region.add("startLine", start.line)
    region.add("startColumn", start.codePoint)
    region.add("endLine", end.line)
    region.add("endColumn", end.codePoint)
    var physical = JSONObject()
    physical.add("artifactLocation", artifact)
    physical.add("region", region)
    return physical
  }

  private static func message(_ text: String) -> JSONObject {
    var message = JSONObject()
    message.add("text", text)
    return message
  }
}

extension ChangeSeverity {
  /// The level of a result that stands for it (SARIF 2.1.0 §3.27.10).
  fileprivate var level: String {
    switch self {
    case .breaking: "error"
    case .risky: "warning"
    case .compatible, .notice, .docsOnly: "note"
    }
  }
}

extension String {
  /// The path as a relative URI (RFC 3986 §3.3).
  var uriPath: String {
    var text = ""
    for byte in utf8 {
      let isPlain =
        byte.isASCIILetter || byte.isASCIIDigit || "-._~/".utf8.contains(byte)
      if isPlain {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return text
  }
}
