import DataTree
import OpenAPI

/// Two schemas that stand at the same place, and what they amount to.
struct SchemaSides {
  /// The number of the pair.
  var pair: Int
  var old: SchemaView
  var new: SchemaView
  var direction: SchemaNode.Direction
  /// What to call the value.
  var subject: ChangeSentence
}

extension Comparison {
  /// Adds schemas that a place of an operation begins with; they are compared by `comparePairs`.
  mutating func addRoot(
    _ old: [SchemaID], _ new: [SchemaID], _ direction: SchemaNode.Direction, at place: ChangePlace
  ) {
    pairs.addRoot(
      self.old.schemas.normalized(old), self.new.schemas.normalized(new), direction, at: place)
  }

  /// Adds the schema that a place of an operation begins with, which may be missing.
  mutating func addRoot(
    _ old: SchemaID?, _ new: SchemaID?, _ direction: SchemaNode.Direction, at place: ChangePlace,
    in places: (old: Place, new: Place)
  ) {
    if let old, let new { return addRoot([old], [new], direction, at: place) }
    let change = description(
      of: SchemaPairs.subject(of: place.part), old.map { [$0] }, new.map { [$0] })
    guard let change else { return }
    report(
      change.rule, direction, at: place.part,
      old.map { .at(self.old.schemas[$0].place) } ?? .missing(in: places.old),
      new.map { .at(self.new.schemas[$0].place) } ?? .missing(in: places.new),
      name: place.part.words, before: change.before, after: change.after, change.sentence)
  }

  /// What it means that a value is described, or no longer; nil if nothing is said by that.
  func description(
    of subject: ChangeSentence, _ old: [SchemaID]?, _ new: [SchemaID]?
  ) -> (rule: ChangeRule.Change, before: String, after: String, sentence: ChangeSentence)? {
    let before = old.map { self.old.schemas.view(of: $0) }
    let after = new.map { self.new.schemas.view(of: $0) }
    guard (before == nil) != (after == nil), let view = before ?? after, !view.allowsAnything
    else { return nil }
    if let before {
      return (
        .typeWidened, self.old.schemas.type(of: before).plainText, "any",
        "what \(subject) is, is no longer said"
      )
    }
    return (
      .typeNarrowed, "any", self.new.schemas.type(of: view).plainText,
      "what \(subject) is, is said now"
    )
  }

  /// Adds schemas below those that are being compared.
  mutating func add(
    _ old: [SchemaID], _ new: [SchemaID], below sides: SchemaSides, _ step: ChangePlace.Step?
  ) {
    pairs.add(
      self.old.schemas.normalized(old), self.new.schemas.normalized(new), below: sides.pair, step)
  }

  /// Compares all pairs of schemas that are left, and those they lead to.
  mutating func comparePairs() {
    while let pair = pairs.popNext() {
      guard spend(1) else { continue }
      let (olds, news) = (pairs[pair].old, pairs[pair].new)
      let old = self.old.schemas.view(of: olds)
      let new = self.new.schemas.view(of: news)
      guard spend(old.weight + new.weight) else { continue }
      compare(
        SchemaSides(
          pair: pair, old: old, new: new, direction: pairs[pair].direction,
          subject: pairs.subject(of: pair)))
    }
  }

  private mutating func compare(_ sides: SchemaSides) {
    compareNull(sides)
    if compareWithChoice(sides) { return }
    compareWords(sides)
    guard compareTypes(sides) else { return }
    compareValues(sides)
    compareBounds(sides)
    compareProperties(sides)
    compareOtherProperties(sides)
    compareLists(sides)
    compareChoices(sides)
    compareFurtherRules(sides)
  }

