/// The diagnostics for programs: one JSON object (RFC 8259) a line, all of them, in report order.
///
/// Every object has the same keys in the same order; what a diagnostic lacks is `null`. Lines
/// and columns start at 1, columns count characters, and the end lies behind the last character.
package func renderJSONLines(_ diagnostics: [Diagnostic]) -> String {
  var places = DiagnosticPlaces()
  var lines = ""
  for diagnostic in diagnostics.inReportOrder {
    let source = diagnostic.source
    let span = source == nil ? nil : diagnostic.span
    let start = source.flatMap { source in
      span.map { places.position(of: Int($0.start), in: source) }
    }
    let end = source.flatMap { source in
      span.map { places.position(of: Int($0.end), in: source) }
    }
    let related = diagnostic.notes.map { note in
      let position = places.position(of: Int(note.span.start), in: note.source)
      return jsonObject([
        ("message", jsonString(note.message)),
        ("file", jsonString(note.source.path)),
        ("line", String(position.line)),
        ("column", String(position.column)),
      ])
    }
    lines += jsonObject([
      ("code", jsonString(diagnostic.id)),
      ("level", jsonString(diagnostic.severity.word)),
      ("message", jsonString(diagnostic.message)),
      ("file", source.map { jsonString($0.path) }),
      ("line", start.map { String($0.line) }),
      ("column", start.map { String($0.column) }),
      ("endLine", end.map { String($0.line) }),
      ("endColumn", end.map { String($0.column) }),
      ("help", diagnostic.help.map(jsonString)),
      ("related", "[\(related.joined(separator: ","))]"),
    ])
    lines += "\n"
  }
  return lines
}

private func jsonObject(_ members: [(key: String, value: String?)]) -> String {
  let body = members.map { "\"\($0.key)\":\($0.value ?? "null")" }
  return "{\(body.joined(separator: ","))}"
}

/// The text in quotes, escaped as RFC 8259 §7 demands, and with all that could steer a terminal.
private func jsonString(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case "\r": quoted += "\\r"
    case _ where scalar.steersTerminal:
      let digits = String(scalar.value, radix: 16)
      quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}
