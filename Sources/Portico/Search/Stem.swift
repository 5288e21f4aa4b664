/// The stem that a term shares with its other forms, by the rules of a language; other languages
/// have none.
///
/// The rules are light: plurals, the endings of English verbs, feminine and case endings. Terms
/// are stored as they are, so what is stemmed too much costs rank and no hit. The script has the
/// same rules; an example file pins both.
package func stem(_ term: String, language: String) -> String {
  var letters = Array(term.utf8)
  guard letters.count > 3, letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return term }
  switch language {
  case "en": stemEnglish(&letters)
  case "fr": stemFrench(&letters)
  case "de": stemGerman(&letters)
  default: return term
  }
  // `cancelled` and `cancel`, `rappel` and `rappelle`.
  if let last = letters.last, letters.dropLast().last == last, !last.isVowel {
    letters.removeLast()
  }
  return String(decoding: letters, as: UTF8.self)
}

private func stemEnglish(_ letters: inout [UInt8]) {
  if letters.count > 4, letters.ends(with: "ies") || letters.ends(with: "ied") {
    letters.removeLast(3)
    letters.append(UInt8(ascii: "y"))
  }
  if ["sses", "shes", "ches", "xes", "zes"].contains(where: letters.ends) { letters.removeLast(2) }
  if letters.count > 2, letters.ends(with: "s"),
    !["ss", "us", "is"].contains(where: letters.ends)
  {
    letters.removeLast()
  }
  for ending in ["ing", "ed"] where letters.ends(with: ending) {
    let base = letters.dropLast(ending.utf8.count)
    if base.count > 2, base.contains(where: \.isVowel) { letters = Array(base) }
    break
  }
  if letters.count > 3, letters.ends(with: "e") { letters.removeLast() }
}

private func stemFrench(_ letters: inout [UInt8]) {
  if letters.ends(with: "s") || letters.ends(with: "x") { letters.removeLast() }
  if letters.count > 3, letters.ends(with: "au") {
    letters.removeLast()
    letters.append(UInt8(ascii: "l"))
  }
  for _ in 0..<2 where letters.count > 3 && letters.ends(with: "e") { letters.removeLast() }
}

private func stemGerman(_ letters: inout [UInt8]) {
  for ending in ["en", "em", "er", "es", "e", "n", "s"] where letters.ends(with: ending) {
    if letters.count - ending.utf8.count > 2 { letters.removeLast(ending.utf8.count) }
    return
  }
}

extension [UInt8] {
  fileprivate func ends(with ending: String) -> Bool {
    count >= ending.utf8.count && suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}

extension UInt8 {
  fileprivate var isVowel: Bool {
    switch self {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }
}

/// The same rules for the script: regular expressions and what takes the place of their matches,
/// one after the other.
let stemRules: [String: [(pattern: String, ending: String)]] = [
  "en": [
    ("^(..+)ie[sd]$", "$1y"), ("(ss|sh|ch|x|z)es$", "$1"), ("(.[^sui])s$", "$1"),
    ("^(?=.*[aeiouy].*?(?:ing|ed)$)(.{3,}?)(ing|ed)$", "$1"), ("(...)e$", "$1"), undoubling,
  ],
  "fr": [
    ("[sx]$", ""), ("(..a)u$", "$1l"), ("^(...*?)e?e?$", "$1"), undoubling,
  ],
  "de": [("^(...+?)(en|em|er|es|e|n|s)$", "$1"), undoubling],
]

private let undoubling = ("([^aeiouy])\\1$", "$1")
