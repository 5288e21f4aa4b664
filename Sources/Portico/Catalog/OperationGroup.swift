package import OpenAPI

/// Operations that stand together beside the pages about an API.
package struct OperationGroup: Sendable {
  /// What they have in common: the name of a tag, or the first part of their paths; nil if nothing.
  package var title: String?
  /// The tag, where they are grouped by tags and have one.
  package var tag: Tag?
  /// Where they stand in `API.operations`, in order.
  package var operations: [Int]
}

extension APIVersion {
  /// The operations in the groups and in the order that the author wants.
  package var operationGroups: [OperationGroup] {
    switch sidebar {
    case .tags:
      description.tagSections.map {
        OperationGroup(title: $0.tag?.title, tag: $0.tag, operations: $0.operations)
      }
    case .paths: pathGroups
    case .flat:
      description.operations.isEmpty
        ? [] : [OperationGroup(title: nil, operations: Array(description.operations.indices))]
    }
  }

  private var pathGroups: [OperationGroup] {
    var groups: [OperationGroup] = []
    var places: [Substring: Int] = [:]
    for (place, operation) in description.operations.enumerated() {
      let first = operation.path.split(separator: "/").first ?? ""
      if let known = places[first] {
        groups[known].operations.append(place)
      } else {
        places[first] = groups.count
        groups.append(OperationGroup(title: "/" + first, operations: [place]))
      }
    }
    return groups
  }
}
