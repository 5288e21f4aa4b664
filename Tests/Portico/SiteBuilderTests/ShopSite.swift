/// A site with two products, two APIs, three scopes and two environments.
enum ShopSite {
  static let files: [String: String] = [
    "portico.yml": """
    title: Shop
    environments:
      - { id: test, label: Test, match: "test.example.com", audience: customer }
      - { id: prod, label: Production, match: "api.example.com", production: true }
    """,
    "SUMMARY.md": """
    # Table of contents

    * [Home](README.md)
    * [Keys](guides/keys.md)
    * [Checkout](pages/checkout.md)
    * [Counter](pages/counter.md)
    * [Orders](orders.md)
    * [Tickets](tickets.md)
    """,
    "README.md": "# The shop\n\nWelcome to the shop.\n",
    "guides/keys.md": "# Keys\n\nFor [Checkout](../pages/checkout.md).\n",
    "pages/checkout.md": """
    ---
    kind: product
    description: Sells things.
    offer: { name: Credit, url: "https://example.com/credit" }
    categories: [Money]
    countries: [FR, DE]
    audience: [partner]
    coverage: ["Cards, everywhere", { title: Refunds, text: For 180 days. }]
    apis:
      - { id: tickets, role: help when it fails, optional: true }
      - orders
    plans:
      - { id: standard, name: Standard, scopes: ["orders:write"], limits: 10 a second, environments: [test, prod] }
    related: [../guides/keys.md]
    support: { email: help@example.com, hours: always }
    aliases: [buy]
    ---

    # Checkout

    Sells things.
    """,
    "pages/counter.md": """
    ---
    kind: product
    status: deprecated
    description: Counts things.
    apis: [tickets]
    ---

    # Counter
    """,
    "orders.md": """
    ---
    kind: api
    id: orders
    description: Takes orders.
    auth: guides/keys.md
    spec:
      - { path: specs/orders.yaml }
      - { path: specs/orders-old.yaml, version: "1.0.0" }
    versions:
      - { version: "1.0.0", status: deprecated, sunset: "2030-01-01" }
    scopes:
      - { name: "orders:write", rateLimit: 600/minute }
    ---

    # Orders API
    """,
    "tickets.md": "---\nkind: api\nid: tickets\nspec: specs/tickets.yaml\n---\n\n# Tickets API\n",
    "specs/orders.yaml": orders(version: "2.0.0"),
    "specs/orders-old.yaml": orders(version: "1.0.0"),
    "specs/tickets.yaml": """
    openapi: 3.0.3
    info: { title: Tickets, version: "1.0" }
    servers: [{ url: "https://api.example.com/tickets" }]
    paths:
      /tickets:
        get:
          operationId: listTickets
          summary: List tickets
          responses: { "200": { description: Found } }

    """,
  ]

  private static func orders(version: String) -> String {
    """
    openapi: 3.0.3
    info: { title: Orders, version: \(version) }
    servers: [{ url: "https://test.example.com/orders" }, { url: "https://api.example.com/orders" }]
    paths:
      /orders:
        post:
          operationId: placeOrder
          summary: Place an order
          security: [{ oauth: ["orders:write"] }]
          responses: { "201": { description: Made } }
      /orders/{id}:
        get:
          operationId: lookUp
          summary: Look up an order
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          security: [{ oauth: ["orders:read"] }]
          responses: { "200": { description: Found } }
    components:
      securitySchemes:
        oauth:
          type: oauth2
          flows:
            clientCredentials:
              tokenUrl: https://test.example.com/token
              scopes: { "orders:write": Place orders., "orders:read": "", "orders:admin": "" }

    """
  }
}
