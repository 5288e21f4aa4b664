internal import DataTree
internal import SourceText

/// What a reader may change, between marks.
extension PreparedRequest {
  /// Puts marks around the values that came from the author, and returns what they are.
  mutating func mark(_ request: SampleRequest) -> [SampleField] {
    var fields: [SampleField] = []
    markAddress(request, &fields)
    for place in query.indices {
      let given = request.query.first { $0.name == query[place].name }
      query[place].value = markedValue(query[place].value, .text, given, &fields)
    }
    markOptionalQuery(request, &fields)
    for place in headers.indices {
      let name = headers[place].name.lowercased()
      let given = request.headers.first { $0.name.lowercased() == name }
      headers[place].value = markedValue(headers[place].value, .header, given, &fields)
    }
    for place in cookies.indices {
      let given = request.cookies.first { percentEncoded($0.name) == cookies[place].name }
      cookies[place].value = markedValue(cookies[place].value, .percent, given, &fields)
    }
    markBody(&fields)
    return fields
  }

  private mutating func markOptionalQuery(_ request: SampleRequest, _ fields: inout [SampleField]) {
    // Whoever writes the query down piece by piece has no place for one more.
    if hasPlainQuery, !request.optionalQuery.isEmpty {
      let isFirst = query.isEmpty && !url.contains("?")
      addedQuery = SampleMark(nil, isFirst ? .query : .moreQuery).around("")
      for field in request.optionalQuery where fields.count < SampleMark.mostFields {
        fields.append(
          SampleField(name: field.name, value: "", choices: field.choices, isAdded: true))
      }
    }
  }

  // MARK: - The address

  private mutating func markAddress(_ request: SampleRequest, _ fields: inout [SampleField]) {
    guard !request.url.contains("#") else { return }
    var rest = request.url[...]
    url = ""
    if !request.base.isEmpty, rest.hasPrefix(request.base) {
      url = SampleMark(nil, .base).around(escapedURL(request.base))
      rest = rest.dropFirst(request.base.count)
    }
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      url += escapedURL(String(rest[..<open]))
      let braces = String(rest[open...close])
      rest = rest[rest.index(after: close)...]
      guard let given = request.path.first(where: { $0.name == name }) else {
        url += escapedURL(braces)
        continue
      }
      let text = given.value.isEmpty ? escapedURL(braces) : percentEncoded(given.value)
      // The same parameter may stand twice in an address.
      let known = fields.firstIndex { $0.name == given.name }
      let mark = known.map { SampleMark($0, .percent) } ?? take(given, .percent, &fields)
      url += mark?.around(text) ?? text
    }
    url += escapedURL(String(rest))
  }

  // MARK: - The body

  private mutating func markBody(_ fields: inout [SampleField]) {
    switch body {
    case .form(var given):
      for place in given.indices where given[place].isEditable {
        if let mark = take(given[place], .text, &fields) {
          given[place].value = mark.around(given[place].value)
        }
      }
      body = .form(given)
    case .json(let text, let mediaType):
      guard let data, data.entries != nil || data.elements != nil else { return }
      var marks: [(span: SourceSpan, mark: SampleMark)] = []
      self.data = marked(data, "", &marks, &fields)
      body = .json(text.marked(marks), mediaType: mediaType)
    case .none, .multipart, .text, .binary: break
    }
  }

  /// The data with marks around its texts, numbers and truth values, which `name` leads to.
  private func marked(
    _ node: DataNode, _ name: String, _ marks: inout [(span: SourceSpan, mark: SampleMark)],
    _ fields: inout [SampleField]
  ) -> DataNode {
    var node = node
    switch node.kind {
    case .null: break
    case .sequence(let elements):
      node.kind = .sequence(
        elements.enumerated().map { marked($1, "\(name)[\($0)]", &marks, &fields) })
    case .mapping(let entries):
      node.kind = .mapping(
        entries.map { entry in
          var entry = entry
          let inner = name.isEmpty ? entry.key : "\(name).\(entry.key)"
          entry.value = marked(entry.value, inner, &marks, &fields)
          return entry
        })
    case .string(let text):
      guard let mark = take(.init(name, text), .text, &fields) else { break }
      node.kind = .string(mark.around(text))
      marks.append((SourceSpan(Int(node.span.start) + 1, Int(node.span.end) - 1), mark))
    case .number(let number):
      guard let mark = take(.init(name, number.text), .bare, isNumber: true, &fields) else { break }
      node.kind = .number(DataNumber(mark.around(number.text)))
      marks.append((node.span, mark))
    case .bool(let bool):
      var field = SampleRequest.Field(name, bool ? "true" : "false")
      field.choices = ["true", "false"]
      guard let mark = take(field, .bare, &fields) else { break }
      node.kind = .number(DataNumber(mark.around(field.value)))
      marks.append((node.span, mark))
    }
    return node
  }
}

/// The value with marks around it, unless variables are in it or it is none of the author's.
private func markedValue(
  _ value: SampleText, _ spelling: EditableSample.Spelling, _ given: SampleRequest.Field?,
  _ fields: inout [SampleField]
) -> SampleText {
  guard var given, let literal = value.literal else { return value }
  if spelling != .percent { given.value = literal }
  guard let mark = take(given, spelling, &fields) else { return value }
  return SampleText(mark.around(literal))
}

/// A mark for a new field, unless its value has characters that nobody sees, it is a secret, or
/// there are too many.
private func take(
  _ given: SampleRequest.Field, _ spelling: EditableSample.Spelling, isNumber: Bool = false,
  _ fields: inout [SampleField]
) -> SampleMark? {
  guard fields.count < SampleMark.mostFields, !given.value.hasControls,
    !given.value.utf8.contains(where: { $0 < 0x20 }), !given.name.soundsSecret
  else { return nil }
  fields.append(
    SampleField(name: given.name, value: given.value, choices: given.choices, isNumber: isNumber))
  return SampleMark(fields.count - 1, spelling)
}

extension SampleRequest.Field {
  /// Whether a reader may want another value; the grant is what the request is for, and what is
  /// secret has no value in samples.
  fileprivate var isEditable: Bool {
    name != "grant_type" && !name.soundsSecret && !value.hasPrefix("YOUR_")
  }
}

extension String {
  /// The JSON text with marks around places in it, which are in order.
  fileprivate func marked(_ marks: [(span: SourceSpan, mark: SampleMark)]) -> String {
    let bytes = Array(utf8)
    var result = ""
    var done = 0
    for (span, mark) in marks where span.range.lowerBound >= done {
      result += String(decoding: bytes[done..<span.range.lowerBound], as: UTF8.self)
      let spelling: EditableSample.Spelling = mark.spelling == .bare ? .bare : .json
      let text = String(decoding: bytes[span.range], as: UTF8.self)
      result += SampleMark(mark.field, spelling).around(text)
      done = span.range.upperBound
    }
    return result + String(decoding: bytes[done...], as: UTF8.self)
  }
}
