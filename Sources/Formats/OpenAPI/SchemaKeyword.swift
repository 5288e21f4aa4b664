/// Keywords whose values are values, null among them.
enum ValueKeyword: String {
  case `default`, const, example
  case exampleExtension = "x-example"
}

/// Keywords that describe a schema by itself.
enum WordKeyword: String {
  case title, description, type, format, `enum`, examples
  case contentMediaType, contentEncoding
  case nullable, deprecated, readOnly, writeOnly, xml, externalDocs, discriminator
  case nullableExtension = "x-nullable"
  case examplesExtension = "x-examples"
}

/// Keywords that hold other schemas, one or a list of them.
enum SubschemaKeyword: String {
  case items, prefixItems, additionalItems, contains, unevaluatedItems, contentSchema
  case allOf, anyOf, oneOf, not, `if`, then, `else`, propertyNames
}

/// Keywords about the properties of objects.
enum PropertyKeyword: String {
  case properties, required, patternProperties, additionalProperties, unevaluatedProperties
  case dependentRequired, dependentSchemas, dependencies, definitions
  case defs = "$defs"
}

/// Keywords that bound values.
enum ConstraintKeyword: String {
  case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf
  case minLength, maxLength, pattern, minItems, maxItems, uniqueItems, minContains, maxContains
  case minProperties, maxProperties
}
