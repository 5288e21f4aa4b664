import CodeSamples
import Highlighting
import TestSupport
import Testing

@Suite("Code samples")
struct SampleTests {
  @Test("Shapes", arguments: Example.all(in: "Examples"))
  func shape(_ example: Example) throws {
    let name = example.input.split(separator: "\n").first.map(String.init) ?? ""
    guard let request = sampleRequests[name] else {
      Issue.record("there is no request called '\(name)'")
      return
    }
    var given: [String: String] = [:]
    for language in SampleLanguage.allCases {
      given[language.id] = codeSample(request, in: language) + "\n"
    }
    try expect(example, gives: given)
  }

  @Test("Every language has a name of its own that the highlighter knows")
  func names() {
    for language in SampleLanguage.allCases {
      #expect(Language(named: language.id) != nil)
      #expect(SampleLanguage(named: language.label) == language)
    }
    #expect(Set(SampleLanguage.allCases.map(\.label)).count == SampleLanguage.allCases.count)
    #expect(SampleLanguage(named: "js") == .javascript)
    #expect(SampleLanguage(named: "klingon") == nil)
  }

  @Test("What HTTP forbids is not in a sample", arguments: SampleLanguage.allCases)
  func forbidden(_ language: SampleLanguage) {
    var request = SampleRequest(method: "GE T\r\n", url: "https://x.example/a b\"<>é#fragment")
    request.headers = [
      .init("X Bad:\n", "a\r\nEvil: 1"), .init("Host", "evil"), .init("", "none"),
      .init("x-twice", "1"), .init("X-Twice", "2"),
    ]
    let sample = codeSample(request, in: language)
    #expect(!sample.contains("\nEvil") && !sample.contains("\\nEvil"))
    #expect(!sample.contains("evil"))
    #expect(!sample.contains("fragment"))
    #expect(sample.contains("a%20b%22%3C%3E%C3%A9") || sample.contains("/a%20b"))
    #expect(sample.contains("XBad"))
    #expect(sample.contains("1, 2"))
  }

  @Test("An author's credentials give way to placeholders", arguments: SampleLanguage.allCases)
  func secrets(_ language: SampleLanguage) {
    var request = SampleRequest(method: "POST", url: "https://x.example/token")
    request.headers = [.init("Authorization", "Basic c2VjcmV0")]
    request.body = .form([.init("client_id", "id7"), .init("client_secret", "s3cret")])
    request.authentication = [.clientCredentials(scopes: [])]
    let sample = codeSample(request, in: language)
    #expect(!sample.contains("c2VjcmV0") && !sample.contains("s3cret") && !sample.contains("id7"))
    #expect(sample.contains("CLIENT_SECRET") && sample.contains("client_credentials"))
  }

  @Test(
    "Hostile texts take linear time", .timeLimit(.minutes(1)), arguments: SampleLanguage.allCases)
  func longTexts(_ language: SampleLanguage) {
    for piece in ["\"", "'", "\\", "#", "0", "boundary", "{", "\n", "é"] {
      let text = String(repeating: piece, count: 6_000)
      var request = hostileRequest(text)
      #expect(!codeSample(request, in: language).isEmpty)
      request.body = .multipart([.init(text, .text(text))])
      #expect(!codeSample(request, in: language).isEmpty)
      request.body = .json("[\"\(text)\"]")
      #expect(!codeSample(request, in: language).isEmpty)
    }
  }
}
