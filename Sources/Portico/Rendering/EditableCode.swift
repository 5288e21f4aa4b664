internal import CodeSamples
internal import HTML
internal import Highlighting

/// A sample as HTML, with spans around its tokens and elements around what a reader may change.
func codeHTML(_ sample: EditableSample, language: String?) -> HTMLFragment {
  let bytes = Array(sample.text.utf8)
  var html = HTMLWriter(capacity: bytes.count * 2)
  var places = sample.places[...]
  var start = 0
  for token in tokens(of: bytes, language: language) where token.range.upperBound > start {
    start = html.write(bytes, from: start, to: token.range.upperBound, token.kind, &places)
  }
  if start < bytes.count { _ = html.write(bytes, from: start, to: bytes.count, nil, &places) }
  return html.fragment
}

extension HTMLWriter {
  /// Writes what is left of a token, and returns where that ends, or the place that goes beyond it.
  fileprivate mutating func write(
    _ bytes: [UInt8], from start: Int, to last: Int, _ kind: Token.Kind?,
    _ places: inout ArraySlice<EditableSample.Place>
  ) -> Int {
    var start = start
    var isOpen = false
    while start < last {
      let place = places.first.flatMap { $0.range.lowerBound < last ? $0 : nil }
      let end = place?.range.lowerBound ?? last
      let isInside = place.map { $0.range.upperBound <= last } ?? false
      if !isOpen, let kind, start < end || isInside {
        markup("<span")
        attribute("class", kind.cssClass)
        markup(">")
        isOpen = true
      }
      text(bytes[start..<end])
      start = end
      guard let place else { continue }
      // What crosses the end of a token has no colour, so that one element holds all of it.
      if isOpen, !isInside {
        markup("</span>")
        isOpen = false
      }
      write(place, bytes[place.range])
      places.removeFirst()
      start = place.range.upperBound
    }
    if isOpen { markup("</span>") }
    return start
  }

  private mutating func write(_ place: EditableSample.Place, _ bytes: ArraySlice<UInt8>) {
    markup("<data")
    let field = place.field.map(String.init) ?? ""
    attribute("value", field + place.spelling.rawValue + (place.quotes?.rawValue ?? ""))
    markup(">")
    text(bytes)
    markup("</data>")
  }
}
