/// The message as it goes over the wire, with LF line ends.
func HTTPSample(_ request: PreparedRequest) -> String {
  let address = request.target.map(text: { $0 }, variable: { "YOUR_\($0)" })
  let (host, path) = parts(of: address)
  var lines = ["\(request.method) \(path) HTTP/1.1"]
  if let host { lines.append("Host: \(host)") }
  if let basic = request.basic {
    lines.append("Authorization: Basic base64(YOUR_\(basic.user):YOUR_\(basic.password))")
  }
  for header in request.headersAndCookies {
    let value = header.value.map(text: { $0 }, variable: { "YOUR_\($0)" })
    lines.append(value.isEmpty ? "\(header.name):" : "\(header.name): \(value)")
  }
  switch request.body {
  case .none: break
  case .json, .form, .text:
    let body = request.textBody ?? ("", "")
    lines += ["Content-Type: \(body.mediaType)", "", body.text]
  case .multipart(let parts):
    let body = MultipartText(parts)
    lines += ["Content-Type: \(body.mediaType)", ""]
    lines.append(
      body.map { piece in
        switch piece {
        case .text(let text): text.escaping { $0 == "\r" ? "" : nil }
        case .file(let name): "<contents of \(name)>"
        }
      }.joined())
  case .binary(let mediaType):
    lines += ["Content-Type: \(headerValue(mediaType))", "", "<contents of file.bin>"]
  }
  return lines.joined(separator: "\n")
}

/// The host and the target of a request line.
private func parts(of address: String) -> (host: String?, path: String) {
  if let base = markedBase(of: address) { return base }
  guard let scheme = address.utf8.firstRange(of: "://".utf8) else { return (nil, address) }
  let rest = address.utf8[scheme.upperBound...]
  let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
  let path = String(Substring(rest[end...]))
  return (String(Substring(rest[..<end])), path.utf8.first == UInt8(ascii: "/") ? path : "/" + path)
}

/// The same of an address whose base is marked: both parts change with it.
private func markedBase(of address: String) -> (host: String?, path: String)? {
  let scalars = address.unicodeScalars
  guard scalars.first.flatMap(SampleMark.init(opening:))?.spelling == .base,
    let end = scalars.firstIndex(of: SampleMark.closing)
  else { return nil }
  let (host, path) = parts(of: String(scalars[..<end]).withoutMarks)
  let basePath = SampleMark(nil, .basePath).around(path == "/" ? "" : path)
  let rest = String(scalars[scalars.index(after: end)...])
  return (host.map(SampleMark(nil, .host).around), basePath + rest)
}

/// A multipart body as text with files in it (RFC 7578).
struct MultipartText {
  let boundary: String
  private let pieces: [Piece]

  enum Piece {
    case text(String)
    case file(String)
  }

  init(_ parts: [SampleRequest.Part]) {
    let texts = parts.compactMap { if case .text(let text) = $0.content { text } else { nil } }
    let isTaken = texts.contains { $0.utf8.firstRange(of: "boundary".utf8) != nil }
    // One zero more than any text has in a row cannot stand in a text.
    boundary =
      isTaken ? "boundary" + String(repeating: "0", count: zeros(in: texts) + 1) : "boundary"
    var pieces: [Piece] = []
    var text = ""
    for part in parts {
      text += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(partName(part.name))\""
      switch part.content {
      case .text(let value):
        text += "\r\n\r\n\(value)"
      case .file(let name, let mediaType):
        text += "; filename=\"\(fileName(name))\""
        text += "\r\nContent-Type: \(mediaType.map(mediaTypeToken) ?? "application/octet-stream")"
        pieces += [.text(text + "\r\n\r\n"), .file(fileName(name))]
        text = ""
      }
      text += "\r\n"
    }
    pieces.append(.text(text + "--\(boundary)--\r\n"))
    self.pieces = pieces
  }

  var mediaType: String { "multipart/form-data; boundary=\(boundary)" }

  func map<Result>(_ change: (Piece) -> Result) -> [Result] { pieces.map(change) }
}

/// The length of the longest run of zeros in any of the texts.
private func zeros(in texts: [String]) -> Int {
  var longest = 0
  for text in texts {
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "0") ? run + 1 : 0
      longest = max(longest, run)
    }
  }
  return longest
}
