/// A site about an invented API for payments.
extension ReferenceTests {
  static func block(_ path: String, _ method: String, spec: String = "payments") -> String {
    """
    {% swagger src="../specs/\(spec).yaml" path="\(path)" method="\(method)" %}
    [\(spec).yaml](../specs/\(spec).yaml)
    {% endswagger %}

    """
  }

  static let payments = [
    "SUMMARY.md": """
    # Table of contents

    * [Home](README.md)
    * [Orders](guide/orders.md)
    """,
    "README.md": "# Shop\n\nWelcome.\n",
    "guide/orders.md": """
    # Payments API

    ## Orders

    \(block("/orders", "post"))
    \(block("/orders/{id}", "get"))
    """,
    "specs/payments.yaml": specification(version: "2.0.0"),
  ]

  static let twoVersions: [String: String] = {
    var files = payments
    files["SUMMARY.md"]? += "\n* [Orders, version 1](guide/old.md)\n"
    files["guide/old.md"] = "# Orders, version 1.0.0\n\n" + block("/orders", "post", spec: "old")
    files["specs/old.yaml"] = specification(version: "1.0.0")
    return files
  }()

  private static func specification(version: String) -> String {
    """
    openapi: 3.0.3
    info:
      title: Payments
      version: \(version)
      description: Takes money for things.
    servers:
      - url: https://api.example.com/v1
        description: Production
      - url: https://sandbox.example.com/v1
        description: Sandbox
    tags:
      - name: Orders
        description: What people buy.
    security:
      - oauth: ["orders:write"]
    paths:
      /orders:
        post:
          operationId: placeOrder
          tags: [Orders]
          summary: Place an order
          description: Takes a *cart* and charges it.
          parameters:
            - name: Idempotency-Key
              in: header
              required: true
              schema: { type: string, format: uuid }
          requestBody:
            required: true
            content:
              application/json:
                schema: { $ref: "#/components/schemas/Order" }
          responses:
            "201":
              description: The order exists.
              content:
                application/json:
                  schema: { $ref: "#/components/schemas/Order" }
            "409":
              description: It came before.
      /orders/{id}:
        get:
          operationId: lookUpOrder
          tags: [Orders]
          summary: Look up an order
          deprecated: true
          parameters:
            - name: id
              in: path
              required: true
              schema: { type: string }
          responses:
            "200":
              description: Found
              content:
                application/json:
                  schema: { $ref: "#/components/schemas/Order" }
    components:
      securitySchemes:
        oauth:
          type: oauth2
          flows:
            clientCredentials:
              tokenUrl: https://auth.example.com/token
              scopes:
                "orders:write": Place orders.
      schemas:
        Amount:
          type: object
          required: [value]
          properties:
            value: { type: integer, minimum: 1 }
            currency: { type: string, enum: [EUR, CHF] }
        Card:
          type: object
          properties:
            type: { type: string, enum: [card] }
            token: { type: string }
        Bank:
          type: object
          properties:
            type: { type: string, enum: [bank] }
            iban: { type: string, minLength: 15, maxLength: 34 }
        Order:
          type: object
          required: [amount]
          properties:
            id: { type: string, readOnly: true }
            amount: { $ref: "#/components/schemas/Amount" }
            method:
              oneOf:
                - $ref: "#/components/schemas/Card"
                - $ref: "#/components/schemas/Bank"
              discriminator:
                propertyName: type
                mapping: { card: "#/components/schemas/Card", bank: "#/components/schemas/Bank" }
            parent: { $ref: "#/components/schemas/Order" }

    """
  }
}
