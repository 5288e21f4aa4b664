import OpenAPI

extension Comparison {
  /// Compares what requests send along.
  mutating func compareBodies(
    _ old: OpenAPI.Operation, _ new: OpenAPI.Operation, _ direction: SchemaNode.Direction
  ) {
    let part = ChangePlace.Part.requestBody(nil)
    switch (old.body, new.body) {
    case (nil, nil): return
    case (nil, let added?):
      report(
        added.isRequired ? .requiredBodyAdded : .optionalBodyAdded, direction, at: part,
        .missing(in: old.place), .at(added.place),
        "\(added.isRequired ? "a required" : "an optional") request body was added")
    case (let removed?, nil):
      report(
        .bodyRemoved, direction, at: part, .at(removed.place), .missing(in: new.place),
        "the request body was removed")
    case (let before?, let after?):
      if before.isRequired != after.isRequired {
        report(
          after.isRequired ? .bodyBecameRequired : .bodyBecameOptional, direction, at: part,
          .at(before.place, "required"), .at(after.place, "required"),
          before: before.isRequired ? "required" : "optional",
          after: after.isRequired ? "required" : "optional",
          "the request body is \(after.isRequired ? "now" : "no longer") required")
      }
      compareWords(
        Words(before.description, place: before.place),
        Words(after.description, place: after.place), at: part, "the request body")
      compare(before.content, after.content, direction, in: (before.place, after.place)) {
        .requestBody($0)
      }
    }
  }

  /// Compares the formats that a body may have.
  mutating func compare(
    _ old: [MediaType], _ new: [MediaType], _ direction: SchemaNode.Direction,
    in places: (old: Place, new: Place), _ part: (String?) -> ChangePlace.Part
  ) {
    var waiting: [String: Int] = [:]
    for (place, media) in old.enumerated() where waiting[media.essence] == nil {
      waiting[media.essence] = place
    }
    var matched: Set<Int> = []
    var added: [MediaType] = []
    for media in new {
      if let partner = waiting.removeValue(forKey: media.essence) {
        matched.insert(partner)
        compare(old[partner], media, direction, at: part(media.name))
      } else {
        added.append(media)
      }
    }
    let removed = old.indices.filter { !matched.contains($0) }.map { old[$0] }
    for media in removed {
      report(
        .mediaTypeRemoved, direction, at: part(media.name), .at(media.place),
        .missing(in: places.new), name: media.essence,
        "media type \(code: media.name) was removed")
    }
    for media in added {
      report(
        .mediaTypeAdded, direction, at: part(media.name), .missing(in: places.old),
        .at(media.place), name: media.essence, "media type \(code: media.name) was added")
    }
    // What is sent in another format is still the same, as far as it can be.
    for (before, after) in zip(removed, added) where before.isJSON == after.isJSON {
      compare(before, after, direction, at: part(after.name))
    }
  }

  private mutating func compare(
    _ old: MediaType, _ new: MediaType, _ direction: SchemaNode.Direction,
    at part: ChangePlace.Part
  ) {
    let place = ChangePlace(operation: operation, part: part)
    for (before, after) in [(old.schema, new.schema), (old.itemSchema, new.itemSchema)] {
      addRoot(before, after, direction, at: place, in: (old.place, new.place))
    }
    compareWords(
      Words(nil, old.examples, place: old.place), Words(nil, new.examples, place: new.place),
      at: part, name: new.essence, "the \(part.words)")
    var waiting: [String: Encoding] = [:]
    for encoding in old.encodings { waiting[encoding.property] = encoding }
    for encoding in new.encodings {
      guard let before = waiting[encoding.property], before.text != encoding.text else { continue }
      report(
        .partEncodingChanged, direction, at: part, .at(before.place), .at(encoding.place),
        name: encoding.property, before: before.text, after: encoding.text,
        "\(code: encoding.property) is encoded in another way")
    }
  }
}

extension Encoding {
  fileprivate var text: String {
    var parts = [contentType, style?.rawValue].compactMap { $0 }
    if let isExploded { parts.append("explode: \(isExploded)") }
    if allowsReserved { parts.append("allowReserved: true") }
    return parts.joined(separator: ", ")
  }
}
