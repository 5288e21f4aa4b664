/// Statements for C# 11 and `HttpClient`.
func cSharpSample(_ request: PreparedRequest) -> String {
  var lines: [String] = []
  if request.needsCertificate {
    lines.append("using var handler = new HttpClientHandler();")
    lines.append(
      "handler.ClientCertificates.Add(X509Certificate2.CreateFromPemFile(\"client.pem\", \"client.key\"));"
    )
  }
  lines.append(
    "using var client = new HttpClient(\(request.needsCertificate ? "handler" : ""));")
  let method = "new HttpMethod(\(cSharpLiteral(request.method)))"
  lines.append("using var request = new HttpRequestMessage(\(method), \(cSharpURL(request)));")
  if let basic = request.basic {
    let pair = "\(cSharpVariable(basic.user)) + \":\" + \(cSharpVariable(basic.password))"
    lines.append("var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes(\(pair)));")
    lines.append(
      "request.Headers.TryAddWithoutValidation(\"Authorization\", $\"Basic {credentials}\");")
  }
  // .NET keeps the headers that describe a body with the body.
  let isOfBody = { (name: String) in request.hasBody && name.lowercased().hasPrefix("content-") }
  for header in request.headersAndCookies where !isOfBody(header.name) {
    lines.append("request.Headers.\(addition(header))")
  }
  lines += contentLines(request)
  for header in request.headersAndCookies where isOfBody(header.name) {
    lines.append("request.Content.Headers.\(addition(header))")
  }
  lines.append("using var response = await client.SendAsync(request);")
  lines.append("response.EnsureSuccessStatusCode();")
  if request.answer != .none {
    lines.append("var body = await response.Content.ReadAsStringAsync();")
  }
  return lines.joined(separator: "\n")
}

private func addition(_ header: PreparedRequest.Field) -> String {
  "TryAddWithoutValidation(\(cSharpLiteral(header.name)), \(cSharpLiteral(header.value)));"
}

private func cSharpURL(_ request: PreparedRequest) -> String {
  guard !request.hasPlainQuery else { return cSharpLiteral(request.target) }
  var parts: [String] = []
  var prefix = request.url + request.querySeparator
  for field in request.query {
    parts.append(cSharpLiteral("\(prefix)\(percentEncoded(field.name))="))
    parts.append("Uri.EscapeDataString(\(cSharpLiteral(field.value)))")
    prefix = "&"
  }
  return parts.joined(separator: " + ")
}

private func contentLines(_ request: PreparedRequest) -> [String] {
  switch request.body {
  case .none:
    return []
  case .json(let text, let mediaType), .text(let text, let mediaType):
    return stringContent(cSharpBlock(text), headerValue(mediaType))
  case .form(let fields):
    let rows = fields.map { field in
      "    KeyValuePair.Create(\(cSharpLiteral(field.name)), \(cSharpLiteral(field.value))),"
    }
    if rows.isEmpty { return stringContent("\"\"", "application/x-www-form-urlencoded") }
    return ["request.Content = new FormUrlEncodedContent(new[]", "{"] + rows + ["});"]
  case .multipart(let parts):
    return ["var form = new MultipartFormDataContent();"] + parts.flatMap(partLines)
      + ["request.Content = form;"]
  case .binary(let mediaType):
    return [
      "request.Content = new StreamContent(File.OpenRead(\"file.bin\"));",
      "request.Content.Headers.TryAddWithoutValidation(\"Content-Type\", \(cSharpLiteral(headerValue(mediaType))));",
    ]
  }
}

/// A media type with parameters is refused by the constructor, and set afterwards.
private func stringContent(_ literal: String, _ mediaType: String) -> [String] {
  if mediaType.unicodeScalars.allSatisfy({ $0.isToken || $0 == "/" }), !mediaType.isEmpty {
    let type = cSharpLiteral(mediaType)
    return ["request.Content = new StringContent(\(literal), Encoding.UTF8, \(type));"]
  }
  return [
    "request.Content = new StringContent(\(literal), Encoding.UTF8);",
    "request.Content.Headers.Remove(\"Content-Type\");",
    "request.Content.Headers.TryAddWithoutValidation(\"Content-Type\", \(cSharpLiteral(mediaType)));",
  ]
}

private func partLines(_ part: SampleRequest.Part) -> [String] {
  let name = cSharpLiteral(part.name)
  switch part.content {
  case .text(let text):
    return ["form.Add(new StringContent(\(cSharpLiteral(text))), \(name));"]
  case .file(let file, let mediaType):
    let file = fileName(file)
    let content = "new StreamContent(File.OpenRead(\"\(file)\"))"
    guard let mediaType else { return ["form.Add(\(content), \(name), \"\(file)\");"] }
    let type = "{ Headers = { { \"Content-Type\", \"\(mediaTypeToken(mediaType))\" } } }"
    return ["form.Add(\(content) \(type), \(name), \"\(file)\");"]
  }
}

// MARK: - Literals

private func cSharpVariable(_ name: String) -> String {
  "Environment.GetEnvironmentVariable(\"\(name)\")"
}

private func cSharpLiteral(_ text: SampleText) -> String {
  if let literal = text.literal { return cSharpLiteral(literal) }
  if text.pieces.count == 1, case .variable(let name) = text.pieces[0] {
    return cSharpVariable(name)
  }
  let inner = text.map(
    text: { $0.escaping { $0 == "{" ? "{{" : $0 == "}" ? "}}" : escape($0) } },
    variable: { "{\(cSharpVariable($0))}" })
  return "$\"\(inner)\""
}

private func cSharpLiteral(_ text: String) -> String { "\"" + text.escaping(escape) + "\"" }

/// A raw string (C# 11) where a text has lines, with more quotes around it than in it.
private func cSharpBlock(_ text: String) -> String {
  guard text.utf8.contains(0x0A), !text.hasControls else { return cSharpLiteral(text) }
  let text = text.marks(.rawJSON, insteadOf: .json)
  let quotes = String(repeating: "\"", count: max(3, longestRun(of: "\"", in: text) + 1))
  return "\(quotes)\n\(text.indented(by: "    "))\n    \(quotes)"
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

/// The length of the longest run of one character of ASCII.
func longestRun(of character: Unicode.Scalar, in text: String) -> Int {
  var longest = 0
  var run = 0
  for byte in text.utf8 {
    run = UInt32(byte) == character.value ? run + 1 : 0
    longest = max(longest, run)
  }
  return longest
}
