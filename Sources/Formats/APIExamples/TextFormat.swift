/// A format of texts that schemas name, with a value that everybody recognises as an example.
enum TextFormat: String, CaseIterable {
  case dateTime = "date-time"
  case date
  case time
  case duration
  case uuid
  case email
  case internationalEmail = "idn-email"
  case hostname
  case internationalHostname = "idn-hostname"
  case uri
  case url
  case iri
  case uriReference = "uri-reference"
  case iriReference = "iri-reference"
  case uriTemplate = "uri-template"
  case ipv4
  case ipv6
  case byte
  case base64url
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"
  case regex
  case int32
  case int64
  case decimal

  /// The example; `variation` asks for different ones, as far as there are several.
  func sample(variation: Int) -> String {
    let number = variation + 1
    let digits = variation % 14 + 15
    let suffix = variation == 0 ? "" : String(number)
    return switch self {
    case .dateTime: "2025-01-\(digits)T09:30:00Z"
    case .date: "2025-01-\(digits)"
    case .time: "09:\(variation % 30 + 30):00Z"
    case .duration: "P\(number)D"
    case .uuid: "3fa85f64-5717-4562-b3fc-2c963f66a\(hexadecimal(0xFA6 + variation))"
    case .email, .internationalEmail: "user\(suffix)@example.com"
    case .hostname, .internationalHostname:
      variation == 0 ? "example.com" : "www\(number).example.com"
    case .uri, .url, .iri: variation == 0 ? "https://example.com" : "https://example.com/\(number)"
    case .uriReference, .iriReference: "/path\(suffix)"
    case .uriTemplate: "https://example.com/{id\(suffix)}"
    case .ipv4: "192.0.2.\(variation % 250 + 1)"
    case .ipv6: "2001:db8::\(String(number, radix: 16))"
    case .byte, .base64url: variation == 0 ? "U3dpZnQ=" : "U3dpZnQ\(variation % 10)"
    case .jsonPointer: "/name\(suffix)"
    case .relativeJSONPointer: "\(number)/name"
    case .regex: "^[a-z]{\(number)}$"
    case .int32, .int64: String(number)
    case .decimal: "\(number).50"
    }
  }

  private func hexadecimal(_ value: Int) -> String {
    let digits = String(value & 0xFFF, radix: 16)
    return String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// Whether a text has the format; nil for formats that are not checked.
  func accepts(_ text: String) -> Bool? {
    switch self {
    case .dateTime: Self.matches(Self.dateTimePattern, text)
    case .date: Self.matches(Self.datePattern, text)
    case .uuid: Self.matches(Self.uuidPattern, text)
    case .email: Self.matches(Self.emailPattern, text)
    case .ipv4: Self.matches(Self.ipv4Pattern, text)
    case .time, .duration, .internationalEmail, .hostname, .internationalHostname, .uri, .url,
      .iri, .uriReference, .iriReference, .uriTemplate, .ipv6, .byte, .base64url, .jsonPointer,
      .relativeJSONPointer, .regex, .int32, .int64, .decimal:
      nil
    }
  }

  private static func matches(_ pattern: Pattern?, _ text: String) -> Bool? {
    text.utf8.count > 300 ? false : pattern?.matches(text)
  }

  private static let day = #"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"#
  private static let datePattern = Pattern("^\(day)$")
  private static let dateTimePattern = Pattern(
    #"^\#(day)[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$"#)
  private static let uuidPattern = Pattern(
    "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$")
  private static let emailPattern = Pattern(#"^[^@\s]+@[^@\s]+$"#)
  private static let ipv4Pattern = Pattern(#"^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$"#)
}
