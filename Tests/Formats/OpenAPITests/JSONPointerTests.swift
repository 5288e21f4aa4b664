import OpenAPI
import Testing

@Suite("JSON pointers")
struct JSONPointerTests {
  @Test("Tokens are escaped where they are written, not where they are kept")
  func escapes() {
    let pointer = JSONPointer.root.appending("paths").appending("/a~b/{id}").appending(0)
    #expect(pointer.description == "/paths/~1a~0b~1{id}/0")
    #expect(pointer.tokens == ["paths", "/a~b/{id}", "0"])
    #expect(JSONPointer.root.description == "")
  }
}
