internal import Catalog
internal import JSON

/// The first state of a site or of a part of one, which its author goes on with.
///
/// What a scaffold writes builds without a diagnostic, but for the hint that a site needs an address.
package struct Scaffold: Sendable {
  /// What is to be written.
  package var files = AuthorFiles()
  /// The line that puts the new page into a table of contents; nil for a whole site.
  package private(set) var entry: String?

  /// Whether a word can be the id of a product or an API.
  package static func isID(_ word: String) -> Bool { isCatalogID(word) }

  /// A site with a home page and a guide.
  package static func site(title: String) -> Scaffold {
    var scaffold = Scaffold()
    scaffold.files.add(
      "portico.yml",
      """
      # What holds for the whole site. Everything in this file is optional.
      title: \(quoted(title))
      # The address under which the site will be published; site maps and feeds need it:
      # siteUrl: https://docs.example.com/

      """)
    scaffold.files.add(
      "SUMMARY.md",
      """
      # Table of contents

      * [Home](README.md)
      * [First steps](guides/first-steps.md)

      """)
    scaffold.files.add(
      "README.md",
      """
      ---
      description: What this site is about, in one sentence.
      ---

      # \(markdown(title))

      Welcome. Begin with the [first steps](guides/first-steps.md).

      """)
    scaffold.files.add("guides/first-steps.md", guideText("First steps"))
    return scaffold
  }

  /// A guide at a path with the ending `.md`.
  package static func guide(at path: String, title: String) -> Scaffold {
    var scaffold = Scaffold()
    scaffold.files.add(path, guideText(title))
    scaffold.entry = "* [\(markdown(title))](\(path))"
    return scaffold
  }

  /// A product with its page; it embeds the APIs.
  package static func product(_ id: String, title: String, apis: [String]) -> Scaffold {
    var scaffold = Scaffold()
    let path = "products/\(id).md"
    scaffold.files.add(
      path,
      """
      ---
      kind: product
      id: \(id)
      description: What the product does for customers, in one sentence.
      apis:
      \(apis.map { "  - \($0)" }.joined(separator: "\n"))
      ---

      # \(markdown(title))

      ## Functional coverage

      What customers can do with it, and where.

      """)
    scaffold.entry = "* [\(markdown(title))](\(path))"
    return scaffold
  }

  /// An API with its page, described by the specification at a path of the source folder.
  package static func api(
    _ id: String, title: String, description: String?, spec: String
  ) -> Scaffold {
    var scaffold = Scaffold()
    let path = "\(id).md"
    scaffold.files.add(
      path,
      """
      ---
      kind: api
      id: \(id)
      description: \(quoted(description ?? "What the API is for, in one sentence."))
      spec: \(quoted(spec))
      ---

      # \(markdown(title))

      What developers should know before they use it.

      """)
    scaffold.entry = "* [\(markdown(title))](\(path))"
    return scaffold
  }

  /// A specification with a single operation, for an API that has none yet.
  package static func specification(title: String) -> String {
    """
    openapi: 3.1.0
    info:
      title: \(quoted(title))
      version: 0.1.0
      description: What the API is for.
    servers:
      - url: https://api.example.com/v1
        description: Production
    tags:
      - name: Items
        description: What the API is about.
    paths:
      /items/{id}:
        get:
          operationId: getItem
          tags: [Items]
          summary: Look up an item
          parameters:
            - name: id
              in: path
              required: true
              description: Which item.
              schema: { type: string }
          responses:
            "200":
              description: The item.
              content:
                application/json:
                  schema: { $ref: "#/components/schemas/Item" }
    components:
      schemas:
        Item:
          type: object
          required: [id]
          properties:
            id:
              type: string
              description: What tells it from others.

    """
  }

  // MARK: - Words

  private static func guideText(_ title: String) -> String {
    """
    ---
    description: What readers can do after they have read this, in one sentence.
    ---

    # \(markdown(title))

    ## Before you begin

    What is needed.

    ## What to do

    1. One step.
    2. Another one.

    """
  }

  /// A text as a scalar of YAML, which takes strings of JSON.
  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    renderJSONString(text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text in which nothing is markup.
  private static func markdown(_ text: String) -> String {
    text.map { #"\`*_{}[]<>#|$&!~"#.contains($0) ? "\\\($0)" : String($0) }.joined()
      .replacing("\n", with: " ")
  }
}
