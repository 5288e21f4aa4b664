import Testing

@testable import DevelopmentServer

@Suite("HTTP")
struct HTTPTests {
  private func request(_ text: String) -> HTTPRequest? {
    guard case .request(let request, let length) = HTTPRequest.read(Array(text.utf8)[...]) else {
      return nil
    }
    return length == text.utf8.count ? request : nil
  }

  private func get(_ fields: String) throws -> HTTPRequest {
    try #require(request("GET / HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n"))
  }

  private func value(_ name: String, _ response: HTTPResponse) -> String? {
    response.fields.first { $0.name == name }?.value
  }

  @Test("A request has a method, a path, a query and fields")
  func requests() throws {
    let read = try #require(
      request("GET /a%20b/c.html?x=1?2 HTTP/1.1\r\nHost: localhost\r\nX-Y:  z \r\n\r\n"))
    #expect(read.method == "GET" && read.path == "/a b/c.html" && read.query == "x=1?2")
    #expect(read["x-y"] == "z" && read.keepsConnection && !read.hasBody)
    #expect(request("GET / HTTP/1.0\nHost: a\n\n")?.keepsConnection == false)
    #expect(request("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n")?.hasBody == true)
  }

  @Test(
    "A path that leaves the root by any spelling is none",
    arguments: [
      "/../etc/passwd", "/a/../../b", "/%2e%2e/b", "/a/%2E./b", "/.%2e/", "/a%2f..%2fb", "/..\\b",
      "/%5c..", "/a%00", "/%zz", "/%", "a", "", "*", "/%ff", "/./a", "/a%0d%0ab",
    ])
  func traversal(path: String) {
    #expect(HTTPRequest.path(path) == nil)
  }

  @Test("What is no request is told from one that is not complete")
  func malformed() {
    func isMalformed(_ text: String) -> Bool {
      if case .malformed = HTTPRequest.read(Array(text.utf8)[...]) { true } else { false }
    }
    #expect(isMalformed("nonsense\r\n\r\n"))
    #expect(isMalformed("GET / HTTP/2\r\n\r\n"))
    #expect(isMalformed("GET / HTTP/1.1\r\nno colon\r\n\r\n"))
    #expect(isMalformed("GET /" + String(repeating: "a", count: 40_000)))
    #expect(!isMalformed("GET / HTTP/1.1\r\nHost: a\r\n"))
    #expect(!isMalformed(""))
  }

  @Test("A known file is not sent again")
  func conditional() throws {
    let file = Array("hello".utf8)
    let first = HTTPResponse.file(file, type: "text/plain", for: try get(""))
    let tag = try #require(value("ETag", first))
    #expect(first.status == .ok && first.body == file)
    for list in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
      let again = HTTPResponse.file(
        file, type: "text/plain", for: try get("If-None-Match: \(list)\r\n"))
      #expect(again.status == .notModified && again.body.isEmpty)
    }
    let changed = HTTPResponse.file(
      Array("hallo".utf8), type: "text/plain", for: try get("If-None-Match: \(tag)\r\n"))
    #expect(changed.status == .ok)
  }

  @Test(
    "Parts of a file are sent as asked for",
    arguments: [
      ("bytes=0-1", 206, "01", "bytes 0-1/10"), ("bytes=8-", 206, "89", "bytes 8-9/10"),
      ("bytes=-3", 206, "789", "bytes 7-9/10"), ("bytes=5-99", 206, "56789", "bytes 5-9/10"),
      ("bytes=-99", 206, "0123456789", "bytes 0-9/10"), ("bytes=10-", 416, "", "bytes */10"),
      ("bytes=-0", 416, "", "bytes */10"), ("bytes=3-1", 200, "0123456789", nil),
      ("bytes=0-1,3-4", 200, "0123456789", nil), ("lines=0-1", 200, "0123456789", nil),
      ("bytes=99999999999999999999-", 200, "0123456789", nil), ("bytes=", 200, "0123456789", nil),
    ] as [(String, Int, String, String?)])
  func ranges(range: String, status: Int, body: String, content: String?) throws {
    let response = HTTPResponse.file(
      Array("0123456789".utf8), type: "text/plain", for: try get("Range: \(range)\r\n"))
    #expect(response.status.rawValue == status)
    #expect(response.body == Array(body.utf8))
    #expect(value("Content-Range", response) == content)
  }

  @Test("A part of a file that has changed is all of it")
  func conditionalRange() throws {
    let response = HTTPResponse.file(
      Array("0123456789".utf8), type: "text/plain",
      for: try get("Range: bytes=0-1\r\nIf-Range: \"old\"\r\n"))
    #expect(response.status == .ok && response.body.count == 10)
  }

  @Test("HEAD has the length and no body, and a field stays in its line")
  func serialised() {
    var response = HTTPResponse(.ok, "text")
    response.fields.append(("Location", "/a\r\nEvil: b"))
    let text = String(
      decoding: response.serialised(to: "HEAD", keepsConnection: false), as: UTF8.self)
    #expect(text.contains("Content-Length: 4\r\n"))
    #expect(text.hasSuffix("Connection: close\r\n\r\n"))
    #expect(!text.contains("Evil"))
  }

  @Test(
    "Types go by the ending",
    arguments: [
      ("a.html", "text/html; charset=utf-8"), ("a/B.CSS", "text/css; charset=utf-8"),
      ("a.svg", "image/svg+xml"), ("a.woff2", "font/woff2"), ("a", "application/octet-stream"),
      ("a.unknown", "application/octet-stream"),
    ])
  func types(path: String, type: String) { #expect(mediaType(ofPath: path) == type) }

  @Test("An event may have several lines")
  func events() {
    let event = ServerEvent("problems", data: "a\nb")
    #expect(String(decoding: event.bytes, as: UTF8.self) == "event: problems\ndata: a\ndata: b\n\n")
  }
}
