package import DataTree
package import SourceText

/// A schema as it was written, with the keywords of all versions of the format (JSON Schema
/// 2020-12 and what OpenAPI adds).
///
/// Schemas below it are numbers in the `SchemaTable`, so a schema that contains itself is no
/// danger. What it amounts to together with its parents is `SchemaTable.view`.
package struct Schema: Sendable {
  /// Where it was written.
  package var place: Place
  /// The name it is shared under, if it is.
  package var name: String?
  /// The answer, where the schema is just `true` or `false`.
  package var boolean: Bool?
  /// Another schema that it stands for, or that it adds to.
  package var reference: Reference?

  /// A name for readers.
  package var title: String?
  /// What it means.
  package var description: Description?
  /// The types that values may have, in source order, with null among them; empty for any.
  package var types: [SchemaType] = []
  /// The format as written.
  package var format: String?
  /// The values that are allowed; empty if nothing is said.
  package var values: [DataNode] = []
  /// What the author says about the values, in their order.
  package var valueNotes: [ValueNote] = []
  /// The only value that is allowed.
  package var constant: DataNode?
  /// What a missing value means, null included.
  package var defaultValue: DataNode?
  /// The examples that the author gave for it.
  package var examples: [ExampleValue] = []

  /// What numbers, texts, lists and objects must obey.
  package var constraints = Constraints()

  /// The members of a list behind those of `prefixItems`.
  package var items: SchemaID?
  /// The first members of a list, one by one.
  package var prefixItems: [SchemaID] = []
  /// What some members of a list must be.
  package var contains: SchemaID?
  /// The members of a list that nothing else describes.
  package var unevaluatedItems: SchemaID?

  /// The properties of an object, in source order.
  package var properties: [Property] = []
  /// The properties that must be there, in source order.
  package var required: [Name] = []
  /// Properties by regular expressions on their names.
  package var patternProperties: [Property] = []
  /// All other properties.
  package var additionalProperties = OtherProperties.unspecified
  /// What all names of properties must be.
  package var propertyNames: SchemaID?
  /// The properties that nothing else describes.
  package var unevaluatedProperties = OtherProperties.unspecified
  /// What must be there if a property is.
  package var dependentRequired: [Dependency] = []
  /// What the object must be if a property is there.
  package var dependentSchemas: [Property] = []

  /// All of these must hold.
  package var allOf: [SchemaID] = []
  /// At least one of these must hold.
  package var anyOf: [SchemaID] = []
  /// Exactly one of these must hold.
  package var oneOf: [SchemaID] = []
  /// This must not hold.
  package var not: SchemaID?
  /// If this holds, `then` must, otherwise `else`.
  package var condition: SchemaID?
  /// What must hold if `condition` does.
  package var then: SchemaID?
  /// What must hold if `condition` does not.
  package var otherwise: SchemaID?
  /// The property whose value tells which of several schemas it is.
  package var discriminator: Discriminator?

  /// The media type of a text's content.
  package var contentMediaType: String?
  /// How a text's content is encoded, such as `base64`.
  package var contentEncoding: String?
  /// What a text's content is.
  package var contentSchema: SchemaID?

  /// Whether null is allowed besides what the types say (OpenAPI 3.0).
  package var isNullable = false
  /// Whether it should not be used any more.
  package var isDeprecated = false
  /// Whether only responses have it.
  package var isReadOnly = false
  /// Whether only requests have it.
  package var isWriteOnly = false
  /// Whether it is marked as not for the public.
  package var isInternal = false
  /// How it is written in XML.
  package var xml: XMLForm?
  /// Documentation elsewhere.
  package var externalDocs: ExternalDocs?
  /// Schemas kept here for others to refer to.
  package var definitions: [Property] = []
  /// Keywords that nobody defined, in the order of the source.
  package var otherKeywords: [DataEntry] = []
  /// What the author says beyond the format.
  package var extensions = Extensions()

  /// Creates a schema that allows anything.
  package init(at place: Place) { self.place = place }

  /// A property and its schema.
  package struct Property: Sendable {
    /// The name, or the regular expression.
    package var name: String
    /// What it is.
    package var schema: SchemaID
    /// The name in its source.
    package var nameSpan: SourceSpan
  }

  /// A name of a property, where it is only named.
  package struct Name: Sendable {
    /// The name.
    package var text: String
    /// The name in its source.
    package var span: SourceSpan
  }

  /// What must be there if a property is.
  package struct Dependency: Sendable {
    /// The property that may be there.
    package var name: String
    /// The properties that must be there then.
    package var required: [String]
  }

  /// What an author says about one allowed value.
  package struct ValueNote: Hashable, Sendable {
    /// The value it belongs to.
    package var value: DataNode
    /// A name for programs.
    package var name: String?
    /// What it means.
    package var description: String?
  }

  /// Another schema, by its address.
  package struct Reference: Sendable {
    /// The address as written.
    package var text: String
    /// The address in its source.
    package var place: Place
    /// What it leads to.
    package var target: Target
    /// Whether the keywords beside it count, as they do since OpenAPI 3.1.
    package var isMerged: Bool

    /// What an address of a schema leads to.
    package enum Target: Hashable, Sendable {
      /// The schema, which may be a reference itself.
      case schema(SchemaID)
      /// Nothing, for this reason.
      case nothing(BrokenReference)
    }
  }
}

/// Why a reference leads nowhere.
package enum BrokenReference: Hashable, Sendable {
  /// There is nothing at that address.
  case missing
  /// The file is missing or cannot be read.
  case missingFile
  /// It leads back to itself, or through too many others.
  case loop
  /// It leads out of the source folder.
  case outside
  /// It leads to the network, where nothing is loaded from.
  case remote
  /// What is there is something else.
  case wrongKind
}

/// A type of JSON Schema.
package enum SchemaType: String, Hashable, Sendable, CaseIterable {
  case null
  case boolean
  case integer
  case number
  case string
  case array
  case object
}

/// The property whose value tells which of several schemas an object is.
package struct Discriminator: Sendable {
  /// The property.
  package var property: String
  /// Its values and what they mean, in the order of the source.
  package var mapping: [Entry] = []
  /// What any other value means (OpenAPI 3.2).
  package var defaultTarget: Schema.Reference.Target?
  /// Where it was written.
  package var place: Place

  /// A value of the property and what it means.
  package struct Entry: Sendable {
    /// The value.
    package var value: String
    /// The schema as written: a name or an address.
    package var text: String
    /// The schema.
    package var target: Schema.Reference.Target
  }
}

/// How a schema is written in XML.
package struct XMLForm: Hashable, Sendable {
  /// The name of the element or attribute.
  package var name: String?
  /// The URI of its name space.
  package var namespace: String?
  /// The prefix of its name.
  package var prefix: String?
  /// Whether it is an attribute.
  package var isAttribute = false
  /// Whether a list has an element of its own around its members.
  package var isWrapped = false
}
