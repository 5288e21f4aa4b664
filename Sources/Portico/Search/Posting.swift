internal import Foundation

/// A document in which a term occurs, as files have it.
///
/// ```
/// postings = number of documents, number of postings, *posting
/// posting  = distance to the document before, impact, fields, number of chunks, *distance
/// ```
/// Distances and numbers are in base64, five bits a letter, the lowest first, with the sixth bit
/// where more follow; impact and fields are one letter each. The impact is the weight of the term
/// in the document as a logarithm, so that a query needs no lengths of fields.
struct Posting: Sendable {
  var document: Int
  var impact: UInt8
  var fields: UInt8
  var chunks: [UInt16]

  init(document: Int, impact: UInt8, fields: UInt8, chunks: [UInt16]) {
    self.document = document
    self.impact = impact
    self.fields = fields
    self.chunks = chunks
  }

  /// Weighs a term's hits in a document, whose fields' worth is `norms`.
  init(_ number: Int, _ use: IndexedDocument.TermUse, _ norms: [Double]) {
    document = number
    var weight = 0.0
    fields = 0
    for field in SearchField.allCases where use.counts[field.rawValue] > 0 {
      weight += Double(use.counts[field.rawValue]) * norms[field.rawValue]
      fields |= field.mark
    }
    impact = Self.impact(of: weight)
    chunks = (0..<use.chunkCount).map { use.chunks[$0] }
  }

  private static let smallest = 0.05
  private static let step = 1.11

  private static func impact(of weight: Double) -> UInt8 {
    UInt8(min(max((log(weight / smallest) / log(step)).rounded(), 0), 63))
  }

  /// How much each impact is worth in a score, saturated (BM25, k1 = 1.2).
  static let worths: [Double] = (0..<64).map { impact in
    let weight = smallest * pow(step, Double(impact))
    return weight / (1.2 + weight)
  }

  // MARK: - Files

  /// Writes the postings without the number of documents.
  static func encoded(_ postings: [Posting]) -> [UInt8] {
    var bytes: [UInt8] = []
    Base64Number.append(postings.count, to: &bytes)
    var before = 0
    for posting in postings {
      Base64Number.append(posting.document - before, to: &bytes)
      bytes.append(Base64Number.letters[Int(posting.impact)])
      bytes.append(Base64Number.letters[Int(posting.fields)])
      Base64Number.append(posting.chunks.count, to: &bytes)
      var chunk = 0
      for next in posting.chunks {
        Base64Number.append(Int(next) - chunk, to: &bytes)
        chunk = Int(next)
      }
      before = posting.document
    }
    return bytes
  }

  /// Reads what `encoded` wrote off the front; stops where the bytes make no sense.
  static func popPostings(_ rest: inout ArraySlice<UInt8>) -> [Posting] {
    guard let count = Base64Number.pop(&rest) else { return [] }
    var postings: [Posting] = []
    var document = 0
    for _ in 0..<min(count, rest.count) {
      guard let distance = Base64Number.pop(&rest), let impact = Base64Number.popLetter(&rest),
        let fields = Base64Number.popLetter(&rest), let chunkCount = Base64Number.pop(&rest)
      else { break }
      document += distance
      var chunks: [UInt16] = []
      var chunk = 0
      for _ in 0..<min(chunkCount, rest.count) {
        chunk += Base64Number.pop(&rest) ?? 0
        chunks.append(UInt16(clamping: chunk))
      }
      postings.append(
        Posting(
          document: document, impact: UInt8(impact), fields: UInt8(fields), chunks: chunks))
    }
    return postings
  }
}

extension [Posting] {
  /// The best so many in the order of their documents.
  func best(_ limit: Int) -> [Posting] {
    guard count > limit else { return self }
    let best = sorted { ($1.impact, $0.document) < ($0.impact, $1.document) }.prefix(limit)
    return best.sorted { $0.document < $1.document }
  }
}

/// Numbers in base64, five bits a letter.
enum Base64Number {
  static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  private static let values: [Int] = (0..<256).map { byte in
    letters.firstIndex(of: UInt8(byte)) ?? -1
  }

  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest > 31 {
      bytes.append(letters[rest & 31 | 32])
      rest >>= 5
    }
    bytes.append(letters[rest])
  }

  static func pop(_ rest: inout ArraySlice<UInt8>) -> Int? {
    var number = 0
    var shift = 0
    while let digit = popLetter(&rest), shift < 40 {
      number |= (digit & 31) << shift
      if digit < 32 { return number }
      shift += 5
    }
    return nil
  }

  static func popLetter(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard let byte = rest.first, values[Int(byte)] >= 0 else { return nil }
    rest.removeFirst()
    return values[Int(byte)]
  }
}
