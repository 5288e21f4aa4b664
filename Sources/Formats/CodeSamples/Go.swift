/// Statements for Go and its `net/http`.
func goSample(_ request: PreparedRequest) -> String {
  var lines: [String] = []
  let (mediaType, reader) = body(request, &lines)
  let url = goLiteral(request.hasPlainQuery ? request.target : SampleText(request.url))
  let method = goLiteral(request.method)
  lines.append("req, err := http.NewRequest(\(method), \(url), \(reader))")
  lines.append("if err != nil { log.Fatal(err) }")
  if !request.hasPlainQuery {
    lines.append("query := req.URL.Query()")
    lines += request.query.map { "query.Add(\(goLiteral($0.name)), \(goLiteral($0.value)))" }
    lines.append("req.URL.RawQuery = query.Encode()")
  }
  if let basic = request.basic {
    let user = goVariable(basic.user)
    lines.append("req.SetBasicAuth(\(user), \(goVariable(basic.password)))")
  }
  for header in request.headersAndCookies {
    lines.append("req.Header.Set(\(goLiteral(header.name)), \(goLiteral(header.value)))")
  }
  if let mediaType { lines.append("req.Header.Set(\"Content-Type\", \(mediaType))") }
  var client = "http.DefaultClient"
  if request.needsCertificate {
    lines.append("cert, err := tls.LoadX509KeyPair(\"client.pem\", \"client.key\")")
    lines.append("if err != nil { log.Fatal(err) }")
    lines.append("config := &tls.Config{Certificates: []tls.Certificate{cert}}")
    lines.append("client := &http.Client{Transport: &http.Transport{TLSClientConfig: config}}")
    client = "client"
  }
  lines.append("res, err := \(client).Do(req)")
  lines.append("if err != nil { log.Fatal(err) }")
  lines.append("defer res.Body.Close()")
  if request.answer != .none { lines.append("data, err := io.ReadAll(res.Body)") }
  return lines.joined(separator: "\n")
}

private func body(
  _ request: PreparedRequest, _ lines: inout [String]
) -> (mediaType: String?, reader: String) {
  switch request.body {
  case .none:
    return (nil, "nil")
  case .json(let text, let mediaType), .text(let text, let mediaType):
    lines.append("body := strings.NewReader(\(goBlock(text)))")
    return (goLiteral(headerValue(mediaType)), "body")
  case .form(let fields):
    lines.append("form := url.Values{}")
    lines += fields.map { "form.Add(\(goLiteral($0.name)), \(goLiteral($0.value)))" }
    lines.append("body := strings.NewReader(form.Encode())")
    return ("\"application/x-www-form-urlencoded\"", "body")
  case .multipart(let parts):
    lines += ["body := &bytes.Buffer{}", "form := multipart.NewWriter(body)"]
    for part in parts {
      let name = goLiteral(part.name)
      switch part.content {
      case .text(let text):
        lines.append("form.WriteField(\(name), \(goLiteral(text)))")
      case .file(let file, _):
        let file = fileName(file)
        lines += [
          "{",
          "\tfile, err := os.Open(\"\(file)\")",
          "\tif err != nil { log.Fatal(err) }",
          "\tpart, err := form.CreateFormFile(\(name), \"\(file)\")",
          "\tif err != nil { log.Fatal(err) }",
          "\tio.Copy(part, file)",
          "\tfile.Close()",
          "}",
        ]
      }
    }
    lines.append("form.Close()")
    return ("form.FormDataContentType()", "body")
  case .binary(let mediaType):
    lines += ["body, err := os.Open(\"file.bin\")", "if err != nil { log.Fatal(err) }"]
    return (goLiteral(headerValue(mediaType)), "body")
  }
}

// MARK: - Literals

private func goVariable(_ name: String) -> String { "os.Getenv(\"\(name)\")" }

private func goLiteral(_ text: SampleText) -> String {
  text.joined(by: "+", text: goLiteral, variable: goVariable)
}

private func goLiteral(_ text: String) -> String {
  let inner = text.escaping { scalar in
    switch scalar {
    case "\"", "\\": "\\\(scalar)"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where scalar.isControl: "\\u" + scalar.hexadecimal(4)
    default: nil
    }
  }
  return "\"\(inner)\""
}

/// A raw string, which may hold all but its own quote.
private func goBlock(_ text: String) -> String {
  guard !text.utf8.contains(UInt8(ascii: "`")), !text.hasControls else { return goLiteral(text) }
  return "`\(text.marks(.rawJSON, insteadOf: .json))`"
}
