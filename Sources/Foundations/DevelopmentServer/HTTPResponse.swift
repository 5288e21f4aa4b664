internal import Digests

/// What a server answers.
package struct HTTPResponse: Sendable {
  /// The status code and what it means (RFC 9110 §15).
  package enum Status: Int, Sendable {
    case ok = 200
    case partialContent = 206
    case found = 302
    case notModified = 304
    case badRequest = 400
    case notFound = 404
    case methodNotAllowed = 405
    case rangeNotSatisfiable = 416
    case misdirectedRequest = 421
    case requestHeaderFieldsTooLarge = 431
    case internalServerError = 500

    var reason: String {
      switch self {
      case .ok: "OK"
      case .partialContent: "Partial Content"
      case .found: "Found"
      case .notModified: "Not Modified"
      case .badRequest: "Bad Request"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .rangeNotSatisfiable: "Range Not Satisfiable"
      case .misdirectedRequest: "Misdirected Request"
      case .requestHeaderFieldsTooLarge: "Request Header Fields Too Large"
      case .internalServerError: "Internal Server Error"
      }
    }
  }

  /// The status code.
  package var status: Status
  /// The fields besides those that follow from the body.
  package var fields: [(name: String, value: String)] = []
  /// The body; not sent in answer to `HEAD`.
  package var body: [UInt8] = []
  /// Whether the connection becomes a stream of events instead of ending with the body.
  package var isEventStream = false

  /// Creates a response of plain text.
  package init(_ status: Status, _ text: String = "") {
    self.status = status
    body = Array(text.utf8)
    if !text.isEmpty { fields = [("Content-Type", "text/plain; charset=utf-8")] }
  }

  /// Sends the reader elsewhere for now.
  package static func redirect(to address: String) -> HTTPResponse {
    var response = HTTPResponse(.found)
    response.fields = [("Location", address)]
    return response
  }

  /// A stream of events (WHATWG HTML §9.2), which opens with `first`.
  package static func events(first: [ServerEvent]) -> HTTPResponse {
    var response = HTTPResponse(.ok)
    response.fields = [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")]
    response.body = Array("retry: 500\n\n".utf8) + first.flatMap(\.bytes)
    response.isEventStream = true
    return response
  }

  /// A file as `request` wants it: nothing new if it has the same already, or a part of it.
  package static func file(
    _ bytes: [UInt8], type: String, for request: HTTPRequest, status: Status = .ok
  ) -> HTTPResponse {
    let tag = "\"\(fingerprint(bytes))\""
    var response = HTTPResponse(status)
    response.fields = [
      ("Content-Type", type), ("ETag", tag), ("Cache-Control", "no-cache"),
      ("X-Content-Type-Options", "nosniff"),
    ]
    guard status == .ok else {
      response.body = bytes
      return response
    }
    if let known = request["if-none-match"], matches(known, tag) {
      response.status = .notModified
      return response
    }
    response.fields.append(("Accept-Ranges", "bytes"))
    if let wanted = request["range"], request["if-range"].map({ $0 == tag }) ?? true {
      switch ByteRange(wanted, length: bytes.count) {
      case .whole: break
      case .part(let range):
        response.status = .partialContent
        response.fields.append(
          ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"))
        response.body = Array(bytes[range])
        return response
      case .unsatisfiable:
        response.status = .rangeNotSatisfiable
        response.fields.append(("Content-Range", "bytes */\(bytes.count)"))
        return response
      }
    }
    response.body = bytes
    return response
  }

  /// Whether a list of tags, weak ones too, has `tag` (RFC 9110 §13.1.2).
  private static func matches(_ list: String, _ tag: String) -> Bool {
    list.split(separator: ",").contains { entry in
      var entry = entry.drop { $0 == " " || $0 == "\t" }
      while entry.last == " " { entry.removeLast() }
      if entry.hasPrefix("W/") { entry = entry.dropFirst(2) }
      return entry == "*" || entry == tag
    }
  }

  /// The response as it is sent (RFC 9112 §4).
  func serialised(to method: String, keepsConnection: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\n"
    for (name, value) in fields { head += "\(name): \(value.withoutLineEnds)\r\n" }
    if !isEventStream, status != .notModified { head += "Content-Length: \(body.count)\r\n" }
    head += "Connection: \(keepsConnection || isEventStream ? "keep-alive" : "close")\r\n\r\n"
    let hasBody = method != "HEAD" && status != .notModified
    return Array(head.utf8) + (hasBody ? body : [])
  }
}

extension String {
  /// The text as the value of a field, which has one line.
  fileprivate var withoutLineEnds: String {
    utf8.contains { $0 == 0x0A || $0 == 0x0D } ? String(prefix { !$0.isNewline }) : self
  }
}
