import OpenAPI

extension Comparison {
  /// Compares what is said about the API as a whole.
  mutating func compareAPIs() {
    compareSchemes()
    compareDefaultSecurity()
    compareServers(old.servers, new.servers, in: (old.place, new.place))
    compareInfo()
    compareTags()
  }

  private mutating func compareInfo() {
    let (before, after) = (old.info, new.info)
    compareWords(
      Words(
        before.description, summary: before.summary, title: before.title, place: before.place),
      Words(after.description, summary: after.summary, title: after.title, place: after.place),
      at: .whole, "the API")
    compareWords(
      Words(nil, externalDocs: old.externalDocs, place: old.place),
      Words(nil, externalDocs: new.externalDocs, place: new.place), at: .whole, "the API")
    let olds = before.facts
    for (place, fact) in after.facts.enumerated() where fact.value != olds[place].value {
      report(
        .infoChanged, at: .whole, .at(before.place, fact.key), .at(after.place, fact.key),
        name: fact.key, before: olds[place].value.isEmpty ? "none" : olds[place].value,
        after: fact.value.isEmpty ? "none" : fact.value, "the \(fact.noun) is another")
    }
  }

  private mutating func compareTags() {
    var waiting: [String: Tag] = [:]
    for tag in old.tags where tag.isDeclared { waiting[tag.name] = tag }
    for tag in new.tags where tag.isDeclared {
      guard let before = waiting[tag.name] else { continue }
      compareWords(
        Words(
          before.description, summary: before.summary, title: before.displayName,
          externalDocs: before.externalDocs, place: before.place),
        Words(
          tag.description, summary: tag.summary, title: tag.displayName,
          externalDocs: tag.externalDocs, place: tag.place),
        at: .whole, name: tag.name, "tag \(code: tag.name)")
    }
  }

  /// Compares shared schemas that no operation uses, by their names.
  mutating func compareUnusedSchemas() {
    operation = nil
    isAboutUnused = true
    defer { isAboutUnused = false }
    let (oldUses, newUses) = (UsageIndex(old), UsageIndex(new))
    for id in new.schemas.named where newUses.uses(of: id).isEmpty {
      guard let name = new.schemas[id].name else { continue }
      guard let before = old.schemas[named: name] else {
        report(
          .unusedSchemaAdded, at: .schema(name), .missing(in: old.place),
          .at(new.schemas[id].place), "schema \(code: name), which nothing uses, was added")
        continue
      }
      guard oldUses.uses(of: before).isEmpty else { continue }
      addRoot([before], [id], .response, at: ChangePlace(part: .schema(name)))
      comparePairs()
    }
    for id in old.schemas.named where oldUses.uses(of: id).isEmpty {
      guard let name = old.schemas[id].name, new.schemas[named: name] == nil else { continue }
      report(
        .unusedSchemaRemoved, at: .schema(name), .at(old.schemas[id].place),
        .missing(in: new.place), "schema \(code: name), which nothing used, was removed")
    }
  }
}

extension API.Info {
  /// What is said besides names and descriptions.
  fileprivate var facts: [(key: String, noun: String, value: String)] {
    let contact = [contact?.name, contact?.url, contact?.email]
    let license = [license?.name, license?.identifier, license?.url]
    return [
      ("contact", "contact", contact.compactMap { $0 }.joined(separator: ", ")),
      ("license", "licence", license.compactMap { $0 }.joined(separator: ", ")),
      ("termsOfService", "address of the terms of service", termsOfService ?? ""),
    ]
  }
}
