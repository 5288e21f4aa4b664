/// Several schemas of which one or some must hold.
package struct Choice: Sendable {
  /// How many must hold.
  package var keyword: Keyword
  /// The alternatives in the order of the source, without null.
  package var branches: [Branch]
  /// The property whose value tells which one it is.
  package var discriminator: Discriminator?

  /// How many of the branches must hold, and how the author says so.
  package enum Keyword: String, Hashable, Sendable, CaseIterable {
    /// Exactly one.
    case oneOf
    /// At least one.
    case anyOf
    /// Exactly one of those that inherit from the schema, by its discriminator.
    case subtypes
  }

  /// One alternative.
  package struct Branch: Sendable {
    /// The schema.
    package var schema: SchemaID
    /// What to call it.
    package var label: Label
    /// The value of the discriminator that stands for it.
    package var discriminatorValue: String?
    /// The properties that must be there, if the branch says nothing else.
    package var requiredOnly: [String]?
  }

  /// What an alternative is called.
  package enum Label: Hashable, Sendable {
    /// Its own title.
    case title(String)
    /// The name it is shared under.
    case name(String)
    /// The constant, or the value of a discriminator, that it has.
    case value(String)
    /// Nothing but its place, counted from 1.
    case option(Int)
  }

  /// The sets of properties one of which must be there, if the choice is about nothing else.
  package var requiredSets: [[String]]? {
    let sets = branches.compactMap(\.requiredOnly)
    return sets.count == branches.count ? sets : nil
  }
}
