extension SiteSurvey {
  /// A `portico.yml` for the folder: what was found out about environments, and as comments the
  /// products that might be declared.
  package var configurationDraft: String {
    var text = """
      # What holds for the whole site; drafted from what is in the folder. Everything is optional.
      title: \(Scaffold.quoted(title))
      # The address under which the site will be published; site maps and feeds need it:
      # siteUrl: https://docs.example.com/

      """
    if !environments.isEmpty {
      text += "\n# Where APIs run: addresses that contain a 'match' belong to the environment.\n"
      text += "environments:\n" + environments.map(line).joined()
    }
    return text + "\n" + productsDraft
  }

  /// The part of `portico.yml` that would declare products, as comments.
  package var productsDraft: String {
    guard !apis.isEmpty else { return "# Without APIs there are no products to declare yet.\n" }
    var text = """
      # Products are what customers subscribe to, and only you know them. One for each API is a
      # beginning: take away the '#', and join what is sold together.
      # catalog:
      #   products:

      """
    let known = Set(products.flatMap(\.apis))
    for api in apis where !known.contains(api.id) {
      text += """
        #     - id: \(api.id)
        #       title: \(Scaffold.quoted(api.title.withoutAPI))
        #       description: What the product does for customers, in one sentence.
        #       apis: [\(api.id)]

        """
    }
    return known.isSuperset(of: apis.map(\.id))
      ? "# Every API is part of a product already.\n" : text
  }

  private func line(_ environment: EnvironmentRow) -> String {
    var parts = ["id: \(environment.id)", "label: \(Scaffold.quoted(environment.label))"]
    let origins = environment.origins.map(Scaffold.quoted)
    if !origins.isEmpty { parts.append("match: [\(origins.joined(separator: ", "))]") }
    if environment.isProduction { parts.append("production: true") }
    return "  - { \(parts.joined(separator: ", ")) }\n"
  }
}

extension String {
  /// A title without the word that products do not have in theirs.
  fileprivate var withoutAPI: String {
    let words = split(separator: " ").filter { $0.uppercased() != "API" }
    return words.isEmpty ? self : words.joined(separator: " ")
  }
}
