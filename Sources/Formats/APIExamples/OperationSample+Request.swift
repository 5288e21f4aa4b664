import CodeSamples
import DataTree
import OpenAPI

/// The state of turning an operation into a request.
struct OperationSample {
  let api: API
  let operation: Operation
  let options: SampleOptions
  private var sample = SampleRequest(method: "", url: "")

  init(api: API, operation: Operation, options: SampleOptions) {
    self.api = api
    self.operation = operation
    self.options = options
  }

  mutating func request() -> SampleRequest {
    sample = SampleRequest(method: operation.method.uppercased(), url: address)
    if operation.kind == .path, !addServerVariables() { sample.base = base.trimmingSlashes }
    addSecurity()
    for parameter in operation.parameters { add(parameter) }
    addBody()
    sample.answer = answer
    return sample
  }

  // MARK: - Address

  private var address: String {
    switch operation.kind {
    case .path: base.trimmingSlashes + operation.path
    case .webhook: "https://your-server.example.com/webhook"
    case .callback:
      operation.path.hasPrefix("http") ? operation.path : "https://your-server.example.com/callback"
    }
  }

  private var base: String {
    guard let server = options.server ?? operation.servers.first else { return options.origin }
    let url = server.url
    if url.hasPrefix("//") { return "https:" + url }
    guard server.isRelative else { return url }
    return options.origin + (url.hasPrefix("/") ? url : "/" + url)
  }

  /// Leaves the variables of the server to the reader; false if it has none or cannot.
  private mutating func addServerVariables() -> Bool {
    guard !options.hasOtherBases, let server = options.server ?? operation.servers.first,
      !server.variables.isEmpty, base == server.url
    else { return false }
    let isPlain = server.variables.allSatisfy { variable in
      !variable.defaultValue.isEmpty
        && percentEncoded(variable.defaultValue) == variable.defaultValue
        && !operation.path.contains("{\(variable.name)}")
    }
    guard isPlain else { return false }
    sample.url = server.template.trimmingSlashes + operation.path
    sample.path = server.variables.map { variable in
      var field = SampleRequest.Field(variable.name, variable.defaultValue)
      field.choices = variable.values
      return field
    }
    return true
  }

  // MARK: - Security

  private mutating func addSecurity() {
    guard operation.kind == .path else { return }
    if api.issuesTokens(operation) {
      sample.authentication = [.clientCredentials(scopes: [])]
      return
    }
    for use in operation.security?.alternatives.first?.schemes ?? [] {
      guard let scheme = api.securitySchemes.first(where: { $0.name == use.scheme }) else {
        continue
      }
      if let proof = Self.proof(of: scheme.kind), !sample.authentication.contains(proof) {
        sample.authentication.append(proof)
      }
    }
  }

  private static func proof(of kind: SecurityScheme.Kind) -> SampleRequest.Authentication? {
    switch kind {
    case .apiKey(let name, let location): .apiKey(name: name, in: place(of: location))
    case .http("basic", _): .basic
    case .http("bearer", _), .oauth2, .openIDConnect: .bearer
    case .http: .apiKey(name: "Authorization", in: .header)
    case .mutualTLS: .mutualTLS
    case .unknown: nil
    }
  }

  private static func place(
    of location: Parameter.Location
  ) -> SampleRequest.Authentication.Place {
    switch location {
    case .query, .querystring: .query
    case .cookie: .cookie
    case .header, .path: .header
    }
  }

  // MARK: - Parameters

  private mutating func add(_ parameter: Parameter) {
    if parameter.location == .header {
      // What these say is decided by the body and the security (OpenAPI 3.1 §4.8.12.2).
      let name = parameter.name.lowercased()
      guard name != "accept", name != "content-type" else { return }
      if parameter.isAuthorization {
        if sample.authentication.isEmpty { sample.authentication = [.bearer] }
        return
      }
    }
    guard parameter.location != .path, parameter.name.soundsSecret else {
      return addValue(of: parameter)
    }
    let isProven = sample.authentication.contains { proof in
      guard case .apiKey(let name, _) = proof else { return false }
      return name.lowercased() == parameter.name.lowercased()
    }
    if !isProven, parameter.isRequired {
      sample.authentication.append(
        .apiKey(name: parameter.name, in: Self.place(of: parameter.location)))
    }
  }

