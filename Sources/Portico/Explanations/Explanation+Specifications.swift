/// What is wrong with descriptions of APIs.
extension Explanation {
  static let specifications: [Explanation] = versions + references + schemas + operations

  private static let versions: [Explanation] = [
    Explanation(
      "unknown-openapi-version", "A description does not say which OpenAPI it is written in.",
      "There are Swagger 2.0 and OpenAPI 3.0 and 3.1; without the number the file is guessed or left out.",
      wrong: "openapi: '3'", right: "openapi: 3.1.0"),
    Explanation(
      "newer-openapi-version", "A description is written in a newer OpenAPI than portico knows.",
      "It is read as OpenAPI 3.1, with what is the same in both."),
    Explanation(
      "mixed-openapi-versions", "A description mixes Swagger 2.0 with OpenAPI 3.",
      "It is read all the same, but other tools will ignore the old part. Convert the whole file.",
      wrong: "openapi: 3.0.3\ndefinitions: {}", right: "openapi: 3.0.3\ncomponents:\n  schemas: {}"),
  ]

  private static let references: [Explanation] = [
    Explanation(
      "broken-schema-reference", "A reference leads to a schema that does not exist.",
      "The reference is shown as it is, and nothing of the schema.",
      wrong: "$ref: '#/components/schemas/Adress'", right: "$ref: '#/components/schemas/Address'"),
    Explanation(
      "broken-component-reference", "A reference leads to a component that does not exist.",
      "Parameters, responses, examples and the like are named under 'components'.",
      wrong: "$ref: '#/components/responses/NotFuond'",
      right: "$ref: '#/components/responses/NotFound'"),
    Explanation(
      "missing-specification-file", "A reference leads to a file that is not there.",
      "Paths are relative to the file that holds the reference.",
      wrong: "$ref: comon.yaml#/Money", right: "$ref: common.yaml#/Money"),
    Explanation(
      "reference-loop", "A reference leads back to itself with nothing in between.",
      "It means nothing. One step of the circle has to be a schema.",
      wrong: "A:\n  $ref: '#/components/schemas/A'", right: "A:\n  type: object"),
    Explanation(
      "reference-outside-tree", "A reference leads out of the source folder.",
      "Nothing outside is read. Copy the file into the folder.",
      wrong: "$ref: ../../common/money.yaml", right: "$ref: common/money.yaml"),
    Explanation(
      "remote-reference", "A reference leads to another computer.",
      "Nothing is loaded from the network, so that a site is the same tomorrow. Copy the file.",
      wrong: "$ref: https://example.com/money.yaml", right: "$ref: money.yaml"),
    Explanation(
      "wrong-reference-target", "A reference leads to something of another kind.",
      "A schema is expected where a schema stands, a response where a response stands.",
      wrong: "schema:\n  $ref: '#/components/responses/Money'",
      right: "schema:\n  $ref: '#/components/schemas/Money'"),
    Explanation(
      "reference-siblings", "Keys beside '$ref' have no effect before OpenAPI 3.1.",
      "They are ignored, as the standard demands. Put the reference into 'allOf'.",
      wrong: "$ref: '#/components/schemas/Money'\ndescription: The fee",
      right: "allOf:\n  - $ref: '#/components/schemas/Money'\ndescription: The fee"),
    Explanation(
      "dynamic-reference", "A dynamic reference depends on the schema around it.",
      "What it means by itself is shown."),
    Explanation(
      "unknown-link-target", "A link of a response names an operation that does not exist.",
      "It is shown without its target.", wrong: "operationId: getPaymnet",
      right: "operationId: getPayment"),
  ]

