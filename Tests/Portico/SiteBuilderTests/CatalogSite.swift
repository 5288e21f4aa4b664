/// A site with a product, two APIs in several versions and environments, and all kinds of security.
enum CatalogSite {
  static let files: [String: String] = [
    "portico.yml": """
    title: Shop
    description: How to sell things with the shop.
    environments:
      - { id: uatc, label: Test, match: "uatc.example.com", audience: customer }
      - { id: prod, label: Production, match: "api.example.com", production: true }
    """,
    "SUMMARY.md": """
    # Table of contents

    * [Home](README.md)
    * [Checkout](checkout.md)
    * [Orders](orders.md)
    * [Orders 1.0](old.md)
    * [Tickets](tickets.md)
    """,
    "README.md": "---\ndescription: Everything about the shop.\n---\n\n# Shop\n\nWelcome.\n",
    "checkout.md": """
    ---
    kind: product
    id: checkout
    description: Sells & ships </script> things.
    offer: { name: Credit, url: "https://example.com/credit" }
    apis:
      - { id: tickets, role: help, optional: true }
      - orders
    plans:
      - id: standard
        scopes: ["orders:write", "orders:read"]
        environments: [uatc, prod]
    ---

    # Checkout

    Sells things.
    """,
    "orders.md": """
    ---
    kind: api
    id: orders
    description: Takes orders.
    spec:
      - { path: specs/orders.prod.yaml, environment: prod }
      - { path: specs/orders.uatc.yaml, environment: uatc }
      - { path: specs/orders-old.yaml, version: "1.0.0" }
    versions:
      - { version: "1.0.0", status: deprecated, released: "2024-01-02", sunset: "2030-01-01" }
    scopes:
      - { name: "orders:read", description: Read orders., rateLimit: 600/minute }
    ---

    # Orders API
    """,
    "old.md": "# Orders 1.0\n\nHow it was.\n",
    "tickets.md": "---\nkind: api\nid: tickets\nspec: specs/tickets.json\n---\n\n# Tickets API\n",
    "specs/orders.prod.yaml": orders(host: "api.example.com", version: "2.0.0"),
    "specs/orders.uatc.yaml": orders(host: "uatc.example.com", version: "2.0.0"),
    "specs/orders-old.yaml": orders(host: "api.example.com", version: "1.0.0"),
    "specs/tickets.json": """
    {"swagger": "2.0", "info": {"title": "Tickets", "version": "v1"}, "host": "api.example.com",
     "schemes": ["https"], "paths": {"/tickets": {"get": {"responses": {"200": {"description": "ok"}}}}}}
    """,
  ]

  private static func orders(host: String, version: String) -> String {
    """
    openapi: 3.0.3
    info: { title: Orders, version: \(version) }
    servers: [{ url: "https://\(host)/orders" }]
    security: [{ oauth: ["orders:write"] }]
    paths:
      /orders:
        post:
          operationId: placeOrder
          tags: [Orders]
          summary: Place an order
          responses: { "201": { description: Made } }
        get:
          operationId: listOrders
          summary: List orders
          security: [{ key: [], oauth: ["orders:write", "orders:read"] }, { key: [] }]
          responses: { "200": { description: Found } }
      /health:
        get:
          deprecated: true
          security: []
          responses: { "200": { description: Fine } }
    components:
      securitySchemes:
        key: { type: apiKey, in: header, name: X-Key }
        oauth:
          type: oauth2
          flows:
            clientCredentials:
              tokenUrl: https://\(host)/token
              scopes: { "orders:write": Place orders., "orders:read": "" }

    """
  }
}
