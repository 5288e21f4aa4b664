/// Statements for Java 17 and its `java.net.http`.
func javaSample(_ request: PreparedRequest) -> String {
  var lines: [String] = []
  var client = "HttpClient.newHttpClient()"
  if request.needsCertificate {
    lines += certificateLines
    client = "HttpClient.newBuilder().sslContext(tls).build()"
  }
  if let basic = request.basic {
    let pair = "\(javaVariable(basic.user)) + \":\" + \(javaVariable(basic.password))"
    lines.append("String credentials = Base64.getEncoder().encodeToString(")
    lines.append("    (\(pair)).getBytes(StandardCharsets.UTF_8));")
  }
  lines.append("HttpRequest request = HttpRequest.newBuilder(URI.create(\(javaURL(request))))")
  if request.basic != nil {
    lines.append("    .header(\"Authorization\", \"Basic \" + credentials)")
  }
  for header in request.headersAndCookies {
    let name = javaLiteral(header.name)
    lines.append("    .header(\(name), \(javaLiteral(header.value)))")
  }
  let (mediaType, publisher) = body(request)
  if let mediaType {
    lines.append("    .header(\"Content-Type\", \(javaLiteral(mediaType)))")
  }
  lines.append(
    "    .method(\(javaLiteral(request.method)), HttpRequest.BodyPublishers.\(publisher))")
  lines.append("    .build();")
  let (type, handler) =
    request.answer == .none ? ("Void", "discarding()") : ("String", "ofString()")
  lines.append(
    "HttpResponse<\(type)> response = \(client).send(request, HttpResponse.BodyHandlers.\(handler));"
  )
  return lines.joined(separator: "\n")
}

private let certificateLines = [
  "char[] password = System.getenv(\"KEYSTORE_PASSWORD\").toCharArray();",
  "KeyStore store = KeyStore.getInstance(new File(\"client.p12\"), password);",
  "KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());",
  "keys.init(store, password);",
  "SSLContext tls = SSLContext.getInstance(\"TLS\");",
  "tls.init(keys.getKeyManagers(), null, null);",
]

private func javaURL(_ request: PreparedRequest) -> String {
  guard !request.hasPlainQuery else { return javaLiteral(request.target) }
  var parts: [String] = []
  var prefix = request.url + request.querySeparator
  for field in request.query {
    parts.append(javaLiteral("\(prefix)\(percentEncoded(field.name))="))
    parts.append("URLEncoder.encode(\(javaLiteral(field.value)), StandardCharsets.UTF_8)")
    prefix = "&"
  }
  return parts.joined(separator: " + ")
}

private func body(_ request: PreparedRequest) -> (mediaType: String?, publisher: String) {
  switch request.body {
  case .none:
    return (nil, "noBody()")
  case .json(let text, let mediaType) where !text.hasControls && request.data != nil:
    return (headerValue(mediaType), "ofString(\(javaTextBlock(text)))")
  case .json, .text, .form:
    let body = request.textBody ?? ("", "")
    return (body.mediaType, "ofString(\(javaLiteral(body.text)))")
  case .multipart(let parts):
    let body = MultipartText(parts)
    let pieces = body.map { piece in
      switch piece {
      case .text(let text): "        HttpRequest.BodyPublishers.ofString(\(javaLiteral(text)))"
      case .file(let name): "        HttpRequest.BodyPublishers.ofFile(Path.of(\"\(name)\"))"
      }
    }
    return (body.mediaType, "concat(\n\(pieces.joined(separator: ",\n")))")
  case .binary(let mediaType):
    return (headerValue(mediaType), "ofFile(Path.of(\"file.bin\"))")
  }
}

// MARK: - Literals

private func javaVariable(_ name: String) -> String { "System.getenv(\"\(name)\")" }

private func javaLiteral(_ text: SampleText) -> String {
  text.joined(by: " + ", text: javaLiteral, variable: javaVariable)
}

private func javaLiteral(_ text: String) -> String {
  let inner = text.escaping { scalar in
    switch scalar {
    case "\"", "\\": "\\\(scalar)"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    // An octal escape of three digits; `\u` would be read before the quotes are.
    case _ where scalar.value < 0x20: "\\" + octal(scalar)
    case _ where scalar.isControl: "\\u" + scalar.hexadecimal(4)
    default: nil
    }
  }
  return "\"\(inner)\""
}

/// A text block (Java 15), which ends with a line feed more; JSON does not mind.
private func javaTextBlock(_ text: String) -> String {
  var quotes = 0
  var escaped: [UInt8] = []
  escaped.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    quotes = byte == UInt8(ascii: "\"") ? quotes + 1 : 0
    // The third quote in a row would end the block.
    if byte == UInt8(ascii: "\\") || (quotes > 0 && quotes % 3 == 0) {
      escaped.append(UInt8(ascii: "\\"))
    }
    escaped.append(byte)
  }
  let lines = String(decoding: escaped, as: UTF8.self).indented(by: "        ")
  return "\"\"\"\n\(lines)\n        \"\"\""
}

private func octal(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 8)
  return String(repeating: "0", count: 3 - digits.count) + digits
}
