internal import Foundation

/// What a title is sorted by: without case, accents, and anything before its first letter or digit.
func sortKey(_ title: String) -> String {
  var key = String.UnicodeScalarView()
  for scalar in title.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
  where scalar.properties.generalCategory != .nonspacingMark {
    let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    if isWord || !key.isEmpty { key.append(scalar) }
  }
  return String(key)
}

/// What a country with a code of ISO 3166-1 is called in a language; the code if nobody knows.
func countryName(_ code: String, in language: String) -> String {
  Locale(identifier: language).localizedString(forRegionCode: code) ?? code
}
