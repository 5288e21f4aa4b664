import CodeSamples

/// Requests that the tests know by name.
let sampleRequests: [String: SampleRequest] = {
  let url = "https://api.example.com/v1/payments"
  var requests: [String: SampleRequest] = [:]

  var json = SampleRequest(method: "POST", url: url)
  json.authentication = [.bearer]
  json.body = .json("{\"financedAmount\":500}")
  requests["json"] = json

  json.headers = [.init("Idempotency-Key", "7Qm2")]
  json.body = .json(
    """
    {
      "amount": { "value": 4990, "currency": "EUR" },
      "items": [{ "name": "It's a \\"cake\\"", "vegan": true, "note": null }, {}],
      "returnUrl": "https://shop.example/thanks"
    }
    """, mediaType: "application/vnd.example+json")
  requests["long json"] = json

  var plain = SampleRequest(method: "GET", url: url + "/{paymentId}")
  plain.query = [.init("limit", "10")]
  plain.authentication = [.apiKey(name: "X-API-Key", in: .header)]
  requests["plain query"] = plain

  var query = SampleRequest(method: "GET", url: url)
  query.query = [.init("q", "a b&c"), .init("sort", "-date")]
  query.cookies = [.init("session", "abc")]
  query.authentication = [.apiKey(name: "key", in: .query)]
  query.answer = .text
  requests["query"] = query

  var token = SampleRequest(method: "POST", url: "https://auth.example.com/token")
  token.authentication = [.clientCredentials(scopes: ["read", "write"])]
  requests["token"] = token

  var parts = SampleRequest(method: "PUT", url: url + "/7/receipt")
  parts.authentication = [.basic]
  parts.body = .multipart([
    .init("title", .text("A receipt")),
    .init("file", .file(name: "photo.jpg", mediaType: "image/jpeg")),
  ])
  requests["multipart"] = parts

  var xml = SampleRequest(method: "POST", url: url)
  xml.authentication = [.mutualTLS]
  xml.body = .text("<a>\n  <b/>\n</a>", mediaType: "application/xml")
  xml.answer = .none
  requests["xml"] = xml

  var binary = SampleRequest(method: "PUT", url: url)
  binary.body = .binary(mediaType: "application/pdf")
  requests["binary"] = binary

  requests["head"] = SampleRequest(method: "HEAD", url: url)
  return requests
}()

/// Texts that end, open or mean something in one language or another.
let hostileTexts = [
  "plain", "", "it's", "\"", "\"\"\"", "'''", "`", "``` ${x} `", "$HOME ${HOME} $(id) $$", "\\",
  "\\\\n",
  "\\u0041 \\u{41} \\(x) \\#(x) \\x41", "a\nb", "a\r\nb\rc", "\ttab", "trailing \\",
  "{x} {{x}} {$x}", "#{x} %s %d",
  "</script>", "<?php ?>", "?>", "é漢👩‍👩‍👧", "e\u{301}\u{200D}", "\u{2028}\u{2029}\u{85}", "!! !1",
  "@file", "<file",
  "a=b&c=d;e", "; rm -rf /", "#\"##\"#", "/* // -- */", "\u{1}\u{7F}\u{9F}", "%41%zz%", "+ +",
  "EOF\n", "*?[a]~",
  "\"\n\"\"\"\n", "\u{202E}abc\u{2066}", "null", "__proto__", "0", "--data", "\u{FEFF}x",
]

/// A request with `text` in every place that takes one.
func hostileRequest(_ text: String) -> SampleRequest {
  var request = SampleRequest(method: "POST", url: "https://api.example.com/v1/x?a=1")
  request.query = [.init("q", text)]
  request.headers = [.init("X-Text", text)]
  request.cookies = [.init("c", text)]
  request.authentication = [.bearer]
  request.body = .text(text, mediaType: "text/plain")
  return request
}
