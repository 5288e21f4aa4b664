internal import DataTree

/// A program for PHP and its cURL extension.
func PHPSample(_ request: PreparedRequest) -> String {
  var url = PHPLiteral(request.target)
  let names = request.query.map(\.name)
  if !request.hasPlainQuery, Set(names).count == names.count {
    let base = PHPLiteral(request.url + request.querySeparator)
    url = "\(base) . http_build_query(\(PHPArray(request.query)))"
  }
  var options: [String] = []
  if request.method == "HEAD" {
    options.append("CURLOPT_NOBODY => true,")
  } else {
    options.append("CURLOPT_CUSTOMREQUEST => \(PHPLiteral(request.method)),")
  }
  options.append("CURLOPT_RETURNTRANSFER => true,")
  if let basic = request.basic {
    let pair = "\(PHPVariable(basic.user)) . ':' . \(PHPVariable(basic.password))"
    options.append("CURLOPT_USERPWD => \(pair),")
  }
  if request.needsCertificate {
    options += ["CURLOPT_SSLCERT => 'client.pem',", "CURLOPT_SSLKEY => 'client.key',"]
  }
  let headers = headerLiterals(request)
  let line = headers.joined(separator: ", ")
  if !headers.isEmpty, line.shownCount <= 90 {
    options.append("CURLOPT_HTTPHEADER => [\(line)],")
  } else if !headers.isEmpty {
    options.append("CURLOPT_HTTPHEADER => [")
    options += headers.map { "    \($0)," } + ["],"]
  }
  if let cookies = request.cookieHeader {
    options.append("CURLOPT_COOKIE => \(PHPLiteral(cookies)),")
  }
  if let body = body(request) {
    options.append("CURLOPT_POSTFIELDS => \(body),")
  }
  var lines = ["<?php", "$ch = curl_init(\(url));", "curl_setopt_array($ch, ["]
  lines += options.map { "    \($0)" }
  lines += ["]);", "$body = curl_exec($ch);"]
  lines.append("$status = curl_getinfo($ch, CURLINFO_RESPONSE_CODE);")
  if request.answer == .json { lines.append("$data = json_decode($body, true);") }
  return lines.joined(separator: "\n")
}

private func headerLiterals(_ request: PreparedRequest) -> [String] {
  var headers = request.headers.map { header in
    // An empty header is sent only if its name ends with a semicolon.
    let isEmpty = header.value.literal == ""
    return PHPLiteral(
      SampleText(joining: [SampleText(header.name), header.value], by: isEmpty ? ";" : ": "))
  }
  switch request.body {
  case .none, .form, .multipart: break
  case .json(_, let mediaType), .text(_, let mediaType), .binary(let mediaType):
    headers.append(PHPLiteral("Content-Type: \(headerValue(mediaType))"))
  }
  return headers
}

private func body(_ request: PreparedRequest) -> String? {
  switch request.body {
  case .none:
    return nil
  case .json(let text, _):
    guard let data = request.data else { return PHPLiteral(text) }
    return "json_encode(\(PHPData(data, indentation: "    ")))"
  case .text(let text, _):
    return PHPLiteral(text)
  case .form(let fields):
    guard !fields.isEmpty, Set(fields.map(\.name)).count == fields.count else {
      return PHPLiteral(request.textBody?.text ?? "")
    }
    let array = PHPArray(fields.map { ($0.name, SampleText($0.value)) }, isIndented: true)
    return "http_build_query(\(array))"
  case .multipart(let parts):
    let rows = parts.map { part -> String in
      switch part.content {
      case .text(let text):
        return "        \(PHPLiteral(part.name)) => \(PHPLiteral(text)),\n"
      case .file(let file, let mediaType):
        let type = mediaType.map { ", '\(mediaTypeToken($0))'" } ?? ""
        return "        \(PHPLiteral(part.name)) => new CURLFile('\(fileName(file))'\(type)),\n"
      }
    }
    return "[\n\(rows.joined())    ]"
  case .binary:
    return "file_get_contents('file.bin')"
  }
}

// MARK: - Literals

/// PHP's arrays are lists when their keys count from zero, hence the casts.
private let PHPData = DataLiteral(
  string: { PHPLiteral($0) }, key: { PHPLiteral($0) },
  mapping: { entries in
    let hasNumbers = entries.contains { entry in
      entry.key.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "-") }
    }
    return (hasNumbers ? "(object) [" : "[", "]")
  }, arrow: " => ", emptyMapping: "new stdClass()", step: "    ")

private func PHPArray(_ fields: [PreparedRequest.Field], isIndented: Bool = false) -> String {
  let rows = fields.map { "\(PHPLiteral($0.name)) => \(PHPLiteral($0.value))" }
  let line = "[\(rows.joined(separator: ", "))]"
  guard isIndented, line.shownCount > 60 else { return line }
  return "[\n" + rows.map { "        \($0),\n" }.joined() + "    ]"
}

private func PHPVariable(_ name: String) -> String { "getenv('\(name)')" }

private func PHPLiteral(_ text: SampleText) -> String {
  text.joined(by: " . ", text: PHPLiteral, variable: PHPVariable)
}

/// Text in single quotes, where only two bytes have a meaning, or in double quotes if lines or
/// invisible characters are in it.
private func PHPLiteral(_ text: String) -> String {
  guard text.hasControls || text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else {
    return "'" + text.escaping { $0 == "'" || $0 == "\\" ? "\\\($0)" : nil } + "'"
  }
  let inner = text.escaping { scalar in
    switch scalar {
    case "\"", "\\", "$": "\\\(scalar)"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where scalar.isControl: "\\u{\(String(scalar.value, radix: 16))}"
    default: nil
    }
  }
  return "\"\(inner)\""
}
