/// A command line for `curl`.
func cURLSample(_ request: PreparedRequest) -> String {
  // `--request HEAD` waits for a body that never comes.
  let method = request.method == "HEAD" ? "--head" : "--request \(shellWord(request.method))"
  var options: [String] = []
  var url = request.target
  if !request.hasPlainQuery, !request.hasBody {
    url = SampleText(request.url)
    options.append("--get")
    for field in request.query {
      let pair = SampleText(
        joining: [SampleText(percentEncoded(field.name)), field.value], by: "=")
      options.append("--data-urlencode \(shellLiteral(pair))")
    }
  }
  // Brackets and braces in an address are patterns for curl.
  if request.url.unicodeScalars.contains(where: { "{}[]".unicodeScalars.contains($0) }) {
    options.append("--globoff")
  }
  if let basic = request.basic {
    options.append("--user \"$\(basic.user):$\(basic.password)\"")
  }
  if request.needsCertificate { options += ["--cert client.pem", "--key client.key"] }
  for header in request.headers {
    let isEmpty = header.value.literal == ""
    let line = SampleText(
      joining: [SampleText(header.name), header.value], by: isEmpty ? ";" : ": ")
    options.append("--header \(shellLiteral(line))")
  }
  if let cookies = request.cookieHeader { options.append("--cookie \(shellLiteral(cookies))") }
  options += bodyOptions(request)
  return (["curl \(method) \(shellLiteral(url))"] + options).joined(separator: " \\\n  ")
}

private func bodyOptions(_ request: PreparedRequest) -> [String] {
  switch request.body {
  case .none:
    return []
  case .json(let text, let mediaType), .text(let text, let mediaType):
    let header = shellLiteral("Content-Type: \(headerValue(mediaType))")
    return ["--header \(header)", "--data-raw \(shellLiteral(text))"]
  case .form(let fields):
    guard !fields.isEmpty else { return ["--data-raw ''"] }
    return fields.map { field in
      "--data-urlencode \(shellLiteral("\(percentEncoded(field.name))=\(field.value)"))"
    }
  case .multipart(let parts):
    return parts.map(formOption)
  case .binary(let mediaType):
    let header = shellLiteral("Content-Type: \(headerValue(mediaType))")
    return ["--header \(header)", "--data-binary '@file.bin'"]
  }
}

private func formOption(_ part: SampleRequest.Part) -> String {
  let name = partName(part.name)
  switch part.content {
  case .text(let text):
    // `--form` gives a meaning to the first character of a value, and to what follows `;`.
    let isPlain = !text.utf8.contains { "@<;\"\\".utf8.contains($0) }
    return "\(isPlain ? "--form" : "--form-string") \(shellLiteral("\(name)=\(text)"))"
  case .file(let file, let mediaType):
    let type = mediaType.map { ";type=\(mediaTypeToken($0))" } ?? ""
    return "--form \(shellLiteral("\(name)=@\(fileName(file))\(type)"))"
  }
}

/// The name of a part as browsers send it (WHATWG HTML §4.10.22.8); `=` and `;` are escaped, too, for curl.
func partName(_ name: String) -> String {
  name.escaping { scalar in
    switch scalar {
    case "\"", "=", ";", "\\": percentEncoded(String(scalar))
    case _ where scalar.value < 0x20: percentEncoded(String(scalar))
    default: nil
    }
  }
}

/// A media type with its parameters, as far as it can stand in an option or a header.
func mediaTypeToken(_ mediaType: String) -> String {
  String(mediaType.unicodeScalars.filter { $0.isToken || $0 == "/" }.map(Character.init))
}

// MARK: - Words of the shell

/// Text in single quotes, where nothing has a meaning but the quote itself.
func shellLiteral(_ text: String) -> String {
  "'" + text.escaping { $0 == "'" ? "'\\''" : $0 == "\0" ? "" : nil } + "'"
}

private func shellLiteral(_ text: SampleText) -> String {
  if let literal = text.literal { return shellLiteral(literal) }
  let isPlain = text.pieces.allSatisfy { piece in
    guard case .text(let text) = piece else { return true }
    return !text.utf8.contains { "\"$`\\!".utf8.contains($0) }
  }
  guard isPlain else {
    return text.map(text: shellLiteral, variable: { "\"$\($0)\"" })
  }
  // Braces keep a letter behind the variable from becoming a part of its name.
  var result = ""
  for (index, piece) in text.pieces.enumerated() {
    switch piece {
    case .text(let text): result += text
    case .variable(let name):
      var isFollowedByName = false
      if index + 1 < text.pieces.count, case .text(let next) = text.pieces[index + 1] {
        isFollowedByName = next.utf8.first.map { $0.isWord } ?? false
      }
      result += isFollowedByName ? "${\(name)}" : "$\(name)"
    }
  }
  return "\"\(result)\""
}

private func shellWord(_ word: String) -> String {
  word.utf8.allSatisfy(\.isWord) ? word : shellLiteral(word)
}

extension UInt8 {
  fileprivate var isWord: Bool {
    (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || (self >= 0x30 && self <= 0x39) || self == 0x5F
  }
}
