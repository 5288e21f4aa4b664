internal import DataTree
internal import JSON
internal import SourceText

/// A request as HTTP wants it: escaped where HTTP is strict, with everything in its place.
struct PreparedRequest {
  typealias Field = (name: String, value: SampleText)

  var method: String
  /// The address, with a query of its own if the author wrote one.
  var url: String
  var query: [Field]
  /// All headers but `Content-Type` and what `basic` makes; names differ in any case.
  var headers: [Field] = []
  var cookies: [Field]
  var body: SampleRequest.Body
  /// The variables of a user's name and password.
  var basic: (user: String, password: String)?
  var needsCertificate = false
  var answer: SampleRequest.Answer
  /// Where more of a query can stand, behind `target`.
  var addedQuery = ""
  /// The body as data, when it is JSON that a program can write down and lose nothing.
  var data: DataNode?

  init(_ request: SampleRequest) {
    let method = String(request.method.unicodeScalars.filter(\.isToken).map(Character.init))
    self.method = method.isEmpty ? "GET" : method
    url = escapedURL(request.address)
    query = request.query.map { ($0.name, SampleText($0.value)) }
    cookies = request.cookies.map { (percentEncoded($0.name), SampleText(cookieValue($0.value))) }
    body = request.body
    answer = self.method == "HEAD" ? .none : request.answer
    for proof in request.authentication { add(proof) }
    for header in request.headers { add(header) }
    data = Self.data(of: body)
  }

  private static func data(of body: SampleRequest.Body) -> DataNode? {
    guard case .json(let text, _) = body else { return nil }
    let parsed = parseJSON(Source(path: "", text: text))
    return parsed.diagnostics.isEmpty && parsed.value.isExact ? parsed.value : nil
  }

  private mutating func add(_ proof: SampleRequest.Authentication) {
    switch proof {
    case .basic: basic = ("API_USERNAME", "API_PASSWORD")
    case .bearer: set("Authorization", SampleText("Bearer ", variable: "ACCESS_TOKEN"))
    case .apiKey(let name, .header): set(name, SampleText(variable: "API_KEY"))
    case .apiKey(let name, .query):
      query.removeAll { $0.name == name }
      query.append((name, SampleText(variable: "API_KEY")))
    case .apiKey(let name, .cookie):
      cookies.removeAll { $0.name == percentEncoded(name) }
      cookies.append((percentEncoded(name), SampleText(variable: "API_KEY")))
    case .clientCredentials(let scopes):
      basic = ("CLIENT_ID", "CLIENT_SECRET")
      requestToken(scopes)
    case .mutualTLS: needsCertificate = true
    }
  }

  /// Makes the body that of a token request.
  ///
  /// Credentials in it give way to those of HTTP Basic, since a client must not use both
  /// (RFC 6749 §2.3).
  private mutating func requestToken(_ scopes: [String]) {
    var fields: [SampleRequest.Field] = []
    if case .form(let given) = body { fields = given }
    fields.removeAll { ["client_id", "client_secret", "grant_type"].contains($0.name) }
    fields.insert(.init("grant_type", "client_credentials"), at: 0)
    if !scopes.isEmpty, !fields.contains(where: { $0.name == "scope" }) {
      fields.append(.init("scope", scopes.joined(separator: " ")))
    }
    body = .form(fields)
  }

  private mutating func set(_ name: String, _ value: SampleText) {
    let name = String(name.unicodeScalars.filter(\.isToken).map(Character.init))
    if !name.isEmpty { headers.append((name, value)) }
  }

  /// Adds an author's header, unless the body, the proof or the transport decides its value; a
  /// header that comes twice is one with both values (RFC 9110 §5.3).
  private mutating func add(_ header: SampleRequest.Field) {
    let name = String(header.name.unicodeScalars.filter(\.isToken).map(Character.init))
    let key = name.lowercased()
    let isDecided =
      ["host", "connection", "content-length", "transfer-encoding", "cookie"].contains(key)
      || (key == "content-type" && body != .none) || (key == "authorization" && basic != nil)
    guard !name.isEmpty, !isDecided else { return }
    let value = headerValue(header.value)
    guard let place = headers.firstIndex(where: { $0.name.lowercased() == key }) else {
      headers.append((name, SampleText(value)))
      return
    }
    if headers[place].value.literal != nil { headers[place].value.append(", " + value) }
  }

  // MARK: - Addresses

  /// Whether no name or value of the query needs escaping, so that it can stand in the address.
  var hasPlainQuery: Bool {
    query.allSatisfy { field in
      percentEncoded(field.name) == field.name
        && field.value.literal.map { percentEncoded($0.withoutMarks) == $0.withoutMarks } == true
    }
  }

  /// The address with the whole query; escaped, but for variables.
  var target: SampleText {
    guard !query.isEmpty else { return SampleText(url + addedQuery) }
    let fields = query.map { field in
      SampleText(
        joining: [
          SampleText(percentEncoded(field.name)), field.value.mapTexts(percentEncodedValue),
        ],
        by: "=")
    }
    return SampleText(
      joining: [
        SampleText(url + querySeparator), SampleText(joining: fields, by: "&"),
        SampleText(addedQuery),
      ], by: "")
  }

  /// What stands between the address and more of a query.
  var querySeparator: String { url.contains("?") ? "&" : "?" }

  /// The cookies as the value of a header.
  var cookieHeader: SampleText? {
    guard !cookies.isEmpty else { return nil }
    let pairs = cookies.map { SampleText(joining: [SampleText($0.name), $0.value], by: "=") }
    return SampleText(joining: pairs, by: "; ")
  }

  /// The headers with the cookies among them.
  var headersAndCookies: [Field] { headers + (cookieHeader.map { [("Cookie", $0)] } ?? []) }

  // MARK: - Bodies

  /// The body as the text that is sent, and its media type; nil for parts and files.
  var textBody: (text: String, mediaType: String)? {
    switch body {
    case .json(let text, let mediaType), .text(let text, let mediaType):
      return (text, headerValue(mediaType))
    case .form(let fields):
      let pairs = fields.map { "\(percentEncoded($0.name))=\(percentEncodedValue($0.value))" }
      return (pairs.joined(separator: "&"), "application/x-www-form-urlencoded")
    case .none, .multipart, .binary: return nil
    }
  }

  var hasBody: Bool { body != .none }

  /// Whether a variable of the environment is read.
  var readsVariables: Bool {
    basic != nil || (query + headers + cookies).contains { $0.value.literal == nil }
  }
}

extension DataNode {
  /// Whether every number is one that double precision keeps.
  fileprivate var isExact: Bool {
    switch kind {
    case .number(let number): number.text.utf8.count <= 15 && number.double.isFinite
    case .sequence(let elements): elements.allSatisfy(\.isExact)
    case .mapping(let entries): entries.allSatisfy(\.value.isExact)
    case .null, .bool, .string: true
    }
  }
}
