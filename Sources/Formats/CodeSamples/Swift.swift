/// Statements for Swift and `URLSession`.
func swiftSample(_ request: PreparedRequest) -> String {
  var lines = urlLines(request)
  let isPlain = request.hasPlainQuery
  let url = isPlain ? "URL(string: \(swiftLiteral(request.target)))!" : "components.url!"
  lines.append("var request = URLRequest(url: \(url))")
  lines.append("request.httpMethod = \(swiftLiteral(request.method))")
  if let basic = request.basic {
    let pair = "\\(\(swiftVariable(basic.user))):\\(\(swiftVariable(basic.password)))"
    lines.append("let credentials = Data(\"\(pair)\".utf8).base64EncodedString()")
    lines.append(
      "request.setValue(\"Basic \\(credentials)\", forHTTPHeaderField: \"Authorization\")")
  }
  lines += request.headersAndCookies.map { setValue(swiftLiteral($0.value), $0.name) }
  lines += bodyLines(request)
  var session = "URLSession.shared"
  if request.needsCertificate {
    lines.append("// The delegate answers the challenge for a client certificate with yours.")
    lines.append(
      "let session = URLSession(configuration: .ephemeral, delegate: clientCertificate, delegateQueue: nil)"
    )
    session = "session"
  }
  let result = request.answer == .none ? "(_, response)" : "(data, response)"
  lines.append("let \(result) = try await \(session).data(for: request)")
  return lines.joined(separator: "\n")
}

private func urlLines(_ request: PreparedRequest) -> [String] {
  guard !request.hasPlainQuery else { return [] }
  let items = request.query.map { field in
    "  URLQueryItem(name: \(swiftLiteral(field.name)), value: \(swiftLiteral(field.value))),"
  }
  let lines =
    ["var components = URLComponents(string: \(swiftLiteral(request.url)))!"]
    + ["components.queryItems\(request.url.contains("?") ? "! +=" : " =") ["] + items + ["]"]
  // A plus sign is left as it is, and read as a blank by most servers.
  return lines + [
    "components.percentEncodedQuery = components.percentEncodedQuery?",
    "  .replacingOccurrences(of: \"+\", with: \"%2B\")",
  ]
}

private func bodyLines(_ request: PreparedRequest) -> [String] {
  switch request.body {
  case .none:
    return []
  case .json, .form, .text:
    let body = request.textBody ?? ("", "")
    return [
      setValue(swiftLiteral(body.mediaType), "Content-Type"),
      "request.httpBody = Data(\(swiftBlock(body.text)).utf8)",
    ]
  case .multipart(let parts):
    let body = MultipartText(parts)
    return ["var body = Data()"]
      + body.map { piece in
        switch piece {
        case .text(let text): "body.append(Data(\(swiftLiteral(text)).utf8))"
        case .file(let name): "body.append(try Data(contentsOf: URL(filePath: \"\(name)\")))"
        }
      } + [
        setValue(swiftLiteral(body.mediaType), "Content-Type"), "request.httpBody = body",
      ]
  case .binary(let mediaType):
    return [
      setValue(swiftLiteral(headerValue(mediaType)), "Content-Type"),
      "request.httpBody = try Data(contentsOf: URL(filePath: \"file.bin\"))",
    ]
  }
}

private func setValue(_ value: String, _ name: String) -> String {
  "request.setValue(\(value), forHTTPHeaderField: \(swiftLiteral(name)))"
}

// MARK: - Literals

private func swiftVariable(_ name: String) -> String {
  "ProcessInfo.processInfo.environment[\"\(name)\"] ?? \"\""
}

private func swiftLiteral(_ text: SampleText) -> String {
  if text.pieces.count == 1, case .variable(let name) = text.pieces[0] {
    return swiftVariable(name)
  }
  return "\"" + text.map(text: escaped, variable: { "\\(\(swiftVariable($0)))" }) + "\""
}

private func swiftLiteral(_ text: String) -> String { "\"\(escaped(text))\"" }

private func escaped(_ text: String) -> String {
  text.escaping { scalar in
    switch scalar {
    case "\"", "\\": "\\\(scalar)"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where scalar.isControl: "\\u{\(String(scalar.value, radix: 16))}"
    default: nil
    }
  }
}

/// A raw string with so many signs that nothing in the text ends it or is read as an escape.
private func swiftBlock(_ text: String) -> String {
  guard !text.hasControls, text.utf8.contains(where: { "\"\\\n".utf8.contains($0) }) else {
    return swiftLiteral(text)
  }
  let text = text.marks(.rawJSON, insteadOf: .json)
  let signs = String(repeating: "#", count: longestRun(of: "#", in: text) + 1)
  guard text.utf8.contains(0x0A) else { return "\(signs)\"\(text)\"\(signs)" }
  return "\(signs)\"\"\"\n\(text.indented(by: "  "))\n  \"\"\"\(signs)"
}
