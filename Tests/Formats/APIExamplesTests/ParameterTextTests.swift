import APIExamples
import DataTree
import JSON
import OpenAPI
import SourceText
import Testing

@Suite("Parameters as text")
struct ParameterTextTests {
  private static let list = #"["blue","black","a b"]"#
  private static let object = #"{"R":100,"G":"a/b"}"#

  /// Location, style, whether it is exploded, the value, and what is sent.
  private static let cases: [(Parameter.Location, Parameter.Style, Bool, String, String)] = [
    (.path, .simple, false, #""a/b""#, "a%2Fb"),
    (.path, .simple, false, list, "blue,black,a%20b"),
    (.path, .simple, true, list, "blue,black,a%20b"),
    (.path, .simple, false, object, "R,100,G,a%2Fb"),
    (.path, .simple, true, object, "R=100,G=a%2Fb"),
    (.path, .label, false, #""blue""#, ".blue"),
    (.path, .label, false, list, ".blue,black,a%20b"),
    (.path, .label, true, list, ".blue.black.a%20b"),
    (.path, .label, false, object, ".R,100,G,a%2Fb"),
    (.path, .label, true, object, ".R=100.G=a%2Fb"),
    (.path, .matrix, false, #""blue""#, ";color=blue"),
    (.path, .matrix, true, #""""#, ";color"),
    (.path, .matrix, false, list, ";color=blue,black,a%20b"),
    (.path, .matrix, true, list, ";color=blue;color=black;color=a%20b"),
    (.path, .matrix, false, object, ";color=R,100,G,a%2Fb"),
    (.path, .matrix, true, object, ";R=100;G=a%2Fb"),
    (.query, .form, false, "true", "color=true"),
    (.query, .form, false, "null", "color="),
    (.query, .form, false, list, "color=blue,black,a%20b"),
    (.query, .form, true, list, "color=blue&color=black&color=a%20b"),
    (.query, .form, false, object, "color=R,100,G,a%2Fb"),
    (.query, .form, true, object, "R=100&G=a%2Fb"),
    (.query, .spaceDelimited, false, list, "color=blue%20black%20a%20b"),
    (.query, .pipeDelimited, false, list, "color=blue%7Cblack%7Ca%20b"),
    (.query, .tabDelimited, false, list, "color=blue%09black%09a%20b"),
    (.query, .deepObject, true, object, "color%5BR%5D=100&color%5BG%5D=a%2Fb"),
    (
      .query, .deepObject, true, #"{"a":{"b":[1,2]}}"#,
      "color%5Ba%5D%5Bb%5D=1&color%5Ba%5D%5Bb%5D=2"
    ),
    (.header, .simple, false, list, "blue,black,a b"),
    (.header, .simple, true, object, "R=100,G=a/b"),
    (.cookie, .form, true, list, "color=blue; color=black; color=a%20b"),
  ]

  @Test("Every style writes scalars, lists and objects its own way", arguments: cases.indices)
  func style(_ place: Int) throws {
    let (location, style, isExploded, text, expected) = Self.cases[place]
    let spec = try TestSpec(
      """
      openapi: 3.1.0
      paths:
        /:
          get:
            parameters:
              - {name: color, in: query, style: form, schema: {}}
      """)
    var parameter = try #require(spec.api.operations.first?.parameters.first)
    parameter.style = style
    parameter.isExploded = isExploded
    let value = parseJSON(Source(path: "", text: text)).value
    #expect(ParameterText(parameter).text(of: value, in: location) == expected)
  }

  @Test("Reserved characters stay where the author allows them")
  func reserved() throws {
    let spec = try TestSpec(
      """
      openapi: 3.1.0
      paths:
        /:
          get:
            parameters:
              - {name: path, in: query, allowReserved: true, schema: {type: string}}
      """)
    let parameter = try #require(spec.api.operations.first?.parameters.first)
    let value = DataNode(.string("/a/b?c d"), at: SourceSpan(0, 0))
    #expect(ParameterText(parameter).text(of: value, in: .query) == "path=/a/b?c%20d")
  }
}
