import Foundation
import SourceText

/// A text as a word for addresses: ASCII in lower case with hyphens, at most 64 characters.
///
/// Words within camel case are told apart, accents are dropped; empty if nothing is left.
func slug(_ text: String) -> String {
  var words: [[UInt8]] = [[]]
  var before: UInt8 = 0
  let letters = Array(text.decomposedStringWithCompatibilityMapping.utf8)
  for (place, byte) in letters.enumerated() {
    // What is not ASCII after decomposing is a mark on the letter before, or of another script.
    guard byte < 0x80 else { continue }
    guard byte.isASCIILetter || byte.isASCIIDigit else {
      words.append([])
      before = 0
      continue
    }
    let next = place + 1 < letters.count ? letters[place + 1] : 0
    let startsWord =
      byte.isUpperCase && (before.isLowerCase || before.isASCIIDigit)
      || byte.isUpperCase && before.isUpperCase && next.isLowerCase
    if startsWord { words.append([]) }
    words[words.count - 1].append(byte.asciiLowercased)
    before = byte
  }
  var slug = ""
  for word in words where !word.isEmpty {
    let more = (slug.isEmpty ? "" : "-") + String(decoding: word.prefix(64), as: UTF8.self)
    guard slug.utf8.count + more.utf8.count <= 64 else { break }
    slug += more
  }
  return slug
}

extension UInt8 {
  fileprivate var isUpperCase: Bool { self >= 0x41 && self <= 0x5A }
  fileprivate var isLowerCase: Bool { self >= 0x61 && self <= 0x7A }
}

extension APIReader {
  /// Gives each operation the word for its address; one that is taken gets a number.
  mutating func addSlugs(to operations: inout [Operation]) {
    var taken: [String: Int] = [:]
    var numbers: [String: Int] = [:]
    for place in operations.indices {
      for callback in operations[place].callbacks.indices {
        addSlugs(to: &operations[place].callbacks[callback].operations)
      }
      let operation = operations[place]
      let route = slug("\(operation.method) \(operation.path)")
      let word = operation.operationID.map(OpenAPI.slug) ?? ""
      let wanted = word.isEmpty ? (route.isEmpty ? "operation" : route) : word
      var unique = wanted
      while taken[unique] != nil {
        numbers[wanted, default: 1] += 1
        unique = "\(wanted)-\(numbers[wanted, default: 2])"
      }
      operations[place].slug = unique
      if let first = taken[wanted] {
        report(
          .duplicateSlug(
            wanted, becomes: unique, first: operations[first].place, at: operation.place))
      }
      taken[unique] = place
    }
  }
}
