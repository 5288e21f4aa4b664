package import OpenAPI

/// A sort of difference.
package enum ChangeRule: Hashable, Sendable, CaseIterable {
  /// A difference that is not about a limit.
  case change(Change)
  /// A difference of what a keyword such as `maxLength` allows.
  case bound(Bound, Limit)

  /// All rules, those about limits last.
  package static var allCases: [ChangeRule] {
    Change.allCases.map { .change($0) }
      + Bound.allCases.flatMap { bound in Limit.allCases.map { .bound(bound, $0) } }
  }

  /// The stable name: it tells who sends what is different where that matters, as
  /// `request-max-length-set` does, and otherwise not.
  package func id(_ direction: SchemaNode.Direction?) -> String {
    let word =
      switch self {
      case .change(let change): change.rawValue
      case .bound(let bound, let limit): "\(bound.rawValue)-\(limit.rawValue)"
      }
    guard dependsOnDirection else { return word }
    return switch direction {
    case .request: "request-\(word)"
    case .response: "response-\(word)"
    case nil: word
    }
  }

  /// Whether it means something else in what is sent than in what comes back.
  package var dependsOnDirection: Bool { severity(.request) != severity(.response) }

  /// A difference that is not about a limit.
  package enum Change: String, Hashable, Sendable, CaseIterable {
    case operationRemoved = "operation-removed"
    case operationRemovedAfterSunset = "operation-removed-after-sunset"
    case operationAdded = "operation-added"
    case operationIDChanged = "operation-id-changed"
    case pathPrefixChanged = "path-prefix-changed"
    case pathPrefixMoved = "path-prefix-moved"
    case pathParameterRenamed = "path-parameter-renamed"

    case requiredParameterAdded = "required-parameter-added"
    case requiredParameterWithDefaultAdded = "required-parameter-with-default-added"
    case optionalParameterAdded = "optional-parameter-added"
    case requiredParameterRemoved = "required-parameter-removed"
    case optionalParameterRemoved = "optional-parameter-removed"
    case parameterBecameRequired = "parameter-became-required"
    case parameterBecameOptional = "parameter-became-optional"
    case parameterMoved = "parameter-moved"
    case parameterStyleChanged = "parameter-style-changed"
    case parameterExplodeChanged = "parameter-explode-changed"
    case emptyValueForbidden = "empty-value-forbidden"
    case emptyValueAllowed = "empty-value-allowed"

    case requiredBodyAdded = "required-body-added"
    case optionalBodyAdded = "optional-body-added"
    case bodyRemoved = "body-removed"
    case bodyBecameRequired = "body-became-required"
    case bodyBecameOptional = "body-became-optional"
    case mediaTypeAdded = "media-type-added"
    case mediaTypeRemoved = "media-type-removed"
    case partEncodingChanged = "part-encoding-changed"

    case successStatusAdded = "success-status-added"
    case successStatusRemoved = "success-status-removed"
    case errorStatusAdded = "error-status-added"
    case errorStatusRemoved = "error-status-removed"
    case requiredHeaderAdded = "required-header-added"
    case optionalHeaderAdded = "optional-header-added"
    case requiredHeaderRemoved = "required-header-removed"
    case optionalHeaderRemoved = "optional-header-removed"
    case headerBecameRequired = "header-became-required"
    case headerBecameOptional = "header-became-optional"

    case requiredPropertyAdded = "required-property-added"
    case requiredPropertyWithDefaultAdded = "required-property-with-default-added"
    case optionalPropertyAdded = "optional-property-added"
    case propertyAddedToClosedObject = "property-added-to-closed-object"
    case propertyBecameRequired = "property-became-required"
    case propertyBecameOptional = "property-became-optional"
    case requiredPropertyRemoved = "required-property-removed"
    case optionalPropertyRemoved = "optional-property-removed"
    case propertyRemovedFromClosedObject = "property-removed-from-closed-object"
    case readOnlySet = "read-only-set"
    case readOnlyDropped = "read-only-dropped"
    case writeOnlySet = "write-only-set"
    case writeOnlyDropped = "write-only-dropped"
    case otherPropertiesForbidden = "other-properties-forbidden"
    case otherPropertiesAllowed = "other-properties-allowed"
    case otherPropertiesRestricted = "other-properties-restricted"
    case otherPropertiesFreed = "other-properties-freed"
    case patternPropertyAdded = "pattern-property-added"
    case patternPropertyRemoved = "pattern-property-removed"

    case typeChanged = "type-changed"
    case typeWidened = "type-widened"
    case typeNarrowed = "type-narrowed"
    case nullableAdded = "nullable-added"
    case nullableRemoved = "nullable-removed"
    case formatChanged = "format-changed"
    case formatDropped = "format-dropped"
    case enumValueAdded = "enum-value-added"
    case enumValueRemoved = "enum-value-removed"
    case enumIntroduced = "enum-introduced"
    case enumDropped = "enum-dropped"
    case defaultChanged = "default-changed"
    case itemRuleAdded = "item-rule-added"
    case itemRuleDropped = "item-rule-dropped"
    case branchAdded = "branch-added"
    case branchRemoved = "branch-removed"
    case choiceIntroduced = "choice-introduced"
    case choiceDropped = "choice-dropped"
    case choiceTightened = "choice-tightened"
    case choiceLoosened = "choice-loosened"
    case discriminatorAdded = "discriminator-added"
    case discriminatorChanged = "discriminator-changed"
    case furtherRuleAdded = "further-rule-added"
    case furtherRuleDropped = "further-rule-dropped"
    case furtherRuleChanged = "further-rule-changed"
    case xmlFormChanged = "xml-form-changed"

    case securityIntroduced = "security-introduced"
    case securityDropped = "security-dropped"
    case securityAlternativeAdded = "security-alternative-added"
    case securityAlternativeRemoved = "security-alternative-removed"
    case securityScopeAdded = "security-scope-added"
    case securityScopeDropped = "security-scope-dropped"
    case securitySchemeChanged = "security-scheme-changed"
    case securityAddressChanged = "security-address-changed"
    case scopeOffered = "scope-offered"
    case scopeWithdrawn = "scope-withdrawn"

    case serverAddressChanged = "server-address-changed"
    case serverAdded = "server-added"
    case serverRemoved = "server-removed"
    case serverVariableChanged = "server-variable-changed"

    case deprecationSet = "deprecation-set"
    case deprecationDropped = "deprecation-dropped"
    case sunsetSet = "sunset-set"
    case sunsetChanged = "sunset-changed"
    case sunsetDropped = "sunset-dropped"
    case stabilityChanged = "stability-changed"

    case titleChanged = "title-changed"
    case summaryChanged = "summary-changed"
    case descriptionChanged = "description-changed"
    case examplesChanged = "examples-changed"
    case valueNotesChanged = "value-notes-changed"
    case tagsChanged = "tags-changed"
    case externalDocsChanged = "external-docs-changed"
    case linksChanged = "links-changed"
    case infoChanged = "info-changed"
    case unusedSchemaAdded = "unused-schema-added"
    case unusedSchemaRemoved = "unused-schema-removed"

    case comparisonIncomplete = "comparison-incomplete"
  }

  /// A keyword that limits values.
  package enum Bound: String, Hashable, Sendable, CaseIterable {
    case minimum, maximum
    case multipleOf = "multiple-of"
    case minLength = "min-length"
    case maxLength = "max-length"
    case pattern
    case minItems = "min-items"
    case maxItems = "max-items"
    case uniqueItems = "unique-items"
    case minContains = "min-contains"
    case maxContains = "max-contains"
    case minProperties = "min-properties"
    case maxProperties = "max-properties"
  }

  /// What became of a limit.
  package enum Limit: String, Hashable, Sendable, CaseIterable {
    /// There was none.
    case set
    /// It allows less.
    case tightened
    /// It allows more.
    case loosened
    /// There is none any more.
    case dropped
    /// It allows something else.
    case changed
  }
}
