package import OpenAPI

extension ChangeRule {
  /// What the difference means for clients, by who sends what is different.
  ///
  /// A client has to send what the new version accepts, and to accept what it sends: what is
  /// stricter breaks requests, what is looser surprises those who read responses.
  package func severity(_ direction: SchemaNode.Direction) -> ChangeSeverity {
    let (request, response) =
      switch self {
      case .change(let change): change.severities
      case .bound(_, let limit): limit.severities
      }
    return direction == .request ? request : response
  }
}

private typealias Severities = (request: ChangeSeverity, response: ChangeSeverity)

extension ChangeRule.Limit {
  fileprivate var severities: Severities {
    switch self {
    case .set, .tightened: (.breaking, .compatible)
    case .loosened, .dropped: (.compatible, .risky)
    // Nobody knows whether it allows less, more or both.
    case .changed: (.breaking, .risky)
    }
  }
}

extension ChangeRule.Change {
  fileprivate var severities: Severities {
    switch self {
    // Operations
    case .operationRemoved: (.breaking, .breaking)
    case .operationRemovedAfterSunset: (.risky, .risky)
    case .operationAdded: (.compatible, .compatible)
    // Generated clients name their methods after it.
    case .operationIDChanged: (.risky, .risky)
    case .pathPrefixChanged: (.breaking, .breaking)
    case .pathPrefixMoved: (.docsOnly, .docsOnly)
    case .pathParameterRenamed: (.docsOnly, .docsOnly)

    // Parameters; those that come back are those of webhooks.
    case .requiredParameterAdded: (.breaking, .compatible)
    case .requiredParameterWithDefaultAdded: (.risky, .compatible)
    case .optionalParameterAdded: (.compatible, .compatible)
    case .requiredParameterRemoved: (.breaking, .breaking)
    case .optionalParameterRemoved: (.risky, .risky)
    case .parameterBecameRequired: (.breaking, .compatible)
    case .parameterBecameOptional: (.compatible, .breaking)
    case .parameterMoved, .parameterStyleChanged, .parameterExplodeChanged:
      (.breaking, .breaking)
    case .emptyValueForbidden: (.breaking, .compatible)
    case .emptyValueAllowed: (.compatible, .risky)

    // Bodies
    case .requiredBodyAdded: (.breaking, .compatible)
    case .optionalBodyAdded: (.compatible, .compatible)
    case .bodyRemoved: (.risky, .breaking)
    case .bodyBecameRequired: (.breaking, .compatible)
    case .bodyBecameOptional: (.compatible, .breaking)
    case .mediaTypeAdded: (.compatible, .compatible)
    case .mediaTypeRemoved: (.breaking, .breaking)
    case .partEncodingChanged: (.breaking, .breaking)

    // Responses
    case .successStatusAdded: (.compatible, .compatible)
    case .successStatusRemoved: (.breaking, .breaking)
    case .errorStatusAdded: (.compatible, .risky)
    case .errorStatusRemoved: (.compatible, .compatible)
    case .requiredHeaderAdded: (.breaking, .compatible)
    case .optionalHeaderAdded: (.compatible, .compatible)
    case .requiredHeaderRemoved: (.risky, .breaking)
    case .optionalHeaderRemoved: (.risky, .risky)
    case .headerBecameRequired: (.breaking, .compatible)
    case .headerBecameOptional: (.compatible, .breaking)

    // Objects
    case .requiredPropertyAdded: (.breaking, .compatible)
    case .requiredPropertyWithDefaultAdded: (.risky, .compatible)
    case .optionalPropertyAdded: (.compatible, .compatible)
    case .propertyAddedToClosedObject: (.compatible, .risky)
    case .propertyBecameRequired: (.breaking, .compatible)
    case .propertyBecameOptional: (.compatible, .breaking)
    case .requiredPropertyRemoved: (.risky, .breaking)
    case .optionalPropertyRemoved: (.risky, .risky)
    case .propertyRemovedFromClosedObject: (.breaking, .risky)
    case .readOnlySet, .readOnlyDropped, .writeOnlySet, .writeOnlyDropped: (.risky, .risky)
    case .otherPropertiesForbidden, .otherPropertiesRestricted: (.breaking, .compatible)
    case .otherPropertiesAllowed, .otherPropertiesFreed: (.compatible, .risky)
    case .patternPropertyAdded, .patternPropertyRemoved: (.risky, .risky)

    // Values
    case .typeChanged: (.breaking, .breaking)
    case .typeWidened: (.compatible, .breaking)
    case .typeNarrowed: (.breaking, .compatible)
    case .nullableAdded: (.compatible, .breaking)
    case .nullableRemoved: (.breaking, .compatible)
    case .formatChanged: (.risky, .risky)
    case .formatDropped: (.compatible, .risky)
    case .enumValueAdded: (.compatible, .risky)
    case .enumValueRemoved: (.breaking, .compatible)
    case .enumIntroduced: (.breaking, .compatible)
    case .enumDropped: (.compatible, .risky)
    case .defaultChanged: (.risky, .risky)
    case .itemRuleAdded: (.breaking, .compatible)
    case .itemRuleDropped: (.compatible, .risky)
    case .branchAdded: (.compatible, .risky)
    case .branchRemoved: (.breaking, .compatible)
    case .choiceIntroduced, .choiceTightened: (.breaking, .compatible)
    case .choiceDropped, .choiceLoosened: (.compatible, .risky)
    // It tells what could be found out before; generated types become others, though.
    case .discriminatorAdded: (.risky, .risky)
    case .discriminatorChanged: (.breaking, .breaking)
    case .furtherRuleAdded: (.breaking, .compatible)
    case .furtherRuleDropped: (.compatible, .risky)
    case .furtherRuleChanged: (.breaking, .risky)
    case .xmlFormChanged: (.risky, .risky)

    // Security and servers
    case .securityIntroduced, .securityAlternativeRemoved, .securityScopeAdded,
      .securitySchemeChanged:
      (.breaking, .breaking)
    case .securityDropped, .securityAlternativeAdded, .securityScopeDropped, .scopeOffered:
      (.compatible, .compatible)
    case .securityAddressChanged, .scopeWithdrawn: (.risky, .risky)
    case .serverAddressChanged, .serverRemoved, .serverVariableChanged: (.risky, .risky)
    case .serverAdded: (.compatible, .compatible)

    // Announcements and words
    case .deprecationSet, .deprecationDropped, .sunsetSet, .sunsetChanged, .sunsetDropped,
      .stabilityChanged:
      (.notice, .notice)
    case .titleChanged, .summaryChanged, .descriptionChanged, .examplesChanged,
      .valueNotesChanged, .tagsChanged, .externalDocsChanged, .linksChanged, .infoChanged,
      .unusedSchemaAdded, .unusedSchemaRemoved:
      (.docsOnly, .docsOnly)

    case .comparisonIncomplete: (.risky, .risky)
    }
  }
}