  private mutating func compareWords(_ sides: SchemaSides) {
    let (old, new) = (sides.old, sides.new)
    let place = { (schemas: SchemaTable, id: SchemaID) in schemas[id].place }
    let (oldCore, newCore) = (place(self.old.schemas, old.core), place(self.new.schemas, new.core))
    let differences = Words.differences(Words(old, place: oldCore), Words(new, place: newCore))
    // What is said about a parameter is said beside its schema or in it, and compared there.
    let isTold = pairs[sides.pair].parent == nil && pairs[sides.pair].root.part.hasOwnWords
    for difference in differences where !isTold {
      report(
        .change(difference.change), at: sides.pair,
        spot(in: self.old.schemas, old, difference.keyword) { $0.says(difference.change) },
        spot(in: self.new.schemas, new, difference.keyword) { $0.says(difference.change) },
        before: difference.before, after: difference.after, difference.sentence(sides.subject))
    }
    if old.isDeprecated != new.isDeprecated {
      report(
        .change(new.isDeprecated ? .deprecationSet : .deprecationDropped), at: sides.pair,
        spot(in: self.old.schemas, old, "deprecated", where: \.isDeprecated),
        spot(in: self.new.schemas, new, "deprecated", where: \.isDeprecated),
        "\(sides.subject) is \(new.isDeprecated ? "deprecated now" : "no longer deprecated")")
    }
    if old.valueNotes.map(\.words) != new.valueNotes.map(\.words),
      !old.valueNotes.isEmpty || !new.valueNotes.isEmpty,
      old.values.map(\.valueKey) == new.values.map(\.valueKey)
    {
      report(
        .change(.valueNotesChanged), at: sides.pair,
        spot(in: self.old.schemas, old, "enum") { !$0.valueNotes.isEmpty },
        spot(in: self.new.schemas, new, "enum") { !$0.valueNotes.isEmpty },
        "what the values of \(sides.subject) mean is told differently")
    }
  }

  /// Where the part of `view` stands that says something: the most specific one that does, or
  /// else the schema as a whole, which is then no part of the cause.
  func spot(
    in table: SchemaTable, _ view: SchemaView, _ keyword: String, where says: (Schema) -> Bool
  ) -> Spot {
    guard let part = view.parts.last(where: { says(table[$0]) }) else {
      return .missing(in: table[view.core].place)
    }
    return .at(table[part].place, keyword)
  }

  /// The schema of a view as a place where something is missing.
  func context(_ view: SchemaView, _ api: API) -> Spot {
    .missing(in: api.schemas[view.core].place)
  }
}

extension ChangePlace.Part {
  /// Whether it has a description of its own besides that of its schema.
  fileprivate var hasOwnWords: Bool {
    switch self {
    case .parameter, .header: true
    case .whole, .security, .servers, .requestBody, .response, .schema: false
    }
  }
}

extension SchemaTable {
  /// The schemas without references that say nothing of their own, which so become the same.
  fileprivate func normalized(_ schemas: [SchemaID]) -> [SchemaID] {
    schemas.map { id in self[id].description == nil ? resolved(id) ?? id : id }
  }
}

extension SchemaView {
  /// How much there is to compare.
  fileprivate var weight: Int {
    properties.count + values.count + choices.reduce(0) { $0 + $1.branches.count }
      + prefixItems.count + parts.count + patternProperties.count + undescribedRequired.count
  }
}

extension Schema {
  fileprivate func says(_ change: ChangeRule.Change) -> Bool {
    switch change {
    case .titleChanged: title != nil
    case .descriptionChanged: description != nil
    case .examplesChanged: !examples.isEmpty
    case .externalDocsChanged: externalDocs != nil
    default: false
    }
  }
}

extension Schema.ValueNote {
  fileprivate var words: [String] { [value.valueKey, name ?? "", description ?? ""] }
}

extension Words {
  fileprivate init(_ view: SchemaView, place: Place) {
    self.init(
      view.description, view.examples, title: view.title, externalDocs: view.externalDocs,
      place: place)
  }
}

extension SchemaPairs {
  /// What to call the value at a pair: by its last property, or by the part of the operation.
  func subject(of pair: Int) -> ChangeSentence {
    var step: Int? = pair
    var isMember = false
    for _ in 0..<8 {
      guard let found = step else { break }
      switch self[found].step {
      case .property(let name)?:
        return isMember ? "a member of \(code: name)" : "\(code: name)"
      case .item?, .prefixItem?: isMember = true
      case .otherProperty?, .patternProperty?: return "any other property"
      case .propertyName?: return "the name of a property"
      case .branch, .dependent, .keyword, .omitted, nil: break
      }
      step = self[found].parent
    }
    let root = Self.subject(of: self[pair].root.part)
    return isMember ? "a member of \(root)" : root
  }

  /// What to call the value that a part of an operation has.
  static func subject(of part: ChangePlace.Part) -> ChangeSentence {
    switch part {
    case .parameter(let location, let name): "\(location.rawValue) parameter \(code: name)"
    case .requestBody: "the request body"
    case .response(let status, _): "the body of response \(status.text)"
    case .header(_, let name): "header \(code: name)"
    case .schema(let name): "schema \(code: name)"
    case .whole, .security, .servers: "the value"
    }
  }
}
