package import CodeSamples
package import DataTree
package import OpenAPI

/// An example of a body or a parameter, ready to be shown and to be sent.
package struct BodyExample: Sendable {
  /// The name among several; nil for a lone one.
  package var name: String?
  /// One sentence about it.
  package var summary: String?
  /// All about it.
  package var description: Description?
  /// Who made it up.
  package var origin: Origin
  /// What is sent.
  package var content: Content
  /// Whether the media type allows anything, so that JSON is only a guess.
  package var isGuessedFormat = false

  /// Who made an example up.
  package enum Origin: Hashable, Sendable {
    /// The author, beside the media type or in the schema.
    case authored
    /// This program.
    case generated
  }

  /// An example in the format of its media type.
  package enum Content: Hashable, Sendable {
    /// A value in JSON.
    case json(DataNode)
    /// An XML document.
    case xml(String)
    /// The pairs of a form.
    case form([SampleRequest.Field])
    /// The parts of a form with files.
    case multipart([SampleRequest.Part])
    /// Any other text.
    case text(String)
    /// Bytes that cannot be shown.
    case binary
    /// An example elsewhere, by its address as written.
    case link(String)
  }

  /// The example as text, without a line feed at its end; nil for bytes and addresses.
  ///
  /// Pairs and parts are shown unescaped, one a line.
  package var text: String? {
    switch content {
    case .json(let node): node.indentedJSON
    case .xml(let text), .text(let text): text
    case .form(let fields):
      fields.map { "\($0.name)=\($0.value)" }.joined(separator: "\n")
    case .multipart(let parts): parts.map(\.line).joined(separator: "\n")
    case .binary, .link: nil
    }
  }

  /// The word by which a highlighter knows the format of `text`; nil for plain text.
  package var language: String? {
    switch content {
    case .json: "json"
    case .xml: "xml"
    case .form, .multipart, .text, .binary, .link: nil
    }
  }
}

extension SampleRequest.Part {
  fileprivate var line: String {
    switch content {
    case .text(let text): "\(name)=\(text)"
    case .file(let file, nil): "\(name)=@\(file)"
    case .file(let file, let mediaType?): "\(name)=@\(file);type=\(mediaType)"
    }
  }
}
