/// A request to show in programs: everything that is known about it, and nothing secret.
///
/// Secrets are never values. What `authentication` asks for is read from the environment, or
/// stands as `YOUR_…` where a program has none.
package struct SampleRequest: Hashable, Sendable {
  /// The method, such as `POST`.
  package var method: String
  /// The absolute address without a fragment; `{name}` stands for the value in `path`, or for what
  /// a reader has to fill in.
  package var url: String
  /// What `url` begins with and other environments have in its place; empty when that is unknown.
  package var base = ""
  /// The parameters in the path of `url`, unescaped; without a value, the braces stay.
  package var path: [Field] = []
  /// Parameters that the query may have and has not; their values mean nothing.
  package var optionalQuery: [Field] = []
  /// The parameters of the query, unescaped.
  package var query: [Field] = []
  /// The headers besides those that `body` and `authentication` bring.
  package var headers: [Field] = []
  /// The cookies, unescaped.
  package var cookies: [Field] = []
  /// What is sent.
  package var body = Body.none
  /// How the caller proves who it is; all of them apply.
  package var authentication: [Authentication] = []
  /// What comes back, and so how a program reads it.
  package var answer = Answer.json

  /// Creates a request without parameters, body and authentication.
  package init(method: String, url: String) {
    self.method = method
    self.url = url
  }

  /// A name and its value.
  package struct Field: Hashable, Sendable {
    /// The name, unescaped.
    package var name: String
    /// The value, unescaped.
    package var value: String
    /// All values there are; empty if others are possible.
    package var choices: [String] = []

    /// Creates a field.
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The address with the values of its parameters.
  package var address: String {
    path.reduce(url) { url, field in
      guard !field.value.isEmpty else { return url }
      return url.replacing("{\(field.name)}", with: percentEncoded(field.value))
    }
  }

  /// What a request sends.
  package enum Body: Hashable, Sendable {
    case none
    /// A JSON text; what is no JSON is sent as it is.
    case json(String, mediaType: String = "application/json")
    /// Pairs in the encoding of HTML forms.
    case form([Field])
    /// Parts in the encoding of HTML forms with files.
    case multipart([Part])
    /// Any other text, such as XML.
    case text(String, mediaType: String)
    /// The bytes of a file.
    case binary(mediaType: String)
  }

  /// A part of a multipart body.
  package struct Part: Hashable, Sendable {
    /// The name of the form's field.
    package var name: String
    /// What the part holds.
    package var content: Content

    /// What a part holds: text, or the bytes of a file.
    package enum Content: Hashable, Sendable {
      case text(String)
      case file(name: String, mediaType: String?)
    }

    /// Creates a part.
    package init(_ name: String, _ content: Content) {
      self.name = name
      self.content = content
    }
  }

  /// A proof of who calls.
  package enum Authentication: Hashable, Sendable {
    /// A user's name and password (RFC 7617).
    case basic
    /// A token (RFC 6750).
    case bearer
    /// A key under a name of the API's choice.
    case apiKey(name: String, in: Place)
    /// The client's own credentials in exchange for a token (RFC 6749 §4.4): the request becomes
    /// a token request with HTTP Basic.
    case clientCredentials(scopes: [String])
    /// A certificate of the client (RFC 8705).
    case mutualTLS

    /// Where a key is sent.
    package enum Place: Hashable, Sendable { case header, query, cookie }
  }

  /// What a program expects to read.
  package enum Answer: Hashable, Sendable { case json, text, none }
}
