import OpenAPI
import SourceText

/// Where places stand as editors and programs count, all of them found in one pass.
///
/// Descriptions are often written in a single line, so that counting from the start of the line
/// for each place would take forever.
struct PlaceTable {
  private var points: [ObjectIdentifier: [Int: Point]] = [:]

  /// A point in a text; all numbers start at 1.
  struct Point {
    var line: Int
    /// In Unicode characters, as editors show it.
    var column: Int
    /// In code points, as SARIF counts by declaration.
    var codePoint: Int
  }

  init(_ places: [Place]) {
    var offsets: [ObjectIdentifier: Set<Int>] = [:]
    var sources: [ObjectIdentifier: Source] = [:]
    for place in places {
      let key = ObjectIdentifier(place.source)
      sources[key] = place.source
      for offset in [place.span.start, place.span.end] {
        offsets[key, default: []].insert(Int(offset))
      }
    }
    for (key, source) in sources {
      points[key] = Self.points(of: (offsets[key] ?? []).sorted(), in: source)
    }
  }

  /// The first byte of `place`.
  func start(of place: Place) -> Point { point(at: place.span.start, in: place) }

  /// What is behind the last byte of `place`.
  func end(of place: Place) -> Point { point(at: place.span.end, in: place) }

  private func point(at offset: Int32, in place: Place) -> Point {
    points[ObjectIdentifier(place.source)]?[Int(offset)] ?? Point(line: 1, column: 1, codePoint: 1)
  }

  private static func points(of offsets: [Int], in source: Source) -> [Int: Point] {
    let lines = LineTable(source)
    var points: [Int: Point] = [:]
    var last = 0
    var point = Point(line: 1, column: 1, codePoint: 1)
    for offset in offsets {
      let end = min(max(0, offset), source.bytes.count)
      let line = lines.line(of: end)
      if line != point.line {
        point = Point(line: line, column: 1, codePoint: 1)
        last = lines.start(ofLine: line)
      }
      let more = source.bytes[min(last, end)..<end]
      point.column += more.text.count
      point.codePoint += more.count { $0 & 0xC0 != 0x80 }
      last = end
      points[offset] = point
    }
    return points
  }
}
