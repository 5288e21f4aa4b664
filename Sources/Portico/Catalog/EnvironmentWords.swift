/// The words by which people tell environments apart.
enum EnvironmentWords {
  /// The id of the environment that one of the words in `text` names; the first one counts.
  static func find(in text: String) -> String? {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.lazy
      .compactMap { ids[String($0)] }.first
  }

  /// The id that means the same as `word`, if it is such a word.
  static func id(of word: String) -> String? { ids[word.lowercased()] }

  /// The environment that is called `id` when nothing more is known of it.
  static func environment(_ id: String) -> CatalogEnvironment {
    let canonical = ids[id] ?? id
    return CatalogEnvironment(
      id: id, label: labels[canonical] ?? id.asEnvironmentLabel, isProduction: canonical == "prod")
  }

  private static let labels = [
    "prod": "Production", "preprod": "Preproduction", "staging": "Staging", "sandbox": "Sandbox",
    "test": "Test", "dev": "Development", "demo": "Demo", "integration": "Integration",
  ]

  private static let ids = [
    "prod": "prod", "production": "prod", "prd": "prod", "live": "prod",
    "preprod": "preprod", "preproduction": "preprod", "staging": "staging", "stage": "staging",
    "stg": "staging", "sandbox": "sandbox", "sbx": "sandbox", "test": "test", "testing": "test",
    "tst": "test", "uat": "uat", "uatc": "uatc", "qa": "qa", "dev": "dev",
    "development": "dev", "demo": "demo", "integration": "integration", "acceptance": "acceptance",
  ]
}

extension String {
  /// An id as a label: short ones are abbreviations (`uat` is `UAT`).
  fileprivate var asEnvironmentLabel: String {
    utf8.count <= 4 ? uppercased() : prefix(1).uppercased() + dropFirst()
  }
}
