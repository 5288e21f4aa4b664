extension APIVersion.Status {
  /// The status that a page's title or folder names; nil if there is no such word.
  init?(named text: String) {
    self.init(text, Self.words.merging(Self.titleWords) { first, _ in first })
  }

  /// The status that a page's own description names.
  ///
  /// Longer ones are prose, where "deprecated" is said of something else.
  init?(described text: String) {
    guard text.utf8.count <= 80 else { return nil }
    self.init(text, Self.words)
  }

  private init?(_ text: String, _ words: [String: Self]) {
    let found = text.lowercased().split { !$0.isLetter }.compactMap { words[String($0)] }
    guard let worst = found.max(by: { $0.rank < $1.rank }) else { return nil }
    self = worst
  }

  /// The order of what counts when a page says several things: a page that was the latest once
  /// and moved to a folder of old ones is old.
  var rank: Int {
    switch self {
    case .active: 0
    case .beta: 1
    case .planned: 2
    case .deprecated: 3
    case .retired: 4
    }
  }

  private static let words: [String: Self] = [
    "latest": .active, "current": .active,
    "beta": .beta, "alpha": .beta, "experimental": .beta,
    "planned": .planned, "upcoming": .planned,
    "deprecated": .deprecated, "depreciated": .deprecated, "obsolete": .deprecated,
    "outdated": .deprecated,
    "retired": .retired, "discontinued": .retired, "decommissioned": .retired,
  ]

  private static let titleWords: [String: Self] = [
    "old": .deprecated, "legacy": .deprecated, "archive": .deprecated, "archived": .deprecated,
    "preview": .beta, "draft": .beta,
  ]
}
