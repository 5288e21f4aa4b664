internal import DataTree

/// A program for Python 3 and `requests`.
func pythonSample(_ request: PreparedRequest) -> String {
  var arguments: [String] = []
  var url = request.target
  if !request.hasPlainQuery {
    url = SampleText(request.url)
    arguments.append("params=\(pairs(request.query)),")
  }
  if !request.headers.isEmpty || request.contentType != nil {
    let type = request.contentType.map { [("Content-Type", SampleText($0))] } ?? []
    arguments.append("headers=\(dictionary(request.headers + type)),")
  }
  if !request.cookies.isEmpty { arguments.append("cookies=\(pairs(request.cookies)),") }
  if let basic = request.basic {
    let user = pythonVariable(basic.user, "\"")
    arguments.append("auth=(\(user), \(pythonVariable(basic.password, "\""))),")
  }
  if request.needsCertificate { arguments.append("cert=(\"client.pem\", \"client.key\"),") }
  arguments += bodyArguments(request)
  arguments.append("timeout=30,")

  let known = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]
  let isKnown = known.contains(request.method)
  let call =
    isKnown ? "\(request.method.lowercased())(" : "request(\n    \(pythonLiteral(request.method)),"
  var lines = request.readsVariables ? ["import os"] : []
  lines += ["import requests", "", "response = requests.\(call)"]
  lines.append("    \(pythonLiteral(url)),")
  lines += arguments.map { $0.indented(by: "    ") } + [")", "response.raise_for_status()"]
  switch request.answer {
  case .json: lines.append("data = response.json()")
  case .text: lines.append("data = response.text")
  case .none: break
  }
  return lines.joined(separator: "\n")
}

extension PreparedRequest {
  /// The media type, when `requests` would not say it by itself.
  fileprivate var contentType: String? {
    switch body {
    case .none, .form, .multipart: nil
    case .json(_, "application/json") where isPythonData: nil
    case .json(_, let mediaType), .text(_, let mediaType), .binary(let mediaType):
      headerValue(mediaType)
    }
  }

  /// Whether the body is for `json=`, which takes null for nothing at all.
  fileprivate var isPythonData: Bool { data.map { !$0.isNull } ?? false }
}

private func bodyArguments(_ request: PreparedRequest) -> [String] {
  switch request.body {
  case .none:
    return []
  case .json(let text, _):
    if let data = request.data, request.isPythonData { return ["json=\(pythonDataLiteral(data)),"] }
    return ["data=\(pythonLiteral(text)).encode(),"]
  case .text(let text, _):
    return ["data=\(pythonLiteral(text)).encode(),"]
  case .form(let fields):
    return ["data=\(pairs(fields.map { ($0.name, SampleText($0.value)) })),"]
  case .multipart(let parts):
    let rows = parts.map { part -> String in
      switch part.content {
      case .text(let text):
        return "    (\(pythonLiteral(part.name)), (None, \(pythonLiteral(text)))),\n"
      case .file(let file, let mediaType):
        let file = fileName(file)
        let type = mediaType.map { ", \"\(mediaTypeToken($0))\"" } ?? ""
        let name = pythonLiteral(part.name)
        return "    (\(name), (\"\(file)\", open(\"\(file)\", \"rb\")\(type))),\n"
      }
    }
    return ["files=[\n\(rows.joined())],"]
  case .binary:
    return ["data=open(\"file.bin\", \"rb\"),"]
  }
}

// MARK: - Literals

private let pythonDataLiteral = DataLiteral(
  null: "None", bool: { $0 ? "True" : "False" }, string: { pythonLiteral($0) },
  key: { pythonLiteral($0) },
  step: "    ")

/// A dictionary, or a list of pairs where a name comes twice.
private func pairs(_ fields: [PreparedRequest.Field]) -> String {
  guard Set(fields.map(\.name)).count < fields.count else { return dictionary(fields) }
  let rows = fields.map { "    (\(pythonLiteral($0.name)), \(pythonLiteral($0.value))),\n" }
  return "[\n\(rows.joined())]"
}

private func dictionary(_ fields: [PreparedRequest.Field]) -> String {
  let rows = fields.map { "\(pythonLiteral($0.name)): \(pythonLiteral($0.value))" }
  if rows.count < 2 { return "{\(rows.joined())}" }
  return "{\n" + rows.map { "    \($0),\n" }.joined() + "}"
}

private func pythonVariable(_ name: String, _ quote: String) -> String {
  "os.environ[\(quote)\(name)\(quote)]"
}

private func pythonLiteral(_ text: String) -> String { "\"" + text.escaping(escape) + "\"" }

private func pythonLiteral(_ text: SampleText) -> String {
  if let literal = text.literal { return pythonLiteral(literal) }
  if text.pieces.count == 1, case .variable(let name) = text.pieces[0] {
    return pythonVariable(name, "\"")
  }
  let inner = text.map(
    text: { $0.escaping { $0 == "{" ? "{{" : $0 == "}" ? "}}" : escape($0) } },
    variable: { "{\(pythonVariable($0, "'"))}" })
  return "f\"\(inner)\""
}

private func escape(_ scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "\"", "\\": "\\\(scalar)"
  case "\n": "\\n"
  case "\r": "\\r"
  case "\t": "\\t"
  case _ where scalar.isControl: "\\u" + scalar.hexadecimal(4)
  default: nil
  }
}
