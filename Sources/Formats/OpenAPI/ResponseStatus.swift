/// When a response comes: a status code, a range of them, or whenever nothing else fits.
package enum ResponseStatus: Hashable, Sendable {
  /// One code, such as 404.
  case code(Int)
  /// A hundred codes by their first digit, written `4XX`.
  case range(Int)
  /// Whatever is not listed.
  case `default`
  /// Something that is no status, as written.
  case other(String)

  /// Reads a key of `responses`; `4xx` in small letters is accepted.
  package init(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 3, (0x31...0x39).contains(bytes[0]) else {
      self = text.lowercased() == "default" ? .default : .other(text)
      return
    }
    if let code = Int(text) {
      self = .code(code)
    } else if bytes[1] | 0x20 == UInt8(ascii: "x"), bytes[2] | 0x20 == UInt8(ascii: "x") {
      self = .range(Int(bytes[0]) - 0x30)
    } else {
      self = .other(text)
    }
  }

  /// The status as it is written in a description.
  package var text: String {
    switch self {
    case .code(let code): String(code)
    case .range(let hundred): "\(hundred)XX"
    case .default: "default"
    case .other(let text): text
    }
  }

  /// The first digit; nil where there is none.
  package var hundred: Int? {
    switch self {
    case .code(let code): code / 100
    case .range(let hundred): hundred
    case .default, .other: nil
    }
  }

  /// Whether the request went well.
  package var isSuccess: Bool { hundred == 2 }

  /// Where it stands among others: 1xx, 2xx, 3xx, the default, 4xx, 5xx, and what is no status.
  package var rank: Int {
    switch self {
    case .code(let code): code < 400 ? code * 2 : code * 2 + 2
    case .range(let hundred): hundred < 4 ? hundred * 200 + 199 : hundred * 200 + 201
    case .default: 800
    case .other: 10_000
    }
  }

  /// The phrase that stands for a code (RFC 9110 §15 and IANA's registry); nil for others.
  package var reasonPhrase: String? {
    guard case .code(let code) = self else { return nil }
    return Self.phrases[code]
  }

  private static let phrases: [Int: String] = [
    100: "Continue", 101: "Switching Protocols", 102: "Processing", 103: "Early Hints",
    200: "OK", 201: "Created", 202: "Accepted", 203: "Non-Authoritative Information",
    204: "No Content", 205: "Reset Content", 206: "Partial Content", 207: "Multi-Status",
    208: "Already Reported", 226: "IM Used", 300: "Multiple Choices", 301: "Moved Permanently",
    302: "Found", 303: "See Other", 304: "Not Modified", 305: "Use Proxy",
    307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request",
    401: "Unauthorized", 402: "Payment Required", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 406: "Not Acceptable", 407: "Proxy Authentication Required",
    408: "Request Timeout", 409: "Conflict", 410: "Gone", 411: "Length Required",
    412: "Precondition Failed", 413: "Content Too Large", 414: "URI Too Long",
    415: "Unsupported Media Type", 416: "Range Not Satisfiable", 417: "Expectation Failed",
    421: "Misdirected Request", 422: "Unprocessable Content", 423: "Locked",
    424: "Failed Dependency", 425: "Too Early", 426: "Upgrade Required",
    428: "Precondition Required", 429: "Too Many Requests",
    431: "Request Header Fields Too Large", 451: "Unavailable For Legal Reasons",
    500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway",
    503: "Service Unavailable", 504: "Gateway Timeout", 505: "HTTP Version Not Supported",
    506: "Variant Also Negotiates", 507: "Insufficient Storage", 508: "Loop Detected",
    511: "Network Authentication Required",
  ]
}
