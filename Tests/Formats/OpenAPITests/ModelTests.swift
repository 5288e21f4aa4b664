import DataTree
import OpenAPI
import SourceText
import Testing
import YAML

@Suite("The model")
struct ModelTests {
  private func api(_ text: String) throws -> API {
    try #require(TestSpec("openapi: 3.1.0\n" + text).api)
  }

  @Test("A server without a scheme is relative, one that begins with a variable is as its default")
  func servers() throws {
    let servers = try api(
      """
      paths: {}
      servers:
        - url: /v1
        - url: https://example.com
        - url: //example.com
        - url: '{base}/v1'
          variables: {base: {default: 'https://example.com'}}
        - url: '{tenant}/v1'
        - url: '?next=https://example.com'
        - url: './a{'
      """
    ).servers
    #expect(servers.map(\.isRelative) == [true, false, false, false, true, true, true])
    #expect(servers[3].url == "https://example.com/v1")
    #expect(servers[4].url == "{tenant}/v1")
    #expect(servers[6].url == "./a{")
  }

  @Test("Keys of responses are codes, ranges, the default, or nothing known")
  func statuses() {
    #expect(ResponseStatus("404") == .code(404))
    #expect(ResponseStatus("4xX") == .range(4))
    #expect(ResponseStatus("Default") == .default)
    #expect(ResponseStatus("40") == .other("40"))
    #expect(ResponseStatus("+99") == .other("+99"))
    #expect(ResponseStatus("2X1") == .other("2X1"))
    #expect(ResponseStatus("4XX").text == "4XX")
    #expect(ResponseStatus("204").reasonPhrase == "No Content")
    #expect(ResponseStatus("299").isSuccess)
  }

  @Test("Media types are told by their names, their suffixes, and by what they may be")
  func mediaTypes() throws {
    let api = try api(
      """
      paths:
        /a:
          post:
            requestBody:
              content: {'Application/JSON; charset=utf-8': {}, 'a/b+json': {}, '*/*': {}, 'text/xml': {}, 'image/svg+xml': {}, 'text/csv': }
            responses: {}
      """)
    let content = try #require(api.operations[0].body).content
    #expect(content.map(\.isJSON) == [true, true, true, false, false, false])
    #expect(content.map(\.isXML) == [false, false, false, true, true, false])
    #expect(content[0].essence == "application/json")
  }

  @Test("Operations stand under each of their tags, and those without any come last")
  func sections() throws {
    let api = try api(
      """
      tags: [{name: empty}, {name: b}]
      paths:
        /1: {get: {tags: [a, b], responses: {}}}
        /2: {get: {responses: {}}}
        /3: {get: {tags: [b, b], responses: {}}}
      """)
    #expect(api.tagSections.map { $0.tag?.name } == ["b", "a", nil])
    #expect(api.tagSections.map(\.operations) == [[0, 2], [0], [1]])
  }

  @Test("Extensions with a meaning are read, those asked for are shown, others are left behind")
  func extensions() throws {
    let source = Source(
      path: "a.yaml",
      text: """
        openapi: 3.0.0
        paths:
          /a:
            get:
              responses: {}
              x-codeSamples: [{lang: PHP, label: Kit, source: 'echo 1;'}, {lang: C}]
              x-badges: [{name: Beta, color: red}, New]
              x-stability: beta
              x-sunset: 2026-01-31
              x-internal: true
              x-owner: somebody
              x-shown: 5
              x-hidden: 6
          /b: {get: {responses: {}, x-code-samples: false}}
        """)
    let tree = LocatedTree(parseYAML(source).value, from: source)
    let parsed = parseAPI(tree, showing: ["x-shown"])
    let api = try #require(parsed.value)
    let extensions = api.operations[0].extensions
    #expect(extensions.codeSamples.map(\.language) == ["PHP"])
    #expect(extensions.codeSamples.map(\.label) == ["Kit"])
    #expect(extensions.codeSamples.map(\.text) == ["echo 1;"])
    #expect(extensions.badges.map(\.name) == ["Beta", "New"])
    #expect(extensions.stability == "beta")
    #expect(extensions.sunset == "2026-01-31")
    #expect(extensions.isInternal)
    #expect(extensions.shownKeys == ["x-shown"])
    #expect(extensions["x-owner"] == nil && extensions["x-hidden"] == nil)
    #expect(api.operations[1].extensions.hidesCodeSamples)
    #expect(parsed.diagnostics.map(\.id) == ["internal-extension"])
  }

  @Test("Everything has a file, a place in it and a pointer")
  func places() throws {
    let text = """
      openapi: 3.0.0
      paths:
        /a/{b}:
          get:
            parameters:
              - {name: b, in: path, required: true, schema: {type: string}}
            responses: {}
      """
    let spec = TestSpec(text)
    let parameter = try #require(spec.api?.operations[0].parameters[0])
    #expect(parameter.place.pointer.description == "/paths/~1a~1{b}/get/parameters/0")
    let bytes = Array(text.utf8)[parameter.place.span.range]
    #expect(bytes.text.hasPrefix("{name: b") && bytes.text.hasSuffix("}}"))
    let schema = try #require(parameter.schema)
    let place = try #require(spec.api?.schemas[schema].place)
    #expect(place.pointer.lastToken == "schema")
    #expect(place.source === spec.source)
  }

  @Test("A file that is read is not asked for again, and no path leads out of the folder")
  func loading() {
    let source = Source(
      path: "api/a.yaml",
      text: """
        openapi: 3.0.0
        paths: {}
        components:
          schemas:
            A: {$ref: 'b.yaml#/X'}
            B: {$ref: './b.yaml#/Y'}
            C: {$ref: '../api//b.yaml#/X'}
            D: {$ref: '../../b.yaml'}
            E: {$ref: /b.yaml}
            F: {$ref: 'a.yaml#/components/schemas/A'}
            G: {$ref: 'file:///b.yaml'}
            H: {$ref: 'a%20b.yaml'}
        """)
    let asked = Asked()
    let tree = LocatedTree(parseYAML(source).value, from: source)
    _ = parseAPI(tree) { path in
      asked.paths.append(path)
      return nil
    }
    #expect(asked.paths == ["api/b.yaml", "api/a b.yaml"])
  }

  private final class Asked {
    var paths: [String] = []
  }

  @Test("The same text gives the same model")
  func determinism() throws {
    let text = """
      openapi: 3.1.0
      paths: {/a: {get: {tags: [x, y], security: [{a: [], b: []}], responses: {200: {$ref: '#/b'}}}}}
      components:
        schemas: {A: {enum: [1, 2]}, B: {properties: {a: {$ref: '#/components/schemas/A'}}}}
      """
    let outlines = (0..<3).map { _ in
      let spec = TestSpec(text)
      return spec.api.map { Outline($0).text + spec.shownDiagnostics }
    }
    #expect(Set(outlines).count == 1)
  }
}
