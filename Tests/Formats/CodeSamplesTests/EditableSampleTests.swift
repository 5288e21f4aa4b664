import CodeSamples
import Testing

@Suite("Editable samples")
struct EditableSampleTests {
  @Test("Places change nothing of the texts", arguments: sampleRequests.keys.sorted())
  func sameTexts(_ name: String) throws {
    let request = try #require(sampleRequests[name])
    let (fields, samples) = editableSamples(request, in: SampleLanguage.allCases)
    for sample in samples {
      #expect(sample.text == codeSample(request, in: sample.language))
      var end = 0
      for place in sample.places {
        #expect(place.range.lowerBound >= end)
        end = place.range.upperBound
        #expect(place.field.map(fields.indices.contains) ?? true)
      }
      #expect(end <= sample.text.utf8.count)
    }
  }

  private static var request: SampleRequest {
    var request = SampleRequest(method: "POST", url: "https://api.example.com/v1/items/{id}/{kind}")
    request.base = "https://api.example.com/v1"
    request.path = [.init("id", "a/b"), .init("kind", "")]
    request.query = [.init("limit", "10")]
    request.optionalQuery = [.init("after", "")]
    request.headers = [.init("X-Trace", "it's")]
    request.body = .json(#"{"name":"O\"Neil","count":5,"open":true,"password":"x","note":"a\nb"}"#)
    request.authentication = [.bearer]
    return request
  }

  @Test("What comes from the author is a field, but no secret and nothing with lines")
  func fields() {
    let (fields, _) = editableSamples(Self.request, in: [])
    #expect(
      fields.map(\.name) == ["id", "kind", "limit", "after", "X-Trace", "name", "count", "open"])
    #expect(fields.map(\.value) == ["a/b", "", "10", "", "it's", "O\"Neil", "5", "true"])
    #expect(fields.filter(\.isAdded).map(\.name) == ["after"])
    #expect(fields.filter(\.isNumber).map(\.name) == ["count"])
    #expect(fields.last?.choices == ["true", "false"])
  }

  @Test(
    "Every place says how a value is spelled there",
    arguments: zip(
      SampleLanguage.allCases,
      [
        "u 0p 1p 2p A 4hs 5js 6n 7n", "b 0p 1p 2p A o 4h 5j 6n 7n", "u 0p 1p 2p A 4hc 5tc 6n 7n",
        "u 0p 1p 2p A 4hc 5tc 6n 7n", "u 0p 1p 2p A 4hq 5tq 6n 7n", "u 0p 1p 2p A 4hc 5jc 6n 7n",
        "u 0p 1p 2p A 4hc 5jc 6n 7n", "5r 6n 7n u 0p 1p 2p A 4hc", "u 0p 1p 2p A 4hc 5r 6n 7n",
      ]))
  func spellings(_ language: SampleLanguage, _ expected: String) throws {
    let (_, samples) = editableSamples(Self.request, in: [language])
    let codes = samples[0].places.map { place in
      (place.field.map(String.init) ?? "") + place.spelling.rawValue
        + (place.quotes?.rawValue ?? "")
    }
    #expect(codes.joined(separator: " ") == expected)
  }

  @Test("A request that holds signs like our marks has no fields")
  func ownMarks() {
    var request = Self.request
    request.headers = [.init("X-Trace", "\u{F0010}a\u{10FFFD}")]
    let (fields, samples) = editableSamples(request, in: [.curl])
    #expect(fields.isEmpty && samples[0].places.isEmpty)
    #expect(samples[0].text == codeSample(request, in: .curl))
  }
}
