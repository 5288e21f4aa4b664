/// What is wrong with the APIs and products of a site.
extension Explanation {
  static let catalog: [Explanation] = [
    Explanation(
      "unknown-spec", "A block names a specification that nobody has given a file.",
      "Only what is written in the block is shown. Name the file in the configuration.",
      wrong: "{% openapi-operation spec=\"payments\" path=\"/payments\" method=\"get\" %}",
      right: "specs:\n  payments: .gitbook/assets/payments.yaml"),
    Explanation(
      "unknown-operation", "A block shows an operation that its specification does not have.",
      "Only what is written in the block is shown. Compare method and path with the file.",
      wrong: "{% openapi-operation spec=\"payments\" path=\"/payment\" method=\"get\" %}",
      right: "{% openapi-operation spec=\"payments\" path=\"/payments\" method=\"get\" %}"),
    Explanation(
      "specs-grouped", "Several files describe the same version of an API.",
      "They differ in their servers at most, and are shown as one with several environments."),
    Explanation(
      "specs-differ", "Two files have the same version of an API, and say different things.",
      """
      One of them is shown. Give the other one a version of its own, or make them equal; 'portico \
      diff' tells what differs.
      """),
    Explanation(
      "mixed-specs", "A page shows operations from several files of one version.",
      "Readers would see one API put together from copies. Use the same file in all blocks."),
    Explanation(
      "test-spec", "A page embeds the file of a test environment.",
      "There is one of the production, which is shown instead. Embed it.",
      wrong: "src=\"payments-sandbox.yaml\"", right: "src=\"payments.yaml\""),
    Explanation(
      "version-mismatch", "A page is about another version than its specification.",
      "The page says one number, and 'info.version' of the file another. Correct the wrong one.",
      wrong: "# Payments 1.2, with a file of version 1.1",
      right: "# Payments 1.2, with a file of version 1.2"),
    Explanation(
      "stale-latest", "A page calls a version the latest that is not.",
      "The site has a newer one. Correct the text, or do not name the number."),
    Explanation(
      "unused-spec", "Files describe APIs, and no page shows or offers them.",
      "They are left out of the site. Embed them in a page, or remove them.",
      right: "{% openapi-operation spec=\"payments\" path=\"/payments\" method=\"get\" %}"),
    Explanation(
      "unmet-pattern", "No version has an operation that 'include' or 'exclude' names.",
      "Write a method and a path, a path, or the name of a tag; '*' is any text.",
      wrong: "exclude: [DELETE orders]", right: "exclude: [DELETE /orders]"),
    Explanation(
      "internal-left-out", "Products, APIs or operations are for people inside the house.",
      "They are left out. Use '--include-internal' for a site inside the house."),
    Explanation(
      "unknown-api", "A product names an API that does not exist.", "It is left out.",
      wrong: "apis: [paymets]", right: "apis: [payments]"),
    Explanation(
      "unknown-version", "A declaration names a version that its API does not have.",
      "It is ignored, and the current version is taken.", wrong: "payments: '9.0'",
      right: "payments: '2.0'"),
    Explanation(
      "unknown-environment", "A declaration names an environment that does not exist.",
      "Declare it under 'environments' in portico.yml.", wrong: "environments: [prodution]",
      right: "environments: [production]"),
    Explanation(
      "unknown-scope", "A plan grants a scope that no API has.",
      "keyvault would ask for something that nobody can grant. Declare the scope with its API.",
      wrong: "scopes: [payments:raed]", right: "scopes: [payments:read]"),
    Explanation(
      "old-version-in-product", "An active product embeds an old version of an API.",
      "New merchants would begin with what is going away. Embed a newer version."),
    Explanation(
      "api-without-product", "No product embeds an API.",
      "The site has products, so that readers look for APIs there. Add it to one.",
      right: "apis: [payments, refunds]"),
  ]
}