  private mutating func addValue(of parameter: Parameter) {
    let choices = api.schemas.choices(of: parameter)
    guard let value = api.schemas.exampleValue(of: parameter) else {
      var field = SampleRequest.Field(parameter.name, "")
      field.choices = choices
      if parameter.location == .query, parameter.style == .form, parameter.content.isEmpty {
        sample.optionalQuery.append(field)
      }
      if parameter.location == .path { sample.path.append(field) }
      return
    }
    let writer = ParameterText(parameter)
    switch parameter.location {
    case .path:
      let text = writer.text(of: value, in: .path)
      if let value = value.scalarText, !value.isEmpty, text == percentEncoded(value) {
        var field = SampleRequest.Field(parameter.name, value)
        field.choices = choices
        sample.path.append(field)
      } else {
        sample.url = sample.url.replacing("{\(parameter.name)}", with: text)
      }
    case .query:
      sample.query += writer.fields(of: value).map { field in
        var field = field
        if field.name == parameter.name { field.choices = choices }
        return field
      }
    case .querystring: sample.query += value.entries.map { _ in writer.fields(of: value) } ?? []
    case .header:
      sample.headers.append(.init(parameter.name, writer.text(of: value, in: .header)))
    case .cookie: sample.cookies += writer.fields(of: value)
    }
  }

  // MARK: - Body

  private mutating func addBody() {
    guard let media = chosenMedia else { return }
    let examples = api.schemas.examples(of: media, direction: .request)
    let named = options.example.flatMap { name in examples.first { $0.name == name } }
    guard let example = named ?? examples.first else { return }
    let type = media.name.contains("*") ? "application/json" : media.name
    switch example.content {
    case .json(let value): sample.body = .json(value.sampleText, mediaType: type)
    case .xml(let text): sample.body = .text(text, mediaType: type)
    case .form(let fields): sample.body = .form(visible(fields))
    case .multipart(let parts): sample.body = .multipart(parts)
    case .text(let text):
      sample.body = media.isJSON ? .json(text, mediaType: type) : .text(text, mediaType: type)
    case .binary, .link:
      sample.body = .binary(mediaType: media.name.contains("*") ? "application/octet-stream" : type)
    }
    addScopes()
  }

  private var chosenMedia: MediaType? {
    let all = operation.body?.content ?? []
    if let name = options.mediaType, let media = all.first(where: { $0.name == name }) {
      return media
    }
    if api.issuesTokens(operation), let form = all.first(where: { $0.essence == API.formType }) {
      return form
    }
    return all.first { $0.isJSON } ?? all.first
  }

  /// The fields with placeholders in the place of what sounds secret.
  private func visible(_ fields: [SampleRequest.Field]) -> [SampleRequest.Field] {
    fields.map { field in
      field.name.soundsSecret ? .init(field.name, "YOUR_\(field.name.asVariable)") : field
    }
  }

  /// Asks for the scopes of the flow where the form wants some and its author gives no example.
  private mutating func addScopes() {
    guard case .form(var fields) = sample.body, api.issuesTokens(operation),
      let place = fields.firstIndex(where: { $0.name == "scope" && $0.value == "string" })
    else { return }
    fields.remove(at: place)
    sample.body = .form(fields)
    let scopes = api.clientCredentialFlows.first?.scopes.map(\.name) ?? []
    sample.authentication = [.clientCredentials(scopes: scopes)]
  }

  private var answer: SampleRequest.Answer {
    guard
      let success = operation.responses.first(where: \.status.isSuccess)
        ?? operation.responses.first(where: { $0.status == .default })
    else { return .json }
    guard let media = success.content.first else { return .none }
    return success.content.contains(where: \.isJSON) || media.isJSON ? .json : .text
  }
}

extension DataNode {
  /// A short value in one line, a long one indented.
  fileprivate var sampleText: String {
    let line = compactJSON
    return line.utf8.count <= 60 ? line : indentedJSON
  }
}

extension String {
  /// The name as programs write variables of the environment.
  fileprivate var asVariable: String {
    let letters = uppercased().unicodeScalars.map { scalar -> Character in
      ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "_"
    }
    return String(letters)
  }
}
