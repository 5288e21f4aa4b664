import APIDiff
import OpenAPI
import SourceText

extension ChangeReport {
  /// The report as SARIF 2.1.0, which services that scan code understand.
  ///
  /// The places are those of the new version; the old ones are related.
  func sarif(version: String) -> String {
    var places: [String: Int] = [:]
    let rules = findings.compactMap { finding -> JSONObject? in
      guard places[finding.id] == nil else { return nil }
      places[finding.id] = places.count
      return rule(of: finding)
    }
    let results = findings.map { result(of: $0, places[$0.id] ?? 0) }
    return SARIFLog(rules: rules, results: results).text(version: version)
  }

  private func rule(of finding: Finding) -> JSONObject {
    var rule = JSONObject()
    rule.add("id", finding.id)
    rule.add("shortDescription", SARIFLog.message(finding.rule.summary))
    let (request, response) = (finding.rule.severity(.request), finding.rule.severity(.response))
    rule.add(
      "fullDescription",
      SARIFLog.message(
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
      "message", SARIFLog.message(whereabouts.isEmpty ? sentence : "\(whereabouts): \(sentence)"))
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
    location.add("message", SARIFLog.message("the old version"))
    location.add("physicalLocation", physicalLocation(of: place))
    return location
  }

  private func physicalLocation(of place: Place) -> JSONObject {
    SARIFLog.physicalLocation(place.source.path, place, in: places)
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