  private static let schemas: [Explanation] = [
    Explanation(
      "conflicting-composition", "The parts of a schema exclude each other.",
      "No value can be all of them. They are shown one by one.",
      wrong: "allOf:\n  - type: string\n  - type: integer",
      right: "anyOf:\n  - type: string\n  - type: integer"),
    Explanation(
      "unknown-type", "A schema has a type that does not exist.",
      "There are string, number, integer, boolean, object, array and null.",
      wrong: "type: date", right: "type: string\nformat: date"),
    Explanation(
      "format-is-pattern", "A 'format' looks like a regular expression.",
      "It is shown as a pattern. Formats are words such as 'date-time' or 'email'.",
      wrong: "format: ^[A-Z]{3}$", right: "pattern: ^[A-Z]{3}$"),
    Explanation(
      "undescribed-required-property", "A property is required, and not described.",
      "Readers learn nothing about it but its name.",
      wrong: "required: [amout]\nproperties:\n  amount: {}",
      right: "required: [amount]\nproperties:\n  amount: {}"),
    Explanation(
      "boolean-required", "A property says itself that it is required.",
      "That was so in drafts of JSON Schema. It is read as if the object's list named it.",
      wrong: "properties:\n  amount:\n    required: true",
      right: "required: [amount]\nproperties:\n  amount: {}"),
    Explanation(
      "misplaced-constraint", "A constraint says nothing about the type of its schema.",
      "It is shown as written, and no value is judged by it.",
      wrong: "type: integer\nmaxLength: 3", right: "type: integer\nmaximum: 999"),
    Explanation(
      "example-mismatch", "An example does not fit its schema.",
      "It is shown as written. Correct the example, or the schema.",
      wrong: "type: integer\nexample: '12'", right: "type: integer\nexample: 12"),
    Explanation(
      "internal-extension", "An extension looks internal.",
      "Pages leave it out, but the file that readers download keeps it.",
      wrong: "x-internal-owner: team-4"),
  ]

  private static let operations: [Explanation] = [
    Explanation(
      "nested-callbacks", "A request in a callback has callbacks of its own.",
      "The inner ones are not shown."),
    Explanation(
      "undeclared-path-parameter", "A path has a parameter that is not declared.",
      "A row is shown for it, without a type or a description.",
      wrong: "/payments/{id}:\n  get: {}",
      right: "/payments/{id}:\n  parameters:\n    - name: id\n      in: path\n      required: true"),
    Explanation(
      "unused-path-parameter", "A path parameter is declared, and not in the path.",
      "It is shown, and nobody can send it.", wrong: "/payments/{id}: with 'name: paymentId'",
      right: "/payments/{id}: with 'name: id'"),
    Explanation(
      "duplicate-parameter", "A parameter is declared twice in one place.", "The first one is used."
    ),
    Explanation(
      "unknown-parameter-location", "A parameter is in a place that does not exist.",
      "It is left out. There are path, query, header and cookie.", wrong: "in: url",
      right: "in: query"),
    Explanation(
      "authorization-parameter", "The header 'Authorization' is described as a parameter.",
      "The standard ignores it there; it is shown with the security schemes.",
      wrong: "name: Authorization\nin: header", right: "security:\n  - token: []"),
    Explanation(
      "duplicate-operation-slug", "Two operations would have the same address.",
      "The second one gets a number, which changes when their order does.",
      wrong: "operationId: create, twice", right: "operationId: createPayment"),
    Explanation(
      "unknown-security-scheme", "An operation names a security scheme that does not exist.",
      "Readers are not told how to sign in.", wrong: "security:\n  - tokn: []",
      right: "security:\n  - token: []"),
    Explanation(
      "undeclared-scope", "An operation needs a scope that its scheme does not list.",
      "It is shown without a description.", right: "scopes:\n  payments:read: See payments"),
    Explanation(
      "mock-server", "A server answers with made-up examples only.",
      "Readers may take it for a real one. Say so in its description."),
    Explanation(
      "undeclared-tag", "An operation has a tag that the file does not declare.",
      "It comes after those that are declared, without a description.",
      right: "tags:\n  - name: Payments"),
    Explanation(
      "body-without-content", "A response has a body that its status does not allow.",
      "Status 204 and 304 have none. It is shown all the same.", wrong: "'204':\n  content: {}",
      right: "'200':\n  content: {}"),
  ]
}
