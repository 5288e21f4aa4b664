package import DataTree

/// What a schema amounts to together with all that it refers to and inherits from, one level deep.
///
/// References are followed, `allOf` is merged, a lone alternative takes the place of its choice,
/// and an alternative of null is `isNullable`. Whatever is below, such as the schema of a
/// property, is a list of numbers that must hold together: ask for a view of that in turn.
package struct SchemaView: Sendable {
  /// The schemas that were merged, parents before those that inherit from them.
  package internal(set) var parts: [SchemaID] = []
  /// The schema that it is in the end, behind references and wrappers; what recursion is told by.
  package internal(set) var core: SchemaID
  /// The shared name under which readers know it, if there is one.
  package internal(set) var name: String?
  /// The schema that has the name.
  package internal(set) var namedSchema: SchemaID?
  /// The named schemas that it inherits from, in the order of the source.
  package internal(set) var bases: [SchemaID] = []
  /// The references among its parts that lead nowhere.
  package internal(set) var brokenReferences: [Schema.Reference] = []
  /// What its parts say against each other; where there is something, show the parts one by one.
  package internal(set) var conflicts: [Conflict] = []

  /// A name for readers.
  package internal(set) var title: String?
  /// What it means: its own words before those of the schema it stands for.
  package internal(set) var description: Description?
  /// What its parents say, nearest first.
  package internal(set) var inheritedDescriptions: [Description] = []
  /// The types without null; empty for any, null alone if nothing else is allowed.
  package internal(set) var types: [SchemaType] = []
  /// Whether null is allowed besides.
  package internal(set) var isNullable = false
  /// Whether no value is allowed at all.
  package internal(set) var isNever = false
  /// The format as written.
  package internal(set) var format: String?
  /// The values that are allowed; empty if nothing is said.
  package internal(set) var values: [DataNode] = []
  /// What the author says about the values.
  package internal(set) var valueNotes: [Schema.ValueNote] = []
  /// The only value that is allowed: a constant, or the single one of `values`.
  package internal(set) var constant: DataNode?
  /// What a missing value means, null included.
  package internal(set) var defaultValue: DataNode?
  /// The examples that the author gave for it.
  package internal(set) var examples: [ExampleValue] = []
  /// What all parts demand together.
  package internal(set) var constraints = Constraints()

  /// The members of a list behind the first ones; empty if nothing is said.
  package internal(set) var items: [SchemaID] = []
  /// The first members of a list, one by one.
  package internal(set) var prefixItems: [[SchemaID]] = []
  /// What some members of a list must be, one rule each.
  package internal(set) var contains: [SchemaID] = []

  /// The properties, in source order, those of parents first.
  package internal(set) var properties: [Property] = []
  /// Required names that no part describes.
  package internal(set) var undescribedRequired: [String] = []
  /// Properties by regular expressions on their names.
  package internal(set) var patternProperties: [Property] = []
  /// What is said about all other properties.
  package internal(set) var otherProperties = OtherProperties.unspecified
  /// What all names of properties must be.
  package internal(set) var propertyNames: [SchemaID] = []
  /// What must be there if a property is.
  package internal(set) var dependentRequired: [Schema.Dependency] = []
  /// What the object must be if a property is there.
  package internal(set) var dependentSchemas: [Schema.Property] = []

  /// The choices between schemas; each holds besides everything else.
  package internal(set) var choices: [Choice] = []
  /// What must hold under a condition.
  package internal(set) var conditions: [Condition] = []
  /// What must not hold.
  package internal(set) var prohibited: [SchemaID] = []
  /// The property whose value tells what it is.
  package internal(set) var discriminator: Discriminator?
  /// What the discriminator of a parent is for this schema.
  package internal(set) var discriminatorValue: DiscriminatorValue?

  /// The media type of a text's content.
  package internal(set) var contentMediaType: String?
  /// How a text's content is encoded.
  package internal(set) var contentEncoding: String?
  /// What a text's content is.
  package internal(set) var contentSchema: SchemaID?
  /// Whether it should not be used any more.
  package internal(set) var isDeprecated = false
  /// Whether only responses have it.
  package internal(set) var isReadOnly = false
  /// Whether only requests have it.
  package internal(set) var isWriteOnly = false
  /// How it is written in XML.
  package internal(set) var xml: XMLForm?
  /// Documentation elsewhere.
  package internal(set) var externalDocs: ExternalDocs?
  /// Keywords that nobody defined.
  package internal(set) var otherKeywords: [DataEntry] = []
  /// What the author says beyond the format.
  package internal(set) var extensions = Extensions()

  init(core: SchemaID) { self.core = core }

  /// A property of an object.
  package struct Property: Sendable {
    /// The name, or the regular expression.
    package var name: String
    /// What it must be, all of them, the most specific first.
    package var schemas: [SchemaID]
    /// Whether it must be there.
    package var isRequired = false
  }

  /// Something that no value can obey.
  package enum Conflict: Hashable, Sendable {
    /// Types without a common one.
    case types([SchemaType], [SchemaType])
    /// Lists of allowed values without a common one, or two different constants.
    case values
    /// Two keywords that exclude each other.
    case bounds(String, String)
  }

  /// A condition and what follows from it.
  package struct Condition: Hashable, Sendable {
    /// What is asked.
    package var condition: SchemaID
    /// What must hold if so.
    package var then: SchemaID?
    /// What must hold if not.
    package var otherwise: SchemaID?
  }

  /// The value of a parent's discriminator that stands for a schema.
  package struct DiscriminatorValue: Hashable, Sendable {
    /// The property.
    package var property: String
    /// Its value.
    package var value: String
  }

  /// Whether the value is a list.
  package var isList: Bool { types == [.array] || (types.isEmpty && !items.isEmpty) }

  /// Whether it says something about the properties of an object.
  package var hasProperties: Bool {
    if !properties.isEmpty || !patternProperties.isEmpty || !undescribedRequired.isEmpty {
      return true
    }
    if case .described = otherProperties { return true }
    return false
  }
}
