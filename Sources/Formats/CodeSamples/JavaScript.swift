/// A program for Node.js and its `fetch`.
func javaScriptSample(_ request: PreparedRequest) -> String {
  var imports: [String] = []
  var lines: [String] = []
  var options: [String] = []
  var url = javaScriptLiteral(request.target)
  if !request.hasPlainQuery {
    lines.append("const url = new URL(\(javaScriptLiteral(request.url)));")
    for field in request.query {
      let name = javaScriptLiteral(field.name)
      lines.append("url.searchParams.append(\(name), \(javaScriptLiteral(field.value)));")
    }
    url = "url"
  }
  if request.method != "GET" { options.append("method: \(javaScriptLiteral(request.method)),") }
  // A fetch with one of these methods may not have a body (WHATWG Fetch §5.4).
  let sendsBody = request.method != "GET" && request.method != "HEAD"
  let headers = headerLines(request, sendsBody)
  if !headers.isEmpty { options += ["headers: {"] + headers.map { "  \($0)" } + ["},"] }
  if sendsBody, let body = body(request, &imports, &lines) {
    options.append("body: \(body.indented(by: "  ").dropFirst(2)),")
  } else if request.hasBody, !sendsBody {
    options.append("// fetch sends no body with \(request.method)")
  }
  if request.needsCertificate {
    imports += [
      "import { readFile } from \"node:fs/promises\";", "import { Agent } from \"undici\";",
    ]
    lines.append("const cert = await readFile(\"client.pem\");")
    lines.append("const key = await readFile(\"client.key\");")
    options.append("dispatcher: new Agent({ connect: { cert, key } }),")
  }
  if options.isEmpty {
    lines.append("const response = await fetch(\(url));")
  } else {
    lines.append("const response = await fetch(\(url), {")
    lines += options.map { "  \($0)" } + ["});"]
  }
  lines.append("if (!response.ok) throw new Error(`HTTP ${response.status}`);")
  switch request.answer {
  case .json: lines.append("const data = await response.json();")
  case .text: lines.append("const data = await response.text();")
  case .none: break
  }
  let unique = Array(Set(imports)).sorted()
  return (unique + (unique.isEmpty ? [] : [""]) + lines).joined(separator: "\n")
}

private func headerLines(_ request: PreparedRequest, _ sendsBody: Bool) -> [String] {
  var lines: [String] = []
  if let basic = request.basic {
    let pair = "`${process.env.\(basic.user)}:${process.env.\(basic.password)}`"
    lines.append("\"Authorization\": `Basic ${btoa(\(pair))}`,")
  }
  lines += request.headersAndCookies.map { header in
    "\(javaScriptKey(header.name)): \(javaScriptLiteral(header.value)),"
  }
  guard sendsBody else { return lines }
  switch request.body {
  case .none, .form, .multipart: break
  case .json(_, let mediaType), .text(_, let mediaType), .binary(let mediaType):
    lines.append("\"Content-Type\": \(javaScriptLiteral(headerValue(mediaType))),")
  }
  return lines
}

private func body(
  _ request: PreparedRequest, _ imports: inout [String], _ lines: inout [String]
) -> String? {
  switch request.body {
  case .none:
    return nil
  case .json(let text, _):
    guard let data = request.data else { return javaScriptLiteral(text) }
    return "JSON.stringify(\(javaScriptData(data)))"
  case .text(let text, _):
    return javaScriptLiteral(text)
  case .form(let fields):
    let pairs = fields.map { "[\(javaScriptLiteral($0.name)), \(javaScriptLiteral($0.value))]" }
    if Set(fields.map(\.name)).count < fields.count {
      return "new URLSearchParams([\n" + pairs.map { "  \($0),\n" }.joined() + "])"
    }
    let rows = fields.map { "  \(javaScriptKey($0.name)): \(javaScriptLiteral($0.value)),\n" }
    return "new URLSearchParams({\n" + rows.joined() + "})"
  case .multipart(let parts):
    lines.append("const form = new FormData();")
    for part in parts {
      let name = javaScriptLiteral(part.name)
      switch part.content {
      case .text(let text):
        lines.append("form.append(\(name), \(javaScriptLiteral(text)));")
      case .file(let file, let mediaType):
        imports.append("import { openAsBlob } from \"node:fs\";")
        let file = fileName(file)
        let type = mediaType.map { ", { type: \"\(mediaTypeToken($0))\" }" } ?? ""
        lines.append("form.append(\(name), await openAsBlob(\"\(file)\"\(type)), \"\(file)\");")
      }
    }
    return "form"
  case .binary:
    imports.append("import { readFile } from \"node:fs/promises\";")
    return "await readFile(\"file.bin\")"
  }
}

// MARK: - Literals

private let javaScriptData = DataLiteral(
  string: { javaScriptLiteral($0) }, key: { javaScriptKey($0) }, isSpacious: true)

/// A key of an object; `__proto__` without brackets would set its prototype.
private func javaScriptKey(_ key: String) -> String {
  key == "__proto__" ? "[\"__proto__\"]" : javaScriptLiteral(key)
}

private func javaScriptLiteral(_ text: String) -> String {
  "\"" + text.escaping { escape($0, quote: "\"") } + "\""
}

private func javaScriptLiteral(_ text: SampleText) -> String {
  if let literal = text.literal { return javaScriptLiteral(literal) }
  if text.pieces.count == 1, case .variable(let name) = text.pieces[0] {
    return "process.env.\(name)"
  }
  let template = text.map(
    text: { $0.escaping { $0 == "$" ? "\\$" : escape($0, quote: "`") } },
    variable: { "${process.env.\($0)}" })
  return "`\(template)`"
}

private func escape(_ scalar: Unicode.Scalar, quote: Unicode.Scalar) -> String? {
  switch scalar {
  case quote, "\\": "\\\(scalar)"
  case "\n": "\\n"
  case "\r": "\\r"
  case "\t": "\\t"
  case _ where scalar.isControl: "\\u" + scalar.hexadecimal(4)
  default: nil
  }
}
