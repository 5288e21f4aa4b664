import JSON
import OpenAPI
import SourceText

/// A log in SARIF 2.1.0 with one run of portico, which services that scan code understand.
struct SARIFLog {
  /// What can be found, as `reportingDescriptor` objects (§3.49).
  var rules: [JSONObject]
  /// What was found, as `result` objects (§3.27) that name a rule by its index.
  var results: [JSONObject]

  /// The log as indented text that ends with a line feed; `version` is that of the tool.
  func text(version: String) -> String {
    var driver = JSONObject()
    driver.add("name", "portico")
    driver.add("version", version)
    driver.add("rules", rules)
    var tool = JSONObject()
    tool.add("driver", driver)
    var run = JSONObject()
    run.add("tool", tool)
    run.add("columnKind", "unicodeCodePoints")
    run.add("results", results)
    var log = JSONObject()
    log.add("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    log.add("version", "2.1.0")
    log.add("runs", [run])
    return renderIndentedJSON(log.node) + "\n"
  }

  /// A text for people (§3.11).
  static func message(_ text: String) -> JSONObject {
    var message = JSONObject()
    message.add("text", text)
    return message
  }

  /// A place in the file at `path` (§3.29), or the whole file.
  static func physicalLocation(
    _ path: String, _ place: Place?, in places: PlaceTable
  ) -> JSONObject {
    var artifact = JSONObject()
    artifact.add("uri", path.uriPath)
    var physical = JSONObject()
    physical.add("artifactLocation", artifact)
    guard let place else { return physical }
    let (start, end) = (places.start(of: place), places.end(of: place))
    var region = JSONObject()
    region.add("startLine", start.line)
    region.add("startColumn", start.codePoint)
    region.add("endLine", end.line)
    region.add("endColumn", end.codePoint)
    physical.add("region", region)
    return physical
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
