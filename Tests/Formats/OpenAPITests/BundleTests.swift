import DataTree
import JSON
import OpenAPI
import SourceText
import Testing

@Suite("Bundles")
struct BundleTests {
  private func bundle(_ text: String, files: [String: String]) throws -> (text: String, API) {
    let api = try #require(TestSpec(text, files: files).api)
    var bytes: [UInt8] = []
    renderJSON(api.bundled, into: &bytes)
    return (String(decoding: bytes, as: UTF8.self), api)
  }

  @Test("What other files hold is copied, under names that are free, and leads on to more")
  func copies() throws {
    let text = """
      {"openapi": "3.0.3", "info": {"title": "t", "version": "1"},
       "paths": {"/a": {"$ref": "a.json"}, "/b": {"get": {"responses": {"200":
         {"description": "", "content": {"application/json": {"schema": {"$ref": "s.json#/Error"},
           "example": {"$ref": "s.json#/Error"}}}}}}}},
       "components": {"schemas": {"Error": {"type": "string"}}}}
      """
    let files = [
      "api/a.json": """
      {"get": {"responses": {"404": {"$ref": "s.json#/responses/Missing"}}}}
      """,
      "api/s.json": """
      {"Error": {"type": "object", "properties": {"cause": {"$ref": "#/Error"},
         "old": {"$ref": "openapi.yaml#/components/schemas/Error"}}},
       "responses": {"Missing": {"description": "No", "content":
         {"application/json": {"schema": {"$ref": "#/Error"}}}}}}
      """,
    ]
    let (bundle, api) = try bundle(text, files: files)
    #expect(
      bundle == """
        {"openapi":"3.0.3","info":{"title":"t","version":"1"},\
        "paths":{"/a":{"get":{"responses":{"404":{"$ref":"#/components/responses/Missing"}}}},\
        "/b":{"get":{"responses":{"200":{"description":"","content":{"application/json":\
        {"schema":{"$ref":"#/components/schemas/Error-2"},"example":{"$ref":"s.json#/Error"}}}}}}}},\
        "components":{"schemas":{"Error":{"type":"string"},"Error-2":{"type":"object","properties":\
        {"cause":{"$ref":"#/components/schemas/Error-2"},\
        "old":{"$ref":"#/components/schemas/Error"}}}},\
        "responses":{"Missing":{"description":"No","content":{"application/json":\
        {"schema":{"$ref":"#/components/schemas/Error-2"}}}}}}}
        """)
    let again = TestSpec(bundle)
    #expect(again.diagnostics.isEmpty)
    #expect(again.api?.operations.map(\.path) == api.operations.map(\.path))
  }

  @Test("A path item that calls back to itself is copied twice at most", .timeLimit(.minutes(1)))
  func recursion() throws {
    let text = #"{"openapi":"3.0.3","paths":{"/a":{"$ref":"a.json"},"/b":{"$ref":"a.json"}}}"#
    let item = #"{"post":{"responses":{},"callbacks":{"c":{"{x}":{"$ref":"a.json"}}}}}"#
    let (bundle, _) = try bundle(text, files: ["api/a.json": item])
    let shared = ##"{"$ref":"#/components/x-pathItems/a"}"##
    let copy = ##"{"post":{"responses":{},"callbacks":{"c":{"{x}":\##(shared)}}}}"##
    #expect(
      bundle == #"{"openapi":"3.0.3","paths":{"/a":\#(copy),"/b":\#(shared)},"#
        + #""components":{"x-pathItems":{"a":\#(copy)}}}"#)
    let again = TestSpec(bundle)
    #expect(again.api?.operations.map(\.path) == ["/a", "/b"])
  }

  @Test("A description in one file is its own bundle")
  func alone() throws {
    let text = #"{"openapi":"3.1.0","info":{"title":"t"},"paths":{"/a":{}},"x-note":[1.50]}"#
    #expect(try bundle(text, files: [:]).text == text)
  }
}

@Suite("Uses")
struct UsageTests {
  @Test("A schema knows the operations that send or receive it, through other schemas, too")
  func schemas() throws {
    let spec = TestSpec(
      """
      openapi: 3.0.3
      paths:
        /a:
          post:
            security: [{o: [read, extra]}, {o: [read]}]
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
            responses: {}
        /b:
          get:
            security: [{o: [read]}]
            responses:
              '200':
                description: ''
                content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/B'}}}}
      components:
        schemas:
          A: {properties: {b: {items: {$ref: '#/components/schemas/B'}}}}
          B: {properties: {a: {$ref: '#/components/schemas/C'}}}
          C: {allOf: [{$ref: '#/components/schemas/B'}]}
          D: {type: string}
        securitySchemes:
          o: {type: oauth2, flows: {clientCredentials: {tokenUrl: t, scopes: {write: W, read: R}}}}
      """)
    let api = try #require(spec.api)
    let index = UsageIndex(api)
    func uses(_ name: String) throws -> [String] {
      let id = try #require(api.schemas[named: name])
      return index.uses(of: id).map { "\($0.operation) \($0.direction)" }
    }
    #expect(try uses("A") == ["0 request"])
    #expect(try uses("B") == ["0 request", "1 response"])
    #expect(try uses("C") == ["0 request", "1 response"])
    #expect(try uses("D") == [])
    #expect(index.scopes.map(\.name) == ["write", "read", "extra"])
    #expect(index.scopes.map(\.operations) == [[], [0, 1], [0]])
  }
}
