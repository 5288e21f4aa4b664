extension ChangeRule {
  /// Whether the place of the difference is one that only the new version has.
  package var isAddition: Bool {
    guard case .change(let change) = self else { return false }
    return Self.additions.contains(change)
  }

  /// Whether the place of the difference is one that only the old version has.
  package var isRemoval: Bool {
    guard case .change(let change) = self else { return false }
    return Self.removals.contains(change)
  }

  private static let additions: Set<Change> = [
    .operationAdded, .requiredParameterAdded, .requiredParameterWithDefaultAdded,
    .optionalParameterAdded, .requiredBodyAdded, .optionalBodyAdded, .successStatusAdded,
    .errorStatusAdded, .requiredPropertyAdded, .requiredPropertyWithDefaultAdded,
    .optionalPropertyAdded, .propertyAddedToClosedObject, .patternPropertyAdded, .branchAdded,
    .unusedSchemaAdded,
  ]

  private static let removals: Set<Change> = [
    .operationRemoved, .operationRemovedAfterSunset, .requiredParameterRemoved,
    .optionalParameterRemoved, .bodyRemoved, .successStatusRemoved, .errorStatusRemoved,
    .requiredPropertyRemoved, .optionalPropertyRemoved, .propertyRemovedFromClosedObject,
    .patternPropertyRemoved, .branchRemoved, .unusedSchemaRemoved,
  ]
}
