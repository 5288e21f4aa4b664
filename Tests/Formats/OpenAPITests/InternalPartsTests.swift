import DataTree
import OpenAPI
import SourceText
import Testing

@Suite("Parts that are not for the public")
struct InternalPartsTests {
  private func outline(_ text: String) throws -> String {
    let api = try #require(TestSpec(text).api)
    let shown = api.withoutInternalParts()
    #expect(!shown.operations.isEmpty || !shown.schemas.named.isEmpty)
    return Outline(shown).text
  }

  @Test("Marked properties, parameters, headers and schemas are gone, wherever they are named")
  func gone() throws {
    let text = try outline(Self.text)
    #expect(!text.lowercased().contains("secret"), "\(text)")
    for name in ["#schema Order, ", "limit", "#body.note", "#response-200.state", "X-Page"] {
      #expect(text.lowercased().contains(name.lowercased()), "\(name) in\n\(text)")
    }
  }

  @Test("Values that authors wrote lose what readers do not see")
  func values() throws {
    let api = try #require(TestSpec(Self.text).api).withoutInternalParts()
    let media = try #require(api.operations[0].body?.content.first)
    let value = try #require(media.examples.first?.value)
    #expect(value.entries?.map(\.key) == ["note", "lines"])
    #expect(value["lines"]?.elements?.first?.entries?.map(\.key) == ["count"])
    let order = try #require(api.schemas[named: "Order"])
    #expect(api.schemas.view(of: order).examples.first?.value?.entries?.map(\.key) == ["note"])
  }

  @Test("A description without marks stays as it is")
  func unmarked() throws {
    let text = Self.text.replacing("x-internal: true", with: "x-internal: false")
    let api = try #require(TestSpec(text).api)
    #expect(Outline(api.withoutInternalParts()).text == Outline(api).text)
    #expect(Outline(api).text.contains("secretNote"))
  }

  private static let text = """
    openapi: 3.0.3
    info: {title: Orders, version: '1'}
    paths:
      /orders:
        post:
          parameters:
            - {name: limit, in: query, schema: {type: integer}}
            - {name: secretMode, in: query, x-internal: true, schema: {type: string}}
            - {name: secretKind, in: query, schema: {$ref: '#/components/schemas/SecretThing'}}
          requestBody:
            content:
              application/json:
                schema: {$ref: '#/components/schemas/Order'}
                example: {note: n, secretNote: s, lines: [{count: 1, secretPrice: 2}]}
          responses:
            '200':
              description: Done
              headers:
                X-Page: {schema: {type: integer}}
                X-Secret: {x-internal: true, schema: {type: integer}}
              content: {application/json: {schema: {$ref: '#/components/schemas/Answer'}}}
    components:
      schemas:
        Order:
          allOf:
            - {required: [secretNote, note], properties: {note: {type: string}}}
            - {$ref: '#/components/schemas/SecretThing'}
            - type: object
              properties:
                secretNote: {type: string, x-internal: true}
                secretThing: {$ref: '#/components/schemas/SecretThing'}
                secretList: {type: array, items: {$ref: '#/components/schemas/SecretThing'}}
                secretWrapped: {allOf: [{$ref: '#/components/schemas/SecretThing'}]}
                secretBuyer: {$ref: '#/components/schemas/Line', x-internal: true}
                lines: {type: array, items: {$ref: '#/components/schemas/Line'}}
          example: {note: n, secretNote: s}
        Line: {type: object, properties: {count: {type: integer}, secretPrice: {type: number, x-internal: true}}}
        SecretThing: {type: object, x-internal: true, properties: {secretColor: {type: string}}}
        Answer:
          required: [state, secretState]
          properties:
            state: {type: string}
            secretState: {type: string, x-internal: true}
            pet:
              oneOf: [{$ref: '#/components/schemas/Line'}, {$ref: '#/components/schemas/SecretThing'}]
              discriminator: {propertyName: kind, mapping: {line: '#/components/schemas/Line', secret: '#/components/schemas/SecretThing'}}
    """
}
