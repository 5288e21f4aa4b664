import APIDiff
import OpenAPI
import SourceText

/// What changed between two versions of an API, ready to be printed.
struct ChangeReport {
  let set: ChangeSet
  /// The groups with the findings that are shown.
  let groups: [(operation: ChangedOperation?, findings: [Finding])]
  /// Where the places of the findings stand.
  let places: PlaceTable

  /// Prepares what is at least as bad as `severity`.
  init(_ set: ChangeSet, atLeast severity: ChangeSeverity) {
    self.set = set
    groups = set.groups.compactMap { group in
      let shown = group.findings.filter { $0.severity >= severity }
      return shown.isEmpty ? nil : (group.operation, shown)
    }
    places = PlaceTable(
      groups.flatMap(\.findings).flatMap { [$0.oldPlace, $0.newPlace] }.compactMap { $0 })
  }

  /// The findings that are shown, in their order.
  var findings: [Finding] { groups.flatMap(\.findings) }

  /// The place as an editor opens it.
  func location(_ place: Place) -> String {
    let point = places.start(of: place)
    return "\(place.source.path):\(point.line):\(point.column)"
  }

  /// What is compared, such as `Payments 1.0 → 2.0`.
  var title: String {
    let (old, new) = (set.old, set.new)
    let isSame = old.title == new.title && !new.title.isEmpty
    guard isSame, !old.version.isEmpty, !new.version.isEmpty else {
      return "\(Self.name(old)) → \(Self.name(new))"
    }
    return "\(old.title) \(old.version) → \(new.version)"
  }

  private static func name(_ version: ChangeSet.Version) -> String {
    let words = [version.title, version.version].filter { !$0.isEmpty }
    return words.isEmpty ? version.path : words.joined(separator: " ")
  }

  /// How many findings there are of each severity, the worst first.
  var counts: String {
    let parts = ChangeSeverity.allCases.reversed().compactMap { severity -> String? in
      let count = set.count(severity)
      guard count > 0 else { return nil }
      let word = severity == .notice && count > 1 ? "notices" : severity.word
      return "\(count) \(word)"
    }
    return parts.isEmpty ? "nothing is different" : parts.joined(separator: ", ")
  }
}

extension Finding {
  /// Where it is met, such as `request body, /buyer/phone, in 3 places`.
  var whereabouts: String {
    let count =
      placeCount < Finding.mostPlaces ? "in \(placeCount) places" : "in very many places"
    return [place.words, placeCount > 1 ? count : ""].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}

extension ChangedOperation {
  /// What it is called, such as `POST /orders`; a callback says whose it is.
  var heading: String {
    switch kind {
    case .path: route
    case .webhook: "webhook \(route)"
    case .callback: "callback \(route)" + (parent.map { " of \($0)" } ?? "")
    }
  }
}
