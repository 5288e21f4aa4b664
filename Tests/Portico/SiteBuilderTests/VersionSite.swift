/// A site about an API that changed from version to version, for better and for worse.
enum VersionSite {
  static let files: [String: String] = [
    "portico.yml": """
    title: Shop
    environments:
      - { id: test, label: Test, match: "test.example.com" }
      - { id: prod, label: Production, match: "api.example.com", production: true }
    """,
    "SUMMARY.md": """
    # Table of contents

    * [Home](README.md)
    * [Checkout](checkout.md)
    * [Orders](orders.md)
    * [Tickets](tickets.md)
    """,
    "README.md": "# Shop\n\nWelcome.\n",
    "checkout.md": "---\nkind: product\ndescription: Sells.\napis: [orders]\n---\n\n# Checkout\n",
    "orders.md": orders(),
    "tickets.md": """
    ---
    kind: api
    id: tickets
    spec:
      - { path: specs/tickets-1.yaml, version: "1" }
      - { path: specs/tickets-2.yaml, version: "2" }
    ---

    # Tickets API
    """,
    "specs/one.yaml": first,
    "specs/two.prod.yaml": second(host: "api.example.com"),
    "specs/two.test.yaml": second(host: "test.example.com"),
    "specs/three.yaml": third,
    "specs/tickets-1.yaml": tickets(version: 1),
    "specs/tickets-2.yaml": tickets(version: 2),
  ]

  /// The page about the API with more in its front matter.
  static func orders(_ more: String = "") -> String {
    """
    ---
    kind: api
    id: orders
    spec:
      - { path: specs/one.yaml }
      - { path: specs/two.prod.yaml, environment: prod }
      - { path: specs/two.test.yaml, environment: test }
      - { path: specs/three.yaml }
    versions:
      - { version: "1.0.0", status: deprecated, released: "2024-01-02" }
      - { version: "2.0.0", released: "2025-03-04" }
      - { version: "3.0.0", released: "2026-05-06" }
    \(more)
    ---

    # Orders API
    """
  }

  private static let first = """
    openapi: 3.0.3
    info: { title: Orders, version: 1.0.0 }
    servers:
      - { url: "https://api.example.com/orders" }
      - { url: "https://test.example.com/orders" }
    paths:
      /orders:
        post:
          operationId: placeOrder
          summary: Place an order
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  properties:
                    note: { type: string }
                    old: { type: string }
          responses: { "201": { description: Made } }
      /orders/{id}:
        delete:
          operationId: dropOrder
          summary: Drop an order
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          responses: { "204": { description: Gone } }

    """

  private static func second(host: String) -> String {
    """
    openapi: 3.0.3
    info: { title: Orders, version: 2.0.0 }
    servers: [{ url: "https://\(host)/orders" }]
    paths:
      /orders:
        post:
          operationId: placeOrder
          summary: Place an order
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  properties:
                    note: { type: string, maxLength: 140 }
                    gift: { type: boolean }
          responses: { "201": { description: Made } }

    """
  }

  private static let third = second(host: "api.example.com")
    .replacing("version: 2.0.0", with: "version: 3.0.0")
    .replacing("Place an order", with: "Place one order")

  private static func tickets(version: Int) -> String {
    """
    openapi: 3.0.3
    info: { title: Tickets, version: "\(version)" }
    paths:
      /tickets:
        get:
          operationId: listTickets
          responses: { "200": { description: Found } }

    """
  }
}
