import Foundation
import TestSupport
import WebDriver

/// A small site with everything that a script changes in pages.
struct DeskSite {
  let folder: TemporaryFolder

  /// Builds the site.
  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in Self.files { try folder.write(Array(text.utf8), to: "src/" + name) }
    try folder.write(Self.animation, to: "src/.gitbook/assets/moving.gif")
    let built = try Shell(in: folder).run("portico build src -o site --quiet")
    guard built.exitCode == 0 else { throw BuildFailure(text: "\(built.output)") }
  }

  struct BuildFailure: Error { var text: String }

  /// The absolute path of a page.
  func page(_ path: String) -> String { folder.path(of: "site/" + path) }

  private static let files = [
    "portico.yml": """
    title: Desk
    specs:
      desk: desk.yaml
      regions: regions.yaml
    environments:
      - {id: prod, label: Production, match: "https://api.desk.", production: true}
      - {id: sandbox, label: Sandbox, match: .sandbox.}
    """,
    "desk.yaml": """
    openapi: 3.0.3
    info: {title: Desk API, version: 1.0.0}
    security: [{token: []}]
    components: {securitySchemes: {token: {type: http, scheme: bearer}}}
    servers:
      - url: https://api.desk.example.com/v1
      - url: https://api.sandbox.desk.example.com/v2
    paths:
      /items/{id}:
        post:
          operationId: change-item
          summary: Change an item
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}, example: a1}
            - {name: limit, in: query, schema: {type: integer}, example: 10}
            - {name: kind, in: query, schema: {type: string, enum: [red, blue]}}
            - {name: note, in: query, schema: {type: string}}
            - {name: X-Trace, in: header, schema: {type: string}, example: t1}
            - {name: session, in: cookie, schema: {type: string}, example: s1}
          requestBody:
            content:
              application/json:
                schema: {type: object}
                example:
                  {name: Ada, count: 3, open: true, password: hidden, tags: [one, two],
                  about: {text: A text that is long enough to fill lines}}
          responses: {'200': {description: Done}}
      /form:
        post:
          operationId: send-form
          summary: Send a form
          requestBody:
            content:
              application/x-www-form-urlencoded:
                schema: {type: object}
                example: {word: one, more: two}
          responses: {'204': {description: Done}}
    """,
    "regions.yaml": """
    openapi: 3.0.3
    info: {title: Regions API, version: 1.0.0}
    servers:
      - url: https://{region}.example.org/v1
        variables: {region: {default: eu, enum: [eu, us]}}
    paths:
      /now:
        get: {operationId: now, summary: Now, responses: {'200': {description: Done}}}
    """,
    "SUMMARY.md": """
    # Summary

    * [Desk](README.md)
    * [Tabs](tabs.md)
    * [Code](code.md)
    """,
    "README.md": "# Desk\n",
    "tabs.md": """
    # Tabs

    {% tabs %}
    {% tab title="Shell" %}
    first shell
    {% endtab %}

    {% tab title="Python" %}
    first python

    {% tabs %}
    {% tab title="Inner one" %}
    inner one
    {% endtab %}

    {% tab title="Inner two" %}
    a rare axolotl

    #### Deep place

    deep
    {% endtab %}
    {% endtabs %}
    {% endtab %}

    {% tab title="Go" %}
    first go
    {% endtab %}
    {% endtabs %}

    {% tabs %}
    {% tab title="Go" %}
    second go
    {% endtab %}

    {% tab title="Python" %}
    second python
    {% endtab %}
    {% endtabs %}

    ## Next

    Text.

    ## Last

    \(String(repeating: "A line of the last section.\n\n", count: 60))
    """,
    "code.md": """
    # Code

    {% code lineNumbers="true" %}
    ```js
    const a = "<b>";

    call(a); // tab\t&amp;
    ```
    {% endcode %}

    <figure><img src=".gitbook/assets/moving.gif" alt="Moving"><figcaption></figcaption></figure>
    """,
  ]

  /// Two frames of one point each (GIF89a).
  private static let animation: [UInt8] = {
    var bytes = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
    bytes += [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
    for _ in 0..<2 {
      bytes += [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]
    }
    return bytes + [0x3B]
  }()
}
